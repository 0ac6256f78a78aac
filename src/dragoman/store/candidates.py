"""The record's `Candidates` (see `dragoman.record.ports`) on one connection."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select

from dragoman.engines.embed import DIMENSIONS, Encoder, Vectors, embed
from dragoman.errors import UnknownIdError
from dragoman.model.article import Published
from dragoman.model.ids import text_hash
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.record import Issue, RecordEntity, Statement
from dragoman.model.span import Span
from dragoman.record.ports import Minted, Node, NodeKind, Role, RowKind, Source
from dragoman.store.codec import from_bytes
from dragoman.store.columns import article_of, judgement_of, node_of
from dragoman.store.conditions import meet, parts
from dragoman.store.decided import DecidedReader
from dragoman.store.tables import (
    aliases,
    articles,
    bands,
    corrected,
    dirty,
    entities,
    issues,
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
    statements,
    ties,
    vectors,
)

KEPT = 300  # sources held in memory
_ENTITIES = select(entities.c.data)


class CandidateReader(DecidedReader):
    """Finds what a new article may have to do with. One connection, one transaction, one builder: not shared."""

    def __init__(self, connection: Connection, sources: dict[str, Source] | None = None) -> None:
        super().__init__(connection)
        self._sources: dict[str, Source] = {} if sources is None else sources
        self._vectors: dict[Encoder, dict[str, Vectors]] = {}
        self._issues: tuple[Issue, ...] | None = None

    def source(self, article: str) -> Source:
        """The article with its reading; raises `UnknownIdError`."""
        if article not in self._sources:
            query = select(articles, readings.c.data).join(readings, readings.c.article == articles.c.id)
            row = self.connection.execute(query.where(articles.c.id == article)).mappings().first()
            if row is None:
                raise UnknownIdError(f"the record holds no article {article!r}")
            if len(self._sources) >= KEPT:
                del self._sources[next(iter(self._sources))]
            reading = from_bytes(Reading, row["data"], where=article)
            self._sources[article] = Source(row["number"], article_of(row), reading)
        return self._sources[article]

    def articles_by_signature(self, language: str, bands: Sequence[str], before: int) -> Sequence[str]:
        """Articles of `language` that arrived before `before` and share a band."""
        query = select(articles.c.number, articles.c.id).distinct().join(_bands, _bands.c.article == articles.c.id)
        query = query.where(_bands.c.language == language, _bands.c.band.in_(bands), articles.c.number < before)
        return [row.id for row in self.connection.execute(query.order_by(articles.c.number))]

    def articles_by_day(self, start: str | None, end: str | None, before: int) -> Sequence[str]:
        """Articles of these days or of unknown date, in order of arrival."""
        query = select(articles.c.id).join(sketches, sketches.c.article == articles.c.id)
        query = query.where(articles.c.number < before, *meet(sketches.c.start, sketches.c.end, start, end))
        return list(self.connection.scalars(query.order_by(articles.c.number)))

    def nodes_by_key(self, keys: Sequence[str]) -> Sequence[str]:
        """Entity nodes that share a name key, in order of arrival."""
        query = select(nodes.c.key, nodes.c.number, nodes.c.place).distinct()
        query = query.join(name_keys, name_keys.c.node == nodes.c.key).where(name_keys.c.key.in_(keys))
        return list(self.connection.scalars(query.order_by(nodes.c.number, nodes.c.place)))

    def seated(self, key: str) -> Sequence[tuple[str, str | None, str | None, str]]:
        """Entities with this key: (cluster, first day of its nodes, last day, one of the nodes), by first arrival."""
        days = func.min(nodes.c.day_start), func.max(nodes.c.day_start)
        query = select(nodes.c.cluster, *days, func.min(nodes.c.key)).join(name_keys, name_keys.c.node == nodes.c.key)
        query = query.where(name_keys.c.key == key, nodes.c.cluster.is_not(None)).group_by(nodes.c.cluster)
        found = self.connection.execute(query.order_by(func.min(nodes.c.number), nodes.c.cluster))
        return [(row[0], row[1], row[2], row[3]) for row in found]

    def nodes_by_role(
        self, kind: NodeKind, roles: Sequence[Role], entities: Sequence[str], start: str | None, end: str | None
    ) -> Sequence[str]:
        """Nodes in which one of the record's `entities` has one of `roles`, with days that meet start–end."""
        named = nodes.alias("named")
        query = select(nodes.c.key, nodes.c.number, nodes.c.place).distinct()
        query = query.join(_roles, _roles.c.node == nodes.c.key)
        query = query.join(named, named.c.key == _roles.c.entity)
        query = query.where(nodes.c.kind == kind, _roles.c.role.in_(roles), named.c.cluster.in_(entities))
        query = query.where(*meet(nodes.c.day_start, nodes.c.day_end, start, end))
        return list(self.connection.scalars(query.order_by(nodes.c.number, nodes.c.place)))

    def nodes_of(self, kind: NodeKind, articles: Sequence[str]) -> Sequence[str]:
        """All nodes of a kind in these articles."""
        query = select(nodes.c.key).where(nodes.c.kind == kind, nodes.c.article.in_(articles))
        return list(self.connection.scalars(query.order_by(nodes.c.number, nodes.c.place)))

    def nodes(self, keys: Iterable[str]) -> Sequence[Node]:
        """These nodes, in order of arrival."""
        query = select(nodes)
        found = [row for part in parts(keys) for row in self._mapped(query.where(nodes.c.key.in_(part)))]
        found.sort(key=lambda row: (row["number"], row["place"]))
        return [node_of(row) for row in found]

    def nodes_naming(self, entities: Iterable[str]) -> Sequence[Node]:
        """Nodes of any kind in which one of these entity nodes has a role."""
        query = select(roles.c.node)
        keys = {
            key for part in parts(entities) for key in self.connection.scalars(query.where(roles.c.entity.in_(part)))
        }
        return self.nodes(sorted(keys))

    def titled(self) -> Sequence[RecordEntity]:
        """The rows of the entities that hold an office, in the order of their ids."""
        query = select(_entities.c.data).where(_entities.c.titled).order_by(_entities.c.id)
        return [from_bytes(RecordEntity, data, where="entities") for data in self.connection.scalars(query)]

    def clusters(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: cluster id} for those that have one, in the order asked."""
        query = select(_nodes.c.key, _nodes.c.cluster).where(_nodes.c.cluster.is_not(None))
        found = {
            row.key: row.cluster
            for part in parts(nodes)
            for row in self.connection.execute(query.where(_nodes.c.key.in_(part)))
        }
        return {key: found[key] for key in nodes if key in found}

    def ruled(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: its cluster by the rules alone, under a name of any kind} for those that have one.

        Kept apart only where people spoke on pairs: elsewhere it is the cluster.
        """
        held = func.coalesce(_nodes.c.ruled, _nodes.c.cluster)
        query = select(_nodes.c.key, held.label("ruled")).where(held.is_not(None))
        found = (self.connection.execute(query.where(_nodes.c.key.in_(part))) for part in parts(nodes))
        return {row.key: row.ruled for rows in found for row in rows}

    def members(self, clusters: Sequence[str]) -> Sequence[str]:
        """Nodes of these clusters, in order of arrival."""
        query = select(nodes.c.key).where(nodes.c.cluster.in_(clusters))
        return list(self.connection.scalars(query.order_by(nodes.c.number, nodes.c.place)))

    def links(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "same" that touch one of `nodes` (articles, for kind "article")."""
        return self._judged(kind, "same", nodes)

    def vetoes(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "different" whose two sides are among `nodes`."""
        held = set(nodes)
        return [j for j in self._judged(kind, "different", nodes) if j.left in held and j.right in held]

    def _judged(self, kind: str, verdict: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        query = select(judgements).where(judgements.c.subject == kind, judgements.c.verdict == verdict)
        sides = (judgements.c.left, judgements.c.right)
        found: dict[tuple[str, str], Judgement] = {}
        for part in parts(nodes):
            for side in sides:
                for row in self._mapped(query.where(side.in_(part))):
                    found.setdefault((row["left"], row["right"]), judgement_of(row))
        return [found[key] for key in sorted(found)]

    def origins(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: origin id}."""
        return self._pairs(origins.c.article, origins.c.origin, articles)

    def story_of(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: story id} for those that are placed."""
        return self._pairs(placements.c.article, placements.c.story, articles)

    def ruled_story_of(self, articles: Sequence[str]) -> Mapping[str, str]:
        """The same by the rules alone."""
        return self._pairs(placements.c.article, placements.c.ruled, articles)

    def placements(self) -> Sequence[tuple[str, str, str]]:
        """(article, story by the rules alone, story) of all placed articles, in order of arrival."""
        table = placements
        query = select(table.c.article, table.c.ruled, table.c.story).join(articles, articles.c.id == table.c.article)
        return [(row[0], row[1], row[2]) for row in self.connection.execute(query.order_by(articles.c.number))]

    def corrected_by(self, entities: Sequence[str]) -> Sequence[tuple[RowKind, str]]:
        """(kind, id) of the rows in which a person put one of these entities."""
        query = select(corrected.c.kind, corrected.c.id).distinct().where(corrected.c.value.in_(entities))
        return [(row.kind, row.id) for row in self.connection.execute(query.order_by(corrected.c.id))]

    def articles_of_story(self, story: str) -> Sequence[str]:
        """Its articles, in order of arrival."""
        query = select(articles.c.id).join(placements, placements.c.article == articles.c.id)
        return list(self.connection.scalars(query.where(placements.c.story == story).order_by(articles.c.number)))

    def undated(self) -> Sequence[str]:
        """Articles whose own text does not tell their day, in order of arrival."""
        query = select(pages.c.article).join(articles, articles.c.id == pages.c.article).where(pages.c.undated)
        return list(self.connection.scalars(query.order_by(articles.c.number)))

    def published(self, article: str) -> Published:
        """When an article is from, as the record tells today: by itself or by others."""
        data = self.connection.scalar(select(pages.c.published).where(pages.c.article == article))
        return from_bytes(Published, data, where=article) if data else self.source(article).reading.article.published

    def issues(self) -> tuple[Issue, ...]:
        """The issues that the record follows, in the order of the codebook."""
        if self._issues is None:
            rows = self.connection.scalars(select(issues.c.data).order_by(issues.c.place))
            self._issues = tuple(from_bytes(Issue, data, where="issues") for data in rows)
        return self._issues

    def tied_statements(self) -> Sequence[Statement]:
        """Every statement that is on an issue by its words, with the issues that it is on so, by id."""
        query = select(statements.c.data, ties.c.issue).join(ties, ties.c.entry == statements.c.id)
        found: dict[bytes, list[str]] = {}
        for row in self.connection.execute(
            query.where(ties.c.how != "inferred").order_by(statements.c.id, ties.c.place)
        ):
            found.setdefault(row.data, []).append(row.issue)
        return [
            replace(from_bytes(Statement, data, where="statements"), issues=tuple(held)) for data, held in found.items()
        ]

    def owners(self) -> Mapping[str, str | None]:
        """{entity: whose house it is}"""
        found = (from_bytes(RecordEntity, data, where="entities") for data in self.connection.scalars(_ENTITIES))
        return {entity.id: entity.of for entity in found if entity.of}

    def dirty(self, kind: RowKind) -> Sequence[str]:
        """Ids whose rows no longer say what their nodes say."""
        return list(self.connection.scalars(select(dirty.c.id).where(dirty.c.kind == kind).order_by(dirty.c.id)))

    def minted(self, kind: str, articles: Sequence[str]) -> Sequence[Minted]:
        """Ids minted from anchors in these articles, oldest first."""
        query = select(minted).where(minted.c.kind == kind)
        found = [row for part in parts(articles) for row in self._mapped(query.where(minted.c.article.in_(part)))]
        found.sort(key=lambda row: row["number"])
        return [Minted(r["id"], r["kind"], r["article"], Span(r["start"], r["end"]), r["local"]) for r in found]

    def current(self, name: str) -> str:
        """The id that `name` stands for today: itself, or where its merging leads."""
        met = {name}
        while True:
            if any(self.connection.scalar(select(held).where(held == name).limit(1)) for held in _STANDING):
                return name
            new = self.connection.scalar(select(aliases.c.new).where(aliases.c.old == name))
            if new is None or new in met:
                return name
            met.add(new)
            name = new

    def vectors(self, texts: Sequence[str], encoder: Encoder = "fast") -> Vectors:
        """[n, DIMENSIONS] sentence vectors, each distinct text encoded at most once in the life of the record."""
        keys = [text_hash(text) for text in texts]
        query = select(vectors.c.text_hash, vectors.c.data).where(vectors.c.encoder == encoder)
        held = self._vectors.setdefault(encoder, {})
        held |= {
            row.text_hash: np.frombuffer(row.data, dtype="<f4")
            for part in parts(key for key in keys if key not in held)
            for row in self.connection.execute(query.where(vectors.c.text_hash.in_(part)))
        }
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in held}
        if missing:
            rows = embed(list(missing.values()), encoder=encoder)
            held.update(zip(missing, rows, strict=True))
            values = [
                {"text_hash": key, "encoder": encoder, "data": row.astype("<f4").tobytes()}
                for key, row in zip(missing, rows, strict=True)
            ]
            self.connection.execute(vectors.insert(), values)
        out = np.stack([held[key] for key in keys]) if keys else np.zeros((0, DIMENSIONS[encoder]))
        return out.astype(np.float32)

    def _mapped(self, query: Select[*tuple[object, ...]]) -> Sequence[RowMapping]:
        return self.connection.execute(query).mappings().all()

    def _pairs(self, key: ColumnElement[str], value: ColumnElement[str], keys: Sequence[str]) -> Mapping[str, str]:
        found = (self.connection.execute(select(key, value).where(key.in_(part))).all() for part in parts(keys))
        return {row[0]: row[1] for part in found for row in part}


_STANDING = (nodes.c.cluster, placements.c.story)
# the protocol names its parameters as the tables are named
_bands, _roles, _nodes, _entities = bands, roles, nodes, entities
