"""The words that two renderings are compared by: content words, numbers and negation."""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

from dragoman.model.span import Span
from dragoman.text.fold import fold, word_spans, written_words

_NUMBER = re.compile(r"\d+(?:[.,  ]\d{3})*(?:[.,]\d+)?")
_SPLIT = re.compile(r"['’-]")
STEM = 4  # letters that forms of one word share at least
MEMORY = 16_384  # texts whose words are kept: candidates come back with every article of their days
SCALE = 100  # from here a numeral multiplies what stands before it: "three hundred"


@dataclass(frozen=True, slots=True)
class WordTable:
    """Folded words of one language, by what they do to a comparison: see the head of ``data/words.toml``."""

    empty: frozenset[str]
    negations: frozenset[tuple[str, ...]]
    idioms: frozenset[tuple[str, ...]]
    contracted: str
    conditions: frozenset[tuple[str, ...]]
    pointing: frozenset[str]
    spells: frozenset[str]
    earlier: frozenset[str]
    determiners: frozenset[str]
    common: frozenset[str]
    general: frozenset[str]
    joining: frozenset[str]
    modified: str
    verbal: Mapping[str, frozenset[str]]
    prefixes: tuple[str, ...]
    numerals: Mapping[str, int]


@cache
def word_tables() -> dict[str, WordTable]:
    """The tables of ``record/data/words.toml`` by language code. Treat them as read-only."""
    source = files("dragoman.record").joinpath("data/words.toml").read_text(encoding="utf-8")
    return {code: _table(entry) for code, entry in tomllib.loads(source).items()}


def _table(entry: dict[str, object]) -> WordTable:
    verbal = cast(Mapping[str, list[str]], entry.get("verbal", {}))

    def listed(name: str) -> frozenset[str]:
        return frozenset(fold(word) for word in cast(list[str], entry.get(name, [])))

    def phrases(name: str) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(phrase.split()) for phrase in listed(name))

    return WordTable(
        empty=listed("empty"),
        negations=phrases("negations"),
        idioms=phrases("idioms"),
        contracted=str(entry.get("contracted", "")),
        conditions=phrases("conditions"),
        pointing=listed("pointing"),
        spells=listed("spells"),
        earlier=listed("earlier"),
        determiners=listed("determiners"),
        common=listed("common"),
        general=listed("general"),
        joining=listed("joining"),
        modified=str(entry.get("modified", "before")),
        verbal={end: frozenset(behind) for end, behind in verbal.items()},
        prefixes=tuple(cast(list[str], entry.get("prefixes", []))),
        numerals=cast(Mapping[str, int], entry.get("numerals", {})),
    )


@lru_cache(maxsize=MEMORY)
def content_words(text: str, language: str) -> tuple[str, ...]:
    """Folded words in order, without those that carry no content in `language` and without bare numbers."""
    table = word_tables().get(language)
    empty = table.empty if table else frozenset[str]()
    return tuple([part for part in split_words(text) if part not in empty and not part.isdigit()])


@lru_cache(maxsize=MEMORY)
def _found(text: str) -> tuple[str, ...]:
    return tuple(written_words(text))


@lru_cache(maxsize=MEMORY)
def split_words(text: str, *, folded: bool = True) -> tuple[str, ...]:
    """All words in order, parted at apostrophes and hyphens."""
    found = tuple(map(fold, _found(text))) if folded else _found(text)
    if all(map(str.isalnum, found)):
        return found
    return tuple([part for word in found for part in _parts(word)])


def starts_of_words(text: str, span: Span) -> list[int]:
    """Where each word of a stretch of the text begins, parted alike."""
    found = []
    for one in word_spans(text, span):
        at = one.start
        for part in _parts(one.of(text)):
            at = text.index(part, at)
            found.append(at)
            at += len(part)
    return found


def _parts(word: str) -> Sequence[str]:
    return [word] if word.isalnum() else [part for part in _SPLIT.split(word) if part]


def plain_numbers(text: str) -> str:
    """The text with its numbers freed of separators: "175 000" and "175,000" become 175000, "2,5" 2.5."""
    return _NUMBER.sub(lambda match: _plain_number(match.group()), text)


def numbers(text: str) -> frozenset[str]:
    """The numbers written in digits, without their separators of thousands: "175 000" and "175,000" are one."""
    return frozenset(_plain_number(match.group()) for match in _NUMBER.finditer(text))


def _plain_number(written: str) -> str:
    whole = re.sub(r"[.,  ](?=\d{3}(?:\D|$))", "", written)
    return whole.replace(",", ".").rstrip(".")


@lru_cache(maxsize=MEMORY)
def conditional(text: str, language: str) -> bool:
    """Whether what is said hangs on a condition."""
    table = word_tables().get(language)
    return table is not None and _one_stands(table.conditions, _without(table.idioms, split_words(text)))


@cache
def prefixes() -> tuple[str, ...]:
    """What turns a word into its opposite, in any language."""
    return tuple(sorted({prefix for table in word_tables().values() for prefix in table.prefixes}))


def one_form(a: str, b: str) -> bool:
    """Whether two words are likely forms of one: "weapon" and "weapons", "refuse" and "refusal"."""
    if a == b:
        return True
    least = max(STEM, round(max(len(a), len(b)) * 0.6))
    return a[:least] == b[:least]


def in_order(left: Sequence[str], right: Sequence[str]) -> float:
    """How much of the shared words stands in one order, 0..1 (longest common subsequence); 1 without shared words."""
    a, b = ([w for w in dict.fromkeys(side) if w in other] for side, other in ((left, set(right)), (right, set(left))))
    best = [0] * (len(b) + 1)
    for word in a:
        previous = best[:]
        for column, other in enumerate(b):
            best[column + 1] = previous[column] + 1 if word == other else max(previous[column + 1], best[column])
    return best[-1] / len(a) if a else 1.0


@lru_cache(maxsize=MEMORY)
def negated(text: str, language: str, spared: tuple[str, ...] = ()) -> bool | None:
    """Whether the words deny something, idioms left aside ("not a minute less") and the phrases `spared`.

    None for a language without a table.
    """
    table = word_tables().get(language)
    if table is None:
        return None
    if table.contracted and any(fold(word).endswith(table.contracted) for word in _found(text) if not word.isalpha()):
        return True
    aside = table.idioms | {tuple(phrase.split()) for phrase in spared} if spared else table.idioms
    return _one_stands(table.negations, _without(aside, split_words(text)))


def denying(phrase: str, language: str) -> bool:
    """Whether a word of the phrase is a negation."""
    table = word_tables().get(language)
    return table is not None and _one_stands(table.negations, phrase.split())


def _one_stands(phrases: Collection[tuple[str, ...]], found: Sequence[str]) -> bool:
    known = _by_first(frozenset(phrases))
    if known.keys().isdisjoint(found):
        return False
    held = tuple(found)
    return any(_begins(held, at, phrase) for at, word in enumerate(held) for phrase in known.get(word, ()))


def _without(phrases: frozenset[tuple[str, ...]], found: Sequence[str]) -> list[str]:
    """The words that are of none of the phrases; "*" in a phrase stands for any word."""
    kept: list[str] = []
    at, held = 0, tuple(found)
    known = _by_first(phrases)
    if known.keys().isdisjoint(held):
        return list(held)
    while at < len(held):
        near = known.get(held[at])
        size = max((len(p) for p in near if _begins(held, at, p)), default=0) if near else 0
        if not size:
            kept.append(held[at])
        at += size or 1
    return kept


@lru_cache(maxsize=256)
def _by_first(phrases: frozenset[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _begins(found: tuple[str, ...], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether the phrase, of which the first word stands there, stands there."""
    there = found[at : at + len(phrase)]
    if there == phrase or len(there) < len(phrase):
        return there == phrase
    return "*" in phrase and all(p in ("*", w) for p, w in zip(phrase, there, strict=True))


def containment(left: Collection[object], right: Collection[object]) -> float:
    """Shared items as a part of the smaller set; 0 when one is empty."""
    a, b = _as_set(left), _as_set(right)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _as_set(items: Collection[object]) -> frozenset[object]:
    return items if isinstance(items, frozenset) else frozenset(items)
