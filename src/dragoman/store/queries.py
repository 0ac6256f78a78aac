"""The parts of the store's questions: conditions in SQL, and rows as nouns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, RowMapping, Select, Table, exists, func, select

from dragoman.model.reading import Reading
from dragoman.model.record import RecordArticle
from dragoman.store import tables
from dragoman.store.codec import from_bytes
from dragoman.store.columns import article_of


@dataclass(frozen=True, slots=True)
class StoredReject:
    """What could not be read, and when it was met."""

    where: str
    stage: str
    reason: str
    at: str


class Origin(NamedTuple):
    """Articles that copy, translate or cite one another, with the reasons of each link."""

    id: str
    articles: tuple[str, ...]
    reasons: tuple[str, ...]


def record_article(row: RowMapping) -> RecordArticle:
    """An article with its reading, origin and story, as the record lists it."""
    article, reading = article_of(row), from_bytes(Reading, row["data"], where=str(row["id"]))
    page = reading.article
    return RecordArticle(
        id=article.id,
        path=article.path,
        outlet=article.outlet,
        url=article.url,
        language=page.language,
        title=page.title.of(article.text) if page.title else page.title_given,
        published=page.published,
        stated_date=page.stated_date,
        story=str(row["story"]) if row["story"] else None,
        origin=str(row["origin"] or article.id),
        version_of=article.version_of,
    )


def by_day(table: Table) -> Select[bytes]:
    """The rows of `table`, by day, undated ones last."""
    return select(table.c.data).order_by(table.c.start.is_(None), table.c.start, table.c.end, table.c.id)


def days(table: Table, since: str | None, until: str | None) -> list[ColumnElement[bool]]:
    """Conditions: the row has a day from `since` to `until`, both included. Undated rows meet neither."""
    conditions: list[ColumnElement[bool]] = []
    if since is not None:
        conditions.append(func.coalesce(table.c.end, table.c.start) >= since)
    if until is not None:
        conditions.append(table.c.start <= until)
    return conditions


def named(table: Table, roles: Sequence[str], entities: Sequence[str]) -> ColumnElement[bool]:
    """Whether one of the entry's attestations names one of the entities in one of the roles."""
    node, named = tables.nodes.alias("node"), tables.nodes.alias("named")
    query = select(node.c.key).join(tables.roles, tables.roles.c.node == node.c.key)
    query = query.join(named, named.c.key == tables.roles.c.entity)
    query = query.where(node.c.cluster == table.c.id, tables.roles.c.role.in_(roles), named.c.cluster.in_(entities))
    return exists(query)


def in_article(table: Table, article: str) -> ColumnElement[bool]:
    """Whether `article` attests the entry."""
    return exists(
        select(tables.nodes.c.key).where(tables.nodes.c.cluster == table.c.id, tables.nodes.c.article == article)
    )
