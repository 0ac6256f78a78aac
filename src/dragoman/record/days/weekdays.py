"""Weekdays that an article names without saying which: "on Tuesday" in a page without a date."""

from datetime import date

from dragoman.languages import load_language
from dragoman.model.article import Published
from dragoman.model.span import FieldEvidence, Spans
from dragoman.model.time import When
from dragoman.record.days.clues import shift
from dragoman.text.fold import words

WEEK = 6  # days on either side of its publication that an article names by their weekday


def weekday_named(text: str, spans: Spans, language: str) -> int | None:
    """The one weekday (0 is Monday) that the words name; None without one, with several, or with a date beside it."""
    known = load_language(language).weekdays
    parts = [part for span in spans for part in words(span.of(text))]
    found = {known[part] for part in parts if part in known}
    return next(iter(found)) if len(found) == 1 and not any(part.isdigit() for part in parts) else None


def weekday_of(when: When | None, evidence: FieldEvidence | None, text: str, language: str) -> int | None:
    """The weekday that something was on: of its day, else the one its words name."""
    if when is None or when.granularity != "day":
        return None
    if when.start and when.start == when.end:
        return date.fromisoformat(when.start).weekday()
    if when.start or when.end or evidence is None or isinstance(evidence, tuple):
        return None
    return weekday_named(text, evidence.spans, language)


def settle(when: When | None, weekday: int | None, published: Published, *, ahead: bool = False) -> When | None:
    """`when` with its day where the weekday and the days of publication leave one: the last on or before each of them.

    With `ahead` the first on or after: what is still to come.
    """
    if when is None or weekday is None or when.start or when.end:
        return when
    first, last = published.value or published.earliest, published.value or published.latest
    if first is None or last is None or shift(first, WEEK) < last:
        return when
    found = {_near(day, weekday, ahead=ahead) for day in (first, last)}
    day = next(iter(found))
    return When(day, day, "day") if len(found) == 1 else when


def _near(day: str, weekday: int, *, ahead: bool) -> str:
    own = date.fromisoformat(day[:10]).weekday()
    return shift(day, (weekday - own) % 7 if ahead else -((own - weekday) % 7))
