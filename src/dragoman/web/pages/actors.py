"""Who speaks and acts."""

from dragoman.model.entity import ENTITY_TYPES
from dragoman.views.actors import actors
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of actors."""
    part = cut(actors(reader, name=query.get("name"), type=query.get("type")), query)
    return Answer(part.rows, {"cut": part, "types": ENTITY_TYPES})


PAGE = Page(("/actors",), "actors.html", "Actors", "Actors", answer)
