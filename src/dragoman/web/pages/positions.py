"""What each actor holds, the latest first."""

from itertools import groupby

from dragoman.views.positions import positions
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of positions, under their holders."""
    part = cut(positions(reader, actor=query.get("actor"), issue=query.get("issue")), query)
    return Answer(
        part.rows,
        {
            "cut": part,
            "holders": [(holder, list(rows)) for holder, rows in groupby(part.rows, key=lambda row: row.holder)],
            "issues": [issue.name for issue in reader.issues()],
            "names": sorted({e.name for e in reader.entities()}),
        },
    )


PAGE = Page(("/positions",), "positions.html", "Positions", "Positions", answer)
