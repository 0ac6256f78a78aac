"""The matters in dispute: what is on each, and who says most about it."""

from dragoman.views.issues import issues
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of issues, those that nobody named marked as suggested."""
    rows = issues(reader)
    part = cut(rows, query)
    return Answer(part.rows, {"cut": part, "suggested": any(row.suggested for row in rows)})


PAGE = Page(("/issues",), "issues.html", "Issues", "Issues", answer)
