"""The small words of a language by what they mean: prepositions, articles, pronouns that rules ask for by sight.

They stand in `languages/<code>/small_words.toml`, one key a meaning. A shape that holds an article has a key of its own
(« du », « au »), as some rules take it and some do not.
"""

from dataclasses import dataclass, field, fields
from functools import cache

from dragoman.languages.language import load_language
from dragoman.ontology.entries import Entry


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Words in lower case, elided ones with either apostrophe; see the TOML for an example of each."""

    of: frozenset[str]
    of_the: frozenset[str]
    to: frozenset[str]
    to_the: frozenset[str]
    into: frozenset[str]
    where: frozenset[str]
    by: frozenset[str]
    against: frozenset[str]
    for_whom: frozenset[str]
    between: frozenset[str]
    after: frozenset[str]
    one: frozenset[str]
    definite: frozenset[str]
    this: frozenset[str]
    theirs: frozenset[str]
    possessive: frozenset[str]
    whose: frozenset[str]
    accusative: frozenset[str]
    listed_again: frozenset[str]
    naming: frozenset[str]
    of_the_object: frozenset[str]
    instruments: frozenset[str]
    within: frozenset[str]
    of_kind: frozenset[str]
    distant: frozenset[str]
    beside_the_act: frozenset[str]
    of_several: frozenset[str]
    of_numbers: frozenset[str]
    after_particles: frozenset[str]
    parted_particles: frozenset[str]
    around_a_time: frozenset[str]
    placing: frozenset[str]
    before_which: frozenset[str]
    any_of: frozenset[str] = field(init=False)
    """`of`, with an article or without."""

    def __post_init__(self) -> None:
        """What is asked for at every token."""
        object.__setattr__(self, "any_of", self.of | self.of_the)


@cache
def load_small_words(code: str) -> SmallWords:
    """The small words of a parsed language. Raises `KnowledgeError` naming the file and a missing or unknown key."""
    entry = Entry(load_language(code).table("small_words"), f"languages/{code}/small_words.toml")
    names = [f.name for f in fields(SmallWords) if f.init]
    if missing := [name for name in names if not entry.has(name)]:
        raise entry.fail(f"misses {', '.join(missing)}")
    words = SmallWords(**{name: frozenset(entry.texts(name)) for name in names})
    entry.done()
    return words
