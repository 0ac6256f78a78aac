"""What the record was read from, and how to read it."""

from dragoman.views.coverage import coverage
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query


def answer(reader: RecordReader, query: Query) -> Answer:
    """The coverage of the record; it has no filters."""
    del query
    held = coverage(reader)
    return Answer(held, {"held": held})


PAGE = Page(("/about",), "about.html", "About this record", "About", answer)
