"""The words that two renderings are compared by: content words, numbers and negation."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from dragoman.text.fold import fold, words

_NUMBER = re.compile(r"\d+(?:[.,  ]\d{3})*(?:[.,]\d+)?")
_SPLIT = re.compile(r"['’-]")


@dataclass(frozen=True, slots=True)
class WordTable:
    """Folded words of one language that carry no content, and those that turn a sentence round."""

    empty: frozenset[str]
    negations: frozenset[str]
    contracted: str


@cache
def word_tables() -> dict[str, WordTable]:
    """The tables of ``record/data/words.toml`` by language code. Treat them as read-only."""
    source = files("dragoman.record").joinpath("data/words.toml").read_text(encoding="utf-8")
    return {code: _table(entry) for code, entry in tomllib.loads(source).items()}


def _table(entry: dict[str, object]) -> WordTable:
    def listed(name: str) -> frozenset[str]:
        return frozenset(fold(word) for word in cast(list[str], entry.get(name, [])))

    return WordTable(listed("empty"), listed("negations"), str(entry.get("contracted", "")))


def content_words(text: str, language: str) -> tuple[str, ...]:
    """Folded words in order, without those that carry no content in `language` and without bare numbers."""
    table = word_tables().get(language)
    empty = table.empty if table else frozenset[str]()
    parts = (part for word in words(text) for part in _SPLIT.split(word))
    return tuple(part for part in parts if part and part not in empty and not part.isdigit())


def numbers(text: str) -> frozenset[str]:
    """The numbers written in digits, without their separators of thousands: "175 000" and "175,000" are one."""
    return frozenset(_plain_number(match.group()) for match in _NUMBER.finditer(text))


def _plain_number(written: str) -> str:
    whole = re.sub(r"[.,  ](?=\d{3}(?:\D|$))", "", written)
    return whole.replace(",", ".").rstrip(".")


def negated(text: str, language: str) -> bool | None:
    """Whether the words deny something; None for a language without a table."""
    table = word_tables().get(language)
    if table is None:
        return None
    found = set(words(text))
    if table.contracted and any(word.endswith(table.contracted) for word in found):
        return True
    return bool({part for word in found for part in _SPLIT.split(word)} & table.negations)


def jaccard(left: Collection[object], right: Collection[object]) -> float:
    """Shared items as a part of all; 0 when both are empty."""
    a, b = set(left), set(right)
    return len(a & b) / len(a | b) if a or b else 0.0


def containment(left: Collection[object], right: Collection[object]) -> float:
    """Shared items as a part of the smaller set; 0 when one is empty."""
    a, b = set(left), set(right)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
