"""Who acts, by printed words, for languages that are read without a parser: `languages/<code>/names.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.ontology.entries import Entry, read_entry, resource
from dragoman.text.fold import fold

PACKAGE = "dragoman.languages"


@dataclass(frozen=True, slots=True)
class Naming:
    """All of names.toml, words folded.

    `demonyms`: adjective → alpha-3 code; `offices`: words → the office's English name; `bodies`: writing → English
    name; `longest`: words of the longest office; `seat_words`: "in" before the capital where a ministry sits.
    `compounds`: an office may end a longer word.
    """

    compounds: bool
    joiners: frozenset[str]
    seat_words: frozenset[str]
    qualifiers: frozenset[str]
    indefinite: frozenset[str]
    prefixes: tuple[str, ...]
    case_endings: tuple[str, ...]
    not_names: frozenset[str]
    organizations: frozenset[str]
    groups: frozenset[str]
    demonyms: Mapping[str, str]
    offices: Mapping[str, str]
    bodies: Mapping[str, str]
    longest: int


@lru_cache(maxsize=32)
def load_naming(code: str) -> Naming | None:
    """The naming table of a language; None for one without. Raises KnowledgeError naming file and entry."""
    source = resource(PACKAGE, code, "names.toml")
    if not source.is_file():
        return None
    entry = read_entry(source, f"languages/{code}/names.toml")
    endings = entry.texts("endings")
    stems, offices = _turned(entry.table("demonyms")), _turned(entry.table("offices"))
    found = Naming(
        compounds=entry.flag("compounds"),
        joiners=_folded(entry, "joiners"),
        seat_words=_folded(entry, "seat_words"),
        qualifiers=_folded(entry, "qualifiers"),
        indefinite=_folded(entry, "indefinite"),
        prefixes=tuple(fold(word) for word in entry.texts("prefixes")),
        case_endings=entry.texts("case_endings"),
        not_names=_folded(entry, "not_names"),
        organizations=_folded(entry, "organizations"),
        groups=_folded(entry, "groups"),
        demonyms={stem + fold(ending): country for stem, country in stems.items() for ending in endings or ("",)},
        offices=offices,
        bodies=_turned(entry.table("bodies")),
        longest=max((len(words.split()) for words in offices), default=1),
    )
    entry.done()
    return found


def _folded(entry: Entry, key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in entry.texts(key))


def _turned(entry: Entry) -> dict[str, str]:
    """A table from value to words, turned round; a word given twice keeps its first value."""
    found: dict[str, str] = {}
    for key in entry.names():
        for word in entry.texts(key):
            found.setdefault(fold(word), key)
    return found
