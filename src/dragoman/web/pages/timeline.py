"""What happened and was said, day by day."""

from dragoman.views.context import tell_timeline
from dragoman.views.coverage import coverage
from dragoman.views.reader import RecordReader
from dragoman.views.timeline import KINDS, by_days, timeline
from dragoman.web.density import density
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of entries by day, the undated last, and a chart of all that were asked for."""
    found = timeline(
        reader,
        actor=query.get("actor"),
        since=query.get("since"),
        until=query.get("until"),
        article=query.get("article"),
        kind=query.get("kind"),
    )
    part = cut(found, query)
    rows = tell_timeline(reader, part.rows)
    return Answer(
        rows,
        {
            "days": by_days(rows),
            "kinds": KINDS,
            "chart": density(found),
            "cut": part,
            "held": coverage(reader),
            "names": sorted({e.name for e in reader.entities()}),
        },
    )


PAGE = Page(("/", "/timeline"), "timeline.html", "Timeline", "Timeline", answer)
