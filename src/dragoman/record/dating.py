"""When an article is from, told by others: copies of it, and what it shares with articles whose days are known.

Only what cannot be wrong for news is used: nothing is reported before it happened, a copy stands within a week of its
original, and what an article opens with happened in the week before it (what is told further down may be old).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model.article import Published
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.record import RecordEvidence
from dragoman.model.span import Span, Spans
from dragoman.record.desk import Desk
from dragoman.record.nodes import node_key, words_of
from dragoman.record.ports import Node, Source

OPENING = 0.35  # of the text: what stands there is the news itself
FRESH = 7  # days within which news is told
BEFORE_COPY, AFTER_COPY = 1, 6  # days around an article within which its copies and translations appear


@dataclass(frozen=True, slots=True)
class Clue:
    """The article is from `earliest` on and, where `latest` is set, not after it. `own` are its words that say so."""

    earliest: str
    latest: str | None
    own: Spans
    other: RecordEvidence
    because: str


@dataclass(frozen=True, slots=True)
class Dating:
    """Bounds and the clues they come from."""

    published: Published
    clues: tuple[Clue, ...] = ()


def date_by_others(desk: Desk, source: Source) -> Dating:
    """What the rest of the record tells of the day of an article; its own reading's answer where that is a day."""
    own = source.reading.article.published
    if own.value is not None:
        return Dating(own)
    clues = [*_copy_clues(desk, source), *_shared_clues(desk, source)]
    return narrow(own, clues)


def narrow(own: Published, clues: Sequence[Clue]) -> Dating:
    """`own` bounds narrowed by the clues; a clue that contradicts what stands already is left out.

    The latest "not before" counts, with the earliest "not after" that leaves a day open.
    """
    used: list[Clue] = []
    earliest, latest = own.earliest, own.latest
    for clue in sorted(clues, key=lambda c: (c.earliest, c.latest or "9"), reverse=True):
        low = max(clue.earliest, earliest or clue.earliest)
        high = min(clue.latest or latest or "9", latest or clue.latest or "9")
        if low > high or (low == earliest and high == (latest or "9")):
            continue
        used.append(clue)
        earliest, latest = low, None if high == "9" else high
    if not used:
        return Dating(own)
    day = earliest if earliest == latest else None
    spans = tuple(dict.fromkeys((*own.evidence, *(span for clue in used for span in clue.own))))
    return Dating(
        replace(own, value=day, earliest=earliest, latest=latest, basis="inferred", evidence=spans), tuple(used)
    )


def _copy_clues(desk: Desk, source: Source) -> Iterable[Clue]:
    article = source.article.id
    for link in desk.keeper.links("article", [article]):
        other = desk.keeper.source(link.left if link.right == article else link.right)
        day = other.reading.article.published.value
        if day is not None:
            proof = other.reading.article.published.evidence
            words = RecordEvidence(other.article.id, proof, words_of(other.article.text, proof))
            yield Clue(
                shift(day, -BEFORE_COPY), shift(day, AFTER_COPY), (), words, f"a copy or translation of it is of {day}"
            )


def _shared_clues(desk: Desk, source: Source) -> Iterable[Clue]:
    """From statements and events that other articles put on a day."""
    told: tuple[Quotation | EventMention, ...] = (*source.reading.quotations, *source.reading.events)
    keys = {node_key(source.article.id, one.id): one for one in told}
    for key, cluster in desk.keeper.clusters(list(keys)).items():
        mine = keys[key]
        if not _done(mine):
            continue
        for node in desk.keeper.nodes(desk.keeper.members([cluster])):
            exact = node.article != source.article.id and node.start is not None and node.start == node.end
            found = _dated(desk, node) if exact else None
            if found is not None:
                yield _clue(source, mine, *found)


def _dated(desk: Desk, node: Node) -> tuple[str, RecordEvidence] | None:
    """The one day that an article puts a quotation or event on, with its words."""
    other = desk.keeper.source(node.article)
    held: Sequence[Quotation | EventMention] = (*other.reading.quotations, *other.reading.events)
    mine = next(one for one in held if one.id == node.local)
    when = mine.said_on if isinstance(mine, Quotation) else mine.when
    if when is None or when.start is None or when.start != when.end or not _done(mine):
        return None
    spans = _spans(mine)
    return when.start, RecordEvidence(node.article, spans, words_of(other.article.text, spans))


def _done(one: Quotation | EventMention) -> bool:
    return not one.planned if isinstance(one, Quotation) else one.status == "actual" and not one.background


def _spans(one: Quotation | EventMention) -> Spans:
    return one.content if isinstance(one, Quotation) else one.trigger


def _clue(source: Source, mine: Quotation | EventMention, day: str, other: RecordEvidence) -> Clue:
    spans = _spans(mine)
    title = source.reading.article.title or Span(0, 0)
    first = spans[0].start if spans else len(source.article.text)
    opens = first < title.end or first <= OPENING * len(source.article.text)
    what = "the utterance" if isinstance(mine, Quotation) else "the event"
    told = "it opens with" if opens else "it tells of"
    return Clue(day, shift(day, FRESH) if opens else None, spans, other, f"{what} that {told} was on {day}")


def shift(day: str, days: int) -> str:
    """The ISO day `days` later."""
    return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()
