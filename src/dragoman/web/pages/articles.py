"""The articles that were read."""

from dragoman.views.articles import articles
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of articles."""
    part = cut(articles(reader, outlet=query.get("outlet"), language=query.get("language")), query)
    held = reader.articles()
    return Answer(
        part.rows,
        {
            "cut": part,
            "outlets": sorted({a.outlet for a in held if a.outlet}),
            "languages": sorted({a.language for a in held}),
        },
    )


PAGE = Page(("/articles",), "articles.html", "Articles", "Articles", answer)
