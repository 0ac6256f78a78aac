"""All quotations that those of one article are held against: what a glance asks of each is found for all at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Self

from dragoman.record.contents.vectors import likenesses
from dragoman.record.days.known import Days, between
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.besides import UNLIKE, like
from dragoman.record.statements.glances import Glance, may_be_one_statement
from dragoman.record.statements.renderings import GetVectors

type Seen = tuple[QuotationView, Glance]


class Member(NamedTuple):
    """One of a crowd; `place` and `span` are where its text and its days are named."""

    view: QuotationView
    glance: Glance
    place: int
    span: int


class Crowd(NamedTuple):
    """The members by key, the spans of days that they have, and how like each of their texts each newcomer is."""

    members: dict[str, Member]
    spans: tuple[Days, ...]
    meanings: dict[str, list[float]]

    @classmethod
    def of(cls, seen: Sequence[Seen], newcomers: Sequence[Seen], vectors: GetVectors) -> Self:
        """Likeness in one step for all."""
        spans = {days: place for place, days in enumerate(dict.fromkeys(view.days for view, _ in seen))}
        texts = {one: place for place, one in enumerate(dict.fromkeys((view.text, view.language) for view, _ in seen))}
        members = {
            view.key: Member(view, glance, texts[view.text, view.language], spans[view.days]) for view, glance in seen
        }
        own = [(view.text, view.language) for view, _ in newcomers]
        found = likenesses(own, list(texts), vectors([text for text, _ in (*own, *texts)]))
        meanings = {view.key: row for (view, _), row in zip(newcomers, found, strict=True)}
        return cls(members, tuple(spans), meanings)

    def likely(self, newcomer: Seen, keys: Iterable[str]) -> Iterator[tuple[str, float]]:
        """Those of these members of which a judgement may come, with their likeness (`Pair.meaning`)."""
        view, own = newcomer
        meanings = self.meanings[view.key]
        lies = [between(days, view.days) for days in self.spans]
        for key in keys:
            other, glance, place, span = self.members[key]
            meaning, lie = meanings[place], lies[span]
            alike = like(meaning, dated=lie.dated) if meaning > UNLIKE else 0.0
            if may_be_one_statement(other, view, glance, own, lie, alike):
                yield key, meaning
