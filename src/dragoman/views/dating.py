"""When an entry of the record is from: the day told, else the day published, marked as such."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.errors import UsageError
from dragoman.model.article import Published
from dragoman.model.span import How
from dragoman.model.time import When
from dragoman.views.lookup import Rendering

type DatedBy = Literal["text", "occasion", "publication", "none"]
_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Dated:
    """An interval of days (ISO, both included, null where open) and what it rests on.

    `dated_by` is "text" where an article says when, "occasion" where it says so of the speech or interview that the
    words belong to, "publication" where only the first article's own day is known
    (the act is then no later than that), "none" where nothing is known.
    """

    start: str | None
    end: str | None
    granularity: str
    dated_by: DatedBy


UNDATED = Dated(None, None, "day", "none")


TOLD = ("text", "occasion")  # an article tells the day


def date_entry(when: When | None, published: Iterable[Published], how: How | None = None) -> Dated:
    """The day of an entry told at `when`, attested by articles from `published`."""
    if when is not None and (when.start or when.end):
        return Dated(when.start, when.end, when.granularity, "occasion" if how == "resolved" else "text")
    bounds = [(p.value or p.earliest, p.value or p.latest) for p in published]
    known = sorted((end, start or end) for start, end in bounds if end)
    if not known:
        return UNDATED
    end, start = known[0]
    return Dated(start, end, "day", "publication")


def within(dated: Dated, since: str | None, until: str | None) -> bool:
    """Does the entry touch [since, until]? Undated entries touch no window."""
    if since is None and until is None:
        return True
    if dated.dated_by == "none":
        return False
    after_since = since is None or (dated.end or "9999-12-31") >= since
    return after_since and (until is None or (dated.start or "0001-01-01") <= until)


def order(dated: Dated) -> tuple[bool, str, str, str]:
    """Sort key: by first day, then last day, single days before longer ones; undated last.

    What is dated by publication stands at the last day it can be from: it was said or done no later than that.
    """
    start, end = dated.start or dated.end or "", dated.end or dated.start or ""
    lead = end if dated.dated_by == "publication" else start
    return (dated.dated_by == "none", lead, end, "" if dated.start == dated.end else dated.start or "~")


def rank(dated: Dated, articles: int, origins: int, first: Rendering) -> tuple[object, ...]:
    """Sort key of an entry: its days; within them a day told before a day of publication, the widest attested first,
    then by the place of its first attestation.
    """
    by = (dated.dated_by not in TOLD, -articles, -origins)
    start = first.spans[0].start if first.spans else 0
    return (*order(dated), *by, first.published or "", first.outlet or "", first.article, start)


def window(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """Both ends as ISO days; a year or a month is its first day (`since`) or its last (`until`).

    Raises UsageError for anything else, and for a window that ends before it begins.
    """
    first = _bound(since, "since", last=False)
    final = _bound(until, "until", last=True)
    if first and final and final < first:
        raise UsageError(f"the window ends ({final}) before it begins ({first}); valid: since no later than until")
    return first, final


def _bound(written: str | None, name: str, *, last: bool) -> str | None:
    if not written:
        return None
    found = _WRITTEN.match(written)
    try:
        if found is None:
            raise ValueError(written)
        year, month, day = (int(part) if part else None for part in found.groups())
        year = year or 0
        month = month or (12 if last else 1)
        day = day or (calendar.monthrange(year, month)[1] if last else 1)
        return date(year, month, day).isoformat()
    except ValueError:
        raise UsageError(
            f"{name} is {written!r}; valid: a day, month or year such as 1962-10-22, 1962-10, 1962"
        ) from None
