"""All that one article says, with spans."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from dragoman.errors import EvidenceError
from dragoman.model.article import Page
from dragoman.model.entity import Entity, Mention
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.plain import Plain, to_plain
from dragoman.model.quotation import Quotation
from dragoman.model.span import Span, check_spans, evidence_spans
from dragoman.model.time import Time

FORMAT = "dragoman.reading/1"


@dataclass(frozen=True, slots=True)
class Reading:
    """One article's reading; ids are local to it. `notes` say what could not be read, in plain words."""

    format: str
    article: Page
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[EventMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Plain]:
        """Exactly the JSON of the contract; lists, never tuples."""
        return cast(dict[str, Plain], to_plain(self))

    def spans(self) -> Iterator[Span]:
        """Every span of the reading, evidence included."""
        page = self.article
        yield from (span for span in (page.title, page.byline) if span)
        yield from (*page.published.evidence, *page.furniture, *page.sentences)
        yield from (m.span for m in self.mentions)
        yield from (t.span for t in self.times)
        for q in self.quotations:
            yield from (*q.content, *q.cue, *q.source, *q.condition, *evidence_spans(q.evidence))
        for e in self.events:
            yield from (*e.trigger, *evidence_spans(e.evidence))
        for f in self.figures:
            yield from (f.span, *evidence_spans(f.evidence))
        for entity in self.entities:
            yield from evidence_spans(entity.evidence)

    def check(self, text: str) -> None:
        """Raise `SpanError` for a span outside `text`, `EvidenceError` for an id that the reading does not hold."""
        check_spans(self.spans(), len(text))
        for things in (self.entities, self.mentions, self.times, self.quotations, self.events):
            _unique([thing.id for thing in things])
        entities = {e.id for e in self.entities}
        quotations = {q.id for q in self.quotations}
        events = {e.id for e in self.events}
        named = {m.entity for m in self.mentions} | {e.of for e in self.entities} | {f.of for f in self.figures}
        for q in self.quotations:
            named |= {*q.speaker, q.on_behalf, *q.addressee, *q.target, *q.via}
        for e in self.events:
            named |= {*e.actors, *e.recipients, e.place}
        _known(named, entities, "entity")
        _known({q.parent for q in self.quotations} | {f.quotation for f in self.figures}, quotations, "quotation")
        _known({e.told_in for e in self.events} | {e.performed_by for e in self.events}, quotations, "quotation")
        _known({q.performs for q in self.quotations}, events, "event")


def _unique(ids: list[str]) -> None:
    twice = sorted({one for one in ids if ids.count(one) > 1}) if len(set(ids)) < len(ids) else []
    if twice:
        raise EvidenceError(f"the reading gives an id twice: {', '.join(twice)}")


def _known(named: set[str | None], known: set[str], what: str) -> None:
    unknown = named - known - {None}
    if unknown:
        raise EvidenceError(f"the reading names {what} ids that it does not hold: {sorted(map(str, unknown))}")
