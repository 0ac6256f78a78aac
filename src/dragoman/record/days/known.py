"""The days that an utterance or act can have been on."""

from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.article import Published
from dragoman.model.event import EventMention
from dragoman.model.time import When

TO_COME = ("planned", "conditional", "demanded")  # statuses of acts not done yet
ONE_NEWS = 2  # days between two articles that tell the same news
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
