"""What happened and what was said, day by day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from dragoman.model.record import Event, Statement
from dragoman.views.dating import Dated, rank, window, within
from dragoman.views.events import EventRow, event_row, statuses
from dragoman.views.lookup import Lookup, Named, Rendering, actor_ids, choose, current_id, look_up
from dragoman.views.parts import parts
from dragoman.views.reader import RecordReader
from dragoman.views.statements import StatementRow, statement_row
from dragoman.views.wording import manner


@dataclass(frozen=True, slots=True)
class Told:
    """An entry that a statement of the list tells too: what is demanded or promised in it, who carries it."""

    kind: Literal["statement", "event"]
    id: str
    act: str
    mode: str | None
    statuses: tuple[str, ...]
    who: tuple[Named, ...]
    to: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry: a statement (with the events that it performs, and what it tells besides) or any other event.

    `act` is the speech act or the PLOVER type, `told_as` the one whose word tells it (as in `EventRow`); `statuses` are
    those of an event's attestations, `planned` that a statement is announced, not made; `words` are the fullest
    rendering met.
    """

    kind: Literal["statement", "event"]
    id: str
    dated: Dated
    who: tuple[Named, ...]
    on_behalf: Named | None
    act: str
    told_as: str
    mode: str | None
    planned: bool
    statuses: tuple[str, ...]
    words: Rendering
    to: tuple[Named, ...]
    performs: tuple[str, ...]
    articles: int
    origins_at_most: int
    languages: tuple[str, ...]
    tells: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Days:
    """The entries of one day, or of one interval that is not known more closely; both ends null for the undated.

    `published`: the interval is that in which the articles were published; a single day holds both kinds of entry.
    """

    start: str | None
    end: str | None
    published: bool
    rows: tuple[TimelineRow, ...]


KINDS: tuple[Literal["statement", "event"], ...] = ("statement", "event")


def timeline(
    reader: RecordReader,
    *,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    article: str | None = None,
    kind: str | None = None,
) -> list[TimelineRow]:
    """Dated entries by first day, the widest attested of a day first, then the undated (`dated.dated_by` "none").

    `actor` is any writing of a name (or an id) of somebody who speaks, acts or is spoken to. Raises UsageError for an
    unknown name, kind or day, UnknownIdError for an article that the record does not hold.
    """
    since, until = window(since, until)
    lookup = look_up(reader)
    actors = set(actor_ids(lookup.entities.values(), actor)) if actor else None
    only = current_id(reader, article) if article else None
    chosen = choose(kind, KINDS, "kind of entry") if kind else None
    entries = _entries(reader.statements(article=only), reader.events(article=only), lookup)
    kept = (
        row
        for row in entries
        if (actors is None or actors & _people(row))
        and (chosen is None or row.kind == chosen)
        and within(row.dated, since, until)
    )
    return sorted(kept, key=lambda row: (*rank(row.dated, row.articles, row.origins_at_most, row.words), row.id))


def by_days(rows: Iterable[TimelineRow]) -> list[Days]:
    """`rows`, in their order, under the days they are from."""
    return [Days(*days, tuple(found)) for days, found in groupby(rows, key=lambda row: _heading(row.dated))]


def _heading(dated: Dated) -> tuple[str | None, str | None, bool]:
    return dated.start, dated.end, dated.dated_by == "publication" and dated.start != dated.end


def _entries(statements: Sequence[Statement], events: Sequence[Event], lookup: Lookup) -> list[TimelineRow]:
    ids = {s.id for s in statements}
    performed: dict[str, list[Event]] = {}
    alone: list[Event] = []
    for event in events:
        if event.statement in ids and event.statement is not None:
            performed.setdefault(event.statement, []).append(event)
        elif event.actors:
            alone.append(event)
    rows = [_said(statement_row(s, lookup), performed.get(s.id, [])) for s in statements if s.attestations]
    rows += [_done(event_row(e, lookup)) for e in alone if e.attestations]
    return _gathered(rows, parts(statements, alone))


def _gathered(rows: Sequence[TimelineRow], wholes: Mapping[str, Sequence[str]]) -> list[TimelineRow]:
    """Each of `rows` that others tell too, with those."""
    told: dict[str, list[Told]] = {}
    for row in rows:
        for whole in wholes.get(row.id, ()):
            told.setdefault(whole, []).append(_told(row))
    return [replace(row, tells=tuple(told.get(row.id, ()))) for row in rows if row.id not in wholes]


def _told(row: TimelineRow) -> Told:
    return Told(row.kind, row.id, row.act, row.mode, row.statuses, row.who, row.to)


def _said(row: StatementRow, performed: Sequence[Event]) -> TimelineRow:
    return TimelineRow(
        kind="statement",
        id=row.id,
        dated=row.said_on,
        who=row.speaker,
        on_behalf=row.on_behalf,
        act=row.act,
        told_as=manner(row.act, fullest(row.renderings)),
        mode=None,
        planned=row.planned,
        statuses=(),
        words=fullest(row.renderings),
        to=row.addressee or row.target,
        performs=tuple(dict.fromkeys(e.type for e in performed)),
        articles=row.articles,
        origins_at_most=row.origins_at_most,
        languages=_languages(row.renderings),
    )


def _done(row: EventRow) -> TimelineRow:
    return TimelineRow(
        kind="event",
        id=row.id,
        dated=row.when,
        who=row.actors,
        on_behalf=None,
        act=row.type,
        told_as=row.told_as,
        mode=row.mode,
        planned=False,
        statuses=statuses(row.held),
        words=fullest(row.renderings),
        to=row.recipients,
        performs=(),
        articles=row.articles,
        origins_at_most=row.origins_at_most,
        languages=_languages(row.renderings),
    )


def fullest(renderings: Sequence[Rendering]) -> Rendering:
    """The longest rendering, the first of equals: the one that leaves least out."""
    return max(renderings, key=lambda r: len(r.text))


def _languages(renderings: Iterable[Rendering]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r.language for r in renderings))


def _people(row: TimelineRow) -> set[str]:
    ids = {n.id for n in (*row.who, *row.to)}
    ids |= {n.id for told in row.tells for n in (*told.who, *told.to)}
    return ids | {row.on_behalf.id} if row.on_behalf else ids
