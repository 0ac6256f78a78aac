"""Word families: what "withdraw", "withdrew" and "withdrawal" have in common, by rule and by list.

A family is only a key to compare by: it is no word, and two words of one key need not be in one dictionary entry.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from dragoman.text.fold import fold
from dragoman.text.tables import section, table

NAME = "families"
VOWELS = frozenset("aeiouy")
_STEPS = 3  # endings that one word may carry behind one another: "nationalisations"


@dataclass(frozen=True, slots=True)
class Ending:
    """`ending` stands for `instead` where at least `least` letters are left; the two forms show what it is for."""

    ending: str
    instead: str
    least: int
    forms: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Families:
    """What is known of one language's families."""

    plurals: tuple[Ending, ...]
    inflections: tuple[Ending, ...]
    derivations: tuple[Ending, ...]
    irregular: Mapping[str, str]


def languages() -> tuple[str, ...]:
    """The languages whose families are known; in others a word is only its own folded form."""
    return tuple(table(NAME))


@lru_cache(maxsize=65536)
def family(word: str, language: str) -> str:
    """The key of the family of one word of `language`."""
    folded = fold(word)
    known = _families(language)
    if known is None:
        return folded
    stages = _stages(folded, known)
    return next((known.irregular[one] for one in stages if one in known.irregular), stages[-1])


def endings(language: str) -> tuple[Ending, ...]:
    """Every ending that is taken off words of a language."""
    known = _families(language)
    return (*known.plurals, *known.inflections, *known.derivations) if known else ()


@cache
def _families(language: str) -> Families | None:
    if language not in languages():
        return None
    told = section(NAME, language)
    bare = Families(_endings(told["plurals"]), _endings(told["inflections"]), _endings(told["derivations"]), {})
    rows = [[fold(word) for word in row] for row in cast(list[list[str]], told["irregular"])]
    irregular = {word: f"={row[0]}" for row in rows for word in row}
    for row in rows:  # what is left of a word comes after words: a row of one keeps its word apart from such stems
        for stem in (one for word in row if len(row) > 1 for one in _stages(word, bare)):
            irregular.setdefault(stem, f"={row[0]}")
    return Families(bare.plurals, bare.inflections, bare.derivations, irregular)


def _endings(rows: object) -> tuple[Ending, ...]:
    listed = [Ending(a, b, n, (c, d)) for a, b, n, c, d in cast(list[tuple[str, str, int, str, str]], rows)]
    return tuple(sorted(listed, key=lambda e: -len(e.ending)))


def _stages(word: str, known: Families) -> tuple[str, ...]:
    """`word`, without its plural, without the ending of its form, and without those that make a noun of a verb."""
    one = _taken(word, known.plurals)
    form = _closed(_taken(one, known.inflections))
    bare = form
    for _ in range(_STEPS):
        bare = _closed(_taken(bare, known.derivations))
    return word, one, form, bare


def _taken(word: str, endings: tuple[Ending, ...]) -> str:
    for one in endings:
        left = word.removesuffix(one.ending)
        if left != word and len(left) >= one.least and VOWELS & set(left):
            return left + one.instead
    return word


def _closed(word: str) -> str:
    """Without a silent e and without a doubled consonant at the end: "enlarge", "shipp"."""
    if len(word) > 3:
        word = word.removesuffix("e")
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in VOWELS:
        word = word[:-1]
    return word
