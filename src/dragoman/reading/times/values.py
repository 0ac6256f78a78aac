"""What an expression means on a given day of publication."""

from collections.abc import Callable
from datetime import date, timedelta

from dragoman.reading.times.days import (
    Days,
    decade_days,
    granularity_of,
    month_days,
    one_day,
    part_of,
    season_days,
    step,
    unit_days,
    week_days,
    year_days,
)
from dragoman.reading.times.expression import Expression, Tense

_FAR = 300  # a directed reading this far away (days) gives way to one …
_NEAR = 20  # … this near: "was to meet on Thursday, 23 December" printed on the 21st
_DAY = timedelta(days=1)

type TenseOf = Callable[[Expression], Tense | None]


def days_of(item: Expression, day: date | None, tense_of: TenseOf, anchor: Days | None) -> Days | None:
    """The days of `item` in a text printed on `day`; None where they cannot be known.

    `anchor` is the time told last before `item`, which "the day before" and "two weeks later" count from.
    """
    try:
        return _value(item, day, tense_of, anchor)
    except (ValueError, OverflowError):  # no such day (30 February) or outside the calendar
        return None


def _value(item: Expression, day: date | None, tense_of: TenseOf, anchor: Days | None) -> Days | None:
    if item.base is not None:
        return _composed(item, item.base, day, tense_of, anchor)
    if item.means in ("beside", "beside-by"):
        return _beside(item, anchor)
    absolute = _absolute(item)
    if absolute is not None or day is None:
        return absolute
    return _placed(item, day, tense_of(item))


def _composed(
    item: Expression, base: Expression, day: date | None, tense_of: TenseOf, anchor: Days | None
) -> Days | None:
    inner = days_of(base, day, tense_of, anchor)
    if inner is None:
        return None
    match item.means:
        case "range":
            assert item.end is not None
            last = days_of(item.end, day, tense_of, inner)
            if last is None or inner.start is None or last.end is None:
                return None
            start = inner.start
            if start > last.end and base.year is None and base.means in ("date", "month"):
                start = start.replace(year=start.year - 1)
            return Days(start, last.end, last.granularity) if start <= last.end else None
        case "since":
            # without a day of publication the end is open
            return Days(inner.start, day if day is None or inner.start is None else max(day, inner.start), inner.granularity)
        case "until":
            start = day if day is not None and inner.end is not None and day <= inner.end else None
            return Days(start, inner.end, inner.granularity)
        case "so-far":
            return Days(inner.start, _before(day, inner), inner.granularity)
        case "rest":
            return Days(_after(day, inner), inner.end, inner.granularity)
        case "eve":
            return one_day(inner.start - _DAY) if inner.start else None
        case "same":
            return inner
        case _:
            return part_of(inner, item.means)


def _before(day: date | None, days: Days) -> date | None:
    inside = day is not None and days.start is not None and days.end is not None and days.start < day <= days.end
    return day - _DAY if inside and day is not None else days.end


def _after(day: date | None, days: Days) -> date | None:
    inside = day is not None and days.start is not None and days.end is not None and days.start <= day < days.end
    return day + _DAY if inside and day is not None else days.start


def _absolute(item: Expression) -> Days | None:
    """The days of an expression that names its year itself."""
    year = item.year
    if year is None:
        return None
    match item.means:
        case "date" if item.month and item.day:
            return one_day(date(year, item.month, item.day))
        case "days" if item.month and item.day and item.day2:
            return _span(year, item)
        case "month" if item.month:
            return month_days(year, item.month)
        case "year":
            return year_days(year)
        case "years" if item.year2 is not None and year <= item.year2:
            return Days(date(year, 1, 1), date(item.year2, 12, 31), "year")
        case "decade":
            return part_of(decade_days(year), item.part) if item.part in ("early", "mid", "late") else decade_days(year)
        case "season" if item.season is not None:
            return season_days(year, item.season)
    return None


def _span(year: int, item: Expression) -> Days | None:
    """Two days of one month, or of two (`month` is the second's where `month2` is missing)."""
    assert item.month and item.day and item.day2
    start = date(year, item.month, item.day)
    end = date(year, item.month2 or item.month, item.day2)
    if end < start:
        start = start.replace(year=year - 1)
    return Days(start, end, "day")


def _placed(item: Expression, day: date, tense: Tense | None) -> Days | None:
    """The days of an expression that counts from the day of publication."""
    shift = item.shift
    match item.means:
        case "date":
            return _date(item, day, tense)
        case "days" if item.month and item.day:
            first = _date(item, day, tense)
            return _span(first.start.year, item) if first and first.start else None
        case "month" if item.month:
            return _month(item, day, tense)
        case "weekday" if item.weekday is not None:
            return one_day(_weekday(item, day, tense))
        case "nights" if item.weekday2 is not None:
            last = _near_weekday(item.weekday2, day, tense)
            return Days(last - _DAY, last, "day")
        case "near" if item.unit and shift is not None:
            return unit_days(day, item.unit, shift)
        case "weekend":
            return _weekend(day, shift, tense)
        case "season" if item.season is not None:
            return _season(item.season, day, shift, tense)
        case _:
            return _distance(item, day)


def _distance(item: Expression, day: date) -> Days | None:
    unit, number = item.unit, item.number or 1
    if unit is None:
        return None
    match item.means:
        case "ago" | "ahead":
            there = step(day, unit, -number if item.means == "ago" else number)
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
        case "soon":
            return Days(day + _DAY, step(day, unit, _VAGUE[unit]), granularity_of(unit))
    return None


# How far "the coming days" and "recent years" reach, in their own unit.
_VAGUE = {"hour": 24, "day": 7, "week": 4, "fortnight": 2, "month": 3, "year": 5, "decade": 3}


def _date(item: Expression, day: date, tense: Tense | None) -> Days | None:
    """A day and month without a year: the weekday decides, then the tense, then nearness."""
    month = item.month
    if item.day is None:
        return None
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
    if item.shift == 1:
        return day + timedelta(days=(item.weekday - day.weekday() - 1) % 7 + 1)
    if item.shift == -1:
        return day - timedelta(days=(day.weekday() - item.weekday - 1) % 7 + 1)
    return _near_weekday(item.weekday, day, tense)


def _near_weekday(weekday: int, day: date, tense: Tense | None) -> date:
    """The day itself counts on both sides; without a tense, news look back."""
    if tense == "future":
        return day + timedelta(days=(weekday - day.weekday()) % 7)
    return day - timedelta(days=(day.weekday() - weekday) % 7)


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


def _beside(item: Expression, anchor: Days | None) -> Days | None:
    if anchor is None or item.unit is None or item.shift is None:
        return None
    if item.means == "beside":
        point = anchor.start if item.shift < 0 else anchor.end
        return unit_days(point, item.unit, item.shift) if point else None
    point = anchor.end if item.shift > 0 else anchor.start
    if point is None:
        return None
    there = step(point, item.unit, item.shift * (item.number or 1))
    if item.unit in ("hour", "day", "week", "fortnight"):
        return one_day(there)
    if anchor.granularity == "day" and item.unit == "month":
        return unit_days(there, "month", 0)
    return unit_days(there, "year" if item.unit in ("year", "decade") else item.unit, 0)
