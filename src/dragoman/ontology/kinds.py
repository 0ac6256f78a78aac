"""Common nouns by which an article names a country or a body again ("the kingdom", "the alliance"), from kinds.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.ontology.entries import read_entry, resource
from dragoman.ontology.events import LANGUAGES
from dragoman.text.fold import fold

PACKAGE = "dragoman.ontology"
_ANY = "any"


@dataclass(frozen=True, slots=True)
class Kind:
    """`countries`: codes of the states of this form, "any" for all; `bodies`: kinds of the bodies' table."""

    name: str
    countries: frozenset[str]
    bodies: frozenset[str]

    def has_country(self, code: str | None) -> bool:
        """Whether a state is of this form; one that no table knows (None) may be of a form that any state can have."""
        return _ANY in self.countries or (code is not None and code in self.countries)


@lru_cache(maxsize=1)
def load_kinds() -> Mapping[tuple[str, str], Kind]:
    """(folded noun, language) → kind. Raises KnowledgeError for a broken table or a noun of two kinds."""
    source = read_entry(resource(PACKAGE, "kinds.toml"), "ontology/kinds.toml")
    found: dict[tuple[str, str], Kind] = {}
    for entry in source.tables("kind"):
        kind = Kind(entry.text("name"), frozenset(entry.texts("countries")), frozenset(entry.texts("bodies")))
        for language in LANGUAGES:
            for noun in entry.texts(language):
                if found.setdefault((fold(noun), language), kind) is not kind:
                    raise entry.fail(f"{noun!r} ({language}) is of two kinds")
        entry.done()
    source.done()
    return found
