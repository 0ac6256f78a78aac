"""What words stand for, whatever the language: concepts of ``data/concepts.toml`` and countries, in their order."""

import math
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import count
from typing import cast

from dragoman.ontology.countries import load_countries
from dragoman.record.contents.markers import listed
from dragoman.record.contents.words import split_words, word_tables
from dragoman.text.families import family
from dragoman.text.fold import fold

LONGEST = 3  # words of a phrase
ITEMS = 65_536  # words kept in memory with what they stand for: contents share them
SHORT = 3  # letters of a prefix that are looked up first
NOTHING: frozenset[str] = frozenset()
_WORDINGS = count(1)
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
    """The words of a content in order, with what is looked up in them again and again.

    `wording` is one number for all contents of the same words, however rare their articles have them; 0 for others.
    """

    wording: int = 0

    @cached_property
    def meeting(self) -> Mapping[str, tuple[int, ...]]:
        """{what words meet by: the places of those that have it}."""
        return places_by(self, lambda item: item.meets)

    @cached_property
    def weight(self) -> float:
        """Of all words."""
        return sum([item.weight for item in self])


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
        opposites = self.opposites
        return any(key in opposites and not right.isdisjoint(opposites[key]) for key in left)


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


@lru_cache(maxsize=8192)
def placed_items(text: str, language: str) -> tuple[Content, tuple[int, ...]]:
    """The same, and for each of the words that the text is split into which item it belongs to, -1 for none."""
    words = [_word(one, language) for one in split_words(text, folded=False)]
    found: list[Item] = []
    places: list[int] = []
    at, end = 0, len(words)
    while at < end:
        one = words[at]
        size, keys = 1, one.keys
        if one.leads and at + 1 < end and (one.folded, words[at + 1].folded) in _beginnings(language):
            size, keys = _longest(words[at : at + LONGEST], language)
        kept = size > 1 or one.kept
        places += [len(found) if kept else -1] * size
        if kept:
            before = words[at - 1] if at else None
            placed = before is not None and (before.located or (at == 1 and before.opening))
            agent = before is not None and (before.passive or (at > 1 and words[at - 2].passive))
            if size > 1 or placed or agent or not at:
                word = " ".join([w.folded for w in words[at : at + size]])
                # the first word of a text is a capital anyway
                name = one.capital and (at > 0 or (size == 1 and one.named))
                found.append(_item(word, keys, name, placed, agent, language))
            else:
                found.append(one.item)
        at += size
    content = Content(found)
    content.wording = next(_WORDINGS)
    return content, tuple(places)


@dataclass(frozen=True, slots=True)
class _Word:
    """A written word by itself. `leads`: more words may be one with it; `kept`: neither a number nor empty; `named`: a
    name even where it is the first word; behind a `located` one, or an `opening` one of a text, stands a place, behind
    a `passive` one who did it. `item` is what it is where none of these stands before it."""

    folded: str
    capital: bool
    leads: bool
    keys: frozenset[str]
    kept: bool
    named: bool
    located: bool
    opening: bool
    passive: bool
    item: Item


@lru_cache(maxsize=ITEMS)
def _word(word: str, language: str) -> _Word:
    folded, capital = fold(word), word[:1].isupper()
    keys = _keys((folded,), language, capital)
    table = word_tables().get(language)
    empty, numerals = (table.empty, table.numerals) if table else (NOTHING, {})
    weak, located, passive, opening = (listed(language, kind) for kind in ("weak", "located", "passive", "opening"))
    return _Word(
        folded=folded,
        capital=capital,
        leads=folded in _openings(language),
        keys=keys,
        kept=not (folded.isdigit() or folded in numerals or (folded in empty and not keys)),
        named=not keys and folded not in weak,
        located=folded in located,
        opening=folded in opening,
        passive=folded in passive,
        item=_item(folded, keys, capital, False, False, language),
    )


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


def _longest(words: Sequence[_Word], language: str) -> tuple[int, frozenset[str]]:
    """How many of the words, the first of which opens phrases, are one, and what it stands for."""
    folded = tuple([one.folded for one in words])
    for size in range(len(words), 1, -1):
        keys = _keys(folded[:size], language, words[0].capital)
        if keys:
            return size, keys
    return 1, words[0].keys


@cache
def _beginnings(language: str) -> frozenset[tuple[str, str]]:
    """The first two words of phrases, and of the names of countries."""
    names = (re.split("[ -]", word) for word, _ in load_countries().by_word)
    listed = (*concepts().exact.get(language, {}), *names)
    return frozenset((words[0], words[1]) for words in listed if len(words) > 1)


@cache
def _openings(language: str) -> frozenset[str]:
    """The first words of those."""
    return frozenset(first for first, _ in _beginnings(language))


@lru_cache(maxsize=65536)
def _keys(words: tuple[str, ...], language: str, capital: bool) -> frozenset[str]:
    keys = concepts().of(words, language)
    if capital or (language == "fr" and len(words) == 1):
        table = load_countries()
        places = table.find(" ".join(words), language) or table.find("-".join(words), language)
        keys |= {f"@{HEIRS.get(place.code, place.code)}" for place in places[:1] if capital or place.kind == "demonym"}
    return keys


def surroundings(text: str, language: str) -> frozenset[str]:
    """The words of a sentence and what they stand for."""
    items = items_of(text, language)
    return frozenset(item.word for item in items).union(*(item.keys for item in items))
