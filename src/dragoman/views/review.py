"""What the rules leave open: pairs of entries that may be one, those that settle most first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.model.judgement import Judgement, Subject
from dragoman.model.span import Span
from dragoman.views.context import tell
from dragoman.views.lookup import Lookup, Rendering, choose, look_up
from dragoman.views.reader import RecordReader

type Kind = Literal["entity", "statement", "event"]
KINDS: tuple[Kind, ...] = ("entity", "statement", "event")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its entry, who that is or who speaks or acts in it, and the words that were compared."""

    id: str
    who: str
    rendering: Rendering


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A pair left open. `settles` counts the entries that hang on the less known side; `same` and `different` are
    the commands that settle it."""

    kind: Subject
    left: Side
    right: Side
    score: float
    reasons: tuple[str, ...]
    settles: int
    same: str
    different: str


def review(reader: RecordReader, *, kind: str | None = None, limit: int | None = None) -> list[ReviewRow]:
    """Pairs left open, each once, those on which most hangs first. Raises UsageError for an unknown kind."""
    kinds = (choose(kind, KINDS, "kind"),) if kind else KINDS
    weights, who = _weights(reader), _who(reader)
    lookup = look_up(reader)
    rows: dict[tuple[str, str, str], ReviewRow] = {}
    for subject in (k for k in KINDS if k in kinds):
        for judgement, left, right in reader.undecided(subject):
            row = _row(judgement, left, right, lookup, weights, who)
            pair = (subject, min(left, right), max(left, right))
            if pair not in rows or row.score > rows[pair].score:
                rows[pair] = row
    ordered = sorted(rows.values(), key=lambda r: (-r.settles, KINDS.index(r.kind), -r.score, r.left.id, r.right.id))
    return _in_context(reader, ordered[:limit])


def _row(
    judgement: Judgement, left: str, right: str, lookup: Lookup, weights: Mapping[str, int], who: Mapping[str, str]
) -> ReviewRow:
    sides = [
        Side(id_, who.get(id_, id_), _rendering(anchor, lookup))
        for id_, anchor in ((left, judgement.left), (right, judgement.right))
    ]
    return ReviewRow(
        kind=judgement.subject,
        left=sides[0],
        right=sides[1],
        score=judgement.score,
        reasons=judgement.reasons,
        settles=min(weights.get(left, 1), weights.get(right, 1)),
        same=f"dragoman same {left} {right}",
        different=f"dragoman different {left} {right}",
    )


def _rendering(anchor: str, lookup: Lookup) -> Rendering:
    """The words an anchor key stands on: ``article:start-end:kind``."""
    article, place, _ = anchor.split(":")
    start, end = (int(number) for number in place.split("-"))
    page = lookup.articles[article]
    day, spans = page.published.value, (Span(start, end),) if end else ()
    return Rendering(article, "", page.outlet, page.path, day, page.language, "", spans)


def _in_context(reader: RecordReader, rows: Iterable[ReviewRow]) -> list[ReviewRow]:
    """`rows` with the exact words and the sentences around them."""
    listed = list(rows)
    renderings = [
        _worded(reader, side.rendering) if side.rendering.spans else side.rendering
        for row in listed
        for side in (row.left, row.right)
    ]
    told = iter(tell(reader, renderings))
    return [
        replace(row, left=replace(row.left, rendering=next(told)), right=replace(row.right, rendering=next(told)))
        for row in listed
    ]


def _worded(reader: RecordReader, rendering: Rendering) -> Rendering:
    text = reader.article_text(rendering.article)
    return replace(rendering, text=rendering.spans[0].of(text))


def _weights(reader: RecordReader) -> Counter[str]:
    """How much hangs on an entry: the statements and events of an entity, the articles of the others."""
    counted: Counter[str] = Counter()
    for statement in reader.statements():
        counted[statement.id] = statement.articles
        counted.update({*statement.speaker, *statement.addressee, *statement.target})
    for event in reader.events():
        counted[event.id] = event.articles
        counted.update({*event.actors, *event.recipients})
    return counted


def _who(reader: RecordReader) -> dict[str, str]:
    """Entities by their names, statements and events by those who speak and act."""
    named = {e.id: e.name for e in reader.entities()}
    spoken = {s.id: ", ".join(named.get(i, i) for i in s.speaker) for s in reader.statements()}
    done = {e.id: ", ".join(named.get(i, i) for i in e.actors) for e in reader.events()}
    return {**named, **spoken, **done}
