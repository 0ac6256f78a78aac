"""Expressions that count from the day of publication → the days they mean."""

from datetime import date, timedelta

from dragoman.reading.times.days import (
    Days,
    add_months,
    granularity_of,
    month_days,
    one_day,
    part_of,
    piece_of_year,
    season_days,
    step,
    unit_days,
    week_days,
)
from dragoman.reading.times.expression import Expression, Tense

_FAR = 300  # a directed reading this far away (days) gives way to one …
_NEAR = 20  # … this near: "was to meet on Thursday, 23 December" printed on the 21st
_DAY = timedelta(days=1)
# How far "the coming days" and "recent years" reach, in their own unit.
_VAGUE = {"hour": 24, "day": 7, "week": 4, "fortnight": 2, "month": 3, "year": 5, "decade": 3}


def place(item: Expression, day: date, tense: Tense | None) -> Days | None:
    """The days of an expression that counts from the day of publication."""
    shift = item.shift
    if shift is not None and item.means == "date":
        tense = "past" if shift < 0 else "future"
    match item.means:
        case "date":
            return _date(item, day, tense)
        case "days" if item.month and item.day:
            first = _date(item, day, tense)
            return month_span(first.start.year, item) if first and first.start else None
        case "month" if item.month:
            return _month(item, day, tense)
        case "weekday" if item.weekday is not None:
            return one_day(_weekday(item, day, tense))
        case "nights" if item.weekday2 is not None:
            last = _near_weekday(item.weekday2, day, tense)
            return Days(last - _DAY, last, "day")
        case "near" if item.unit and shift is not None:
            unit = unit_days(day, item.unit, shift)
            return part_of(unit, "late") if item.part == "end" else unit
        case "quarter" | "half":
            return _piece(item, day, tense)
        case "weekend":
            return _weekend(day, shift, tense)
        case "season" if item.season is not None:
            if item.shift_year is not None:
                return season_days(day.year + item.shift_year, item.season)
            return _season(item.season, day, shift, tense)
        case _:
            return _distance(item, day)


def _distance(item: Expression, day: date) -> Days | None:
    unit, number = item.unit, item.number or 1
    if unit is None:
        return None
    match item.means:
        case "ago" | "ahead" | "in":
            sign = -1 if item.means == "ago" else 1
            there = step(day, unit, sign * number)
            if item.part and unit in ("year", "decade"):  # "two and a half years ago"
                there = add_months(there, sign * (6 if unit == "year" else 60))
            if unit == "hour":
                return one_day(day if number < 12 else there)
            exact = unit in ("day", "week", "fortnight")
            return one_day(there) if exact else unit_days(there, "year" if unit == "decade" else unit, 0)
        case "within":
            return Days(day, step(day, unit, number), granularity_of(unit))
        case "past":
            return Days(step(day, unit, -number), day, granularity_of(unit))
        case "recent":
            return Days(step(day, unit, -_VAGUE[unit]), day - _DAY, granularity_of(unit))
        case "lately":
            return Days(step(day, unit, -_VAGUE[unit]), day, granularity_of(unit))
        case "soon" | "in-soon":
            return Days(day + _DAY, step(day, unit, _VAGUE[unit]), granularity_of(unit))
    return None


def _date(item: Expression, day: date, tense: Tense | None) -> Days | None:
    """A day and month without a year: the weekday decides, then the tense, then nearness."""
    month = item.month
    if item.day is None:
        return None
    if item.shift_month is not None:  # "the 4th of next month"
        first = month_days(day.year, day.month + item.shift_month).start
        there = _try_date(first.year, first.month, item.day) if first else None
        return one_day(there) if there else None
    if month is None:  # "Thursday the 14th"
        near = [(day.year, day.month + shift) for shift in (-1, 0, 1)]
        firsts = [first for year, number in near if (first := month_days(year, number).start) is not None]
        places = [(first.year, first.month) for first in firsts]
    else:
        places = [(day.year + shift, month) for shift in (-1, 0, 1)]
    days = [found for year, number in places if (found := _try_date(year, number, item.day)) is not None]
    if item.weekday is not None:
        days = [found for found in days if found.weekday() == item.weekday] or days
    return one_day(_choose(days, day, tense)) if days else None


def _try_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _choose(days: list[date], day: date, tense: Tense | None) -> date:
    """The nearest of `days` on the side that the tense looks to; nearest at all where that is far off."""
    nearest = min(days, key=lambda found: abs((found - day).days))
    sided = [found for found in days if (found <= day if tense == "past" else found >= day)] if tense else []
    if not sided:
        return nearest
    directed = min(sided, key=lambda found: abs((found - day).days))
    far = abs((directed - day).days) > _FAR and abs((nearest - day).days) <= _NEAR
    return nearest if far else directed


def _month(item: Expression, day: date, tense: Tense | None) -> Days:
    assert item.month is not None
    if item.shift_year is not None:
        return month_days(day.year + item.shift_year, item.month)
    ahead = item.shift == 1 or (item.shift is None and tense == "future")
    year = day.year
    passed = item.month < day.month or (item.month == day.month and item.shift == 1)
    to_come = item.month > day.month or (item.month == day.month and item.shift == -1)
    if ahead and passed:
        year += 1
    elif not ahead and to_come:
        nearest_is_next = item.shift is None and tense is None and item.month - day.month <= 2
        year -= 0 if nearest_is_next else 1
    return month_days(year, item.month)


def _weekday(item: Expression, day: date, tense: Tense | None) -> date:
    assert item.weekday is not None
    if item.shift_week is not None:
        monday = week_days(day + timedelta(weeks=item.shift_week)).start
        assert monday is not None
        return monday + timedelta(days=item.weekday)
    if item.shift == 1:  # `number`: so many weeks behind the next ("Tuesday week")
        return day + timedelta(days=(item.weekday - day.weekday() - 1) % 7 + 1, weeks=item.number or 0)
    if item.shift == -1:
        return day - timedelta(days=(day.weekday() - item.weekday - 1) % 7 + 1)
    return _near_weekday(item.weekday, day, tense)


def _near_weekday(weekday: int, day: date, tense: Tense | None) -> date:
    """The day itself counts on both sides; without a tense, news look back."""
    if tense == "future":
        return day + timedelta(days=(weekday - day.weekday()) % 7)
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _piece(item: Expression, day: date, tense: Tense | None) -> Days:
    """A quarter or half of a year: the one that runs, else the nearest on the side that the tense looks to."""
    years = range(day.year - 1, day.year + 2)
    found = [piece_of_year(year, item.means, item.number or 1) for year in years]
    if tense == "future":
        return next(days for days in found if days.end is not None and days.end >= day)
    return next(days for days in reversed(found) if days.start is not None and days.start <= day)


def _weekend(day: date, shift: int | None, tense: Tense | None) -> Days:
    ahead = shift == 1 or (shift is None and tense == "future")
    if ahead:
        saturday = day + timedelta(days=(5 - day.weekday()) % 7) if day.weekday() != 6 else day - _DAY
        if shift == 1 and day.weekday() >= 5:
            saturday += timedelta(weeks=1)
    else:
        saturday = day - timedelta(days=(day.weekday() - 5) % 7)
        if shift == -1 and day.weekday() >= 5:
            saturday -= timedelta(weeks=1)
    return Days(saturday, saturday + _DAY, "day")


def _season(season: int, day: date, shift: int | None, tense: Tense | None) -> Days:
    near = [season_days(day.year + more, season) for more in (-2, -1, 0, 1, 2)]
    past = [days for days in near if days.end is not None and days.end < day]
    coming = [days for days in near if days.start is not None and days.start > day]
    current = [days for days in near if days not in past and days not in coming]
    if shift == -1:
        return past[-1]
    if shift == 1:
        return coming[0]
    if current:
        return current[0]
    if shift == 0:  # "this spring": the one of this year
        return next(days for days in near if days.start is not None and days.start.year == day.year)
    return coming[0] if tense == "future" else past[-1]


def month_span(year: int, item: Expression) -> Days | None:
    """Two days of one month, or of two (`month` is the second's where `month2` is missing)."""
    assert item.month and item.day and item.day2
    start = date(year, item.month, item.day)
    end = date(year, item.month2 or item.month, item.day2)
    if end < start:
        start = start.replace(year=year - 1)
    return Days(start, end, "day")
