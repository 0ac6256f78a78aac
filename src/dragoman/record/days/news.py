"""The day of the news: what an article opens with, and tells more of without a day.

"Varnia closed the strait on Tuesday. … The mayor refused to pay." The opening tells when; the reports that follow it
without another day, and without looking back ("had refused"), are mostly of that day. It is not certain: it orders
what an actor says on an issue (`shifts`), and is no day that anybody is shown to have spoken on.
"""

from dragoman.model.article import Published
from dragoman.model.quotation import Quotation
from dragoman.model.span import Span
from dragoman.model.time import Time, When
from dragoman.record.days.clues import shift
from dragoman.record.days.occasions import told_of_another_day
from dragoman.record.days.weekdays import settle, weekday_named
from dragoman.record.ports import Source

FEWEST = 6  # words of a sentence that tells news
OPENED = 3  # days before its publication that an article opens with news of


def news_day(source: Source, quotation: Quotation, published: Published) -> str | None:
    """The day that its article opens with, where the quotation tells of none and nothing between them of another."""
    if quotation.said_on is not None or quotation.planned or quotation.kind != "speech" or not quotation.content:
        return None
    opening = _opening(source)
    day = _day(source, opening, published) if opening is not None else None
    if opening is None or day is None or _start(quotation) < opening.start:
        return None
    text, reading = source.article.text, source.reading
    block = Span(text.rfind("\n", 0, _start(quotation)) + 1, quotation.content[-1].end)
    beside = [t for t in _told_times(source, block) if _settled(source, t, published) != day]
    when = When(day, day, "day")
    return None if beside or told_of_another_day(reading, text, quotation, when) else day


def opening_weekday(source: Source) -> int | None:
    """The weekday of what the opening tells as done, where it says no more of the day than that."""
    opening = _opening(source)
    times = _told_times(source, opening) if opening is not None else []
    if len(times) != 1 or times[0].start is not None:
        return None
    reading, span = source.reading, times[0].span
    done = [q.evidence.get("said_on") for q in reading.quotations if not q.planned]
    done += [e.evidence.get("when") for e in reading.events if e.status == "actual"]
    notes = (note for held in done if held is not None for note in (held if isinstance(held, tuple) else (held,)))
    if not any(one.overlaps(span) for note in notes for one in note.spans):
        return None
    return weekday_named(source.article.text, (span,), reading.article.language)


def _start(quotation: Quotation) -> int:
    return min(span.start for span in (*quotation.content, *quotation.cue))


def _opening(source: Source) -> Span | None:
    """The first sentence of the body; bylines are shorter."""
    page, text = source.reading.article, source.article.text
    left_out = (*page.furniture, *((page.title,) if page.title else ()))
    whole = (s for s in page.sentences if len(s.of(text).split()) >= FEWEST)
    return next((s for s in whole if not any(s.overlaps(o) for o in left_out)), None)


def _day(source: Source, opening: Span, published: Published) -> str | None:
    """The one day that the opening tells, not long before the article is from."""
    days = {_settled(source, time, published) for time in _told_times(source, opening)}
    day = days.pop() if len(days) == 1 else None
    first, last = published.value or published.earliest, published.value or published.latest
    if day is None or last is None or day > last or (first is not None and day < shift(first, -OPENED)):
        return None
    return day


def _told_times(source: Source, within: Span) -> list[Time]:
    """The days that the article itself names there, in nobody's words."""
    quoted = [span for one in source.reading.quotations for span in one.content]
    times = (t for t in source.reading.times if t.granularity == "day" and within.contains(t.span))
    return [t for t in times if not any(span.overlaps(t.span) for span in quoted)]


def _settled(source: Source, time: Time, published: Published) -> str | None:
    """The one day that a time names; a weekday is the last one up to the day of the article."""
    text, language = source.article.text, source.reading.article.language
    when = settle(time.when(), weekday_named(text, (time.span,), language), published)
    return when.start if when is not None and when.start == when.end else None
