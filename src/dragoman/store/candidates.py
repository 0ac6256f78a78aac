"""The record's `Candidates` and `Decisions` (see `dragoman.record.ports`) on one connection."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import numpy as np
from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, bindparam, func, or_, select, text

from dragoman.engines.embed import DIMENSIONS, Vectors, embed
from dragoman.errors import UnknownIdError
from dragoman.model.article import Published
from dragoman.model.ids import text_hash
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Story
from dragoman.model.span import Span
from dragoman.record.ports import Mark, Minted, Node, NodeKind, Role, Source, Tally
from dragoman.store.codec import from_bytes
from dragoman.store.columns import article_of, judgement_of, node_of
from dragoman.store.decided import read_decided
from dragoman.store.held import Held
from dragoman.store.tables import (
    aliases,
    articles,
    dirty,
    judgements,
    minted,
    name_keys,
    nodes,
    origins,
    pages,
    placements,
    readings,
    roles,
    sketches,
    stories,
    tallies,
    vectors,
)

IN_BAND = 60  # the latest articles under one band: what all papers print leads to all of them
ALL = 1 << 31
MOST = 5_000  # values in one list of a query; SQLite takes 32,766
ENCODER = "fast"


class CandidateReader:
    """Finds what a new article may have to do with. One connection, one transaction, one builder: not shared."""

    def __init__(self, connection: Connection, held: Held | None = None) -> None:
        self.connection = connection
        self.held = held or Held()
        self._decided: dict[str, Sequence[Judgement]] = {}

    def settle(self) -> None:
        """Write what was put off, before a query that would miss it."""

    def source(self, article: str) -> Source:
        """The article with its reading; raises `UnknownIdError`."""
        if article not in self.held.sources:
            query = select(articles, readings.c.data).join(readings, readings.c.article == articles.c.id)
            row = self.connection.execute(query.where(articles.c.id == article)).mappings().first()
            if row is None:
                raise UnknownIdError(f"the record holds no article {article!r}")
            reading = from_bytes(Reading, row["data"], where=article)
            self.held.add_source(Source(row["number"], article_of(row), reading))
        return self.held.sources[article]

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
        for part in _parts(keys):
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
        return self.connection.scalar(_text(PERFORMED), values)

    def nodes_of(self, kind: NodeKind, articles: Sequence[str]) -> Sequence[str]:
        """All nodes of a kind in these articles."""
        self._fetch(articles)
        held = self.held
        found = [key for article in dict.fromkeys(articles) for key in held.articles[article].get(kind, ())]
        return sorted(found, key=lambda key: held.order[key])

    def nodes(self, keys: Iterable[str]) -> Sequence[Node]:
        """These nodes, in order of arrival."""
        held, listed = self.held, dict.fromkeys(keys)
        self._fetch(key.partition(":")[0] for key in listed if key not in held.nodes)
        there = sorted((key for key in listed if key in held.nodes), key=lambda key: held.order[key])
        return [held.nodes[key] for key in there]

    def _fetch(self, wanted: Iterable[str]) -> None:
        """All nodes of these articles, once."""
        held = self.held
        missing = [article for article in wanted if article not in held.articles]
        if not missing:
            return
        query = select(nodes).order_by(nodes.c.number, nodes.c.place)
        for part in _parts(missing):
            self.settle()
            held.articles.update((article, {}) for article in part)
            rows = self._mapped(query.where(nodes.c.article.in_(part)))
            held.add_nodes((node_of(row), (row["number"], row["place"]), row["cluster"]) for row in rows)

    def nodes_naming(self, entities: Iterable[str]) -> Sequence[Node]:
        """Nodes of any kind in which one of these entity nodes has a role."""
        query = select(roles.c.node)
        keys = {
            key for part in _parts(entities) for key in self.connection.scalars(query.where(roles.c.entity.in_(part)))
        }
        return self.nodes(sorted(keys))

    def clusters(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: cluster id} for those that have one, in the order asked."""
        held = self.held
        self._fetch(key.partition(":")[0] for key in nodes if key not in held.clusters)
        return {key: cluster for key in nodes if (cluster := held.clusters.get(key)) is not None}

    def members(self, clusters: Sequence[str], most: int | None = None) -> Sequence[str]:
        """Nodes of these clusters, in order of arrival; the first `most`."""
        self.settle()
        return list(self.connection.scalars(_MEMBERS, {"clusters": list(clusters), "most": ALL if most is None else most}))

    def articles_of(self, cluster: str) -> int:
        """How many articles name an entity."""
        self.settle()
        query = select(func.count(nodes.c.number.distinct())).where(nodes.c.cluster == cluster)
        return self.connection.scalar(query) or 0

    def links(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "same" that touch one of `nodes` (articles, for kind "article")."""
        known = self.held.links
        missing = [node for node in nodes if (kind, node) not in known]
        if missing:
            known.update({(kind, node): {} for node in missing})
            for j in self._judged(kind, "same", missing):
                self.held.add_link(j)
        found = {pair: j for node in nodes for pair, j in known[kind, node].items()}
        return [found[pair] for pair in sorted(found)]

    def vetoes(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "different" that touch one of `nodes`."""
        return self._judged(kind, "different", nodes)

    def _judged(self, kind: str, verdict: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        query = select(judgements).where(judgements.c.subject == kind, judgements.c.verdict == verdict)
        sides = (judgements.c.left, judgements.c.right)
        found: dict[tuple[str, str], Judgement] = {}
        for part in _parts(nodes):
            for side in sides:
                for row in self._mapped(query.where(side.in_(part))):
                    found.setdefault((row["left"], row["right"]), judgement_of(row))
        return [found[key] for key in sorted(found)]

    def origins(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: origin id}."""
        return self._pairs(self.held.origins, origins.c.article, origins.c.origin, articles)

    def story_of(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: story id} for those that are placed."""
        return self._pairs(self.held.stories, placements.c.article, placements.c.story, articles)

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
        beside = select(nodes.c.article).distinct().join(pages, pages.c.article == nodes.c.article).where(pages.c.undated)
        found = {a for part in _parts(articles) for a in self.connection.scalars(query.where(pages.c.article.in_(part)))}
        for part in _parts(clusters):
            found |= set(self.connection.scalars(beside.where(nodes.c.cluster.in_(part))))
        return sorted(found, key=lambda article: self.source(article).number)

    def published(self, article: str) -> Published:
        """When an article is from, as the record tells today: by itself or by others."""
        data = self.connection.scalar(select(pages.c.published).where(pages.c.article == article))
        return from_bytes(Published, data, where=article) if data else self.source(article).reading.article.published

    def tallies(self, entities: Sequence[str]) -> Mapping[str, Tally]:
        """{entity: what it was told from}."""
        query = select(tallies.c.id, tallies.c.data)
        rows = (row for part in _parts(entities) for row in self.connection.execute(query.where(tallies.c.id.in_(part))))
        return {row.id: from_bytes(Tally, row.data, where=row.id) for row in rows}

    def stories(self, names: Sequence[str]) -> Mapping[str, Story]:
        """{story: its row, without its articles}."""
        query = select(stories.c.id, stories.c.data)
        rows = (row for part in _parts(names) for row in self.connection.execute(query.where(stories.c.id.in_(part))))
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
        parts = _parts(events)
        return sorted({name for part in parts for name in self.connection.scalars(query.where(nodes.c.cluster.in_(part)))})

    def dirty(self, kind: Mark) -> Sequence[str]:
        """What was marked: ids whose rows no longer say what their nodes say, nodes and articles that came in."""
        self.settle()
        return list(self.connection.scalars(select(dirty.c.id).where(dirty.c.kind == kind).order_by(dirty.c.id)))

    def minted(self, kind: str, articles: Sequence[str]) -> Sequence[Minted]:
        """Ids minted from anchors in these articles, oldest first."""
        known = self.held.minted
        for part in _parts(article for article in articles if article not in known):
            self.settle()
            known.update((article, []) for article in part)
            for r in self._mapped(select(minted).where(minted.c.article.in_(part)).order_by(minted.c.number)):
                one = Minted(r["id"], r["kind"], r["article"], Span(r["start"], r["end"]), r["local"])
                known[r["article"]].append((r["number"], one))
        found = [item for article in dict.fromkeys(articles) for item in known[article] if item[1].kind == kind]
        return [one for _, one in sorted(found, key=lambda item: item[0])]

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

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """[n, 512] sentence vectors, each distinct text encoded at most once in the life of the record."""
        held, keys = self.held.vectors, [text_hash(text) for text in texts]
        if any(key not in held for key in keys):
            query = select(vectors.c.text_hash, vectors.c.data).where(vectors.c.encoder == ENCODER)
            for part in _parts(key for key in keys if key not in held):
                rows = self.connection.execute(query.where(vectors.c.text_hash.in_(part)))
                held.update((row.text_hash, _vector(row.data)) for row in rows)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in held}
        if missing:
            kept = [row.astype("<f2").tobytes() for row in embed(list(missing.values()))]
            held.update(zip(missing, map(_vector, kept), strict=True))  # as they will be read again
            values = [{"text_hash": key, "encoder": ENCODER, "data": data} for key, data in zip(missing, kept, strict=True)]
            self.connection.execute(vectors.insert(), values)
        return np.stack([held[key] for key in keys]) if keys else np.zeros((0, DIMENSIONS), dtype=np.float32)

    def _mapped(self, query: Select[*tuple[object, ...]]) -> Sequence[RowMapping]:
        return self.connection.execute(query).mappings().all()

    def _pairs(
        self, known: dict[str, str], key: ColumnElement[str], value: ColumnElement[str], keys: Sequence[str]
    ) -> Mapping[str, str]:
        for part in _parts(one for one in keys if one not in known):
            known.update((row[0], row[1]) for row in self.connection.execute(select(key, value).where(key.in_(part))))
        return {one: known[one] for one in keys if one in known}


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



def _vector(data: bytes) -> Vectors:
    """Half precision is plenty for cosines; records of older versions hold twice the bytes."""
    kind = "<f2" if len(data) == 2 * DIMENSIONS else "<f4"
    return np.frombuffer(data, dtype=kind).astype(np.float32)


def _parts(values: Iterable[str]) -> Iterable[list[str]]:
    listed = list(dict.fromkeys(values))
    return (listed[at : at + MOST] for at in range(0, len(listed), MOST))


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
