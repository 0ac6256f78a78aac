"""What words stand for, whatever the language: concepts of ``data/concepts.toml`` and countries, in their order."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

from dragoman.ontology.countries import load_countries
from dragoman.record.markers import listed
from dragoman.record.words import split_words, word_tables
from dragoman.text.fold import fold

ENDINGS = {"en": ("s", "es", "ed", "d", "ing"), "fr": ("s", "e", "es", "x", "ent")}
LONGEST = 3  # words of a phrase
OPENING = {"fr": ("a",)}  # "À Lima, …": where a text begins with it, a place follows
SHORT = 3  # letters of a prefix that are looked up first
NOTHING: frozenset[str] = frozenset()
WEAK, COMMON = 0.15, 0.4  # part in a content, against 1 for a telling word
NAME = 0.6  # rarity of a name: a matter has its names, whatever is said of it


@dataclass(frozen=True, slots=True)
class Item:
    """A word of content with what it stands for: names of concepts, codes of countries ("@BOL").

    `party`: it may stand for somebody who acts; `weight`: its part in the content; `rarity`: how much more than by
    chance another content of the same speaker and day would have it too.
    """

    word: str
    keys: frozenset[str]
    name: bool
    party: bool
    weight: float
    rarity: float


@dataclass(frozen=True, slots=True)
class Concepts:
    """The table: words by language, and what concepts are to one another."""

    exact: Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]
    prefixes: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]]
    opposites: frozenset[frozenset[str]]
    stages: Mapping[str, str]
    parties: frozenset[str]
    common: frozenset[str]

    def of(self, words: tuple[str, ...], language: str) -> frozenset[str]:
        """The concepts of a word or phrase of `language`."""
        exact = self.exact.get(language, {})
        found = set(exact.get(words, NOTHING))
        if len(words) > 1:
            return frozenset(found)
        word = words[0]
        for end in ENDINGS.get(language, ()):
            if word.endswith(end) and len(word) - len(end) >= SHORT:
                found |= exact.get((word[: -len(end)],), NOTHING)
        found |= {name for stem, name in self.prefixes.get(language, {}).get(word[:SHORT], ()) if word.startswith(stem)}
        return frozenset(found)

    def opposed(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether a concept of one is the opposite of one of the other."""
        return any(frozenset((a, b)) in self.opposites for a in left for b in right)


@cache
def concepts() -> Concepts:
    """The table of ``record/data/concepts.toml``."""
    source = files("dragoman.record").joinpath("data/concepts.toml").read_text(encoding="utf-8")
    entries = cast(dict[str, dict[str, object]], tomllib.loads(source))
    exact: dict[str, dict[tuple[str, ...], set[str]]] = {}
    prefixes: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for name, entry in entries.items():
        for language, written in _written(entry):
            if written.endswith("*"):
                prefixes.setdefault(language, {}).setdefault(written[:SHORT], []).append((written[:-1], name))
            else:
                exact.setdefault(language, {}).setdefault(split_words(written), set()).add(name)
    pairs = {
        frozenset((name, other)) for name, e in entries.items() for other in cast(list[str], e.get("opposite", []))
    }
    return Concepts(
        {code: {k: frozenset(v) for k, v in one.items()} for code, one in exact.items()},
        {code: {k: tuple(v) for k, v in one.items()} for code, one in prefixes.items()},
        frozenset(pairs),
        {name: str(entry["stage"]) for name, entry in entries.items() if "stage" in entry},
        frozenset(name for name, entry in entries.items() if entry.get("party")),
        frozenset(name for name, entry in entries.items() if entry.get("common")),
    )


def _written(entry: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for language, words in entry.items():
        if isinstance(words, list) and len(language) == 2:
            yield from ((language, fold(word)) for word in cast(list[str], words))


@lru_cache(maxsize=4096)
def items_of(text: str, language: str) -> tuple[Item, ...]:
    """The words of content in order, phrases of the table as one; numbers and empty words are left out."""
    written = split_words(text, folded=False)
    folded = tuple(fold(word) for word in written)
    table = word_tables().get(language)
    empty, numerals = (table.empty, table.numerals) if table else (NOTHING, {})
    found: list[Item] = []
    at = 0
    while at < len(folded):
        size, keys = _longest(folded[at : at + LONGEST], written[at], language)
        word = " ".join(folded[at : at + size])
        if size > 1 or not (word.isdigit() or word in numerals or (word in empty and not keys)):
            name = at > 0 and written[at][:1].isupper()  # the first word of a text is a capital anyway
            placed = at > 0 and (
                folded[at - 1] in listed(language, "located") or (language == "fr" and at == 1 and folded[0] == "a")
            )
            found.append(_item(word, keys, name, placed, language))
        at += size
    return tuple(found)


def _item(word: str, keys: frozenset[str], name: bool, placed: bool, language: str) -> Item:
    table = concepts()
    country = any(key[0] == "@" for key in keys)
    party = not placed and (name or country or bool(keys & table.parties))
    if word in listed(language, "weak") and not country:
        weight = WEAK
    elif keys and keys <= table.common:
        weight = COMMON
    else:
        weight = 1.0
    return Item(word, keys, name or country, party, weight, NAME if name or country else 1.0)


def _longest(words: tuple[str, ...], first: str, language: str) -> tuple[int, frozenset[str]]:
    capital = first[:1].isupper()
    most = len(words) if capital or words[0] in _openings(language) else 1
    for size in range(most, 0, -1):
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
        keys |= {f"@{place.code}" for place in places[:1] if capital or place.kind == "demonym"}
    return keys
