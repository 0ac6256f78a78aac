"""Names of ministries, councils, parties and companies, compared by meaning rather than by letters."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from dragoman.text.fold import fold
from dragoman.text.gazetteer import bodies, countries, countries_of_word
from dragoman.text.likeness import likeness
from dragoman.text.tables import section, string_lists, strings
from dragoman.text.transliterate import to_latin

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]{2,})?")
_ACRONYM = re.compile(r"[^\W\d_]{3,6}")
_GENITIVE = re.compile("(?<=[б-джзк-нп-тф-щ])[ая]$")  # "Группа Вагнера"
_LONGEST_COUNTRY = 4  # words
_SAME_WORD = 0.85
_INFLECTION = 3  # letters an inflected word may differ by at its end


@dataclass(frozen=True, slots=True)
class Organization:
    """What the words of a name say: the kind of body, its themes, whose it is, and the words that are its own."""

    kinds: frozenset[str]
    themes: frozenset[str]
    owners: frozenset[str]
    own: tuple[str, ...]


@lru_cache(maxsize=4)
def _meanings(key: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Exact words and stems of one table, each with what it means."""
    entries = [(word, meaning) for meaning, words in string_lists("organizations", key).items() for word in words]
    exact = {word: meaning for word, meaning in entries if not word.endswith("*")}
    stems = {word[:-1]: meaning for word, meaning in reversed(entries) if word.endswith("*")}
    return MappingProxyType(exact), MappingProxyType(stems)


@lru_cache(maxsize=1)
def _compounds() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(string_lists("organizations", "compounds"))


@lru_cache(maxsize=4)
def _listed(key: str) -> frozenset[str]:
    return frozenset(strings("organizations", f"ignored.{key}", section("organizations", "ignored").get(key)))


@lru_cache(maxsize=16384)
def _meaning(word: str, key: str) -> str | None:
    exact, stems = _meanings(key)
    if word in exact:
        return exact[word]
    beginnings = (word[:length] for length in range(1, len(word) + 1))
    return next((stems[beginning] for beginning in beginnings if beginning in stems), None)


def meaning_of(word: str) -> str | None:
    """The kind of body or the theme that a folded word stands for; None for any other word."""
    compound = _compounds().get(word)
    return " ".join(compound) if compound else _meaning(word, "kinds") or _meaning(word, "words")


def is_small_word(word: str) -> bool:
    """Whether a folded word carries no meaning of its own inside names ("of", "de", "für")."""
    return word in _listed("words")


def _owners(words: list[str], at: int) -> tuple[frozenset[str], int]:
    """The country or body named from `at` on, and how many words name it."""
    for size in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + size])
        if found := (countries(phrase) or (bodies(phrase) if len(words) > size else frozenset())):
            return found, size
    return countries_of_word(words[at]), 1


@lru_cache(maxsize=16384)
def parse_organization(name: str) -> Organization:
    """Split a name into kind, themes, owner and own words. Never fails: a name without such words is all own."""
    words = [fold(word) for word in _WORD.findall(name)]
    kinds: set[str] = set()
    themes: set[str] = set()
    owners: frozenset[str] = frozenset()
    own: list[str] = []
    at = 0
    while at < len(words):
        word, step = words[at], 1
        if compound := _compounds().get(word):
            kinds.add(compound[0])
            themes.update(compound[1:])
        elif kind := _meaning(word, "kinds"):
            kinds.add(kind)
        elif theme := _meaning(word, "words"):
            themes.add(theme)
        elif word not in _listed("words"):
            found, step = _owners(words, at)
            owners |= found
            if not found:
                own.append(word)
        at += step
    return Organization(frozenset(kinds), frozenset(themes - _listed("words")), owners, tuple(own))


def _inflected(a: str, b: str) -> bool:
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= 4 and max(len(a), len(b)) - shared <= _INFLECTION


def _own_words_alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if len(a) != len(b):
        return 0.0
    inflected = [0.9 if _inflected(to_latin(x), to_latin(y)) else 0.0 for x, y in zip(a, b, strict=True)]
    return min((max(likeness(x, y), z) for x, y, z in zip(a, b, inflected, strict=True)), default=1.0)


def organization_likeness(a: str, b: str) -> float | None:
    """How likely two names mean one body, 0..1; None where neither reads as the name of a body."""
    first, second = parse_organization(a), parse_organization(b)
    if not first.kinds and not second.kinds:
        return None
    droppable = _listed("droppable")
    if not first.kinds or not second.kinds:
        named = first.kinds | second.kinds <= droppable and first.own and second.own
        if not named or first.themes | second.themes | first.owners | second.owners:
            return None
        nominative = [tuple(_GENITIVE.sub("", word) for word in x.own) if x.kinds else x.own for x in (first, second)]
        return 0.65 if max(_own_words_alike(first.own, second.own), _own_words_alike(*nominative)) >= 0.95 else 0.1
    if first.owners and second.owners and first.owners.isdisjoint(second.owners):
        return 0.05
    if first.kinds - droppable != second.kinds - droppable or first.themes != second.themes:
        return 0.1
    alike = _own_words_alike(first.own, second.own)
    if alike < _SAME_WORD:
        return 0.3 * alike
    if bool(first.owners) != bool(second.owners):
        return 0.45  # "Ministry of Defence" may be anybody's
    return 0.92 * alike if first.owners or first.own else 0.75


def acronym_of(acronym: str, name: str) -> bool:
    """Whether `acronym` is made of the first letters of the words of `name`, small words left out."""
    if not _ACRONYM.fullmatch(acronym) or not acronym.isupper():
        return False
    words = [word for word in _WORD.findall(name) if fold(word) not in _listed("words")]
    return len(words) == len(acronym) and fold("".join(word[0] for word in words)) == fold(acronym)
