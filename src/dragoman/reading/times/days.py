"""Whole days and the stretches of the calendar that hold them (Gregorian, ISO weeks: Monday to Sunday)."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from dragoman.model.time import Granularity
from dragoman.reading.times.expression import Unit

_SEASON_MONTH = (3, 6, 9, 12)  # meteorological, northern: the first month of spring, summer, autumn, winter
_WEEKS = ("first-week", "second-week", "third-week", "last-week")
_QUARTERS = ("q1", "q2", "q3", "q4")


class Days(NamedTuple):
    """First and last day, both included; None where open or unknown."""

    start: date | None
    end: date | None
    granularity: Granularity


def month_days(year: int, month: int) -> Days:
    """The days of a month; months below 1 and above 12 run into the years beside."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month")


def year_days(year: int) -> Days:
    """The days of a year."""
    return Days(date(year, 1, 1), date(year, 12, 31), "year")


def decade_days(year: int) -> Days:
    """The days of the decade that begins with `year`."""
    return Days(date(year, 1, 1), date(year + 9, 12, 31), "decade")


def century_days(number: int) -> Days:
    """The days of a century: the 19th begins with 1801."""
    return Days(date(100 * number - 99, 1, 1), date(100 * number, 12, 31), "decade")


def week_days(day: date) -> Days:
    """The week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6), "week")


def season_days(year: int, season: int) -> Days:
    """The season (0 spring … 3 winter) that begins in `year`; winter ends in the next one."""
    first = month_days(year, _SEASON_MONTH[season])
    last = month_days(year, _SEASON_MONTH[season] + 2)
    return Days(first.start, last.end, "season")


def one_day(day: date) -> Days:
    """A single day."""
    return Days(day, day, "day")


def weekend_of(day: date) -> Days:
    """The Saturday and Sunday of the week that holds `day`."""
    saturday = day + timedelta(days=5 - day.weekday())
    return Days(saturday, saturday + timedelta(days=1), "day")


def piece_of_year(year: int, piece: str, number: int) -> Days:
    """A "quarter" or "half" of a year, counted from 1."""
    months = 3 if piece == "quarter" else 6
    first = add_months(date(year, 1, 1), months * (number - 1))
    return Days(first, add_months(first, months) - timedelta(days=1), "month" if piece == "quarter" else "year")


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def step(day: date, unit: Unit, count: int) -> date:
    """`day` moved by `count` units; hours count as the days they begin."""
    match unit:
        case "hour":
            return day + timedelta(days=-(-count // 24))
        case "day":
            return day + timedelta(days=count)
        case "week":
            return day + timedelta(weeks=count)
        case "fortnight":
            return day + timedelta(weeks=2 * count)
        case "month":
            return add_months(day, count)
        case "year":
            return add_months(day, 12 * count)
        case "decade":
            return add_months(day, 120 * count)


def unit_days(day: date, unit: Unit, shift: int) -> Days:
    """The calendar unit `shift` units away from the one that holds `day` (this week, next month, last year)."""
    match unit:
        case "week" | "fortnight":
            return week_days(day + timedelta(weeks=shift))
        case "month":
            return month_days(day.year, day.month + shift)
        case "year":
            return year_days(day.year + shift)
        case "decade":
            return decade_days((day.year // 10 + shift) * 10)
        case "hour" | "day":
            return one_day(step(day, "day", shift if unit == "day" else 0))


def granularity_of(unit: Unit) -> Granularity:
    """The granularity that a unit of speech has in the record."""
    match unit:
        case "hour" | "day":
            return "day"
        case "week" | "fortnight":
            return "week"
        case "month":
            return "month"
        case "year":
            return "year"
        case "decade":
            return "decade"


def part_of(days: Days, part: str) -> Days:
    """A third of a month, the first, middle or last month of a year, and likewise for the other units."""
    start, end = days.start, days.end
    if start is None or end is None:
        return days
    if part in ("first-half", "second-half"):
        middle = start + timedelta(days=((end - start).days + 1) // 2 - 1)
        if days.granularity in ("year", "decade"):
            middle = add_months(start, 6 * (end.year - start.year + 1)) - timedelta(days=1)
        cut = (start, middle) if part == "first-half" else (middle + timedelta(days=1), end)
        return Days(cut[0], cut[1], days.granularity)
    if part in _QUARTERS:
        first = add_months(date(start.year, 1, 1), 3 * _QUARTERS.index(part))
        return Days(first, add_months(first, 3) - timedelta(days=1), "month")
    if part in _WEEKS:
        week = timedelta(weeks=1)
        first = end - week + timedelta(days=1) if part == "last-week" else start + _WEEKS.index(part) * week
        return Days(first, first + week - timedelta(days=1), "week")
    pieces = _pieces(start, end, days.granularity)
    first, last = pieces[("early", "mid", "late").index(part)]
    return Days(first, last, days.granularity)


def _pieces(start: date, end: date, granularity: Granularity) -> tuple[tuple[date, date], ...]:
    day = timedelta(days=1)
    match granularity:
        case "month":
            return ((start, start + 9 * day), (start + 10 * day, start + 19 * day), (start + 20 * day, end))
        case "year":
            return (
                (start, add_months(start, 1) - day),
                (add_months(start, 5), add_months(start, 7) - day),
                (add_months(start, 11), end),
            )
        case "decade":  # or century: two fifths, one, two
            fifth = 12 * (end.year - start.year + 1) // 5
            return (
                (start, add_months(start, 2 * fifth) - day),
                (add_months(start, 2 * fifth), add_months(start, 3 * fifth) - day),
                (add_months(start, 3 * fifth), end),
            )
        case "season":
            return (
                (start, add_months(start, 1) - day),
                (add_months(start, 1), add_months(start, 2) - day),
                (add_months(start, 2), end),
            )
        case "week":
            return ((start, start + day), (start + 2 * day, start + 2 * day), (start + 3 * day, end))
        case "day":
            return ((start, end), (start, end), (start, end))
