"""The small words of a content that change what it says: modality, tense, scope, conditions, who did it to whom."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

from dragoman.record.words import conditional, negated, plain_numbers, split_words, word_tables
from dragoman.text.fold import fold

LONGEST = 3  # words of a marker
DAYS = {"day": 1, "jour": 1, "week": 7, "semaine": 7, "month": 30, "mois": 30, "year": 365, "an": 365, "annee": 365}
SCALE = 100  # from here a numeral multiplies what stands before it: "three hundred"
NOTHING: frozenset[str] = frozenset()
_WORDLISTS = ("weak", "future_endings")  # no markers
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Markers:
    """`found` are the kinds of markers of ``data/markers.toml`` that occur, `limits` the words of kind "limit"."""

    found: frozenset[str]
    limits: frozenset[tuple[str, ...]]
    negated: bool | None
    conditional: bool


@cache
def marker_tables() -> dict[str, Mapping[str, frozenset[tuple[str, ...]]]]:
    """{language: {kind: markers as words}} of ``record/data/markers.toml``."""
    source = files("dragoman.record").joinpath("data/markers.toml").read_text(encoding="utf-8")
    tables = cast(dict[str, dict[str, list[str]]], tomllib.loads(source))
    return {
        code: {kind: frozenset(tuple(fold(word).split()) for word in words) for kind, words in table.items()}
        for code, table in tables.items()
    }


@cache
def listed(language: str, kind: str) -> frozenset[str]:
    """The single words of one kind."""
    return frozenset(one[0] for one in marker_tables().get(language, {}).get(kind, NOTHING) if len(one) == 1)


@lru_cache(maxsize=4096)
def find_markers(text: str, language: str, spared: tuple[str, ...] = ()) -> Markers:
    """The markers of a content; a negation in the phrases `spared` is none."""
    words = split_words(text, folded=False)
    # "à" folds to "a", which is an auxiliary
    folded = tuple(word.casefold() if word.casefold() in ("à", "là", "où") else fold(word) for word in words)
    runs = {folded[at : at + size] for size in range(1, LONGEST + 1) for at in range(len(folded) - size + 1)}
    table = marker_tables().get(language, {})
    found = {kind for kind, markers in table.items() if kind not in _WORDLISTS and runs & markers}
    endings = tuple(listed(language, "future_endings"))
    if endings and any(len(word) > 4 and word.endswith(endings) for word in folded):
        found.add("future")
    if language == "fr" and _restricted(["que" if word == "qu" else word for word in folded]):
        found.add("only")
    limits = runs & table.get("limit", frozenset())
    hangs = "until" in found or ("until_future" in found and "future" in found)
    return Markers(
        frozenset(found), frozenset(limits), negated(text, language, spared), hangs or conditional(text, language)
    )


def _restricted(words: Sequence[str]) -> bool:
    """« il ne partira que sur un ordre » : "ne" and "que" without another negation between."""
    for at, word in enumerate(words):
        if word in ("ne", "n") and "que" in words[at + 2 : at + 5]:
            inner = words[at + 1 : words.index("que", at + 2)]
            return inner[-1] == "rien" or not set(inner) & {"pas", "jamais", "rien", "plus", "point"}
    return False


@lru_cache(maxsize=4096)
def amounts(text: str, language: str) -> frozenset[str]:
    """Numbers in digits or words; spans of time in days ("three months", "ninety days"), "a single" as 1."""
    table = word_tables().get(language)
    numerals = table.numerals if table else {}
    found, running, number = set[str](), 0.0, False
    for word in (*_TOKEN.findall(fold(plain_numbers(text))), ""):
        value = float(word) if word.replace(".", "", 1).isdigit() else numerals.get(word)
        if value is not None:
            running = running * value if running and value >= SCALE else running + value
            number = True
            continue
        if number:
            unit = DAYS.get(word) or DAYS.get(word.removesuffix("s"))
            found.add(f"{_days(running * unit, language):g} days" if unit else f"{running:g}")
        running, number = 0.0, False
    if find_single(text, language):
        found.add("1")
    return frozenset(found)


def find_single(text: str, language: str) -> bool:
    """Whether one thing is counted."""
    words = split_words(text)
    runs = {words[at : at + size] for size in (1, 2) for at in range(len(words) - size + 1)}
    return bool(runs & marker_tables().get(language, {}).get("single", NOTHING))


def _days(count: float, language: str) -> float:
    """In French a week is eight days and a fortnight fifteen."""
    return {8.0: 7.0, 15.0: 14.0}.get(count, count) if language == "fr" else count
