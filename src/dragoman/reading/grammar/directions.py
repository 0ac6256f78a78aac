"""`languages/<code>/directions.toml`: words that turn a time away from the tense of its verb, and verb endings."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.languages import load_language
from dragoman.ontology.entries import Entry


@dataclass(frozen=True, slots=True)
class Directions:
    """Word forms in lower case, save `brought_about`, `saying` and `answering`, which are lemmas.

    Patterns match whole forms.

    `noun_links`: what joins a time to a noun, none where the parser can be believed."""

    ahead: frozenset[str]
    asks: frozenset[str]
    ahead_prepositions: frozenset[str]
    pointing: frozenset[str]
    pointing_phrases: tuple[str, ...]
    arranged: frozenset[str]
    noun_links: frozenset[str]
    brought_about: frozenset[str]
    saying: frozenset[str]
    answering: frozenset[str]
    perfect: frozenset[str]
    past_participle: re.Pattern[str]
    participle_only: re.Pattern[str]
    future_forms: re.Pattern[str]
    conditional_forms: re.Pattern[str]
    past_forms: re.Pattern[str]


@cache
def load_directions(code: str) -> Directions:
    """The words of a parsed language. Raises `KnowledgeError` for a missing or an unknown entry."""
    entry = Entry(load_language(code).table("directions"), f"languages/{code}/directions.toml")

    def words(key: str) -> frozenset[str]:
        return frozenset(entry.texts(key))

    def pattern(key: str) -> re.Pattern[str]:
        try:
            return re.compile(entry.text(key))
        except re.error as error:
            raise entry.fail(f"`{key}` is no regular expression: {error}") from error

    found = Directions(
        ahead=words("ahead"),
        asks=words("asks"),
        ahead_prepositions=words("ahead_prepositions"),
        pointing=words("pointing"),
        pointing_phrases=entry.texts("pointing_phrases"),
        arranged=words("arranged"),
        noun_links=words("noun_links"),
        brought_about=words("brought_about"),
        saying=words("saying"),
        answering=words("answering"),
        perfect=words("perfect"),
        past_participle=pattern("past_participle"),
        participle_only=pattern("participle_only"),
        future_forms=pattern("future_forms"),
        conditional_forms=pattern("conditional_forms"),
        past_forms=pattern("past_forms"),
    )
    entry.done()
    return found
