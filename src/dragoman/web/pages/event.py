"""One event with all its attestations."""

from dragoman.views.reader import RecordReader
from dragoman.views.show import show_event
from dragoman.web.pages.page import Answer, Page, Query


def answer(reader: RecordReader, query: Query) -> Answer:
    """The event with the id in the address."""
    entry = show_event(reader, query.id)
    return Answer(entry, {"entry": entry})


PAGE = Page(("/events/{id}",), "event.html", "Event", None, answer)
