"""Who speaks and acts."""

from dragoman.model.entity import ENTITY_TYPES
from dragoman.views.actors import actors
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of actors: those who speak or act, and with `all` those who are only named."""
    found = actors(reader, name=query.get("name"), type=query.get("type"))
    everyone = query.get("all") or query.get("name")
    shown = [row for row in found if everyone or row.statements or row.events]
    part = cut(shown, query)
    return Answer(part.rows, {"cut": part, "types": ENTITY_TYPES, "hidden": len(found) - len(shown)})


PAGE = Page(("/actors",), "actors.html", "Actors", "Actors", answer)
