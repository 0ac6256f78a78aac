"""Events with filters."""

from dragoman.views.context import tell_events
from dragoman.views.events import EVENT_TYPES, events
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of events, each attestation with its sentence."""
    found = events(
        reader,
        actor=query.get("actor"),
        recipient=query.get("recipient"),
        type=query.get("type"),
        since=query.get("since"),
        until=query.get("until"),
        text=query.get("text"),
    )
    part = cut(found, query)
    rows = tell_events(reader, part.rows)
    names = sorted({e.name for e in reader.entities()})
    return Answer(rows, {"rows": rows, "cut": part, "types": EVENT_TYPES, "names": names})


PAGE = Page(("/events",), "events.html", "Events", "Events", answer)
