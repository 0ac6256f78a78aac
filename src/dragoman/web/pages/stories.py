"""Articles about the same happening."""

from dragoman.views.reader import RecordReader
from dragoman.views.stories import stories
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of stories."""
    part = cut(stories(reader), query)
    return Answer(part.rows, {"cut": part})


PAGE = Page(("/stories",), "stories.html", "Stories", "Stories", answer)
