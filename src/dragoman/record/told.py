"""Which quotations of a reading make statements of the record."""

from dragoman.model.quotation import Quotation
from dragoman.record.ports import Source

_WORDS = 3
"""Words that a rendering needs to say what somebody said; fewer only repeat a topic ("the announcement")."""


def told_quotations(source: Source) -> tuple[Quotation, ...]:
    """The quotations that make statements: somebody said, wanted or thought something.

    One whose speaker stayed open, or that says two words about a topic, stays in the reading and on the article's page.
    """
    return tuple(q for q in source.reading.quotations if q.speaker and _says(q, source.article.text))


def _says(quotation: Quotation, text: str) -> bool:
    words = sum(len(span.of(text).split()) for span in quotation.content)
    return quotation.form == "direct" or words >= _WORDS
