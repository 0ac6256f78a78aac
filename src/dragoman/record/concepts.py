"""What words stand for, whatever the language: concepts of ``data/concepts.toml`` and countries, in their order."""

import math
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import cast

from dragoman.ontology.countries import load_countries
from dragoman.record.markers import listed
from dragoman.record.words import split_words, word_tables
from dragoman.text.families import family
from dragoman.text.fold import fold

LONGEST = 3  # words of a phrase
ITEMS = 65_536  # words kept in memory with what they stand for: contents share them
OPENING = {"fr": ("a",)}  # "À Lima, …": where a text begins with it, a place follows
SHORT = 3  # letters of a prefix that are looked up first
NOTHING: frozenset[str] = frozenset()
WEAK = 0.15  # part in a content, against 1 for a telling word
SELDOM = 8  # of a thousand sentences: what is spoken of no oftener says as much as any word
HEIRS = {"SUN": "RUS", "YUG": "SRB", "CSK": "CZE"}  # Moscow and the Soviet Union are one country
NAME = 0.6  # rarity of a name: a matter has its names, whatever is said of it


@dataclass(frozen=True, slots=True)
class Item:
    """A word of content with what it stands for: names of concepts, codes of countries ("@BOL").

    `stem` is its family; `party`: it may stand for somebody who acts; `agent`: it stands behind "by"; `weight`: its
    part in the content; `rarity`: how much more than by chance another content of the same speaker and day would have
    it too; `meets` is what a word of another content must have one of, to stand for the same.
    """

    word: str
    stem: str
    keys: frozenset[str]
    name: bool
    party: bool
    agent: bool
    weight: float
    rarity: float
    meets: tuple[str, ...]


class Content(tuple[Item, ...]):
    """The words of a content in order, with what is looked up in them again and again."""

    @cached_property
    def meeting(self) -> Mapping[str, tuple[int, ...]]:
        """{what words meet by: the places of those that have it}."""
        return places_by(self, lambda item: item.meets)

    @cached_property
    def weight(self) -> float:
        """Of all words."""
        return sum(item.weight for item in self)


def places_by(content: Content, marks: Callable[[Item], Iterable[str]]) -> Mapping[str, tuple[int, ...]]:
    """{mark: the places of the words with it}."""
    found: dict[str, list[int]] = {}
    for place, item in enumerate(content):
        for mark in marks(item):
            found.setdefault(mark, []).append(place)
    return {mark: tuple(places) for mark, places in found.items()}


@dataclass(frozen=True, slots=True)
class Concepts:
    """The table: words by language, and what concepts are to one another."""

    exact: Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]
    families: Mapping[str, Mapping[str, frozenset[str]]]
    prefixes: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]]
    opposites: Mapping[str, frozenset[str]]
    stages: Mapping[str, str]
    parties: frozenset[str]
    rarities: Mapping[str, float]

    def rarity(self, key: str) -> float:
        """1 for what is seldom spoken of, less for what any news is full of."""
        return self.rarities.get(key, 1.0)

    def of(self, words: tuple[str, ...], language: str) -> frozenset[str]:
        """The concepts of a word or phrase of `language`."""
        exact = self.exact.get(language, {})
        found = set(exact.get(words, NOTHING))
        if len(words) > 1:
            return frozenset(found)
        word = words[0]
        table = word_tables().get(language)
        if table and word not in table.empty and (word,) not in table.negations:
            found |= self.families.get(language, {}).get(family(word, language), NOTHING)
        found |= {name for stem, name in self.prefixes.get(language, {}).get(word[:SHORT], ()) if word.startswith(stem)}
        return frozenset(found)

    def opposed(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether a concept of one is the opposite of one of the other."""
        return any(not right.isdisjoint(self.opposites.get(key, NOTHING)) for key in left)


def rarity_of(rate: int) -> float:
    """1 for up to `SELDOM` of a thousand sentences, falling with the logarithm."""
    return min(1.0, math.log(1000 / max(1, rate)) / math.log(1000 / SELDOM))


@cache
def concepts() -> Concepts:
    """The table of ``record/data/concepts.toml``."""
    source = files("dragoman.record").joinpath("data/concepts.toml").read_text(encoding="utf-8")
    entries = cast(dict[str, dict[str, object]], tomllib.loads(source))
    told = files("dragoman.record").joinpath("data/frequencies.toml").read_text(encoding="utf-8")
    rates = cast(dict[str, int], tomllib.loads(told)["rates"])
    exact: dict[str, dict[tuple[str, ...], set[str]]] = {}
    families: dict[str, dict[str, set[str]]] = {}
    prefixes: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for name, entry in entries.items():
        for language, written in _written(entry):
            if written.endswith("*"):
                prefixes.setdefault(language, {}).setdefault(written[:SHORT], []).append((written[:-1], name))
            else:
                parts = split_words(written)
                exact.setdefault(language, {}).setdefault(parts, set()).add(name)
                if len(parts) == 1 and language in word_tables():
                    families.setdefault(language, {}).setdefault(family(written, language), set()).add(name)
    opposites: dict[str, set[str]] = {}
    for name, entry in entries.items():
        for other in cast(list[str], entry.get("opposite", [])):
            opposites.setdefault(name, set()).add(other)
            opposites.setdefault(other, set()).add(name)
    return Concepts(
        {code: {k: frozenset(v) for k, v in one.items()} for code, one in exact.items()},
        {code: {k: frozenset(v) for k, v in one.items()} for code, one in families.items()},
        {code: {k: tuple(v) for k, v in one.items()} for code, one in prefixes.items()},
        {name: frozenset(others) for name, others in opposites.items()},
        {name: str(entry["stage"]) for name, entry in entries.items() if "stage" in entry},
        frozenset(name for name, entry in entries.items() if entry.get("party")),
        {key: rarity_of(rate) for key, rate in rates.items()},
    )


def _written(entry: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for language, words in entry.items():
        if isinstance(words, list) and len(language) == 2:
            yield from ((language, fold(word)) for word in cast(list[str], words))


def items_of(text: str, language: str) -> Content:
    """The words of content in order, phrases of the table as one; numbers and empty words are left out."""
    return placed_items(text, language)[0]


@lru_cache(maxsize=4096)
def placed_items(text: str, language: str) -> tuple[Content, tuple[int, ...]]:
    """The same, and for each of the words that the text is split into which item it belongs to, -1 for none."""
    written = split_words(text, folded=False)
    folded = tuple(map(fold, written))
    table = word_tables().get(language)
    empty, numerals = (table.empty, table.numerals) if table else (NOTHING, {})
    weak, located, passive = (listed(language, kind) for kind in ("weak", "located", "passive"))
    openings = _openings(language)
    found: list[Item] = []
    places: list[int] = []
    at, end = 0, len(folded)
    while at < end:
        word, capital = folded[at], written[at][:1].isupper()
        if capital or word in openings:
            size, keys = _longest(folded[at : at + LONGEST], language, capital)
            word = " ".join(folded[at : at + size]) if size > 1 else word
        else:
            size, keys = 1, _keys((word,), language, capital)
        kept = size > 1 or not (word.isdigit() or word in numerals or (word in empty and not keys))
        places += [len(found) if kept else -1] * size
        if kept:
            # the first word of a text is a capital anyway
            name = capital and (at > 0 or (size == 1 and not keys and word not in weak))
            placed = at > 0 and (folded[at - 1] in located or (language == "fr" and at == 1 and folded[0] == "a"))
            agent = not passive.isdisjoint(folded[max(0, at - 2) : at])
            found.append(_item(word, keys, name, placed, agent, language))
        at += size
    return Content(found), tuple(places)


@lru_cache(maxsize=ITEMS)
def _item(word: str, keys: frozenset[str], name: bool, placed: bool, agent: bool, language: str) -> Item:
    table = concepts()
    country = any(key[0] == "@" for key in keys)
    party = not placed and (name or country or bool(keys & table.parties))
    if word in listed(language, "weak") and not country:
        weight = WEAK
    else:
        weight = max((table.rarity(key) for key in keys), default=1.0)
    stem = word if " " in word else family(word, language)
    first = tuple(part[:SHORT] + "…" for part in word.split())
    rarity = NAME if name or country else 1.0
    return Item(word, stem, keys, name or country, party, agent, weight, rarity, (*first, stem, *keys))


def _longest(words: tuple[str, ...], language: str, capital: bool) -> tuple[int, frozenset[str]]:
    """How many of the words, one of which opens phrases, are one, and what it stands for."""
    for size in range(len(words), 0, -1):
        keys = _keys(words[:size], language, capital)
        if keys:
            return size, keys
    return 1, NOTHING


@cache
def _openings(language: str) -> frozenset[str]:
    """The first words of the phrases."""
    return frozenset(words[0] for words in concepts().exact.get(language, {}) if len(words) > 1)


@lru_cache(maxsize=65536)
def _keys(words: tuple[str, ...], language: str, capital: bool) -> frozenset[str]:
    keys = concepts().of(words, language)
    if capital or (language == "fr" and len(words) == 1):
        table = load_countries()
        places = table.find(" ".join(words), language) or table.find("-".join(words), language)
        keys |= {f"@{HEIRS.get(place.code, place.code)}" for place in places[:1] if capital or place.kind == "demonym"}
    return keys


@lru_cache(maxsize=1024)
def topics(text: str, language: str) -> Counter[str]:
    """How often an article has each word and each concept: what it always speaks of tells little of one utterance."""
    return Counter(one for item in items_of(text, language) for one in {item.word, *item.keys})


def weighed(items: Content, counts: Mapping[str, int]) -> Content:
    """The items of a content of the article that `counts` are of, the less rare the more often it has them."""
    often = (max(1, counts.get(i.word, 1), *(counts.get(key, 1) for key in i.keys)) for i in items)
    return Content(i if n == 1 else _rarer(i, n) for i, n in zip(items, often, strict=True))


@lru_cache(maxsize=ITEMS)
def _rarer(item: Item, often: int) -> Item:
    return replace(item, rarity=item.rarity / math.sqrt(often))


def surroundings(text: str, language: str) -> frozenset[str]:
    """The words of a sentence and what they stand for."""
    items = items_of(text, language)
    return frozenset(item.word for item in items).union(*(item.keys for item in items))
