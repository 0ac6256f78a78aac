"""Descriptions in the place of names: "the Soviet premier", "la partie suisse", "mayor of Toledo"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile, takewhile

from dragoman.text.fold import fold
from dragoman.text.gazetteer import bodies, cities, countries, countries_of_word, inflected_country, known
from dragoman.text.organizations import is_small_word, meaning_of
from dragoman.text.scripts import script_of
from dragoman.text.tables import section, strings

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s\b")
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    folded: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@lru_cache(maxsize=8)
def _listed(key: str) -> frozenset[str]:
    return frozenset(strings("persons", f"parts.{key}", section("persons", "parts").get(key)))


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    return (_listed("honorifics") - _listed("courtesy")) | _listed("describing")


def _words(name: str) -> list[_Word]:
    found: list[_Word] = []
    for word in _WORD.findall(_POSSESSIVE.sub("", name)):
        whole = _Word(word, fold(word))
        parts = (
            [whole] if whole.folded in _roles() | _listed("courtesy") else [_Word(w, fold(w)) for w in word.split("-")]
        )
        found.extend(parts)
    return found


def _is_preposition(word: _Word) -> bool:
    return word.folded in _listed("prepositions") or word.folded in _listed("open_prepositions")


def _is_small(word: _Word) -> bool:
    return _is_preposition(word) or is_small_word(word.folded)


def _split(words: list[_Word]) -> tuple[list[_Word], list[_Word]]:
    """What the name is about, and the rest from its first preposition on."""
    at = next((i for i, word in enumerate(words) if _is_preposition(word)), len(words))
    return words[:at], words[at:]


def _owner(word: _Word, *, after_title: bool) -> frozenset[str]:
    """The country or body a word stands for; a capital after a title is a family name (Secretary Jordan)."""
    if not (after_title and word.capital):
        return countries_of_word(word.folded) | bodies(word.text)
    return inflected_country(word.folded) if script_of(word.text) == "Cyrl" else _NOTHING


def _head(words: list[_Word], *, certain: bool) -> frozenset[str] | None:
    """What the words before any preposition say; None where they name a body or a person.

    `certain`: an article or "of" tells that a title which is a family name too is a title here.
    """
    said: set[str] = set()
    titled = False
    for word in words:
        if word.folded in _roles():
            titled = True
            said.add(word.folded)
        elif owner := _owner(word, after_title=titled):
            said |= owner
        elif word.folded in _listed("courtesy"):
            said.add(word.folded)
        elif (meaning := meaning_of(word.folded)) and not titled:
            said.add(meaning)
        else:
            return None
    return frozenset(said) if titled and (certain or not _may_be_family_name(words)) else None


def _may_be_family_name(words: list[_Word]) -> bool:
    last = words[-1]
    if last.folded not in _listed("also_family_names") or not last.capital:
        return False
    return not any(countries_of_word(word.folded) for word in words[:-1])


def _tail(words: list[_Word]) -> frozenset[str] | None:
    """What the words from a preposition on say; None where they may be a family name."""
    said = [word for word in words if not _is_small(word)]
    if not said:
        return _NOTHING
    phrase = " ".join(word.text for word in said)
    if found := known(phrase) or cities(phrase):
        return found
    strict = words[0].folded in _listed("prepositions")
    unknown = [word for word in said if not _is_about(word) and word.folded not in _roles()]
    if not unknown or (strict and unknown == said[:1] == said):
        return frozenset(word.folded for word in said)
    return None


@lru_cache(maxsize=65536)
def described(name: str) -> frozenset[str] | None:
    """What a description says: its titles, nouns and the countries in it; None for anything that may be a name.

    "the Soviet premier" → {"country:SUN", "premier"}; "Premier Kosygin", "King", "General Assembly" → None.
    """
    words = _words(name)
    without_article = list(dropwhile(_is_small, words))
    front, rest = _split(without_article)
    certain = len(without_article) < len(words) or (bool(rest) and rest[0].folded in _listed("prepositions"))
    head = _head(front, certain=certain) if front else None
    if head is None:
        return None
    tail = _tail(rest)
    return None if tail is None else head | tail


def _is_about(word: _Word) -> bool:
    return bool(meaning_of(word.folded) or countries(word.text) or bodies(word.text))


@lru_cache(maxsize=65536)
def without_office(name: str) -> str:
    """The name behind an office of several words: "Secretary of State Anna Moss" → "Anna Moss"; else `name` itself."""
    found = list(_WORD.finditer(name))
    words = [_Word(match[0], fold(match[0])) for match in found]
    title = list(takewhile(lambda word: word.folded in _roles() | _listed("courtesy"), words))
    field = list(takewhile(lambda word: _is_small(word) or _is_about(word), words[len(title) :]))
    at = len(title) + len(field)
    held = bool(field) and _is_preposition(field[0]) and _is_about(field[-1])
    if not held or at == len(words) or _roles().isdisjoint(word.folded for word in title):
        return name
    return name[found[at].start() :]


def follows_preposition(before: list[str]) -> bool:
    """Whether the folded words `before` another end in "of" or its like, an article aside ("of the")."""
    words = list(dropwhile(lambda word: word == "the", reversed(before)))
    return bool(words) and words[0] in _listed("prepositions")
