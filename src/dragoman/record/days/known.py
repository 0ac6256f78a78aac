"""The days that an utterance or act can have been on."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dragoman.model.article import Published
from dragoman.model.event import EventMention
from dragoman.model.time import When

TO_COME = ("planned", "conditional", "demanded")  # statuses of acts not done yet
ONE_NEWS = 2  # days between two articles that tell the same news
APART = 3  # days between two articles that may tell of one utterance without naming its day
SPANS = 16_384  # pairs of spans that are kept with how they lie
BEFORE = 7  # days before its publication within which an undated utterance or act of an article is looked for


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day (ISO) something can have been on; `exact` when the text names one day."""

    start: str | None
    end: str | None
    exact: bool

    def apart(self, other: "Days") -> bool:
        """Whether the two can have no day in common."""
        a, b, c, d = self.start, self.end, other.start, other.end
        return (b is not None and c is not None and b < c) or (d is not None and a is not None and d < a)

    def same_day(self, other: "Days") -> bool:
        return self.exact and other.exact and self.start == other.start

    def within(self, other: "Days", most: int) -> bool:
        """Whether this is one day of the other's few."""
        if not self.exact or other.exact or self.apart(other) or not (other.start and other.end):
            return False
        return (_date(other.end) - _date(other.start)).days < most

    def holds(self, other: "Days", most: int) -> bool:
        """Whether these few days are those of the other, or hold them."""
        if not (self.start and self.end and other.start and other.end):
            return False
        held = self.start <= other.start and other.end <= self.end
        return held and (_date(self.end) - _date(self.start)).days < most

    def ends_near(self, other: "Days", most: int) -> bool:
        """Whether both are bounded, can have a day in common and end within `most` days."""
        if not (self.start and self.end and other.start and other.end) or self.apart(other):
            return False
        return abs((_date(self.end) - _date(other.end)).days) <= most

    def within_days(self, most: int) -> bool:
        """Whether first and last are known and no more than so many days apart."""
        if not (self.start and self.end):
            return False
        return (_date(self.end) - _date(self.start)).days <= most

    def near(self, other: "Days", most: int) -> bool:
        """Whether both are bounded and lie within `most` days: an exact day in the other's span, or ends together."""
        if not (self.end and other.end and self.start and other.start):
            return False
        if self.end < other.start or other.end < self.start:
            return False
        if self.exact or other.exact or self.end == other.end:
            return True
        return abs((_date(self.end) - _date(other.end)).days) <= most


class Between(NamedTuple):
    """How the days of two accounts lie to one another: ``same`` day, ``near`` (within `APART`), of the same `news`;
    `dated` where besides the week of both is known, at least by the day of their articles; `open` where a bound is."""

    apart: bool
    same: bool
    near: bool
    news: bool
    dated: bool
    open: bool


@lru_cache(maxsize=SPANS)
def between(a: Days, b: Days) -> Between:
    """Kept: the news of a day is of few spans, and each is held against each."""
    news = a.ends_near(b, ONE_NEWS)
    dated = news and a.within_days(BEFORE) and b.within_days(BEFORE)
    bounds = (a.start, a.end, b.start, b.end)
    return Between(a.apart(b), a.same_day(b), a.near(b, APART), news, dated, None in bounds)


def utterance_days(published: Published, when: When | None) -> Days:
    """The days of an utterance or act: as stated, else the week up to publication, else unknown."""
    if when is not None and (when.start or when.end):
        exact = when.start is not None and when.start == when.end
        return Days(when.start, when.end, exact)
    last = published.value or published.latest
    first = published.value or published.earliest
    return Days(_earlier(first) if first else None, last, exact=False)


def act_days(published: Published, event: EventMention) -> Days:
    """As for utterances; an act that is still to come is not bound by the publication."""
    if event.when is None and event.status in TO_COME:
        return Days(None, None, exact=False)
    return utterance_days(published, event.when)


def _earlier(day: str) -> str:
    return (_date(day) - timedelta(days=BEFORE)).isoformat()


def _date(day: str) -> date:
    return date.fromisoformat(day[:10])
