"""`languages/<code>/times.toml`, compiled: the patterns of a language's time expressions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from dragoman.languages import Language, load_language
from dragoman.ontology.entries import Entry
from dragoman.reading.times.expression import Unit
from dragoman.reading.times.required import required
from dragoman.reading.times.slots import any_word, slots_of, words_of

UNITS: tuple[Unit, ...] = get_args(Unit.__value__)
POINTS = (
    "date days month year years decade weekday nights near weekend season ago ahead within past recent soon"
    " beside beside-by beside-weekday in in-soon lately date-either quarter half century"
).split()
MODIFIERS = (
    "early mid late first-half second-half q1 q2 q3 q4 so-far rest same eve since from until by offset weekend-of"
    " first-week second-week third-week last-week span-to week-of hence"
).split()
_BLANK = re.compile(r"\[[^\]]*\]| \??")
_LOOSE = re.compile(r"\\.|\[[^\]]*\]|\{[a-z_]+\d?\}[?*]")  # escapes, character classes, optional slots
_GROUP = re.compile(r"\((\?(?:P<\w+>|[:!=]|<[!=]|-?i:))?([^()]*)\)([?*]|\{0)?")  # innermost: kind, content, optional
_KIND_OF = {
    **dict.fromkeys(("month", "month_any", "month_alone", "month_ambiguous"), "month"),
    **dict.fromkeys(("weekday", "weekday_any"), "weekday"),
    **dict.fromkeys(("unit", "unit_one", "unit_many"), "unit"),
    **dict.fromkeys(("day", "year_short", "year_two", "decade_short", "month_number"), "digit"),
    **dict.fromkeys(("year", "decade"), "year"),
    "season": "season",
    "century": "century",
    "decade_word": "decade_word",
}
"""Slot → the kind of word that fills it; a {number} may be digits or a word."""
_PARTS = re.compile(r"[^\W\d_]+")
_SLOT = re.compile(r"\{([a-z_]+)(\d?)\}")


@dataclass(frozen=True, slots=True)
class Point:
    """A pattern of `[[expression]]`: `fixed` holds the fields that the entry itself sets (shift, unit, number …).

    `needs`: the kinds of words (keys of `TimeTable.kinds`) that it cannot match without; `letters`: case-folded runs
    of letters, one of which every match holds (none: nothing is known).
    """

    name: str
    pattern: re.Pattern[str]
    means: str
    fixed: Mapping[str, int | str]
    inside: bool
    needs: frozenset[str]
    letters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Name:
    """A pattern of `[[name]]`: what it matches is no time. `needs` and `letters` as in `Point`."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    letters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words before (`before`) or after (`after`) a time that change what it means; `fixed` as in `Point`.

    `letters` as in `Point`, of the words before.
    """

    name: str
    means: str
    fixed: Mapping[str, int | str]
    letters: frozenset[str]
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
    """Verb forms that look back or ahead; `announced` those of them that say what is sure to come.

    `carried` are the words that may stand between "will" and its participle.
    """

    past: re.Pattern[str]
    future: re.Pattern[str]
    announced: re.Pattern[str]
    carried: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TimeTable:
    """Everything `find_expressions` and `guess_tense` know of one language.

    `triggers`: words that an expression cannot do without, case-folded; `compound` matches a word that one of them
    begins, where a language writes „Mittwochabend“. `kinds`: patterns that tell of case-folded text whether it holds a
    digit, a month, a unit …
    """

    code: str
    points: tuple[Point, ...]
    names: tuple[Name, ...]
    modifiers: tuple[Modifier, ...]
    ranges: tuple[Range, ...]
    triggers: frozenset[str]
    compound: re.Pattern[str] | None
    kinds: Mapping[str, re.Pattern[str]]
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
    words = words_of(language, entry)
    slots = slots_of(language, entry, words)
    points = tuple(_point(item, slots) for item in entry.tables("expression"))
    names = tuple(_name(item, slots) for item in entry.tables("name"))
    modifiers = tuple(_modifier(item, slots) for item in entry.tables("modifier"))
    ranges = tuple(_range(item) for item in entry.tables("range"))
    tense = _tense(entry.table("tense"))
    triggers, compounds = entry.texts("triggers"), entry.flag("compounds")
    stamped = re.compile(rf"(?<!\w){any_word(list(entry.texts('not_published')))}(?!\w)", re.IGNORECASE)
    entry.done()
    order = {"days": 0, "date": 1}
    return TimeTable(
        code=language.code,
        points=tuple(sorted(points, key=lambda point: order.get(point.means, 2))),
        names=names,
        modifiers=modifiers,
        ranges=ranges,
        triggers=_triggers(words, triggers),
        compound=re.compile(any_word(list(_triggers(words, triggers)))) if compounds else None,
        kinds=_kinds(words),
        words=words,
        tense=tense,
        not_published=stamped,
    )


def _blanks(pattern: str) -> str:
    """`pattern` with every blank outside a character class standing for one to three blanks (`" ?"`: for none too)."""
    return _BLANK.sub(
        lambda found: {" ": r"[ \t]{1,3}", " ?": r"[ \t]{0,3}"}.get(found[0], found[0]),
        pattern,
    )


def _fill(pattern: str, slots: Mapping[str, str], entry: Entry, *, named: bool = True) -> re.Pattern[str]:
    return _compile(rf"(?<!\w)(?:{_body(pattern, slots, entry, named=named)})(?!\w)", entry)


def _body(pattern: str, slots: Mapping[str, str], entry: Entry, *, named: bool = True) -> str:
    """`pattern` with its blanks loosened and its slots filled."""

    def slot(found: re.Match[str]) -> str:
        name, number = found[1], found[2]
        if name not in slots:
            raise entry.fail(f"`pattern` has the slot {{{name}}}; valid: {', '.join(sorted(slots))}")
        return f"(?P<{name}{number}>{slots[name]})" if named else slots[name]

    return _SLOT.sub(slot, _blanks(pattern))


def _compile(body: str, entry: Entry) -> re.Pattern[str]:
    try:
        return re.compile(body, re.IGNORECASE)
    except re.error as error:
        raise entry.fail(f"`pattern` is no regular expression: {error}") from error


def _point(entry: Entry, slots: Mapping[str, str]) -> Point:
    name, means = entry.text("name"), entry.choice("means", POINTS)
    written = entry.text("pattern")
    pattern = _fill(written, slots, entry)
    fixed = _fixed(entry)
    inside = entry.flag("inside")
    _examples(entry)
    entry.done()
    return Point(name, pattern, means, fixed, inside, _needs(written), required(written))


def _fixed(entry: Entry) -> dict[str, int | str]:
    """The fields of an `Expression` that an entry sets itself."""
    numbers = ("shift", "shift_week", "shift_month", "shift_year", "number", "sign", "month", "day")
    fixed: dict[str, int | str] = {key: entry.number(key) for key in numbers if entry.has(key)}
    if entry.has("unit"):
        fixed["unit"] = entry.choice("unit", UNITS)
    return fixed


def _needs(pattern: str) -> frozenset[str]:
    """The kinds of the slots that every match of `pattern` fills."""
    return frozenset(_KIND_OF[slot] for slot, _ in _SLOT.findall(_always(pattern)) if slot in _KIND_OF)


def _always(pattern: str) -> str:
    """What of `pattern` every match holds: without alternatives, optional groups and what stands around a match."""
    rest = _LOOSE.sub(" ", pattern)
    while (group := _GROUP.search(rest)) is not None:
        loose = "|" in group[2] or (group[1] or "").startswith(("?!", "?<")) or bool(group[3])
        rest = rest[: group.start()] + (" " if loose else group[2]) + rest[group.end() :]
    return "" if "|" in rest else rest


def _kinds(words: Mapping[str, Mapping[str, int | str]]) -> dict[str, re.Pattern[str]]:
    """How to tell whether case-folded text holds a word of a kind."""
    spelt = {*_KIND_OF.values()} - {"digit", "year"}
    named = {kind: any_word([word.casefold() for word in words[kind]]) for kind in spelt}
    numbers = {"digit": r"\d", "year": r"[12]\d{3}"}
    return {kind: re.compile(pattern) for kind, pattern in {**numbers, **named}.items()}


def _name(entry: Entry, slots: Mapping[str, str]) -> Name:
    written = entry.text("pattern")
    pattern = _fill(written, slots, entry, named=False)
    entry.text("reason")
    _examples(entry)
    entry.done()
    return Name(pattern, _needs(written), required(written))


def _modifier(entry: Entry, slots: Mapping[str, str]) -> Modifier:
    before = after = None
    if entry.has("before"):
        body = _body(entry.text("before"), slots, entry)
        before = _compile(rf"(?<!\w)(?:{body})(?:[ \t]{{1,3}}|(?<=['-]))\Z", entry)
    if entry.has("after"):
        after = _compile(rf"[ \t]{{1,3}}(?:{_body(entry.text('after'), slots, entry)})(?!\w)", entry)
    if before is None and after is None:
        raise entry.fail("needs `before` or `after`")
    name, means = entry.text("name"), entry.choice("means", MODIFIERS)
    letters = required(entry.text("before", ""))
    modifier = Modifier(name, means, _fixed(entry), letters, before, after)
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
        endings = any_word(list(entry.texts(f"{kind}_endings")))
        spared = any_word(list(entry.texts(f"not_{kind}")))
        words = any_word(list(entry.texts(kind)))
        kinds[kind] = re.compile(
            rf"(?<![\w-])(?!{spared}(?!\w))(?:{words}|[^\W\d_]{{2,20}}{endings})(?!\w)", re.IGNORECASE
        )
    announced, endings = any_word(list(entry.texts("announced"))), any_word(list(entry.texts("announced_endings")))
    spared = any_word(list(entry.texts("not_future")))
    sure = re.compile(rf"(?<![\w-])(?!{spared}(?!\w))(?:{announced}|[^\W\d_]{{2,20}}{endings})(?!\w)", re.IGNORECASE)
    carriers = any_word(list(entry.texts("carriers")))
    entry.done()
    return TenseWords(kinds["past"], kinds["future"], sure, re.compile(rf"\s+(?:{carriers}\s+){{0,3}}", re.IGNORECASE))


def _triggers(words: Mapping[str, Mapping[str, int | str]], others: tuple[str, ...]) -> frozenset[str]:
    """Words, case-folded, that a time expression cannot do without (numbers aside): the longest part of each."""
    stems = {word for name in ("month", "weekday", "unit", "season", "decade_word") for word in words[name]}
    return frozenset(max(_PARTS.findall(word.casefold()), key=len) for word in {*stems, *others})
