"""The day an article is from, by the strongest of what is given, printed and told; never a guess dressed as a fact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from dragoman.model.article import Basis, Published
from dragoman.model.span import Span, Spans
from dragoman.reading.times.days import Days
from dragoman.reading.times.expression import Expression
from dragoman.reading.times.stamps import Stamps, find_stamps, untold
from dragoman.reading.times.table import TimeTable
from dragoman.reading.times.tense import guess_tense
from dragoman.reading.times.values import days_of

_DATELINE_HEAD = re.compile(r"\(?[A-ZÀ-ÝŁŚ][A-ZÀ-Ýa-zà-ÿ .'’/-]{1,40}(?:, [A-ZÀ-Ý][\w .'’-]{1,30})?,? \(?(?:le )?")
_DATELINE_TAIL = re.compile(r"\)?\.?(?: ?[(/,][^()\n]{1,40}\)?)?\s?(?:[-–—:]|--)(?:\s|$)")
_DATE_PLACE = re.compile(
    r",? (?:- |– |— )?[A-ZÀ-Ý][\w.'’-]*(?: [A-ZÀ-Ý][\w.'’-]*){0,2} ?(?:\([^()\n]{1,40}\) )?(?:[-–—]|--) "
)
_BESIDE = re.compile(r"[,;]? ?\(?(?:the |on |le |ce )?")
_QUOTE = re.compile(r"[\"“”«»]")
_OPENING = 3  # blocks of the body in which the news itself is told
_REPOST = timedelta(days=7)  # a page printed later than this after the news it tells as fresh is a re-post
_FRESH = timedelta(days=2)  # "on Thursday, December 23" is printed that day or in the two that follow
# "early 2022" may as well be ahead; these look back when their verb does.
_LOOKS_BACK = ("date", "month", "year", "years", "decade", "season", "since", "range")
_YEARS_AHEAD = 8  # the same weekday and date come again after 5, 6 or 11 years: nearer ones decide


@dataclass(frozen=True, slots=True)
class Dating:
    """When the article is from, and the day its page prints where that is another (a re-post)."""

    published: Published
    stated_date: str | None = None


def date_article(
    text: str,
    *,
    body: Spans,
    printed: Spans,
    expressions: Sequence[Expression],
    published_given: str | None = None,
    basis: Basis = "given",
    table: TimeTable,
) -> Dating:
    """The dating of an article: a given day, else its dateline, else the day its page prints, else its own words.

    `body` are the article's blocks, `printed` the lines of the page that print a date, `expressions` all times of the
    text. A printed day is believed unless the text tells, as fresh news, of a dated weekday more than a week before.
    A weekday with day and month gives the year by the calendar, among the years that the text allows.
    """
    stamps = find_stamps(text, printed, expressions, table)
    body = tuple(block for block in body if block not in printed)
    shown = _day(stamps.published)
    if published_given:
        other = shown or _day(stamps.other)
        stated = other[0].isoformat() if other and other[0].isoformat() != published_given else None
        return Dating(Published(value=published_given, basis=basis), stated)
    found = _from_text(text, body, expressions, stamps, table)
    other = _day(stamps.other)
    if found.stated_date is None and other and other[0].isoformat() != found.published.value:
        return replace(found, stated_date=other[0].isoformat())
    return found


def _from_text(text: str, body: Spans, expressions: Sequence[Expression], stamps: Stamps, table: TimeTable) -> Dating:
    shown = _day(stamps.published)
    line = _dateline(text, body, expressions)
    fresh = _fresh(text, body, expressions, table)
    bounds = _bounds(text, body, expressions, table)
    if line is not None:
        day = _full_day(line, shown[0] if shown else None, bounds.years())
        if day is not None:
            later = shown and shown[0] - day > _REPOST
            stated = shown[0].isoformat() if shown and later else None
            return Dating(Published(value=day.isoformat(), basis="dateline", evidence=(line.span,)), stated)
    if shown is not None:
        return _against_printed(shown, fresh)
    told = _today(text, body, expressions)
    if told is not None:
        day, evidence = told
        return Dating(Published(value=day.isoformat(), basis="inferred", evidence=evidence))
    if stamps.issue is not None and stamps.issue[0].start and stamps.issue[0].end:
        first, last = stamps.issue[0].start.isoformat(), stamps.issue[0].end.isoformat()
        return Dating(Published(earliest=first, latest=last, evidence=(stamps.issue[1],)))
    return Dating(_from_words(fresh, bounds))


def _day(stamp: tuple[Days, Span] | None) -> tuple[date, Span] | None:
    return (stamp[0].start, stamp[1]) if stamp and stamp[0].start else None


def _dateline(text: str, body: Spans, expressions: Sequence[Expression]) -> Expression | None:
    """The date in "GENEVA, March 3 (Agency) —" at the head of the article."""
    for block in body[:_OPENING]:
        for item in expressions:
            if item.means != "date" or not block.contains(item.span) or item.span.start - block.start > 80:
                continue
            if item.span.start == block.start and item.year and _DATE_PLACE.match(text, item.span.end, block.end):
                return item
            head = _DATELINE_HEAD.fullmatch(text, block.start, item.span.start)
            if head and _DATELINE_TAIL.match(text, item.span.end, block.end):
                return item
    return None


def _today(text: str, body: Spans, expressions: Sequence[Expression]) -> tuple[date, Spans] | None:
    """The day that the article itself sets beside "today" or "yesterday": "yesterday, 3 August 1990"."""
    for near, dated in pairwise(expressions):
        beside = near.means == "near" and near.unit == "day" and dated.means == "date" and dated.year is not None
        if not beside or not _BESIDE.fullmatch(text, near.span.end, dated.span.start):
            continue
        block = next((block for block in body if block.contains(near.span)), None)
        days = days_of(dated, None, untold, None)
        if block is None or days is None or days.start is None or _QUOTE.search(text, block.start, near.span.start):
            continue
        return days.start - timedelta(days=near.shift or 0), (near.span, dated.span)
    return None


def _full_day(item: Expression, near: date | None, years: range) -> date | None:
    """The day of a dateline: with its own year, beside a printed day, or where one year of the text fits alone."""
    candidates = list(_candidates(item, range(item.year, item.year + 1) if item.year else years))
    if near is not None and item.year is None:
        candidates = [day for year in (near.year - 1, near.year) for day in _candidates(item, range(year, year + 1))]
        candidates = [day for day in candidates if timedelta(0) <= near - day]
        return max(candidates) if candidates else None
    if item.year is None and item.weekday is None:
        return None
    return candidates[0] if candidates else None


def _candidates(item: Expression, years: range) -> Iterator[date]:
    """The days of `years` on which month, day and (where told) weekday fall together."""
    for year in years:
        try:
            day = date(year, item.month or 0, item.day or 0)
        except ValueError:
            continue
        if item.weekday is None or day.weekday() == item.weekday:
            yield day


def _fresh(text: str, body: Spans, expressions: Sequence[Expression], table: TimeTable) -> Expression | None:
    """The first weekday with day and month that the opening tells of in the past."""
    head = body[:_OPENING]
    for item in expressions:
        dated = item.means == "date" and item.weekday is not None and item.month is not None
        if dated and any(block.contains(item.span) for block in head):
            return item if guess_tense(text, item.span, table) != "future" else None
    return None


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Absolute times that the article looks back on (`after`) and ahead to (`before`)."""

    after: Days | None
    before: Days | None
    evidence: Spans
    named: frozenset[int] = frozenset()

    def days(self, item: Expression) -> list[date]:
        """The days that `item` can be in the years that fit; where none is known, the only one of a year named."""
        if item.year is not None or self.years():
            return list(_candidates(item, range(item.year, item.year + 1) if item.year else self.years()))
        found = [day for year in sorted(self.named) for day in _candidates(item, range(year, year + 1))]
        return found if len(found) == 1 else []

    def years(self) -> range:
        """The years that the article can be from; none where it looks back on none."""
        if self.after is None or self.after.start is None:
            return range(0)
        first, last = self.after.start.year, self.after.start.year + _YEARS_AHEAD
        if self.before is not None and self.before.end is not None:
            last = min(last, self.before.end.year)
        return range(first, last + 1)


def _bounds(text: str, body: Spans, expressions: Sequence[Expression], table: TimeTable) -> _Bounds:
    """The latest absolute time told in the past and the earliest day that something shall happen by."""
    after, before = list[tuple[date, Days, Span]](), list[tuple[date, Days, Span]]()
    named: set[int] = set()
    for item in expressions:
        if not any(block.contains(item.span) for block in body):
            continue
        absolute = [leaf for leaf in item.leaves() if leaf.year is not None]
        tense = guess_tense(text, item.span, table) if absolute else None
        for leaf in absolute:
            days = days_of(leaf, None, untold, None)
            if days is None or days.start is None or days.end is None:
                continue
            named.add(days.start.year)
            if item.means in ("until", "by") and tense == "future":
                whole = days_of(item, None, untold, None) or days
                before.append((whole.end or days.end, whole, item.span))
            elif leaf.means == "date" and tense == "future" and _is_announced(text, body, item, table):
                before.append((days.end, days, item.span))
            elif item.means in _LOOKS_BACK and (tense == "past" or item.means == "since"):
                after.append((days.start, days, item.span))
    latest, earliest = max(after, default=None), min(before, default=None)
    evidence = tuple(found[2] for found in (latest, earliest) if found)
    return _Bounds(latest[1] if latest else None, earliest[1] if earliest else None, evidence, frozenset(named))


def _is_announced(text: str, body: Spans, item: Expression, table: TimeTable) -> bool:
    """Whether the opening itself says that something will be on that day: no plan of the past, nobody's old words."""
    for block in body[:_OPENING]:
        if block.contains(item.span):
            start = max(block.start, text.rfind(". ", block.start, item.span.start))
            before = text[start : item.span.start]
            return bool(table.tense.announced.search(before)) and not _QUOTE.search(before)
    return False


def _against_printed(shown: tuple[date, Span], fresh: Expression | None) -> Dating:
    """The printed day, unless the news told as fresh is older: then the page is a re-post."""
    day, span = shown
    if fresh is None:
        return Dating(Published(value=day.isoformat(), basis="dateline", evidence=(span,)))
    years = range(fresh.year, fresh.year + 1) if fresh.year else range(day.year - 2, day.year + 1)
    told = [found for found in _candidates(fresh, years) if found <= day]
    if not told or day - max(told) <= _REPOST:
        return Dating(Published(value=day.isoformat(), basis="dateline", evidence=(span,)))
    return Dating(_around(max(told), (fresh.span, span)), stated_date=day.isoformat())


def _from_words(fresh: Expression | None, bounds: _Bounds) -> Published:
    """From the first dated weekday told as fresh and the years that fit it; else the bounds that other times give."""
    if fresh is not None:
        told = bounds.days(fresh)
        if told:
            return _around(told[0], (fresh.span,))
    earliest = bounds.after.start if bounds.after else None
    latest = bounds.before.end if bounds.before else None
    if earliest is not None and latest is not None and latest < earliest:
        return Published()
    return Published(
        earliest=earliest.isoformat() if earliest else None,
        latest=latest.isoformat() if latest else None,
        basis="inferred" if earliest and latest else "unknown",
        evidence=bounds.evidence,
    )


def _around(day: date, evidence: Spans) -> Published:
    """News of `day`, told as fresh: printed then or soon after."""
    last = day + _FRESH
    return Published(earliest=day.isoformat(), latest=last.isoformat(), basis="inferred", evidence=evidence)
