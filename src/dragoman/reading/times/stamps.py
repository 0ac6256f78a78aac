"""Days that a page prints about itself: when its text was published, when it was changed, fetched or shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.span import Span, Spans
from dragoman.reading.times.days import Days
from dragoman.reading.times.expression import Expression, Tense
from dragoman.reading.times.table import TimeTable
from dragoman.reading.times.values import days_of

_ISSUE = ("season", "month")  # a quarterly is of autumn 1962, a monthly of May 1962


@dataclass(frozen=True, slots=True)
class Stamps:
    """`published` is the day of the text, `other` another day that the page prints, `issue` the stretch of an issue."""

    published: tuple[Days, Span] | None = None
    other: tuple[Days, Span] | None = None
    issue: tuple[Days, Span] | None = None


def find_stamps(text: str, printed: Spans, expressions: Sequence[Expression], table: TimeTable) -> Stamps:
    """The first of each sort in the lines `printed`, told apart by the words before each date ("last modified")."""
    published: tuple[Days, Span] | None = None
    other: tuple[Days, Span] | None = None
    issue: tuple[Days, Span] | None = None
    for line in printed:
        edge = line.start
        for item in (item for item in expressions if line.contains(item.span)):
            days = days_of(item, None, untold, None) if item.year is not None else None
            if days is None or days.start is None or days.end is None:
                continue
            if days.start == days.end and table.not_published.search(text, edge, item.span.start):
                other = other or (days, item.span)
            elif days.start == days.end:
                published = published or (days, item.span)
            elif item.means in _ISSUE:
                issue = issue or (days, item.span)
            edge = item.span.end
    return Stamps(published, other, issue)


def untold(item: Expression) -> Tense | None:
    """The tense of no expression: for those that name their year."""
    del item
    return None
