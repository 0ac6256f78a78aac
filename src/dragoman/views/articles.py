"""Which articles were read, from when, and how much each attests."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model.article import Published
from dragoman.model.record import Event, RecordArticle, Statement
from dragoman.views.lookup import choose
from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article of the record and the number of statements and events that it attests."""

    id: str
    outlet: str | None
    path: str | None
    url: str | None
    language: str
    title: str | None
    published: Published
    stated_date: str | None
    story: str | None
    origin: str
    version_of: str | None
    statements: int
    events: int


def articles(reader: RecordReader, *, outlet: str | None = None, language: str | None = None) -> list[ArticleRow]:
    """Articles by publication day, undated last. Raises UsageError for an outlet or language that none has."""
    found = reader.articles()
    if outlet:
        chosen = choose(outlet, sorted({a.outlet for a in found if a.outlet}), "outlet")
        found = [a for a in found if a.outlet == chosen]
    if language:
        code = choose(language, sorted({a.language for a in reader.articles()}), "language")
        found = [a for a in found if a.language == code]
    said = _attested(reader.statements())
    done = _attested(reader.events())
    return sorted((article_row(a, said[a.id], done[a.id]) for a in found), key=_order)


def article_row(article: RecordArticle, statements: int, events: int) -> ArticleRow:
    """`article` with what it attests."""
    return ArticleRow(
        id=article.id,
        outlet=article.outlet,
        path=article.path,
        url=article.url,
        language=article.language,
        title=article.title,
        published=article.published,
        stated_date=article.stated_date,
        story=article.story,
        origin=article.origin,
        version_of=article.version_of,
        statements=statements,
        events=events,
    )


def _attested(entries: Iterable[Statement | Event]) -> Counter[str]:
    return Counter(article for entry in entries for article in {a.article for a in entry.attestations})


def _order(row: ArticleRow) -> tuple[bool, str, str, str]:
    day = row.published.value or row.published.earliest or row.published.latest or ""
    return (not day, day, row.outlet or "", row.id)
