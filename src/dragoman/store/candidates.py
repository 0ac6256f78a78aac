"""The record's `Candidates` and `Decisions` (see `dragoman.record.ports`) on one connection."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, text

from dragoman.model.article import Published
from dragoman.model.judgement import Judgement
from dragoman.model.record import Story
from dragoman.record.ports import Mark, Node, Role, Tally
from dragoman.store.codec import from_bytes
from dragoman.store.decided import read_decided
from dragoman.store.rows import RowReader, parts
from dragoman.store.tables import (
    aliases,
    dirty,
    name_keys,
    nodes,
    pages,
    placements,
    roles,
    sketches,
    stories,
    tallies,
)

IN_BAND = 60  # the latest articles under one band: what all papers print leads to all of them
ALL = 1 << 31


class CandidateReader(RowReader):
    """Finds what a new article may have to do with. One connection, one transaction, one builder: not shared."""

    def articles_by_signature(self, language: str, bands: Sequence[str], before: int, most: int) -> Sequence[str]:
        """Articles of `language` that arrived before `before` and share a band: the `most` that share most of them."""
        if not bands:
            return []
        one = "SELECT * FROM (SELECT number, article FROM bands WHERE language = ? AND band = ? AND number < ? ORDER BY number DESC LIMIT ?)"  # noqa: E501
        query = " UNION ALL ".join([one] * len(bands))
        values = tuple(value for band in bands for value in (language, band, before, IN_BAND))
        met = Counter((row[0], row[1]) for row in self.connection.exec_driver_sql(query, values))
        nearest = sorted(met, key=lambda one: (-met[one], -one[0]))[:most]
        return [article for _, article in sorted(nearest)]

    def articles_by_day(self, start: str | None, end: str | None, before: int, most: int) -> Sequence[str]:
        """The `most` latest articles of these days or of unknown date, in order of arrival."""
        table = sketches
        query = select(table.c.article).where(table.c.number < before, *_meet(table.c.start, table.c.end, start, end))
        return list(self.connection.scalars(query.order_by(table.c.number.desc()).limit(most)))[::-1]

    def nodes_by_key(self, keys: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """{name key: the entity nodes that it leads to, in order of arrival}."""
        query = select(name_keys.c.key, name_keys.c.node)
        found: dict[str, list[str]] = {}
        for part in parts(keys):
            for row in self.connection.execute(query.where(name_keys.c.key.in_(part))):
                found.setdefault(row.key, []).append(row.node)
        self._fetch(node.partition(":")[0] for nodes in found.values() for node in nodes)
        return {key: sorted(nodes, key=lambda node: self.held.order[node]) for key, nodes in found.items()}

    def nodes_by_role(
        self, roles: Sequence[Role], entities: Sequence[str], start: str | None, end: str | None, most: int
    ) -> Sequence[str]:
        """Nodes in which one of the record's `entities` has one of `roles`, with days that meet start–end.

        The `most` latest of each entity and role.
        """
        self.settle()
        found: set[str] = set()
        for entity in entities:
            for role in roles:
                found |= self._by_role(entity, role, start, end, most)
        return sorted(found)

    def _by_role(self, entity: str, role: Role, start: str | None, end: str | None, most: int) -> set[str]:
        bounds = ["1 = 1"] if start is None else ["day_end >= :start", "day_end IS NULL"]
        until = "" if end is None else "AND (day_start IS NULL OR day_start <= :end) "
        query = " UNION ALL ".join(LATEST_ROLES.format(bound=bound, until=until) for bound in bounds)
        values = {"entity": entity, "role": role, "start": start, "end": end, "most": most}
        return set(self.connection.scalars(_text(query), values))

    def performed(self, statement: str, type: str, beside: str) -> str | None:  # noqa: A002  the contract's word
        """The event of `type` that a saying of `statement` in another article than `beside` performs."""
        self.settle()
        values = {"statement": statement, "type": type, "beside": beside}
        found: str | None = self.connection.scalar(_text(PERFORMED), values)
        return found

    def nodes_naming(self, entities: Iterable[str]) -> Sequence[Node]:
        """Nodes of any kind in which one of these entity nodes has a role."""
        query = select(roles.c.node)
        keys = {
            key for part in parts(entities) for key in self.connection.scalars(query.where(roles.c.entity.in_(part)))
        }
        return self.nodes(sorted(keys))

    def members(self, clusters: Sequence[str], most: int | None = None) -> Sequence[str]:
        """Nodes of these clusters, in order of arrival; the first `most`."""
        self.settle()
        return list(
            self.connection.scalars(_MEMBERS, {"clusters": list(clusters), "most": ALL if most is None else most})
        )

    def articles_of(self, cluster: str) -> int:
        """How many articles name an entity."""
        self.settle()
        query = select(func.count(nodes.c.number.distinct())).where(nodes.c.cluster == cluster)
        return self.connection.scalar(query) or 0

    def vetoes(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "different" that touch one of `nodes`."""
        return self._judged(kind, "different", nodes)

    def articles_of_story(self, story: str, before: int | None = None, most: int | None = None) -> Sequence[str]:
        """Its articles, in order of arrival; the `most` latest of those that arrived before `before`."""
        table = placements
        query = select(table.c.article).where(table.c.story == story).order_by(table.c.number.desc())
        if before is not None:
            query = query.where(table.c.number < before)
        return list(self.connection.scalars(query if most is None else query.limit(most)))[::-1]

    def undated(self, articles: Sequence[str], clusters: Sequence[str]) -> Sequence[str]:
        """Those of `articles`, and of the articles in `clusters`, whose own text does not tell their day, in order."""
        self.settle()
        query = select(pages.c.article).where(pages.c.undated)
        if not self.connection.scalar(query.limit(1)):
            return []
        beside = (
            select(nodes.c.article).distinct().join(pages, pages.c.article == nodes.c.article).where(pages.c.undated)
        )
        found = {a for part in parts(articles) for a in self.connection.scalars(query.where(pages.c.article.in_(part)))}
        for part in parts(clusters):
            found |= set(self.connection.scalars(beside.where(nodes.c.cluster.in_(part))))
        return sorted(found, key=lambda article: self.source(article).number)

    def published(self, article: str) -> Published:
        """When an article is from, as the record tells today: by itself or by others."""
        data = self.connection.scalar(select(pages.c.published).where(pages.c.article == article))
        return from_bytes(Published, data, where=article) if data else self.source(article).reading.article.published

    def tallies(self, entities: Sequence[str]) -> Mapping[str, Tally]:
        """{entity: what it was told from}."""
        query = select(tallies.c.id, tallies.c.data)
        rows = (row for part in parts(entities) for row in self.connection.execute(query.where(tallies.c.id.in_(part))))
        return {row.id: from_bytes(Tally, row.data, where=row.id) for row in rows}

    def stories(self, names: Sequence[str]) -> Mapping[str, Story]:
        """{story: its row, without its articles}."""
        query = select(stories.c.id, stories.c.data)
        rows = (row for part in parts(names) for row in self.connection.execute(query.where(stories.c.id.in_(part))))
        return {row.id: from_bytes(Story, row.data, where=row.id) for row in rows}

    def with_status(self, event: str, status: str, most: int) -> Sequence[Node]:
        """The first nodes of an event that tell it with `status`, in order of arrival."""
        self.settle()
        query = select(nodes.c.key).where(nodes.c.cluster == event, nodes.c.status == status)
        return self.nodes(self.connection.scalars(query.order_by(nodes.c.number, nodes.c.place).limit(most)))

    def denied(self, events: Sequence[str]) -> Sequence[str]:
        """Those of these events that somebody denies."""
        self.settle()
        query = select(nodes.c.cluster).distinct().where(nodes.c.status == "denied")
        queries = (query.where(nodes.c.cluster.in_(part)) for part in parts(events))
        return sorted({name for one in queries for name in self.connection.scalars(one)})

    def dirty(self, kind: Mark) -> Sequence[str]:
        """What was marked: ids whose rows no longer say what their nodes say, nodes and articles that came in."""
        self.settle()
        return list(self.connection.scalars(select(dirty.c.id).where(dirty.c.kind == kind).order_by(dirty.c.id)))

    def current(self, name: str) -> str:
        """The id that `name` stands for today: itself, or where its merging leads."""
        self.settle()
        met = {name}
        while True:
            if self.connection.scalar(select(nodes.c.cluster).where(nodes.c.cluster == name).limit(1)):
                return name
            new = self.connection.scalar(select(aliases.c.new).where(aliases.c.old == name))
            if new is None or new in met:
                return name
            met.add(new)
            name = new

    def decided(self, kind: str) -> Sequence[Judgement]:
        """People's decisions in force, oldest first, on the nodes that their anchors stand on today."""
        if kind not in self._decided:
            self._decided[kind] = read_decided(self.connection, kind)[0]
        return self._decided[kind]


LATEST_ROLES = (
    "SELECT * FROM (SELECT node FROM roles WHERE cluster = :entity AND role = :role AND {bound} {until}"
    "ORDER BY number DESC, node DESC LIMIT :most)"
)
PERFORMED = (
    "SELECT event.cluster FROM nodes AS saying JOIN nodes AS event ON event.performer = saying.key "
    "WHERE saying.cluster = :statement AND saying.article <> :beside AND event.label = :type "
    "AND event.cluster IS NOT NULL ORDER BY saying.number LIMIT 1"
)
_MEMBERS = (
    select(nodes.c.key).where(nodes.c.cluster.in_(bindparam("clusters", expanding=True)))
    .order_by(nodes.c.number, nodes.c.place).limit(bindparam("most"))
)  # fmt: skip
_text = cache(text)  # the same few queries for every quotation and event


def _meet(
    first: ColumnElement[str | None], last: ColumnElement[str | None], start: str | None, end: str | None
) -> list[ColumnElement[bool]]:
    """Conditions: the days first–last and start–end may have one in common; an unknown bound is open."""
    conditions: list[ColumnElement[bool]] = []
    if end is not None:
        conditions.append(or_(first.is_(None), first <= end))
    if start is not None:
        conditions.append(or_(last.is_(None), last >= start))
    return [and_(*conditions)] if conditions else []
