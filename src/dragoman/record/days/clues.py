"""What tells the day of an article beside its own words: a window of days and the words that open it."""

from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.record import RecordEvidence
from dragoman.model.span import Spans


@dataclass(frozen=True, slots=True)
class Clue:
    """The article is from `earliest` on and, where `latest` is set, not after it. `own` are its words that say so."""

    earliest: str
    latest: str | None
    own: Spans
    other: RecordEvidence
    because: str


def shift(day: str, days: int) -> str:
    """The ISO day `days` later."""
    return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat()
