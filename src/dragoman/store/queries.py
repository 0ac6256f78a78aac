"""The parts of the store's questions: conditions in SQL, and rows as nouns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, and_, exists, func, or_, select

from dragoman.model.article import Published
from dragoman.model.record import RecordArticle
from dragoman.record.corrected import REJECTED
from dragoman.store import tables
from dragoman.store.codec import from_bytes
from dragoman.store.columns import judgement_of


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


LISTED = ("id", "path", "outlet", "url", "version_of")  # of `articles`, without the texts


def record_articles() -> Select[tuple[object, ...]]:
    """Query: all articles with their page, origin and story, in order of arrival; no reading is decoded."""
    articles, pages = tables.articles, tables.pages
    columns = [articles.c[name] for name in LISTED]
    shown = (pages.c.language, pages.c.title, pages.c.stated_date, pages.c.published)
    return (
        select(*columns, *shown, tables.origins.c.origin, tables.placements.c.story)
        .join(pages, pages.c.article == articles.c.id)
        .outerjoin(tables.origins, tables.origins.c.article == articles.c.id)
        .outerjoin(tables.placements, tables.placements.c.article == articles.c.id)
        .order_by(articles.c.number)
    )


def record_article(row: RowMapping) -> RecordArticle:
    """An article as the record lists it."""
    given = {name: None if row[name] is None else str(row[name]) for name in (*LISTED, "title", "stated_date", "story")}
    return RecordArticle(
        id=str(row["id"]),
        path=given["path"],
        outlet=given["outlet"],
        url=given["url"],
        language=str(row["language"]),
        title=given["title"],
        published=from_bytes(Published, row["published"], where=str(row["id"])),
        stated_date=given["stated_date"],
        story=given["story"],
        origin=str(row["origin"] or row["id"]),
        version_of=given["version_of"],
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


def shown(table: Table, kind: str, rejected: bool | None) -> list[ColumnElement[bool]]:
    """Conditions: rows that a person rejected (True), that nobody did (False), or both (None)."""
    said = tables.corrected
    held = exists(select(said.c.id).where(said.c.kind == kind, said.c.id == table.c.id, said.c.value == REJECTED))
    return [] if rejected is None else [held if rejected else ~held]


def named(table: Table, kind: str, field: str, role: str, entities: Sequence[str]) -> ColumnElement[bool]:
    """Whether a person put one of the entities in `field`, or, where nobody said so, an attestation in `role`."""
    said = tables.corrected
    spoken = select(said.c.id).where(said.c.kind == kind, said.c.id == table.c.id, said.c.field == field)
    told = _attested(table, role, entities)
    return or_(exists(spoken.where(said.c.value.in_(entities))), and_(~exists(spoken), told))


def _attested(table: Table, role: str, entities: Sequence[str]) -> ColumnElement[bool]:
    node, named = tables.nodes.alias("node"), tables.nodes.alias("named")
    query = select(node.c.key).join(tables.roles, tables.roles.c.node == node.c.key)
    query = query.join(named, named.c.key == tables.roles.c.entity)
    query = query.where(node.c.cluster == table.c.id, tables.roles.c.role == role, named.c.cluster.in_(entities))
    return exists(query)


def in_article(table: Table, article: str) -> ColumnElement[bool]:
    """Whether `article` attests the entry."""
    return exists(
        select(tables.nodes.c.key).where(tables.nodes.c.cluster == table.c.id, tables.nodes.c.article == article)
    )


def read_origins(connection: Connection) -> list[Origin]:
    """All origins in order of arrival, with the articles of each."""
    table, links = tables.origins, tables.judgements
    query = select(table.c.origin, table.c.article).join(tables.articles, tables.articles.c.id == table.c.article)
    found: dict[str, list[str]] = {}
    reasons: dict[str, list[str]] = {}
    for row in connection.execute(query.order_by(tables.articles.c.number)):
        found.setdefault(row.origin, []).append(row.article)
    of = {article: origin for origin, articles in found.items() for article in articles}
    same = select(links).where(links.c.subject == "article", links.c.verdict == "same")
    for link in connection.execute(same.order_by(links.c.left, links.c.right)).mappings():
        judgement = judgement_of(link)
        reasons.setdefault(of.get(judgement.left, ""), []).extend(judgement.reasons)
    return [Origin(name, tuple(held), tuple(dict.fromkeys(reasons.get(name, ())))) for name, held in found.items()]
