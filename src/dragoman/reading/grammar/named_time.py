"""Months and weekdays that begin a name: "April Jones" and "June Allyson" are no times."""

from collections.abc import Sequence

from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.times import Expression

_BARE = ("month", "weekday", "season")
_NAMES = ("PERSON", "PER", "ORG", "PRODUCT", "FAC", "WORK_OF_ART")


def without_names(expressions: Sequence[Expression], document: Document) -> tuple[Expression, ...]:
    """The expressions save bare months, weekdays and seasons that a name of several words begins with."""
    bare = {item.span for item in expressions if item.means in _BARE and item.year is None and item.number is None}
    if not bare:
        return tuple(expressions)
    named = bare & _first_words(document)
    return tuple(item for item in expressions if item.span not in named)


def _first_words(document: Document) -> set[Span]:
    """The first words of the names that go on with another capital."""
    return {
        Span(entity[0].idx, entity[0].idx + len(entity[0].text))
        for entity in document.doc.ents
        if entity.label in _NAMES and len(entity) > 1 and entity[1].text[:1].isupper()
    }
