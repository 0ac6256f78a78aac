"""One article with every claim at its words."""

from dragoman.views.claims import article_page
from dragoman.views.lookup import current_id
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query


def answer(reader: RecordReader, query: Query) -> Answer:
    """The article with the id in the address."""
    found = article_page(reader, current_id(reader, query.id))
    first: dict[int, int] = {}
    for block in found.blocks:
        for piece in block.pieces:
            for claim in piece.claims:
                first.setdefault(claim, piece.start)
    return Answer(found, {"found": found, "first": first})


PAGE = Page(("/articles/{id}",), "article.html", "Article", None, answer)
