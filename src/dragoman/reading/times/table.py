"""`languages/<code>/times.toml`, compiled: the patterns of a language's time expressions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from dragoman.languages import Language, load_language
from dragoman.ontology.entries import Entry
from dragoman.reading.times.expression import Unit

UNITS: tuple[Unit, ...] = get_args(Unit.__value__)
SEASONS = ("spring", "summer", "autumn", "winter")
POINTS = (
    "date days month year years decade weekday nights near weekend season ago ahead within past recent soon"
    " beside beside-by"
).split()
MODIFIERS = "early mid late first-half second-half q1 q2 q3 q4 so-far rest same eve since until".split()
_BLANK = re.compile(r"\[[^\]]*\]| \??")
_SLOT = re.compile(r"\{([a-z_]+)(\d?)\}")


@dataclass(frozen=True, slots=True)
class Point:
    """A pattern of `[[expression]]`: `fixed` holds the fields that the entry itself sets (shift, unit, number …)."""

    name: str
    pattern: re.Pattern[str]
    means: str
    fixed: Mapping[str, int | str]
    inside: bool


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words before (`before`) or after (`after`) a time that change what it means."""

    name: str
    means: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Range:
    """Words that join two times; `open` stands before the first and is None where nothing needs to."""

    name: str
    open: re.Pattern[str] | None
    join: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TenseWords:
    """Verb forms that look back or ahead; `carried` are the words that may stand between "will" and its participle."""

    past: re.Pattern[str]
    future: re.Pattern[str]
    carried: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TimeTable:
    """Everything `find_expressions` and `guess_tense` know of one language."""

    code: str
    points: tuple[Point, ...]
    names: tuple[re.Pattern[str], ...]
    modifiers: tuple[Modifier, ...]
    ranges: tuple[Range, ...]
    trigger: re.Pattern[str]
    words: Mapping[str, Mapping[str, int | str]]
    tense: TenseWords
    not_published: re.Pattern[str]


@lru_cache(maxsize=32)
def load_times(code: str) -> TimeTable:
    """The compiled table of a language. Raises KnowledgeError for an entry that does not hold together."""
    language = load_language(code)
    where = f"languages/{code}/times.toml"
    return compile_times(language, Entry(language.table("times"), where))


def compile_times(language: Language, entry: Entry) -> TimeTable:
    """The table of `language` from an opened times.toml; used by `load_times` and by tests."""
    words = _words(language, entry)
    slots = _slots(language, entry, words)
    points = tuple(_point(item, slots) for item in entry.tables("expression"))
    names = tuple(_name(item, slots) for item in entry.tables("name"))
    modifiers = tuple(_modifier(item) for item in entry.tables("modifier"))
    ranges = tuple(_range(item) for item in entry.tables("range"))
    tense = _tense(entry.table("tense"))
    triggers = entry.texts("triggers")
    stamped = re.compile(rf"(?<!\w){_any(list(entry.texts('not_published')))}(?!\w)", re.IGNORECASE)
    entry.done()
    order = {"days": 0, "date": 1}
    return TimeTable(
        code=language.code,
        points=tuple(sorted(points, key=lambda point: order.get(point.means, 2))),
        names=names,
        modifiers=modifiers,
        ranges=ranges,
        trigger=_trigger(words, triggers),
        words=words,
        tense=tense,
        not_published=stamped,
    )


def _words(language: Language, entry: Entry) -> dict[str, dict[str, int | str]]:
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


def _slots(language: Language, entry: Entry, words: Mapping[str, Mapping[str, int | str]]) -> dict[str, str]:
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
        "year_two": r"\d\d(?!\d)",
        "year_short": r"(?:(?:1[5-9]|20|21)?\d\d)(?!\d)",
        "decade": r"(?:1[5-9]|20)\d0",
        "decade_short": r"\d0",
        "decade_word": _any(words["decade_word"]),
        "number": r"(?:\d{1,3}(?![\d.,:%])|" + _any(words["number"]) + ")",
        "unit": _any(words["unit"]),
        "unit_one": _any(words["_one"]),
        "unit_many": _any(words["_many"]),
        "season": _any(words["season"]),
    }


def _full(numbered: Mapping[str, int]) -> list[str]:
    """The full name of each number: its longest writing (the others are abbreviations)."""
    longest: dict[int, str] = {}
    for name, number in numbered.items():
        if len(name) > len(longest.get(number, "")):
            longest[number] = name
    return list(longest.values())


def _any(words: Mapping[str, object] | list[str]) -> str:
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return f"(?:{found})" if found else r"(?!)"


def _cased(words: Mapping[str, object] | list[str], case: str) -> str:
    forms: set[str] = set()
    for word in words:
        if case in ("lower", "any"):
            forms.add(word)
        if case in ("title", "any"):
            forms |= {word[:1].upper() + word[1:], word.upper()}
    return f"(?-i:{_any(list(forms))})"


def _blanks(pattern: str) -> str:
    """`pattern` with every blank outside a character class standing for one to three blanks (`" ?"`: for none too)."""
    return _BLANK.sub(
        lambda found: {" ": r"[ \t]{1,3}", " ?": r"[ \t]{0,3}"}.get(found[0], found[0]),
        pattern,
    )


def _fill(pattern: str, slots: Mapping[str, str], entry: Entry, *, named: bool = True) -> re.Pattern[str]:
    def slot(found: re.Match[str]) -> str:
        name, number = found[1], found[2]
        if name not in slots:
            raise entry.fail(f"`pattern` has the slot {{{name}}}; valid: {', '.join(sorted(slots))}")
        return f"(?P<{name}{number}>{slots[name]})" if named else slots[name]

    body = _SLOT.sub(slot, _blanks(pattern))
    try:
        return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
    except re.error as error:
        raise entry.fail(f"`pattern` is no regular expression: {error}") from error


def _point(entry: Entry, slots: Mapping[str, str]) -> Point:
    name, means = entry.text("name"), entry.choice("means", POINTS)
    pattern = _fill(entry.text("pattern"), slots, entry)
    numbers = ("shift", "shift_week", "shift_year", "number", "sign")
    fixed: dict[str, int | str] = {key: entry.number(key) for key in numbers if entry.has(key)}
    if entry.has("unit"):
        fixed["unit"] = entry.choice("unit", UNITS)
    inside = entry.flag("inside")
    _examples(entry)
    entry.done()
    return Point(name, pattern, means, fixed, inside)


def _name(entry: Entry, slots: Mapping[str, str]) -> re.Pattern[str]:
    pattern = _fill(entry.text("pattern"), slots, entry, named=False)
    entry.text("reason")
    _examples(entry)
    entry.done()
    return pattern


def _modifier(entry: Entry) -> Modifier:
    before = after = None
    if entry.has("before"):
        before = re.compile(rf"(?<!\w)(?:{_blanks(entry.text('before'))})(?:[ \t]{{1,3}}|(?<=['-]))\Z", re.IGNORECASE)
    if entry.has("after"):
        after = re.compile(rf"[ \t]{{1,3}}(?:{_blanks(entry.text('after'))})(?!\w)", re.IGNORECASE)
    if before is None and after is None:
        raise entry.fail("needs `before` or `after`")
    modifier = Modifier(entry.text("name"), entry.choice("means", MODIFIERS), before, after)
    _examples(entry)
    entry.done()
    return modifier


def _range(entry: Entry) -> Range:
    opening = entry.text("open", "")
    before = re.compile(rf"(?<!\w)(?:{_blanks(opening)})(?:[ \t]{{1,3}}|(?<='))\Z", re.IGNORECASE) if opening else None
    join = re.compile(rf"[ \t]{{0,3}}(?:{_blanks(entry.text('join'))})[ \t]{{0,3}}", re.IGNORECASE)
    found = Range(entry.text("name"), before, join)
    _examples(entry)
    entry.done()
    return found


def _examples(entry: Entry) -> None:
    entry.text("example")
    entry.texts("finds")


def _tense(entry: Entry) -> TenseWords:
    kinds = {}
    for kind in ("past", "future"):
        endings = _any(list(entry.texts(f"{kind}_endings")))
        spared = _any(list(entry.texts(f"not_{kind}")))
        words = _any(list(entry.texts(kind)))
        kinds[kind] = re.compile(
            rf"(?<![\w-])(?!{spared}(?!\w))(?:{words}|[^\W\d_]{{2,20}}{endings})(?!\w)", re.IGNORECASE
        )
    carriers = _any(list(entry.texts("carriers")))
    entry.done()
    return TenseWords(kinds["past"], kinds["future"], re.compile(rf"\s+(?:{carriers}\s+){{0,3}}", re.IGNORECASE))


def _trigger(words: Mapping[str, Mapping[str, int | str]], others: tuple[str, ...]) -> re.Pattern[str]:
    """Any word that a time expression cannot do without; lines without one are not searched."""
    stems = {word for name in ("month", "weekday", "unit", "season", "decade_word") for word in words[name]}
    return re.compile(rf"\d|(?<!\w){_any(sorted({*stems, *others}))}(?!\w)", re.IGNORECASE)
