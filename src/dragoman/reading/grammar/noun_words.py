"""The words of `languages/<code>/noun_phrases.toml`: by which a noun phrase names somebody, and where it ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from dragoman.languages import load_language
from dragoman.ontology.entries import Entry

type Tie = tuple[str, str]
"""What governs a noun, and the preposition behind it."""


@dataclass(frozen=True, slots=True)
class NounWords:
    """Forms in lower case; `of_what`, `talking` and `governing` are dictionary forms. See the TOML for examples."""

    latest: frozenset[str]
    pointing: frozenset[str]
    bounds: frozenset[str]
    articles: frozenset[str]
    counts: frozenset[str]
    number_bounds: frozenset[tuple[str, ...]]
    tens: frozenset[str]
    round_numbers: frozenset[str]
    attributes: frozenset[str]
    coming: frozenset[str]
    in_office: tuple[str, ...]
    talking: frozenset[str]
    of_what: frozenset[str]
    governing: frozenset[str]
    accords: frozenset[str]
    kind_plurals: frozenset[str]
    crowds: frozenset[str]
    ethnic: frozenset[str]
    capitalised: frozenset[str]
    act_ties: frozenset[Tie]
    noun_ties: Mapping[Tie, frozenset[str]]
    leading: frozenset[str] = field(init=False)
    """What may stand in front of the words that name."""

    def __post_init__(self) -> None:
        """What is asked for at every phrase."""
        object.__setattr__(self, "leading", self.bounds | self.latest | self.pointing)


@cache
def load_noun_words(code: str) -> NounWords:
    """The words of a parsed language. Raises `KnowledgeError` naming the file and a missing or unknown key."""
    entry = Entry(load_language(code).table("noun_phrases"), f"languages/{code}/noun_phrases.toml")

    def listed(key: str) -> tuple[str, ...]:
        if not entry.has(key):
            raise entry.fail(f"misses {key}")
        return entry.texts(key)

    def words(key: str) -> frozenset[str]:
        return frozenset(listed(key))

    found = NounWords(
        latest=words("latest"),
        pointing=words("pointing"),
        bounds=words("bounds"),
        articles=words("articles"),
        counts=words("counts"),
        number_bounds=frozenset(tuple(phrase.split()) for phrase in words("number_bounds")),
        tens=words("tens"),
        round_numbers=words("round_numbers"),
        attributes=words("attributes"),
        coming=words("coming"),
        in_office=listed("in_office"),
        talking=words("talking"),
        of_what=words("of_what"),
        governing=words("governing"),
        accords=words("accords"),
        kind_plurals=words("kind_plurals"),
        crowds=words("crowds"),
        ethnic=words("ethnic"),
        capitalised=words("capitalised"),
        act_ties=frozenset(_tie(entry, pair) for pair in listed("act_ties")),
        noun_ties=dict(_noun_ties(entry)),
    )
    entry.done()
    return found


def _noun_ties(entry: Entry) -> list[tuple[Tie, frozenset[str]]]:
    found = []
    for group in entry.tables("noun_tie"):
        nouns = frozenset(group.texts("nouns"))
        found += [(_tie(group, pair), nouns) for pair in group.texts("ties")]
        group.done()
    return found


def _tie(entry: Entry, pair: str) -> Tie:
    over, _, behind = pair.partition(" ")
    if not over or not behind or " " in behind:
        raise entry.fail(f"a tie is {pair!r}; valid: two words, as in 'of by'")
    return over, behind
