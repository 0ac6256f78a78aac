"""PLOVER, speech acts, countries, bodies and offices as tables; `load_ontology()` is the door."""

from dragoman.ontology.actors import Bodies, Body, Office, Offices
from dragoman.ontology.countries import Countries, Place
from dragoman.ontology.events import Confusion, Context, EventType, Mode, Sector, SpeechAct
from dragoman.ontology.kinds import Kind
from dragoman.ontology.ontology import Ontology, load_ontology

__all__ = [
    "Bodies",
    "Body",
    "Confusion",
    "Context",
    "Countries",
    "EventType",
    "Kind",
    "Mode",
    "Office",
    "Offices",
    "Ontology",
    "Place",
    "Sector",
    "SpeechAct",
    "load_ontology",
]
