"""What tells one happening from another whatever the language: names, countries and numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

import numpy as np
from numpy.typing import NDArray

from dragoman.record.contents.words import numbers
from dragoman.text.gazetteer import countries, countries_inside, countries_of_word, country_at_start
from dragoman.text.scripts import script_of
from dragoman.text.sounds import skeletons

NAME_WEIGHT = 0.4  # of shared names, in any script, weighed by how rare they have been so far
LEAST_NAMES = 4.0  # weight of names below which an article's few names say too little
COUNTRY_WEIGHT = 0.15  # the same countries speak for one happening as much as others speak against it
NUMBER_WEIGHT = 0.1  # a shared number (a toll, a year of age) beyond small ones
OTHER_NUMBERS = 0.05  # where both leads have such numbers and none is shared, less surely: tolls rise
OPENING = 2000  # characters whose names count
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})  # scripts that write names with a capital
_SOUNDED = frozenset({"Arab", "Hebr", "Geor"})  # scripts without capitals whose words can be read aloud
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
# not \w: vowel signs of Indian scripts are marks, and a word does not end at them
_TOKEN = re.compile(r"[^\s\-–—/.,;:!?()\[\]{}\"'’‘“”„«»…、。，（）「」『』《》·•|।؛،#*+=<>]+")


@dataclass(frozen=True, slots=True)
class Clues:
    """Numbers, skeletons of names, and country ids of one article."""

    numbers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


def find_clues(lead: str, text: str) -> Clues:
    """Numbers and countries of the lead, names of the opening of the whole text."""
    return Clues(telling_numbers(lead), telling_names(text), telling_countries(lead))


def telling_numbers(text: str) -> frozenset[str]:
    """Numbers of two digits and more that are not years."""
    return frozenset(n for n in numbers(text) if len(n) > 1 and not (len(n) == 4 and n[:2] in ("19", "20")))


def telling_names(text: str) -> frozenset[str]:
    """Consonant skeletons of the words that may be names: capitalised, or in a script without capitals."""
    words = (word for word in _TOKEN.findall(text[:OPENING]) if len(word) >= 4 and not word[0].isdigit())
    return frozenset(key for word in words if _may_be_name(word) for key in skeletons(word)[:1] if len(key) >= 3)


def _may_be_name(word: str) -> bool:
    script = script_of(word)
    return script in _SOUNDED or (script in _CASED and not word[0].islower())


def telling_countries(text: str) -> frozenset[str]:
    """Ids of the countries that `text` names, by name, adjective or inflected form, in any language of CLDR."""
    tokens = _TOKEN.findall(text[:OPENING])
    found: set[str] = set()
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if _SPACELESS.match(token):
            found.update(*map(_only, countries_inside(token)))
        else:
            found |= _countries_of(token)
            if len(token) > 2 and not token[0].islower() and following[:1].isupper():
                found |= _only(countries(f"{token} {following}"))
    return frozenset(found)


def _only(ids: frozenset[str]) -> frozenset[str]:
    """`ids` where they are one: a word that two countries share tells neither."""
    return ids if len(ids) == 1 else frozenset()


@lru_cache(maxsize=65536)
def _countries_of(word: str) -> frozenset[str]:
    if script_of(word) not in _CASED:
        return _only(country_at_start(word))
    return _only(countries_of_word(word)) if len(word) >= 4 else frozenset()


@dataclass(slots=True)
class Names:
    """Names by number, each set of them once."""

    numbers: dict[str, int] = field(default_factory=dict)
    sets: dict[frozenset[str], NDArray[np.intp]] = field(default_factory=dict)

    def of(self, names: frozenset[str]) -> NDArray[np.intp]:
        """The numbers of `names`."""
        found = self.sets.get(names)
        if found is None:
            numbers = (self.numbers.setdefault(name, len(self.numbers)) for name in sorted(names))
            found = self.sets[names] = np.fromiter(numbers, dtype=np.intp, count=len(names))
        return found


@dataclass(slots=True)
class Rarity:
    """How many of the articles met hold a name: what is rare tells more."""

    names: Names = field(default_factory=Names)
    articles: int = 0
    counts: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))  # by number of a name

    def add(self, *articles: frozenset[str]) -> None:
        """Count articles, each by its names."""
        self.articles += len(articles)
        met = np.concatenate([np.zeros(0, dtype=np.intp), *(self.names.of(one) for one in articles)])
        counts = np.bincount(met, minlength=len(self.names.numbers))
        counts[: len(self.counts)] += self.counts
        self.counts = counts

    def overlaps(self, left: frozenset[str], others: Sequence[frozenset[str]]) -> list[float]:
        """Of each of the others: the weight of the names shared with `left` as a part of the lighter set, 0..1.

        A name weighs by its inverse document frequency so far.
        """
        own, sets = self.names.of(left), [self.names.of(one) for one in others]
        if not len(own) or not others:
            return [0.0] * len(others)
        counts = np.ones(len(self.names.numbers))
        counts[: len(self.counts)] = np.maximum(1, self.counts)
        weights = np.log((self.articles + 1) / counts)
        mine = np.zeros(len(weights), dtype=bool)
        mine[own] = True
        owner = np.repeat(np.arange(len(sets)), [len(one) for one in sets])
        met = np.concatenate(sets)
        whole = np.bincount(owner, weights[met], minlength=len(sets))
        shared = np.bincount(owner, weights[met] * mine[met], minlength=len(sets))
        lighter = np.minimum(whole, weights[own].sum())
        parts = np.divide(shared, lighter, out=np.zeros(len(sets)), where=lighter > LEAST_NAMES)
        return cast(list[float], parts.tolist())


def agreement(left: Clues, right: Clues, rarity: Rarity) -> float:
    """What the clues add to the likeness of two articles; below 0 where they name other countries or numbers."""
    return agreements(left, [right], rarity)[0]


def agreements(left: Clues, others: Sequence[Clues], rarity: Rarity) -> list[float]:
    """The same for each of the others."""
    overlaps = rarity.overlaps(left.names, [one.names for one in others])
    return [NAME_WEIGHT * part + _places(left, one) for part, one in zip(overlaps, others, strict=True)]


def _places(left: Clues, right: Clues) -> float:
    score = 0.0
    if left.countries and right.countries:
        shared = 2 * len(left.countries & right.countries) / (len(left.countries) + len(right.countries))
        score = COUNTRY_WEIGHT * (2 * shared - 1)
    if not left.numbers or not right.numbers:
        return score
    return score - OTHER_NUMBERS if left.numbers.isdisjoint(right.numbers) else score + NUMBER_WEIGHT
