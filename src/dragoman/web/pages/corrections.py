"""What people said of the record, and what they took back."""

from dragoman.views.corrected import log
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of the log, the latest word first."""
    part = cut(log(reader), query)
    return Answer(part.rows, {"cut": part})


PAGE = Page(("/corrections",), "corrections.html", "Corrections", "Corrections", answer)
