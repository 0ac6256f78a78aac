"""What an expression means on a given day of publication."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dragoman.reading.times.days import (
    Days,
    add_months,
    century_days,
    decade_days,
    granularity_of,
    month_days,
    one_day,
    part_of,
    piece_of_year,
    season_days,
    step,
    unit_days,
    week_days,
    weekend_of,
    year_days,
)
from dragoman.reading.times.expression import Expression, Tense
from dragoman.reading.times.places import month_span, place

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
    if item.means in ("beside", "beside-by", "beside-weekday"):
        return _beside(item, anchor)
    if item.means == "date-either":
        return _either(item, day, tense_of, anchor)
    absolute = _absolute(item)
    if absolute is not None or day is None:
        return absolute
    return place(item, day, tense_of(item))


def _composed(
    item: Expression, base: Expression, day: date | None, tense_of: TenseOf, anchor: Days | None
) -> Days | None:
    ahead = _ahead(tense_of)
    sided = {"until": ahead, "by": ahead, "since": _back, "hence": _forth}.get(item.means, tense_of)
    inner = days_of(base, day, sided, anchor)
    if inner is None:
        return None
    match item.means:
        case "range":
            return _range(item, inner, day, tense_of)
        case "since" | "from" | "until" | "by" | "hence":
            return _open_ended(item.means, inner, day)
        case "so-far":
            return Days(inner.start, _before(day, inner), inner.granularity)
        case "rest":
            return Days(_after(day, inner), inner.end, inner.granularity)
        case "eve":
            return one_day(inner.start - _DAY) if inner.start else None
        case "offset":
            return _beside(item, inner)
        case "weekend-of":
            return weekend_of(inner.start) if inner.start else None
        case "week-of":
            return week_days(inner.start) if inner.start else None
        case "span-to":
            return _ending(item, inner)
        case "same":
            return inner
        case _:
            return part_of(inner, item.means)


def _open_ended(means: str, inner: Days, day: date | None) -> Days:
    """Since and from end on the day of publication, until and by begin there."""
    start, end = inner.start, inner.end
    if means == "since":  # without a day of publication the end is open
        return Days(start, day if day is None or start is None else max(day, start), inner.granularity)
    if means == "from":
        return inner if day is None or start is None or start > day else Days(start, day, inner.granularity)
    if means == "by" and day is not None and end is not None and end < day:
        return inner  # "by 1994 it had lost the war"
    return Days(day if day is not None and end is not None and day <= end else None, end, inner.granularity)


def _back(item: Expression) -> Tense:
    """Since Sunday: behind, whatever the verb."""
    del item
    return "past"


def _forth(item: Expression) -> Tense:
    """Between now and Sunday: ahead, whatever the verb."""
    del item
    return "future"


def _ending(item: Expression, last: Days) -> Days | None:
    """ "The six months to June": as many units, the last of which ends with June."""
    if last.end is None or item.unit is None:
        return None
    first = step(last.end + _DAY, item.unit, -(item.number or 1))
    return Days(first, last.end, granularity_of(item.unit))


def _ahead(tense_of: TenseOf) -> TenseOf:
    """By Sunday, until Sunday: ahead, unless the verb looks back."""
    return lambda item: tense_of(item) or "future"


def _range(item: Expression, first: Days, day: date | None, tense_of: TenseOf) -> Days | None:
    assert item.base is not None
    assert item.end is not None
    if item.base.means in ("date", "month") and item.base.year is None and item.end.year is not None:
        base = replace(item.base, year=item.end.year)  # "from March to May 1990"
        first = days_of(base, day, tense_of, None) or first
    last = days_of(item.end, day, tense_of, first)
    if last is None or first.start is None or last.end is None:
        return None
    start, end = first.start, last.end
    if start > end and item.base.means == "weekday":  # both ends were sought on the same side of the day
        week = timedelta(weeks=-((end - start).days // 7))
        start, end = (start, end + week) if tense_of(item) == "future" else (start - week, end)
    if start > end and item.base.year is None and item.base.means in ("date", "month"):
        if item.end.year is None and tense_of(item) == "future":
            end = add_months(end, 12)
        else:
            start = add_months(start, -12)
    return Days(start, end, last.granularity) if start <= end else None


def _before(day: date | None, days: Days) -> date | None:
    inside = day is not None and days.start is not None and days.end is not None and days.start < day <= days.end
    return day - _DAY if inside and day is not None else days.end


def _after(day: date | None, days: Days) -> date | None:
    inside = day is not None and days.start is not None and days.end is not None and days.start <= day < days.end
    return day + _DAY if inside and day is not None else days.start


def _absolute(item: Expression) -> Days | None:
    """The days of an expression that names its year itself."""
    year = item.year
    if item.means == "century" and item.number:
        return century_days(item.number)
    if year is None:
        return None
    match item.means:
        case "date" if item.month and item.day:
            return one_day(date(year, item.month, item.day))
        case "days" if item.month and item.day and item.day2:
            return month_span(year, item)
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
        case "quarter" | "half":
            return piece_of_year(year, item.means, item.number or 1)
    return None


def _either(item: Expression, day: date | None, tense_of: TenseOf, anchor: Days | None) -> Days | None:
    """ "3/4/1979": April or March, where only one of them lies on the side that the verb looks to."""
    first = replace(item, means="date")
    readings = [days_of(one, day, tense_of, anchor) for one in (first, replace(first, month=item.day, day=item.month))]
    found = {days for days in readings if days is not None}
    if len(found) > 1 and day is not None:
        ahead = tense_of(item) == "future"
        found = {days for days in found if days.start and (days.start >= day if ahead else days.start <= day)}
    return found.pop() if len(found) == 1 else None


def _beside(item: Expression, anchor: Days | None) -> Days | None:
    if anchor is None or item.shift is None:
        return None
    if item.means == "beside-weekday" and item.weekday is not None:
        return _weekday_beside(item.weekday, item.shift, anchor)
    if item.unit is None:
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


def _weekday_beside(weekday: int, shift: int, anchor: Days) -> Days | None:
    """ "The following Tuesday": the first behind the anchor, or the last before it."""
    if shift > 0 and anchor.end is not None:
        return one_day(anchor.end + timedelta(days=(weekday - anchor.end.weekday() - 1) % 7 + 1))
    if shift < 0 and anchor.start is not None:
        return one_day(anchor.start - timedelta(days=(anchor.start.weekday() - weekday - 1) % 7 + 1))
    return None
