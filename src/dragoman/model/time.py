"""Calendar time: whole days, first and last included."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.span import Span

type Granularity = Literal["day", "week", "month", "season", "year", "decade"]


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days (ISO strings, both included, null where unknown); `granularity` is the unit named."""

    start: str | None
    end: str | None
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression of the text and the days it means."""

    id: str
    span: Span
    start: str | None
    end: str | None
    granularity: Granularity

    def when(self) -> When:
        return When(self.start, self.end, self.granularity)
