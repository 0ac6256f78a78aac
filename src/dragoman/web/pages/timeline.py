"""What happened and was said, day by day."""

from itertools import groupby

from dragoman.views.context import tell_timeline
from dragoman.views.coverage import coverage
from dragoman.views.reader import RecordReader
from dragoman.views.timeline import TimelineRow, timeline
from dragoman.web.density import density
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of entries by day, the undated last, and a chart of all that were asked for."""
    found = timeline(reader, actor=query.get("actor"), since=query.get("since"), until=query.get("until"))
    part = cut(found, query)
    rows = tell_timeline(reader, part.rows)
    dated = [row for row in rows if row.dated.dated_by != "none"]
    return Answer(
        rows,
        {
            "days": [(day, list(entries)) for day, entries in groupby(dated, key=_heading)],
            "undated": [row for row in rows if row.dated.dated_by == "none"],
            "chart": density(found),
            "cut": part,
            "held": coverage(reader),
            "names": sorted({e.name for e in reader.entities()}),
        },
    )


def _heading(row: TimelineRow) -> tuple[str | None, str | None]:
    return row.dated.start, row.dated.end


PAGE = Page(("/", "/timeline"), "timeline.html", "Timeline", "Timeline", answer)
