"""Statements with filters."""

from dragoman.model.quotation import ACTS
from dragoman.views.actors import speakers
from dragoman.views.context import tell_statements
from dragoman.views.reader import RecordReader
from dragoman.views.statements import statements
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of statements."""
    found = statements(
        reader,
        speaker=query.get("speaker"),
        addressee=query.get("addressee"),
        act=query.get("act"),
        since=query.get("since"),
        until=query.get("until"),
        issue=query.get("issue"),
        text=query.get("text"),
    )
    part = cut(found, query)
    rows = tell_statements(reader, part.rows)
    return Answer(
        rows,
        {
            "rows": rows,
            "speaking": [] if rows else speakers(reader),
            "cut": part,
            "acts": ACTS,
            "issues": {i.id: i.name for i in reader.issues()},
            "names": sorted({e.name for e in reader.entities()}),
        },
    )


PAGE = Page(("/statements",), "statements.html", "Statements", "Statements", answer)
