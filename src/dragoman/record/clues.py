"""What tells one happening from another whatever the language: names, countries and numbers."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from math import fsum, log

from dragoman.record.words import numbers
from dragoman.text.gazetteer import countries, countries_inside, countries_of_word, country_at_start
from dragoman.text.scripts import script_of
from dragoman.text.sounds import skeletons

NAME_WEIGHT = 0.4  # of shared names, in any script, weighed by how rare they have been so far
LEAST_NAMES = 4.0  # weight of names below which an article's few names say too little
COUNTRY_WEIGHT = 0.15  # the same countries speak for one happening as much as others speak against it
NUMBER_WEIGHT = 0.1  # a shared number (a toll, a year of age) beyond small ones
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
class Rarity:
    """How many of the articles met hold a name: what is rare tells more."""

    articles: int = 0
    names: Counter[str] = field(default_factory=Counter[str])
    _weights: dict[str, float] = field(default_factory=dict)  # as long as no article is added

    def add(self, *articles: frozenset[str]) -> None:
        """Count articles, each by its names."""
        self.articles += len(articles)
        self.names.update(chain.from_iterable(articles))
        self._weights.clear()

    def weight(self, names: frozenset[str]) -> float:
        """Sum of the inverse document frequencies so far."""
        for name in names - self._weights.keys():
            self._weights[name] = log((self.articles + 1) / max(1, self.names[name]))
        return fsum(map(self._weights.__getitem__, names))  # the same in any order

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Weight of the shared names as a part of the lighter set, 0..1."""
        shared = left & right
        if not shared:
            return 0.0
        lighter = min(self.weight(left), self.weight(right))
        return self.weight(shared) / lighter if lighter > LEAST_NAMES else 0.0


def agreement(left: Clues, right: Clues, rarity: Rarity) -> float:
    """What the clues add to the likeness of two articles; below 0 where they name other countries."""
    score = NAME_WEIGHT * rarity.overlap(left.names, right.names)
    if left.countries and right.countries:
        shared = 2 * len(left.countries & right.countries) / (len(left.countries) + len(right.countries))
        score += COUNTRY_WEIGHT * (2 * shared - 1)
    return score + (NUMBER_WEIGHT if left.numbers & right.numbers else 0.0)
