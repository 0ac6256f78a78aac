"""One statement with all its attestations."""

from dragoman.views.reader import RecordReader
from dragoman.views.show import show_statement
from dragoman.views.timeline import fullest
from dragoman.web.pages.page import Answer, Page, Query


def answer(reader: RecordReader, query: Query) -> Answer:
    """The statement with the id in the address."""
    entry = show_statement(reader, query.id)
    issues = {i.id: i.name for i in reader.issues()}
    words = fullest([told.rendering for told in entry.attestations])
    return Answer(entry, {"entry": entry, "issues": issues, "fullest": words})


PAGE = Page(("/statements/{id}",), "statement.html", "Statement", None, answer)
