"""The entities of a reading as the event stage asks for them."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from dragoman.model.entity import Actors, Entity
from dragoman.model.parse import Token
from dragoman.model.quotation import Quotation
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.events.words import KindOf
from dragoman.reading.grammar.peoples import is_counted_people
from dragoman.reading.resolve import Both, Resolve

_OFFICIAL = frozenset({"GOV", "MIL", "IGO", "LEG", "REB"})
"""Sectors of those who speak for a state, a body or a side."""

type At = Callable[[int], list[Quotation]]
"""The quotations at a place of the text, in their order."""


@dataclass(frozen=True, slots=True)
class People:
    """The entities of the reading as this stage asks for them."""

    by_id: Mapping[str, Entity]
    by_country: Mapping[str, str]
    by_name: Mapping[str, str]
    known: frozenset[str]
    resolve: Resolve
    language: str
    both: Both
    stately: bool = False
    told_at: At = lambda _: []


def people_of(
    actors: Actors,
    resolve: Resolve,
    document: Document,
    *,
    quotations: tuple[Quotation, ...] = (),
    both: Both = lambda _: (),
) -> People:
    """Entities by id, country entities by ISO code; `known` are those with a name, a country or an office.

    `both` tells of a head whom "the two sides" and the like stand for.
    """
    by_id = actors.by_id()
    countries = {e.country: e.id for e in reversed(actors.entities) if e.type == "country" and e.country}
    names = {e.name: e.id for e in reversed(actors.entities)}
    named = {m.entity for m in actors.mentions if m.form == "name" and m.entity}
    known = named | {e.id for e in actors.entities if e.country or e.sectors}
    return People(
        by_id,
        countries,
        names,
        frozenset(known),
        resolve,
        document.language.code,
        both,
        any(e.type == "country" or not _OFFICIAL.isdisjoint(e.sectors) for e in actors.entities),
        at_place((q.content, q) for q in quotations),
    )


def entity_kind(people: People, plain: KindOf) -> KindOf:
    """What a head names: the type of its entity, else what the word itself tells."""

    known: dict[int, str | None] = {}

    def kind_of(token: Token) -> str | None:
        if token.i not in known:
            counted = is_counted_people(token)
            found = () if counted else people.resolve((token,))
            known[token.i] = "group" if counted else people.by_id[found[0][0]].type if found else plain(token)
        return known[token.i]

    return kind_of


def official(people: People) -> Callable[[Token], bool]:
    """Whether a head names somebody in office, a state or a house of state."""

    def holds_office(token: Token) -> bool:
        found = people.resolve((token,))
        return bool(found) and not _OFFICIAL.isdisjoint(people.by_id[found[0][0]].sectors)

    return holds_office


def at_place(quotations: Iterable[tuple[Spans, Quotation]]) -> At:
    """The quotations whose given spans hold a place: asked at every act, so the spans are sorted once."""
    quoted = list(quotations)
    rows = sorted((start, end, number) for number, (spans, _) in enumerate(quoted) for start, end in spans)
    starts, furthest = [row[0] for row in rows], list(accumulate((row[1] for row in rows), max))

    def told_at(offset: int) -> list[Quotation]:
        last = bisect_right(starts, offset)
        found = []
        while last and furthest[last - 1] > offset:  # further in front none reaches so far
            last -= 1
            if rows[last][1] > offset:
                found.append(rows[last][2])
        return [quoted[number][1] for number in sorted(found)]

    return told_at


def narrowest(holding: list[Quotation]) -> Quotation | None:
    """Of quotations at a place the one with the shortest content."""
    if len(holding) < 2:
        return holding[0] if holding else None
    return min(holding, key=lambda q: sum(end - start for start, end in q.content))
