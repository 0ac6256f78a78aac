"""PLOVER's event types, modes, contexts and sectors, and the twelve speech acts, from their tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.quotation import ACTS
from dragoman.ontology.entries import Entry, read_entry, resource, toml_files

PACKAGE = "dragoman.ontology"
QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
LANGUAGES = ("en", "fr")


@dataclass(frozen=True, slots=True)
class Mode:
    """A mode of one event type."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Confusion:
    """Another type (or act) that this one is taken for, and how to tell them apart."""

    other: str
    rule: str


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER root type. `boundaries` say what is in and out; `examples` are by language."""

    name: str
    quad: str
    definition: str
    recipient_required: bool
    modes: tuple[Mode, ...]
    boundaries: tuple[str, ...]
    confusions: tuple[Confusion, ...]
    examples: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Context:
    """What an event is about; `terms` by language suggest it."""

    name: str
    definition: str
    terms: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sector:
    """What part of a society an actor belongs to. `rank` 1 is primary, 2 secondary, 3 no state at all."""

    code: str
    name: str
    definition: str
    rank: int


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """One of the twelve acts that a quotation may perform."""

    name: str
    definition: str
    confusions: tuple[Confusion, ...]
    examples: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load_types() -> Mapping[str, EventType]:
    """The sixteen root types by name, in quad order. Raises KnowledgeError for a broken table."""
    sources = toml_files(resource(PACKAGE, "plover"))
    found = [_type(read_entry(source, f"ontology/plover/{source.name}")) for source in sources]
    found.sort(key=lambda item: (QUADS.index(item.quad), item.name))
    return {item.name: item for item in found}


@lru_cache(maxsize=1)
def load_modes() -> Mapping[tuple[str, str], Mode]:
    """Every mode by (type, name)."""
    return {(mode.type, mode.name): mode for item in load_types().values() for mode in item.modes}


@lru_cache(maxsize=1)
def load_contexts() -> Mapping[str, Context]:
    """PLOVER's 37 contexts by name, in the manual's order."""
    entry = _file("contexts")
    found = [
        Context(e.text("name"), e.text("definition"), _by_language(e.table("terms"))) for e in _each(entry, "context")
    ]
    return {item.name: item for item in found}


@lru_cache(maxsize=1)
def load_sectors() -> Mapping[str, Sector]:
    """PLOVER's sectors by code."""
    entry = _file("sectors")
    found = [
        Sector(e.text("code"), e.text("name"), e.text("definition"), e.number("rank")) for e in _each(entry, "sector")
    ]
    return {item.code: item for item in found}


@lru_cache(maxsize=1)
def load_acts() -> Mapping[str, SpeechAct]:
    """The twelve speech acts by name. Raises KnowledgeError unless they are the model's, in its order."""
    entry = _file("acts")
    found = {act.name: act for act in (_act(item) for item in _each(entry, "act"))}
    if tuple(found) != ACTS:
        raise entry.fail(f"must hold the acts {', '.join(ACTS)}, found {', '.join(found)}")
    return found


def _file(name: str) -> Entry:
    return read_entry(resource(PACKAGE, f"{name}.toml"), f"ontology/{name}.toml")


def _each(entry: Entry, key: str) -> list[Entry]:
    found = list(entry.tables(key))
    entry.done()
    return found


def _by_language(entry: Entry) -> dict[str, tuple[str, ...]]:
    found = {language: entry.texts(language) for language in LANGUAGES}
    entry.done()
    return found


def _confusions(entry: Entry) -> tuple[Confusion, ...]:
    table = entry.table("confusions")
    return tuple(Confusion(other, table.text(other)) for other in table.names())


def _type(entry: Entry) -> EventType:
    name = entry.text("name")
    modes = entry.table("modes")
    found = EventType(
        name=name,
        quad=entry.choice("quad", QUADS),
        definition=entry.text("definition"),
        recipient_required=entry.flag("recipient_required"),
        modes=tuple(Mode(mode, name, modes.text(mode)) for mode in modes.names()),
        boundaries=entry.texts("boundaries"),
        confusions=_confusions(entry),
        examples=_by_language(entry.table("examples")),
    )
    entry.done()
    return found


def _act(entry: Entry) -> SpeechAct:
    return SpeechAct(
        entry.text("name"), entry.text("definition"), _confusions(entry), _by_language(entry.table("examples"))
    )
