"""What an expression means on a given day of publication."""

from collections.abc import Callable
from datetime import date, timedelta

from dragoman.reading.times.days import (
    Days,
    decade_days,
    month_days,
    one_day,
    part_of,
    season_days,
    step,
    unit_days,
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
    if item.means in ("beside", "beside-by"):
        return _beside(item, anchor)
    absolute = _absolute(item)
    if absolute is not None or day is None:
        return absolute
    return place(item, day, tense_of(item))


def _composed(
    item: Expression, base: Expression, day: date | None, tense_of: TenseOf, anchor: Days | None
) -> Days | None:
    inner = days_of(base, day, _ahead(tense_of) if item.means == "until" else tense_of, anchor)
    if inner is None:
        return None
    match item.means:
        case "range":
            return _range(item, inner, day, tense_of)
        case "since":
            # without a day of publication the end is open
            now = day if day is None or inner.start is None else max(day, inner.start)
            return Days(inner.start, now, inner.granularity)
        case "until":
            begin = day if day is not None and inner.end is not None and day <= inner.end else None
            return Days(begin, inner.end, inner.granularity)
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


def _ahead(tense_of: TenseOf) -> TenseOf:
    """By Sunday, until Sunday: ahead, unless the verb looks back."""
    return lambda item: tense_of(item) or "future"


def _range(item: Expression, first: Days, day: date | None, tense_of: TenseOf) -> Days | None:
    assert item.base is not None
    assert item.end is not None
    last = days_of(item.end, day, tense_of, first)
    if last is None or first.start is None or last.end is None:
        return None
    start, end = first.start, last.end
    if start > end and item.base.means == "weekday":  # both ends were sought on the same side of the day
        week = timedelta(weeks=-((end - start).days // 7))
        start, end = (start, end + week) if tense_of(item) == "future" else (start - week, end)
    if start > end and item.base.year is None and item.base.means in ("date", "month"):
        start = start.replace(year=start.year - 1)
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
    return None


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
