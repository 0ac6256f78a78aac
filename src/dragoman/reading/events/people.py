"""The entities of a reading as the event stage asks for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dragoman.model.entity import Actors, Entity
from dragoman.model.parse import Token
from dragoman.model.quotation import Quotation
from dragoman.reading.document import Document
from dragoman.reading.events.counted_people import is_counted_people
from dragoman.reading.events.words import KindOf
from dragoman.reading.resolve import Both, Resolve

_OFFICIAL = frozenset({"GOV", "MIL", "IGO", "LEG", "REB"})
"""Sectors of those who speak for a state, a body or a side."""


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
    quotations: tuple[Quotation, ...] = ()


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
        quotations,
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


def narrowest(offset: int, quotations: tuple[Quotation, ...]) -> Quotation | None:
    """The quotation whose content holds the place most narrowly."""
    holding = [q for q in quotations for start, end in q.content if start <= offset < end]
    return min(holding, key=lambda q: sum(end - start for start, end in q.content), default=None)
