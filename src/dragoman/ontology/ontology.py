"""Everything the tables of this room know, in one value that is handed to the stages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.ontology.actors import Bodies, Offices, load_bodies, load_offices
from dragoman.ontology.countries import Countries, load_countries
from dragoman.ontology.events import (
    Context,
    EventType,
    Mode,
    Sector,
    SpeechAct,
    load_acts,
    load_contexts,
    load_modes,
    load_sectors,
    load_types,
)
from dragoman.ontology.kinds import Kind, load_kinds


@dataclass(frozen=True, slots=True)
class Ontology:
    """`types` by name, `modes` by (type, name), `contexts` by name, `sectors` by code, `acts` by name, `kinds` of
    countries and bodies by (noun, language); and lookups."""

    types: Mapping[str, EventType]
    modes: Mapping[tuple[str, str], Mode]
    contexts: Mapping[str, Context]
    sectors: Mapping[str, Sector]
    acts: Mapping[str, SpeechAct]
    countries: Countries
    bodies: Bodies
    offices: Offices
    kinds: Mapping[tuple[str, str], Kind]


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """Read and check every table once. Raises KnowledgeError naming file and entry."""
    return Ontology(
        types=load_types(),
        modes=load_modes(),
        contexts=load_contexts(),
        sectors=load_sectors(),
        acts=load_acts(),
        countries=load_countries(),
        bodies=load_bodies(),
        offices=load_offices(),
        kinds=load_kinds(),
    )
