"""The slots of time patterns: {month}, {weekday}, {number} … with the words of a language that fill them."""

import re
from collections.abc import Mapping

from dragoman.languages import Language
from dragoman.ontology.entries import Entry

SEASONS = ("spring", "summer", "autumn", "winter")


def words_of(language: Language, entry: Entry) -> dict[str, dict[str, int | str]]:
    """Slot name → printed word in lower case → its value."""
    units = entry.table("units")
    forms = [(key, units.texts(key)) for key in units.names()]
    seasons = _by_word(entry.table("seasons"))
    return {
        "month": dict(language.months),
        "weekday": dict(language.weekdays),
        "number": {word: int(key) for word, key in _by_word(entry.table("numbers")).items()},
        "unit": {word: key for key, listed in forms for word in listed},
        "season": {word: SEASONS.index(key) for word, key in seasons.items()},
        "decade_word": {word: int(key) for word, key in _by_word(entry.table("decade_words")).items()},
        "ordinal": {word: int(key) for word, key in _by_word(entry.table("ordinals")).items()},
        "nth": {word: int(key) for word, key in _by_word(entry.table("ordinals")).items()},
        "century": {word: int(key) for word, key in _by_word(entry.table("centuries")).items()},
        "_one": {word: key for key, listed in forms for word in _half(listed, last=False)},
        "_many": {word: key for key, listed in forms for word in _half(listed, last=True)},
    }


def _by_word(entry: Entry) -> dict[str, str]:
    """A table from value to words, turned round."""
    return {word: key for key in entry.names() for word in entry.texts(key)}


def _half(forms: tuple[str, ...], *, last: bool) -> tuple[str, ...]:
    """The singular or the plural forms: a unit lists first the ones, then as many of the others (one form: both)."""
    count = (len(forms) + 1) // 2
    return forms[-count:] if last else forms[:count]


def slots_of(language: Language, entry: Entry, words: Mapping[str, Mapping[str, int | str]]) -> dict[str, str]:
    """Slot name → regular expression (without its group)."""
    ambiguous = set(entry.texts("ambiguous_months"))
    months, weekdays = _full(language.months), _full(language.weekdays)
    month_case = entry.choice("month_alone", ("lower", "title", "any"), "any")
    day_case = entry.choice("weekday_case", ("lower", "title", "any"), "any")
    alone = [month for month in months if month not in ambiguous]
    return {
        "month": _cased(words["month"], "any" if month_case == "lower" else month_case),
        "month_any": _cased(months, month_case),
        "month_alone": _cased(alone, month_case),
        "month_ambiguous": _cased(sorted(ambiguous), month_case),
        "month_number": r"(?:1[0-2]|0?[1-9])",
        "weekday": _cased(weekdays, day_case),
        "weekday_any": _cased(words["weekday"], day_case),
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?![\d]|[.,:]\d|[%°])",
        "year": r"(?:1[5-9]\d\d|20\d\d|21\d\d)(?!\d)",
        "year_two": r"[0-27-9]\d(?!\d)",  # "63" may be of either century
        "year_short": r"(?:(?:1[5-9]|20|21)?\d\d)(?!\d)",
        "decade": r"(?:1[5-9]|20)\d0",
        "decade_short": r"\d0",
        "decade_word": any_word(words["decade_word"]),
        "number": r"(?:\d{1,3}(?![\d.,:%])|" + any_word(words["number"]) + ")",
        "ordinal": any_word(words["ordinal"]),
        "nth": any_word(words["nth"]),
        "unit": any_word(words["unit"]),
        "unit_one": any_word(words["_one"]),
        "unit_many": any_word(words["_many"]),
        "season": any_word(words["season"]),
        "century": any_word(words["century"]),
        "about": any_word(list(entry.texts("about"))),
        "counted": any_word(list(entry.texts("counted"))),
    }


def _full(numbered: Mapping[str, int]) -> list[str]:
    """The full name of each number: its longest writing (the others are abbreviations)."""
    longest: dict[int, str] = {}
    for name, number in numbered.items():
        if len(name) > len(longest.get(number, "")):
            longest[number] = name
    return list(longest.values())


def any_word(words: Mapping[str, object] | list[str]) -> str:
    """One of `words`, the longest first; a pattern that never matches where there are none."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return f"(?:{found})" if found else r"(?!)"


def _cased(words: Mapping[str, object] | list[str], case: str) -> str:
    forms: set[str] = set()
    for word in words:
        if case in ("lower", "any"):
            forms.add(word)
        if case in ("title", "any"):
            forms |= {word[:1].upper() + word[1:], word.upper()}
    return f"(?-i:{any_word(list(forms))})"
