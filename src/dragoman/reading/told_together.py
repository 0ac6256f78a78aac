"""Two parties that a text names side by side: "the [army] and the [rebels]", « entre [Lima] et [Quito] »."""

from collections.abc import Mapping, Sequence

from dragoman.model.entity import Entity, Mention
from dragoman.model.parse import Token
from dragoman.model.span import Evidence
from dragoman.reading.document import Document, span_of
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.resolve import Resolved

_SIDES = frozenset({"country", "organization", "group"})
_BETWEEN = frozenset({"CCONJ", "DET", "ADP"})
_MOST = 4
"""Words between two that are named side by side: "the army and [members of] the league" is no pair."""


def named_together(
    head: Token, document: Document, mentions: Sequence[Mention], by_id: Mapping[str, Entity]
) -> tuple[Resolved, ...]:
    """The last two parties joined by "and" in front of `head`, in its sentence or the one before."""
    earlier = sentence_before(head)
    start = earlier.start_char if earlier is not None else head.sent.start_char
    near = [m for m in mentions if m.entity and start <= m.span.start and m.span.end <= head.idx]
    sides = [m for m in _widest(near) if m.form != "pronoun" and by_id[m.entity or ""].type in _SIDES]
    for first, second in zip(reversed(sides[:-1]), reversed(sides[1:]), strict=True):
        if first.entity != second.entity and _are_joined(first, second, document):
            note = "the two named together"
            return tuple(
                (m.entity, Evidence(tuple(sorted({span_of(head), m.span})), "resolved", note))
                for m in (first, second)
                if m.entity
            )
    return ()


def _widest(mentions: list[Mention]) -> list[Mention]:
    """In order, without those inside another: "the army of [Chad]"."""
    kept: list[Mention] = []
    for one in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _are_joined(first: Mention, second: Mention, document: Document) -> bool:
    """Whether "and" alone, with articles and prepositions, stands between, and no comma in front of the first."""
    between = [t for t in document.doc if first.span.end <= t.idx < second.span.start and not t.is_space]
    if not between or len(between) > _MOST or any(t.pos not in _BETWEEN for t in between):
        return False
    opening = document.token_at(first.span.start)
    listed = opening is not None and opening.i > 1 and opening.nbor(-1).text == "," and opening.nbor(-2).pos == "PROPN"
    return any(t.pos == "CCONJ" for t in between) and not listed
