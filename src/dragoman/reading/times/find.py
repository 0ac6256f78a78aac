"""Time expressions in a text: patterns first, then what stands around them (since, early, between … and …)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.model.span import Span
from dragoman.reading.times.expression import Expression, Unit
from dragoman.reading.times.table import UNITS, Modifier, Name, Point, Range, TimeTable
from dragoman.text.swap import swap

# Characters that typography varies; replaced one for one, so that offsets hold.
_PLAIN = {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"}
_WORD = re.compile(r"\d+|[^\W\d_]+")
_LINE = re.compile(r"[^\n]+")
_WINDOW = 40
_AROUND = 90  # characters: longer than any expression reaches from its month, unit or number
_PIVOT = 69  # two digits of a year: those above are of the 20th century, the others of the 21st (POSIX strptime)
_DAY_HOURS = 24
_OPEN_ENDED = ("since", "from", "until", "by", "hence")
_PARTED = ("month", "year", "decade", "near", "season", "weekend", "days", "years", "half", "quarter", "century")
_DATED = ("same", "eve", "offset", "weekend-of", "week-of")  # modifiers that whole days take
_INTS = ("year", "month", "day", "weekday", "number", "season", "year2", "month2", "day2", "weekday2")


def find_expressions(text: str, *, table: TimeTable, within: Sequence[Span] | None = None) -> tuple[Expression, ...]:
    """The time expressions of `text` in order, none inside another; `within` limits the search to those spans.

    An expression never crosses a line break. Nothing is resolved here: see `resolve`.
    """
    plain = swap(text, _PLAIN)
    lines = within if within is not None else [Span(*line.span()) for line in _LINE.finditer(plain)]
    found: list[Expression] = []
    for line in lines:
        for window in _windows(plain, line, table):
            found += _find_in(plain, window, table)
    return tuple(sorted(found, key=lambda item: item.span))


def _windows(plain: str, line: Span, table: TimeTable) -> Iterator[Span]:
    """The stretches of `line` around words that time expressions need; the rest is not searched."""
    start = end = line.start
    compound = table.compound
    for found in _WORD.finditer(plain, line.start, line.end):
        word = found[0].casefold()
        if word not in table.triggers and not word.isdigit() and not (compound and compound.match(word)):
            continue
        if found.start() - _AROUND > end:
            if end > start:
                yield Span(start, end)
            start = _edge(plain, found.start() - _AROUND, end)
        end = max(end, _blank(plain, min(found.end() + _AROUND, line.end), line.end))
    if end > start:
        yield Span(start, end)


def _edge(plain: str, place: int, low: int) -> int:
    """`place` moved back to the blank before it, so that no word is cut."""
    return max(plain.rfind(" ", low, place), low)


def _blank(plain: str, place: int, high: int) -> int:
    """`place` moved on to the next blank, so that no word is cut."""
    found = plain.find(" ", place, high)
    return found if found >= 0 else high


def _find_in(plain: str, line: Span, table: TimeTable) -> list[Expression]:
    folded = plain[line.start : line.end].casefold()
    held = {kind for kind, pattern in table.kinds.items() if pattern.search(folded)}
    points = [one for one in table.points if _may_match(one, folded, held)]
    found = _disjoint(item for point in points for item in _matches(plain, line, point, table))
    if not found:
        return []
    names = (name.pattern for name in table.names if _may_match(name, folded, held))
    blocked = {place for name in names for hit in name.finditer(plain, *line) for place in range(*hit.span())}
    found = [item for item in found if blocked.isdisjoint(range(*item.span))]
    found = [_extend(plain, item, table, line) for item in found]
    found = _join(plain, found, table.ranges, line)
    found = [_open(plain, item, table, line) for item in found]
    return [item for item in _disjoint(found) if not item.inside and not _within_day(item)]


def _may_match(one: Point | Name, folded: str, held: set[str]) -> bool:
    """Whether `folded` holds the letters and the kinds of words that a match needs."""
    return one.needs <= held and _holds(folded, one.letters)


def _holds(folded: str, letters: frozenset[str]) -> bool:
    """Whether one of the runs of letters stands in `folded`; true where nothing is asked for."""
    for run in letters:  # a plain loop: `any` over a generator takes twice the time
        if run in folded:
            return True
    return not letters


def _within_day(item: Expression) -> bool:
    """ "An hour later" moves the clock, not the calendar."""
    return item.means == "beside-by" and item.unit == "hour" and (item.number or 1) < _DAY_HOURS


def _disjoint(items: Iterator[Expression] | Sequence[Expression]) -> list[Expression]:
    """The longest of those that overlap, in order; of equals the one listed first in the table."""
    kept: list[Expression] = []
    taken: set[int] = set()
    for item in sorted(items, key=lambda item: item.span.start - item.span.end):
        places = range(*item.span)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(item)
    return sorted(kept, key=lambda item: item.span)


def _matches(plain: str, line: Span, point: Point, table: TimeTable) -> Iterator[Expression]:
    for found in point.pattern.finditer(plain, line.start, line.end):
        yield _expression(found, point, table)


def _expression(found: re.Match[str], point: Point, table: TimeTable) -> Expression:
    span = Span(*found.span("it" if found.groupdict().get("it") else 0))
    return _read(Expression(span, point.name, point.means, inside=point.inside), found, point.fixed, table)


def _read(item: Expression, found: re.Match[str], fixed: Mapping[str, int | str], table: TimeTable) -> Expression:
    """`item` with what the groups of a match and its entry say."""
    groups = _unnumbered({name: words for name, words in found.groupdict().items() if words})
    values: dict[str, int] = {}
    units: list[str] = []
    for name, words in groups.items():
        slot = name.rstrip("0123456789")
        if slot in ("unit", "unit_one", "unit_many"):
            units.append(str(table.words["unit"][words.lower()]))
        elif (field := _field(name)) is not None:
            values[field] = _value(name, words, table)
    if "year2" in values and values["year2"] < 100:
        values["year2"] += values.get("year", 0) // 100 * 100
    values |= {key: value for key, value in fixed.items() if isinstance(value, int)}
    part = groups["part"].lower() if "part" in groups else None
    unit = units[0] if units else fixed.get("unit")
    return _filled(item, values, part, _unit(unit))


def _unnumbered(groups: Mapping[str, str]) -> dict[str, str]:
    """A second slot that was filled without the first ({weekday2} of an alternative) stands for the first."""
    plain = {name: name.rstrip("0123456789") for name in groups}
    return {(name if plain[name] in groups else plain[name]): words for name, words in groups.items()}


def _filled(item: Expression, values: Mapping[str, int], part: str | None, unit: Unit | None) -> Expression:
    """`item` with its calendar fields; the sign of "later" and "earlier" is its shift."""
    return replace(
        item,
        part=part,
        unit=unit,
        year=values.get("year"),
        month=values.get("month"),
        day=values.get("day"),
        weekday=values.get("weekday"),
        year2=values.get("year2"),
        month2=values.get("month2"),
        day2=values.get("day2"),
        weekday2=values.get("weekday2"),
        season=values.get("season"),
        number=values.get("number"),
        shift=values.get("sign", values.get("shift")),
        shift_week=values.get("shift_week"),
        shift_month=values.get("shift_month"),
        shift_year=values.get("shift_year"),
    )


def _unit(value: int | str | None) -> Unit | None:
    return next((unit for unit in UNITS if unit == value), None)


def _field(name: str) -> str | None:
    """The field of `Expression` that the group `name` fills."""
    known = {
        "month_any": "month",
        "month_alone": "month",
        "month_ambiguous": "month",
        "month_number": "month",
        "weekday_any": "weekday",
        "year_short": "year2",
        "year_two": "year",
        "decade": "year",
        "decade_short": "year",
        "decade_word": "year",
        "ordinal": "day",
        "nth": "number",
        "century": "number",
    }
    field = known.get(name, name)
    return field if field in _INTS else None


def _value(name: str, words: str, table: TimeTable) -> int:
    if words.isdigit():
        number = int(words)
        if name == "year_two":
            return number + (2000 if number < _PIVOT else 1900)
        return 1900 + number if name == "decade_short" else number
    slot = re.sub(r"(?:_any|_alone|_ambiguous)?\d*$", "", name)
    return int(table.words[slot][words.lower()])


def _extend(plain: str, item: Expression, table: TimeTable, line: Span) -> Expression:
    """`item` under the modifiers directly beside it that narrow it (early, the evening of, the end of)."""
    for _ in range(2):
        for modifier in _near(plain, item, table, line):
            if modifier.means not in _OPEN_ENDED and _fits(modifier, item):
                item = _under(plain, item, modifier, line, table)
    return item


def _near(plain: str, item: Expression, table: TimeTable, line: Span) -> list[Modifier]:
    """The modifiers whose letters stand before `item`, and those that stand behind."""
    before = plain[max(line.start, item.span.start - _WINDOW) : item.span.start].casefold()
    return [one for one in table.modifiers if _holds(before, one.letters)]


def _fits(modifier: Modifier, item: Expression) -> bool:
    if modifier.means in _DATED:
        return item.means not in ("in", "in-soon")
    return item.means in _PARTED and item.unit != "day" and item.part is None


def _under(plain: str, item: Expression, modifier: Modifier, line: Span, table: TimeTable) -> Expression:
    start, end = item.span
    found = None
    if modifier.before is not None:
        window = max(line.start, start - _WINDOW)
        found = modifier.before.search(plain[window:start])
        start = window + found.start() if found else start
    if found is None and modifier.after is not None:
        found = modifier.after.match(plain, end, line.end)
        end = found.end() if found else end
    if found is None:
        return item
    whole = Expression(Span(start, end), modifier.name, modifier.means)
    return replace(_read(whole, found, modifier.fixed, table), base=replace(item, inside=False))


def _open(plain: str, item: Expression, table: TimeTable, line: Span) -> Expression:
    """`item` under since or until."""
    if item.means in ("ahead", "in", "in-soon", "within", "past", "lately", "recent", "soon"):
        return item
    for modifier in _near(plain, item, table, line):
        if modifier.means in _OPEN_ENDED and item.means not in _OPEN_ENDED:
            item = _under(plain, item, modifier, line, table)
    return item


def _join(plain: str, points: list[Expression], ranges: Sequence[Range], line: Span) -> list[Expression]:
    """Neighbours joined to ranges; of two that are joined neither stands alone any more."""
    joined: list[Expression] = []
    for item in points:
        whole = _range(plain, joined[-1], item, ranges, line) if joined else None
        if whole is None:
            joined.append(item)
        else:
            joined[-1] = whole
    return joined


def _range(plain: str, left: Expression, right: Expression, ranges: Sequence[Range], line: Span) -> Expression | None:
    between = plain[left.span.end : right.span.start]
    if len(between) > _WINDOW or left.means == "range":
        return None
    window = max(line.start, left.span.start - _WINDOW)
    for one in ranges:
        if not one.join.fullmatch(between):
            continue
        opening = one.open.search(plain[window : left.span.start]) if one.open else None
        if one.open is not None and opening is None:
            continue
        start = window + opening.start() if opening else left.span.start
        return Expression(Span(start, right.span.end), one.name, "range", base=left, end=right)
    return None
