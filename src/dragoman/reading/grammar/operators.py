"""`languages/<code>/predications.toml`: words that say how the verb below them is meant."""

from dataclasses import dataclass
from functools import cache

from dragoman.languages import load_language
from dragoman.ontology.entries import Entry


@dataclass(frozen=True, slots=True)
class Operators:
    """The lists as the table tells; `governing` holds the `negative` ones too."""

    negative: frozenset[str]
    governing: frozenset[str]
    spoken: frozenset[str]
    asking: frozenset[str]
    half_negations: frozenset[str]
    restricting: frozenset[str]
    privative: frozenset[str]
    no_nouns: frozenset[str]
    towards: frozenset[str]
    asked_of: frozenset[str]
    owning: frozenset[str]
    joining: frozenset[str]


@cache
def load_operators(code: str) -> Operators:
    """The words of a parsed language. Raises `KnowledgeError` for a missing or an unknown entry."""
    entry = Entry(load_language(code).table("predications"), f"languages/{code}/predications.toml")

    def words(key: str) -> frozenset[str]:
        if not entry.has(key):
            raise entry.fail(f"misses {key}")
        return frozenset(entry.texts(key))

    negative = words("negative")
    found = Operators(
        negative=negative,
        governing=negative | words("governing"),
        spoken=words("spoken"),
        asking=words("asking"),
        half_negations=words("half_negations"),
        restricting=words("restricting"),
        privative=words("privative"),
        no_nouns=words("no_nouns"),
        towards=words("towards"),
        asked_of=words("asked_of"),
        owning=words("owning"),
        joining=words("joining"),
    )
    entry.done()
    return found
