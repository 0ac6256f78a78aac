"""`languages/<code>/times.toml`, compiled: the patterns of a language's time expressions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from dragoman.languages import Language, load_language
from dragoman.ontology.entries import Entry
from dragoman.reading.times.expression import Unit
from dragoman.reading.times.slots import any_word, slots_of, words_of

UNITS: tuple[Unit, ...] = get_args(Unit.__value__)
POINTS = (
    "date days month year years decade weekday nights near weekend season ago ahead within past recent soon"
    " beside beside-by"
).split()
MODIFIERS = "early mid late first-half second-half q1 q2 q3 q4 so-far rest same eve since until".split()
_BLANK = re.compile(r"\[[^\]]*\]| \??")
_LOOSE = re.compile(r"\\.|\[[^\]]*\]|\{[a-z_]+\d?\}[?*]")  # escapes, character classes, optional slots
_GROUP = re.compile(r"\((\?(?:P<\w+>|[:!=]|<[!=]|-?i:))?([^()]*)\)([?*]|\{0)?")  # innermost: kind, content, optional
_LETTERS = re.compile(r"[^\W\d_]+(?![?*{])")  # backs off one letter in front of a quantifier ("weekends?")
_KIND_OF = {
    **dict.fromkeys(("month", "month_any", "month_alone", "month_ambiguous"), "month"),
    **dict.fromkeys(("weekday", "weekday_any"), "weekday"),
    **dict.fromkeys(("unit", "unit_one", "unit_many"), "unit"),
    **dict.fromkeys(("day", "year", "year_short", "year_two", "decade", "decade_short", "month_number"), "digit"),
    "season": "season",
    "decade_word": "decade_word",
}
"""Slot → the kind of word that fills it; a {number} may be digits or a word."""
_SLOT = re.compile(r"\{([a-z_]+)(\d?)\}")


@dataclass(frozen=True, slots=True)
class Point:
    """A pattern of `[[expression]]`: `fixed` holds the fields that the entry itself sets (shift, unit, number …).

    `needs`: the kinds of words (keys of `TimeTable.kinds`) that it cannot match without; `letters`: case-folded
    letters that every match holds ("" where they differ).
    """

    name: str
    pattern: re.Pattern[str]
    means: str
    fixed: Mapping[str, int | str]
    inside: bool
    needs: frozenset[str]
    letters: str


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

    `kinds`: patterns that tell of case-folded text whether it holds a digit, a month, a unit …
    """

    code: str
    points: tuple[Point, ...]
    names: tuple[re.Pattern[str], ...]
    modifiers: tuple[Modifier, ...]
    ranges: tuple[Range, ...]
    trigger: re.Pattern[str]
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
    modifiers = tuple(_modifier(item) for item in entry.tables("modifier"))
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
        trigger=_trigger(words, triggers, compounds=compounds),
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
    written = entry.text("pattern")
    pattern = _fill(written, slots, entry)
    numbers = ("shift", "shift_week", "shift_year", "number", "sign")
    fixed: dict[str, int | str] = {key: entry.number(key) for key in numbers if entry.has(key)}
    if entry.has("unit"):
        fixed["unit"] = entry.choice("unit", UNITS)
    inside = entry.flag("inside")
    _examples(entry)
    entry.done()
    return Point(name, pattern, means, fixed, inside, _needs(written), _letters(written))


def _needs(pattern: str) -> frozenset[str]:
    """The kinds of the slots that every match of `pattern` fills."""
    return frozenset(_KIND_OF[slot] for slot, _ in _SLOT.findall(_always(pattern)) if slot in _KIND_OF)


def _letters(pattern: str) -> str:
    """The longest run of letters that every match of `pattern` holds."""
    runs = _LETTERS.findall(_SLOT.sub(" ", _always(pattern)))
    return max(runs, key=len, default="").casefold()


def _always(pattern: str) -> str:
    """What of `pattern` every match holds: without alternatives, optional groups and what stands around a match."""
    rest = _LOOSE.sub(" ", pattern)
    while (group := _GROUP.search(rest)) is not None:
        loose = "|" in group[2] or (group[1] or "").startswith(("?!", "?<")) or bool(group[3])
        rest = rest[: group.start()] + (" " if loose else group[2]) + rest[group.end() :]
    return "" if "|" in rest else rest


def _kinds(words: Mapping[str, Mapping[str, int | str]]) -> dict[str, re.Pattern[str]]:
    """How to tell whether case-folded text holds a word of a kind."""
    named = {kind: any_word([word.casefold() for word in words[kind]]) for kind in {*_KIND_OF.values()} - {"digit"}}
    return {kind: re.compile(pattern) for kind, pattern in {"digit": r"\d", **named}.items()}


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
        endings = any_word(list(entry.texts(f"{kind}_endings")))
        spared = any_word(list(entry.texts(f"not_{kind}")))
        words = any_word(list(entry.texts(kind)))
        kinds[kind] = re.compile(
            rf"(?<![\w-])(?!{spared}(?!\w))(?:{words}|[^\W\d_]{{2,20}}{endings})(?!\w)", re.IGNORECASE
        )
    announced = any_word(list(entry.texts("announced")))
    sure = re.compile(rf"(?<![\w-]){announced}(?!\w)", re.IGNORECASE)
    carriers = any_word(list(entry.texts("carriers")))
    entry.done()
    return TenseWords(kinds["past"], kinds["future"], sure, re.compile(rf"\s+(?:{carriers}\s+){{0,3}}", re.IGNORECASE))


def _trigger(
    words: Mapping[str, Mapping[str, int | str]], others: tuple[str, ...], *, compounds: bool
) -> re.Pattern[str]:
    """Any word that a time expression cannot do without; lines without one are not searched.

    `compounds`: the word may begin a longer one („Mittwochabend“).
    """
    stems = {word for name in ("month", "weekday", "unit", "season", "decade_word") for word in words[name]}
    end = "" if compounds else r"(?!\w)"
    return re.compile(rf"\d|(?<!\w){any_word(sorted({*stems, *others}))}{end}", re.IGNORECASE)
