"""The words of languages/<code>/actors.toml, and an index of all names the ontology knows."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache

from dragoman.languages import load_language
from dragoman.ontology import Body, Office, Ontology, Place, load_ontology
from dragoman.ontology.entries import Entry
from dragoman.text.fold import fold


@dataclass(frozen=True, slots=True)
class Words:
    """Words by what they tell; see the TOML for their meaning. All are folded but the prepositions and titles."""

    country_nouns: frozenset[str]
    government_nouns: frozenset[str]
    force_nouns: frozenset[str]
    head_nouns: frozenset[str]
    aide_nouns: frozenset[str]
    counterparts: frozenset[str]
    state_nouns: frozenset[str]
    outlets: frozenset[str]
    quarters: frozenset[str]
    crafts: frozenset[str]
    crews: frozenset[str]
    locatives: frozenset[str]
    place_heads: frozenset[str]
    overrun: frozenset[str]
    organs: frozenset[str]
    motion_verbs: frozenset[str]
    not_actors: frozenset[str]
    weak_institutions: frozenset[str]
    other_times: frozenset[str]
    place_prepositions: frozenset[str]
    speaking_from: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    nobody: frozenset[str]
    masculine_titles: frozenset[str]
    feminine_titles: frozenset[str]
    feminine_articles: frozenset[str]
    masculine_articles: frozenset[str]
    answers: frozenset[str]
    replying: frozenset[str]
    judging: frozenset[str]
    anybody: frozenset[str]
    topic_openings: frozenset[str]
    armed: frozenset[str]
    single_bodies: frozenset[str]
    by_its_word: frozenset[str]
    place_ranks: frozenset[str]
    more_than_countries: frozenset[str]
    no_peoples: frozenset[str]
    sides: frozenset[str]
    undergone: frozenset[str]
    beliefs: frozenset[str]
    along: frozenset[str]
    portfolios: frozenset[str]
    owner_marks: frozenset[str]
    posted_to: frozenset[str]
    name_breaks: frozenset[str]
    sittings: tuple[str, ...]
    owner_in_front: bool
    audiences: Mapping[str, str]
    home_titles: Mapping[str, str]


_FOLDED = (
    "country_nouns",
    "government_nouns",
    "force_nouns",
    "head_nouns",
    "aide_nouns",
    "counterparts",
    "state_nouns",
    "outlets",
    "crafts",
    "crews",
    "place_heads",
    "overrun",
    "organs",
    "motion_verbs",
    "not_actors",
    "weak_institutions",
    "other_times",
    "topic_openings",
    "armed",
    "single_bodies",
    "by_its_word",
    "place_ranks",
    "more_than_countries",
    "no_peoples",
    "sides",
)
_PLAIN = (
    "place_prepositions",
    "quarters",
    "locatives",
    "speaking_from",
    "definite",
    "indefinite",
    "nobody",
    "masculine_titles",
    "feminine_titles",
    "feminine_articles",
    "masculine_articles",
    "answers",
    "replying",
    "judging",
    "anybody",
    "undergone",
    "beliefs",
    "along",
    "portfolios",
    "owner_marks",
    "posted_to",
    "name_breaks",
)


@cache
def load_words(code: str) -> Words:
    """The words of one language. Raises KnowledgeError naming the file and a missing or unknown key."""
    entry = Entry(load_language(code).table("actors"), f"languages/{code}/actors.toml")
    if missing := [f.name for f in fields(Words) if not entry.has(f.name)]:
        raise entry.fail(f"misses {', '.join(missing)}")
    folded = {name: frozenset(map(fold, entry.texts(name))) for name in _FOLDED}
    plain = {name: frozenset(entry.texts(name)) for name in _PLAIN}
    words = Words(
        **folded,
        **plain,
        sittings=tuple(map(fold, entry.texts("sittings"))),
        owner_in_front=entry.flag("owner_in_front"),
        audiences=_by_folded(entry.table("audiences")),
        home_titles=_by_folded(entry.table("home_titles")),
    )
    entry.done()
    return words


def _by_folded(entry: Entry) -> Mapping[str, str]:
    return {fold(word): entry.text(word) for word in entry.names()}


@dataclass(frozen=True, slots=True)
class Index:
    """Everything the tables can name in one language: folded words → what they name.

    `demonyms` tells of a people's adjective the country's code; `reach` and `office_reach` map a first word to the
    length in characters of the longest entry that starts with it.
    """

    places: Mapping[str, tuple[Place, ...]]
    bodies: Mapping[str, Body]
    offices: Mapping[str, Office]
    demonyms: Mapping[str, str]
    named: Mapping[str, Body | tuple[Place, ...]]
    reach: Mapping[str, int]
    office_reach: Mapping[str, int]


@cache
def load_index(code: str) -> Index:
    """The index of one language (of every language for "und")."""
    ontology: Ontology = load_ontology()
    places = {word: found for (word, language), found in ontology.countries.by_word.items() if language == code}
    bodies = {word: body for (word, language), body in ontology.bodies.by_word.items() if language == code}
    offices = {word: office for (word, language), office in ontology.offices.by_word.items() if language == code}
    named: dict[str, Body | tuple[Place, ...]] = {**places, **bodies}
    demonyms = {w: p.code for w, found in places.items() for p in reversed(found) if p.kind == "demonym"}
    return Index(places, bodies, offices, demonyms, named, _reach(named), _reach(offices))


def _reach(words: Iterable[str]) -> dict[str, int]:
    """First word (also cut at a hyphen, apostrophe or full stop, as tokenisers do) → longest entry, in characters."""
    reach: dict[str, int] = {}
    for word in words:
        parts = re.split(r"[ '.-]", word)[0]
        for first in {word.split(" ")[0], parts, parts + "'", word}:
            reach[first] = max(reach.get(first, 0), len(word))
    return reach
