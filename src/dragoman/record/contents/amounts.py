"""The numbers of a content, however they are written: digits, words, dozens, halves, multiples, spans of time."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import cast

from dragoman.record.contents.words import MEMORY, plain_numbers, word_tables
from dragoman.text.fold import fold

SCALE = 1000  # from here a numeral multiplies all that stands before it: "three hundred thousand"
HUNDRED = 100
DOZEN = 12
DAY = 24  # hours
DAYS = " days"
ROUGHLY = 0.1  # by which two spans of time may differ
_TOKEN = re.compile(r"(?<![^\W\d_])\d+(?:\.\d+)?|[^\W\d_]+-\d+|[^\W\d_]+")


@dataclass(frozen=True)
class Amounts:
    """Words of one language that count: see the head of ``data/amounts.toml``."""

    numerals: Mapping[str, float]
    one: frozenset[str]
    joining: frozenset[str]
    halves: frozenset[tuple[str, ...]]
    halved: frozenset[str]
    phrases: Mapping[tuple[str, ...], str]
    units: Mapping[str, float]
    days_meant: Mapping[float, float]
    spans: frozenset[str]
    hours: frozenset[str]
    vague: frozenset[str]

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The words that an amount may begin with, digits aside."""
        return frozenset((*(phrase[0] for phrase in self.phrases), *self.numerals, *self.halved, *self.spans))


@cache
def amount_tables() -> dict[str, Amounts]:
    """The tables of ``record/data/amounts.toml`` by language code. Treat them as read-only."""
    source = files("dragoman.record").joinpath("data/amounts.toml").read_text(encoding="utf-8")
    entries = cast(dict[str, dict[str, object]], tomllib.loads(source))
    return {code: _table(code, entry) for code, entry in entries.items()}


def _table(code: str, entry: Mapping[str, object]) -> Amounts:
    def listed(name: str) -> frozenset[str]:
        return frozenset(fold(word) for word in cast(list[str], entry.get(name, [])))

    phrases = cast(Mapping[str, list[str]], entry["phrases"])
    meant_by = cast(Mapping[str, float], entry.get("days_meant", {}))
    return Amounts(
        numerals=dict(word_tables()[code].numerals),
        one=listed("one"),
        joining=listed("joining"),
        halves=frozenset(tuple(phrase.split()) for phrase in listed("halves")),
        halved=listed("halved"),
        phrases={tuple(fold(one).split()): value for value, written in phrases.items() for one in written},
        units=cast(Mapping[str, float], entry["units"]),
        days_meant={float(said): meant for said, meant in meant_by.items()},
        spans=listed("spans"),
        hours=listed("hours"),
        vague=listed("vague"),
    )


@lru_cache(maxsize=MEMORY)
def amounts(text: str, language: str) -> frozenset[str]:
    """Numbers in digits or words; spans of time in days ("three months", "ninety days"), "a single" as 1."""
    words = _TOKEN.findall(fold(plain_numbers(text)))
    table = amount_tables().get(language)
    if table is None:
        return frozenset(f"{float(word):g}" for word in words if _is_digits(word))
    return frozenset(_amounts(words, table))


@lru_cache(maxsize=MEMORY)
def digits(text: str) -> frozenset[str]:
    """The numbers in digits, whatever they count: of a language whose words for amounts are not known."""
    return frozenset(word for word in _TOKEN.findall(text) if word.isdigit())


def _amounts(words: Sequence[str], table: Amounts) -> Iterator[str]:
    """The amounts in order; spans of time that are joined are one: "two years and three months"."""
    held, end = "", 0  # the span told last, and the place behind its unit
    for at, told in _placed(words, table):
        joined = held.endswith(DAYS) and told.endswith(DAYS) and at == end + 1 and words[end] in table.joining
        if held and not joined:
            yield held
        held = f"{_days(held) + _days(told):g}{DAYS}" if joined else told
        end = next((n + 1 for n in range(at, len(words)) if _unit(words[n], table)), at)
    if held:
        yield held


def _placed(words: Sequence[str], table: Amounts) -> Iterator[tuple[int, str]]:
    """Each amount and where it begins."""
    at, begins = 0, table.beginnings
    while at < len(words):
        if words[at] not in begins and not words[at][0].isdigit():
            at += 1
            continue
        size, told = _phrase(words, at, table)
        if not size:
            size, value = _number(words, at, table)
            told = _counted(value, words[at + size : at + size + 1], table) if size else ""
        if not size:
            size, told = _span(words, at, table)
        if told:
            yield at, told
        at += size or 1


def _phrase(words: Sequence[str], at: int, table: Amounts) -> tuple[int, str]:
    """The longest phrase of the table that begins there."""
    for size in (4, 3, 2, 1):
        told = table.phrases.get(tuple(words[at : at + size]))
        if told is not None:
            return size, told
    return 0, ""


def _span(words: Sequence[str], at: int, table: Amounts) -> tuple[int, str]:
    """ "for a month" """
    if words[at] in table.spans and tuple(words[at + 1 : at + 2]) != () and words[at + 1] in (*table.one, "a", "an"):
        days = table.units.get(words[at + 2], 0.0) if at + 2 < len(words) else 0.0
        return (3, f"{days:g} days") if days > 1 else (0, "")
    return 0, ""


def _number(words: Sequence[str], at: int, table: Amounts) -> tuple[int, float]:
    """How many words write one number, and which; 0 words where none stands there."""
    begin, half = at, words[at] in table.halved
    at += half
    if half and words[at : at + 1] and words[at] in ("a", "an", *table.one):
        at += 1
    total, current, last, found = 0.0, 0.0, 0.0, False
    while at < len(words):
        skip, value = _part(words, at, table, current, found)
        if value is None:
            if found and (size := _half(words, at, table)):
                add = 0.5 * (last if last >= SCALE else 1.0)
                total, current = (total + add, current) if last >= SCALE else (total, current + add)
                at += size
                continue
            break
        if value >= SCALE and not _is_digits(words[at + skip]):
            total, current = total + max(current, 0.0 if current else 1.0) * value, 0.0
        elif value == HUNDRED and current and current < HUNDRED:
            current *= value
        else:
            current = _added(current, value)
        last, found, at = value, True, at + skip + 1
    if not found:
        return 0, 0.0
    whole = total + current
    return at - begin, whole / 2 if half else whole


def _part(words: Sequence[str], at: int, table: Amounts, current: float, running: bool) -> tuple[int, float | None]:
    """The value of the next word of a number, behind so many joining words."""
    skip = int(running and words[at] in table.joining and at + 1 < len(words))
    word = words[at + skip]
    value = float(word) if _is_digits(word) else table.numerals.get(word)
    if not running and word in table.vague:
        value = None
    if value is None and running and word in table.one and _takes_one(current, skip, table):
        value = 1.0
    if value is None or not running:
        return skip, value
    return (skip, float(value)) if _goes_on(current, value, skip, _is_digits(word)) else (0, None)


def _takes_one(current: float, skip: int, table: Amounts) -> bool:
    """ "forty-one", « vingt et un », "a hundred and one", not "of the forty one has left" in French."""
    return bool(current) and current % 10 == 0 and (bool(skip) or "one" in table.one)


def _goes_on(current: float, value: float, skip: int, digits: bool) -> bool:
    """Whether a part can stand behind what a number has so far."""
    if value >= HUNDRED and not digits:
        return not skip
    if digits:
        return False
    if current == 4 and value == 20:
        return not skip  # « quatre-vingts »
    if not current:
        return True  # behind a thousand
    tail = current % HUNDRED
    if tail == 0 or (not skip and value == DOZEN and current < 10):
        return True
    if value in (1, 11) and skip:
        return tail >= 20 and tail % 10 == 0  # « vingt et un »
    return not skip and ((value < 10 <= tail and tail % 10 == 0) or (10 <= value < 20 and tail in (60, 80)))


def _added(current: float, value: float) -> float:
    if value == 20 and current % HUNDRED == 4:
        return current - 4 + 80
    if value == DOZEN and 0 < current < 10:
        return current * DOZEN
    return current + value


def _half(words: Sequence[str], at: int, table: Amounts) -> int:
    """How many words add a half: "and a half"."""
    return next((len(phrase) for phrase in table.halves if tuple(words[at : at + len(phrase)]) == phrase), 0)


def _counted(value: float, behind: Sequence[str], table: Amounts) -> str:
    word = behind[0] if behind else ""
    if word in table.hours:
        return f"{value / DAY:g} days" if value >= DAY and not value % DAY else f"{value:g}"
    unit = _unit(word, table)
    if unit is None:
        return f"{value:g}"
    days = table.days_meant.get(value, value) if unit == 1 else value * unit
    return f"{days:g} days"


def _unit(word: str, table: Amounts) -> float | None:
    """How many days the word for a span of time stands for."""
    return table.units.get(word) or table.units.get(word.removesuffix("s"))


def _is_digits(word: str) -> bool:
    return word.replace(".", "", 1).isdigit()


def beyond(numbers: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of `numbers` that none of `others` is nearly: "six weeks" are a month and a half."""
    spans = [_days(other) for other in others if other.endswith(DAYS)]
    return frozenset(one for one in numbers - others if not (one.endswith(DAYS) and _near(one, spans)))


def _days(span: str) -> float:
    return float(span.split()[0])


def _near(span: str, spans: Sequence[float]) -> bool:
    days = _days(span)
    return any(abs(days - other) <= ROUGHLY * max(days, other) for other in spans)
