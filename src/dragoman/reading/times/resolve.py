"""Expressions and a day of publication → the days they mean."""

from collections.abc import Callable, Sequence
from datetime import date

from dragoman.model.article import Published
from dragoman.model.ids import local_id
from dragoman.model.span import Span
from dragoman.model.time import Granularity, Time
from dragoman.reading.times.days import Days, granularity_of
from dragoman.reading.times.expression import Expression, Tense
from dragoman.reading.times.values import days_of

_ANCHOR_REACH = 1200  # "the day before" counts from a time told at most so many characters back
_BESIDE = ("beside", "beside-by", "beside-weekday")
_WIDEST = 31  # days: an interval of publication wider than that places nothing

type TenseAt = Callable[[Span], Tense | None]


def no_tense(span: Span) -> Tense | None:
    """Says of no span which way it looks."""
    del span
    return None


def resolve(
    expressions: Sequence[Expression], *, published: Published, tense_at: TenseAt = no_tense
) -> tuple[Time, ...]:
    """The times of a text, in order; `start` and `end` are None where the text cannot tell.

    Where only bounds of the publication are known, a time is read on the first and on the last possible day and kept
    where both agree, or where the two readings lie no further apart than the bounds themselves.
    """
    days = _publication(published)
    tense_of = _tense_of(tense_at)
    times: list[Time] = []
    told: list[tuple[Expression, Days]] = []
    for item in expressions:
        found = _read(item, days, tense_of, _anchor(item, told))
        if _is_none(item, found, tense_of):
            continue
        if found is not None and item.means not in ("recent", "soon", "in-soon", "lately"):
            told.append((item, found))
        times.append(_time(local_id("t", len(times) + 1), item, found))
    return tuple(times)


def _is_none(item: Expression, found: Days | None, tense_of: Callable[[Expression], Tense | None]) -> bool:
    """ "They took the town in three days" tells how long; "that year" with no year told before may be anything."""
    if item.means in ("in", "in-soon"):
        return tense_of(item) == "past"
    return found is None and item.means == "beside" and item.shift == 0


def _tense_of(tense_at: TenseAt) -> Callable[[Expression], Tense | None]:
    return lambda item: tense_at(item.span)


def _publication(published: Published) -> tuple[date, ...]:
    """The first and last possible day of publication, one where it is known, none where it is open."""
    if published.value:
        return (date.fromisoformat(published.value),)
    if published.earliest and published.latest:
        first, last = date.fromisoformat(published.earliest), date.fromisoformat(published.latest)
        return (first, last) if (last - first).days <= _WIDEST else ()
    return ()


def _anchor(item: Expression, told: Sequence[tuple[Expression, Days]]) -> Days | None:
    """The time that `item` counts from: the last one told before it of at least its own fineness."""
    leaf = next(item.leaves())
    if leaf.means not in _BESIDE:
        return None
    fine = leaf.unit in ("day", "hour") or leaf.means == "beside-weekday"
    for other, found in reversed(told):
        if item.span.start - other.span.end > _ANCHOR_REACH:
            break
        if not fine or found.granularity == "day":
            return found
    return None


def _read(
    item: Expression, days: tuple[date, ...], tense_of: Callable[[Expression], Tense | None], anchor: Days | None
) -> Days | None:
    readings = [days_of(item, day, tense_of, anchor) for day in days] or [days_of(item, None, tense_of, anchor)]
    first, last = readings[0], readings[-1]
    if first is None or last is None or first == last:
        return first if last is not None else None
    return _hull(first, last, (days[-1] - days[0]).days)


def _hull(first: Days, last: Days, slack: int) -> Days | None:
    """The days that hold both readings, where they are `slack` days apart at most."""
    if None in (first.start, last.start, first.end, last.end):
        return None
    assert first.start and last.start and first.end and last.end
    if abs((last.start - first.start).days) > slack or abs((last.end - first.end).days) > slack:
        return None
    return Days(min(first.start, last.start), max(first.end, last.end), first.granularity)


def _time(id_: str, item: Expression, days: Days | None) -> Time:
    return Time(
        id=id_,
        span=item.span,
        start=days.start.isoformat() if days and days.start else None,
        end=days.end.isoformat() if days and days.end else None,
        granularity=days.granularity if days else _named_unit(item),
    )


def _named_unit(item: Expression) -> Granularity:
    """The unit that an expression names, where its days are unknown."""
    leaf = next(item.leaves())
    by_means: dict[str, Granularity] = {"month": "month", "year": "year", "decade": "decade", "season": "season"}
    return granularity_of(leaf.unit) if leaf.unit else by_means.get(leaf.means, "day")
