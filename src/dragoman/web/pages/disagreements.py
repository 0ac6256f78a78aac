"""Claims that cannot both hold."""

from dragoman.model.record import DISAGREEMENT_KINDS
from dragoman.views.disagreements import disagreements
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of disagreements."""
    part = cut(disagreements(reader, kind=query.get("kind")), query)
    return Answer(part.rows, {"cut": part, "kinds": DISAGREEMENT_KINDS})


PAGE = Page(("/disagreements",), "disagreements.html", "Disagreements", "Disagreements", answer)
