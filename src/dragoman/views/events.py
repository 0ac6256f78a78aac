"""Who did what to whom, when, and who says so, denies it or only expects it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.event import Status
from dragoman.model.record import Event
from dragoman.text.fold import fold
from dragoman.views.dating import Dated, date_entry, rank, window, within
from dragoman.views.lookup import Lookup, Named, Rendering, actor_ids, choose, current_id, look_up
from dragoman.views.reader import RecordReader

# PLOVER's root types, in the manual's order: verbal then material cooperation, verbal then material conflict
EVENT_TYPES: tuple[str, ...] = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "REJECT",
    "ACCUSE",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)


@dataclass(frozen=True, slots=True)
class Held:
    """A status and who holds it: an entity, or the outlet where `holder` is null."""

    status: Status
    holder: Named | None
    outlet: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with names for ids. `held` and `renderings` run parallel to its attestations.

    `told_as` is the type whose word tells it: the act named while it is still to come ("talks, planned", an AGREE).
    `confidence` is that of its surest account: how likely type and parties are read right.
    """

    id: str
    type: str
    named_type: str
    told_as: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    when: Dated
    place: Named | None
    statement: str | None
    articles: int
    origins_at_most: int
    held: tuple[Held, ...]
    renderings: tuple[Rendering, ...]
    confidence: float | None


def event_row(event: Event, lookup: Lookup) -> EventRow:
    """`event` with the names behind its ids."""
    return EventRow(
        id=event.id,
        type=event.type,
        named_type=event.named_type,
        told_as=_told_as(event),
        mode=event.mode,
        contexts=event.contexts,
        actors=lookup.named(event.actors),
        recipients=lookup.named(event.recipients),
        when=date_entry(event.when, lookup.published(event.attestations), event.when_how),
        place=lookup.one(event.place),
        statement=event.statement,
        articles=event.articles,
        origins_at_most=event.origins_at_most,
        held=tuple(Held(a.status, lookup.one(a.holder), a.outlet) for a in event.attestations),
        renderings=tuple(lookup.rendering(a) for a in event.attestations),
        confidence=_surest(event),
    )


def _surest(event: Event) -> float | None:
    return max((a.confidence for a in event.attestations if a.confidence is not None), default=None)


def _told_as(event: Event) -> str:
    ahead = all(one.status in ("planned", "conditional") for one in event.attestations)
    return event.named_type if ahead and event.named_type in EVENT_TYPES else event.type


def events(
    reader: RecordReader,
    *,
    actor: str | None = None,
    recipient: str | None = None,
    type: str | None = None,  # noqa: A002 - the contract's word
    since: str | None = None,
    until: str | None = None,
    text: str | None = None,
    article: str | None = None,
    rejected: bool = False,
    sure: float | None = None,
) -> list[EventRow]:
    """Events by day, the widest attested of a day first, undated last; events whose actor is not named are left out.

    `actor` and `recipient` are any writing of a name, or an id; `sure` is the least confidence (0..1): an event without
    one, in a record of an earlier version, passes. Raises UsageError for an unknown name, type or day, listing what is
    valid, and for a confidence that is none.
    """
    if sure is not None and not 0 <= sure <= 1:
        raise UsageError(f"a confidence lies between 0 and 1, not {sure:g}; see docs/confidence.md")
    since, until = window(since, until)
    lookup = look_up(reader)
    known = list(lookup.entities.values())
    actors = set(actor_ids(known, actor)) if actor else None
    recipients = set(actor_ids(known, recipient)) if recipient else None
    chosen = choose(type, EVENT_TYPES, "event type") if type else None
    found = reader.events(type=chosen, article=current_id(reader, article) if article else None, rejected=rejected)
    kept = [
        e
        for e in found
        if e.actors
        and e.attestations
        and (actors is None or actors.intersection(e.actors))
        and (recipients is None or recipients.intersection(e.recipients))
        and (not text or _tells(e, text))
        and (sure is None or (surest := _surest(e)) is None or surest >= sure)
    ]
    rows = [row for e in kept if within((row := event_row(e, lookup)).when, since, until)]
    return sorted(rows, key=lambda row: (*rank(row.when, row.articles, row.origins_at_most, row.renderings[0]), row.id))


def one_an_account(row: EventRow) -> list[tuple[Held, Rendering]]:
    """The first account of each article, status and holder: for lists, where one article's words would repeat."""
    found: dict[tuple[str, Held], Rendering] = {}
    for held, rendering in zip(row.held, row.renderings, strict=True):
        found.setdefault((rendering.article, held), rendering)
    return [(held, rendering) for (_, held), rendering in found.items()]


def statuses(held: Iterable[Held]) -> tuple[Status, ...]:
    """The distinct statuses, first met first: they stand side by side and are never averaged."""
    return tuple(dict.fromkeys(h.status for h in held))


def _tells(event: Event, text: str) -> bool:
    sought = fold(text)
    return any(sought in fold(a.text) for a in event.attestations)
