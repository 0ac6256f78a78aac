"""The words of languages/<code>/actors.toml, and an index of all names the ontology knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from dragoman.languages import load_language
from dragoman.ontology import Body, Office, Ontology, Place, load_ontology
from dragoman.text.fold import fold


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words by what they tell; see the TOML for their meaning."""

    government_nouns: frozenset[str]
    force_nouns: frozenset[str]
    head_nouns: frozenset[str]
    place_prepositions: frozenset[str]
    definite: frozenset[str]
    masculine_titles: frozenset[str]
    feminine_titles: frozenset[str]
    audiences: Mapping[str, str]


@cache
def load_words(code: str) -> Words:
    """The words of one language; raises KnowledgeError for a language without the table."""
    table = load_language(code).table("actors")
    folded = {
        name: frozenset(fold(word) for word in cast(list[str], table[name]))
        for name in ("government_nouns", "force_nouns", "head_nouns")
    }
    plain = {
        name: frozenset(cast(list[str], table[name]))
        for name in ("place_prepositions", "definite", "masculine_titles", "feminine_titles")
    }
    return Words(**folded, **plain, audiences=cast(Mapping[str, str], table["audiences"]))


@dataclass(frozen=True, slots=True)
class Index:
    """Everything the tables can name in one language: folded words → what they name; first word → longest entry."""

    places: Mapping[str, tuple[Place, ...]]
    bodies: Mapping[str, Body]
    offices: Mapping[str, Office]
    longest: Mapping[str, int]


@cache
def load_index(code: str) -> Index:
    """The index of one language (of every language for "und")."""
    ontology: Ontology = load_ontology()
    places = {word: found for (word, language), found in ontology.countries.by_word.items() if language == code}
    bodies = {word: body for (word, language), body in ontology.bodies.by_word.items() if language == code}
    offices = {word: office for (word, language), office in ontology.offices.by_word.items() if language == code}
    longest: dict[str, int] = {}
    for word in (*places, *bodies, *offices):
        first, count = word.split()[0] if word.split() else "", len(word.split())
        longest[first] = max(longest.get(first, 0), count)
    return Index(places, bodies, offices, longest)


def sub_spans(count: int, limit: int) -> Iterator[tuple[int, int]]:
    """(start, end) of every run of at most `limit` among `count` words, longest first at each start."""
    for start in range(count):
        for end in range(min(count, start + limit), start, -1):
            yield start, end
