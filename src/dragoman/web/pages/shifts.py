"""What an actor says otherwise on an issue than before, with the words of both sides."""

from dragoman.views.issues import follow
from dragoman.views.reader import RecordReader
from dragoman.views.shifts import shifts
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of shifts."""
    part = cut(shifts(reader, actor=query.get("actor"), issue=query.get("issue")), query)
    shown = {
        "cut": part,
        "issues": [issue.name for issue in follow(reader).issues],
        "names": sorted({entity.name for entity in reader.entities()}),
        "named": bool(reader.issues()),
    }
    return Answer(part.rows, shown)


PAGE = Page(("/shifts",), "shifts.html", "Shifts", "Shifts", answer)
