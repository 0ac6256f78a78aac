"""The day of a statement or event as all its accounts tell it: stated, else that of the occasion it belongs to."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.span import FieldEvidence, How
from dragoman.model.time import When
from dragoman.record.days.known import TO_COME
from dragoman.record.days.occasions import Occasion, exact, find_occasions
from dragoman.record.days.weekdays import settle, weekday_of
from dragoman.record.desk import Desk
from dragoman.record.ports import Source

_GRANULARITIES = ("day", "week", "month", "season", "year", "decade")

type Day = tuple[When | None, How | None]


def said_day(desk: Desk, pairs: Sequence[tuple[Source, Quotation]]) -> tuple[Day, str | None]:
    """When something was said, and the id of its occasion."""
    said = _narrowest(_said(desk, source, quotation) for source, quotation in pairs)
    occasions = [one for source, quotation in pairs if (one := occasion_of(desk, source, quotation.id))]
    how: How = "stated"
    if said is None and occasions and not pairs[0][1].planned:
        said, how = occasions[0].day, "resolved"
    name = next((occasion.id for occasion in occasions if said == occasion.day), None)
    return (said, how if said else None), name


def done_day(desk: Desk, pairs: Sequence[tuple[Source, EventMention]]) -> Day:
    """When something was done; an act that is a saying was done when that was said."""
    when = _narrowest(
        _settled(desk, s, e.when, e.evidence.get("when"), ahead=e.status in TO_COME or e.type != e.named_type)
        for s, e in pairs
    )
    if when is not None:
        return when, "stated"
    sayings = [
        (source, quotation)
        for source, event in pairs
        if event.performed_by
        for quotation in source.reading.quotations
        if quotation.id == event.performed_by
    ]
    said, _ = said_day(desk, sayings)[0] if sayings else (None, None)
    return said, "resolved" if said else None


def occasion_of(desk: Desk, source: Source, quotation: str) -> Occasion | None:
    """Its occasion, by the days too that other articles settle: "on Tuesday", on a page that does not tell its day."""
    if source.reading.article.published.value is not None:
        return desk.occasion(source, quotation)
    article, published = source.article, desk.keeper.published(source.article.id)
    kind = f"occasions {published.value or published.earliest} {published.value or published.latest}"
    found = desk.claims(kind, article.id, lambda: [find_occasions(source.reading, article.text, _days(desk, source))])
    return found[0].get(quotation)


def _days(desk: Desk, source: Source) -> Mapping[str, When]:
    told = ((q.id, exact(_said(desk, source, q))) for q in source.reading.quotations)
    return {quotation: day for quotation, day in told if day is not None}


def _said(desk: Desk, source: Source, quotation: Quotation) -> When | None:
    return _settled(desk, source, quotation.said_on, quotation.evidence.get("said_on"), ahead=quotation.planned)


def _settled(
    desk: Desk, source: Source, when: When | None, evidence: FieldEvidence | None, *, ahead: bool
) -> When | None:
    """A weekday of an article that others dated gets its day."""
    if when is None or when.start or when.end:
        return when
    weekday = weekday_of(when, evidence, source.article.text, source.reading.article.language)
    return settle(when, weekday, desk.keeper.published(source.article.id), ahead=ahead)


def _narrowest(whens: Iterable[When | None]) -> When | None:
    """The narrowest of the stated intervals, the first of equals."""
    stated = [when for when in whens if when is not None]
    return min(
        stated, key=lambda w: (w.start is None or w.end is None, _GRANULARITIES.index(w.granularity)), default=None
    )
