"""Rows of a record that its builder looks at again and again: read once, then held in memory."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from sqlalchemy import ColumnElement, Connection, RowMapping, Select, bindparam, select, text

from dragoman.engines.embed import DIMENSIONS, Encoder, Vectors, embed
from dragoman.errors import UnknownIdError
from dragoman.model.ids import text_hash
from dragoman.model.judgement import Judgement
from dragoman.model.reading import Reading
from dragoman.model.span import Span
from dragoman.record.ports import Minted, Node, NodeKind, Source
from dragoman.store import tables
from dragoman.store.codec import from_bytes
from dragoman.store.columns import article_of, judgement_of, node_of
from dragoman.store.conditions import parts
from dragoman.store.decided import DecidedReader
from dragoman.store.held import Held, Pair
from dragoman.store.stack import Stack
from dragoman.store.tables import (
    APART,
    SAME,
    articles,
    judgements,
    minted,
    nodes,
    origins,
    placements,
    readings,
    vectors,
)

STEPS, SMALLEST = 2047, 1e-12  # of a dimension, either way, and what one is worth at least


class RowReader(DecidedReader):
    """One connection, one transaction, one builder: not shared."""

    def __init__(self, connection: Connection, held: Held | None = None) -> None:
        super().__init__(connection)
        self.held = held or Held()

    def settle_judgements(self) -> None:
        """The same of judgements that were put off."""

    def source(self, article: str) -> Source:
        """The article with its reading; raises `UnknownIdError`."""
        found = self.held.find_source(article)
        if found is None:
            row = self.connection.execute(_SOURCE, {"article": article}).mappings().first()
            if row is None:
                raise UnknownIdError(f"the record holds no article {article!r}")
            reading = from_bytes(Reading, row["data"], where=article)
            found = Source(row["number"], article_of(row), reading)
            self.held.add_source(found)
        return found

    def number(self, article: str) -> int:
        """Its place in the order of arrival."""
        known = self.held.numbers.get(article)
        return self.source(article).number if known is None else known

    def nodes_of(self, kind: NodeKind, articles: Sequence[str]) -> Sequence[str]:
        """All nodes of a kind in these articles."""
        self._fetch(articles)
        held = self.held
        if len(articles) == 1:
            return list(held.articles[articles[0]].get(kind, ()))
        found = [key for article in dict.fromkeys(articles) for key in held.articles[article].get(kind, ())]
        return sorted(found, key=held.order.__getitem__)

    def nodes(self, keys: Iterable[str]) -> Sequence[Node]:
        """These nodes, in order of arrival."""
        held, listed = self.held, dict.fromkeys(keys)
        if not listed.keys() <= held.nodes.keys():
            self._fetch(key.partition(":")[0] for key in listed if key not in held.nodes)
            listed = {key: None for key in listed if key in held.nodes}
        return [held.nodes[key] for key in sorted(listed, key=held.order.__getitem__)]

    def _fetch(self, wanted: Iterable[str]) -> None:
        """All nodes of these articles, once."""
        held = self.held
        missing = [article for article in wanted if article not in held.articles]
        if not missing:
            return
        query = select(nodes).order_by(nodes.c.number, nodes.c.place)
        for part in parts(missing):
            self.settle()
            held.articles.update((article, {}) for article in part)
            numbers = select(articles.c.number).where(articles.c.id.in_(part))
            rows = self._mapped(query.where(nodes.c.number.in_(numbers)))
            held.add_nodes((node_of(row), (row["number"], row["place"]), row["cluster"]) for row in rows)

    def _fetch_alone(self, wanted: Sequence[str]) -> None:
        """These nodes and no others of their articles: the faces of a name stand in as many articles as have come."""
        held = self.held
        for part in parts(key for key in wanted if key not in held.nodes):
            self.settle()
            rows = self._mapped(select(nodes).where(nodes.c.key.in_(part)))
            held.add_lone((node_of(row), (row["number"], row["place"]), row["cluster"]) for row in rows)

    def clusters(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: cluster id} for those that have one, in the order asked."""
        held = self.held
        if not held.clusters.keys() >= set(nodes):
            self._fetch(key.partition(":")[0] for key in nodes if key not in held.clusters)
        return {key: cluster for key in nodes if (cluster := held.clusters.get(key)) is not None}

    def ruled(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: its cluster by the rules alone, under a name of any kind} for those that have one.

        Kept apart only where people spoke on pairs: elsewhere it is the cluster.
        """
        clusters = dict(self.clusters(nodes))
        if not any(self.spoken()):
            return clusters
        table = tables.nodes
        query = select(table.c.key, table.c.ruled).where(table.c.ruled.is_not(None))
        for part in parts(nodes):
            clusters.update((row.key, row.ruled) for row in self.connection.execute(query.where(table.c.key.in_(part))))
        return clusters

    def links(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "same" that touch one of `nodes` (articles, for kind "article")."""
        return self._touching(self.held.links, kind, "same", nodes)

    def vetoes(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "different" that touch one of `nodes`."""
        return self._touching(self.held.vetoes, kind, "different", nodes)

    def _touching(
        self, known: dict[Pair, dict[Pair, Judgement]], kind: str, verdict: str, nodes: Sequence[str]
    ) -> Sequence[Judgement]:
        missing = [node for node in nodes if (kind, node) not in known]
        if missing:
            self.settle_judgements()
            known.update({(kind, node): {} for node in missing})
            for j in self._judged(kind, verdict, missing):
                self.held.add_judgement(j)
        found = {pair: j for node in nodes for pair, j in known[kind, node].items()}
        return [found[pair] for pair in sorted(found)]

    def _judged(self, kind: str, verdict: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        query = select(judgements).where(text(SAME if verdict == "same" else APART))
        left = query.where(judgements.c.subject == kind, judgements.c.left.in_(bindparam("part", expanding=True)))
        # without its subject: SQLite would take the key by that alone, and go through all of the kind
        right = query.where(judgements.c.right.in_(bindparam("part", expanding=True)))
        found: dict[tuple[str, str], Judgement] = {}
        for part in parts(nodes):
            for side in (left, right):
                for row in self.connection.execute(side, {"part": part}).mappings():
                    if row["subject"] == kind:
                        found.setdefault((row["left"], row["right"]), judgement_of(row))
        return [found[key] for key in sorted(found)]

    def origins(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: origin id}."""
        return self._pairs(self.held.origins, origins.c.article, origins.c.origin, articles)

    def story_of(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: story id} for those that are placed."""
        return self._pairs(self.held.stories, placements.c.article, placements.c.story, articles)

    def ruled_story_of(self, articles: Sequence[str]) -> Mapping[str, str]:
        """The same by the rules alone."""
        return self._pairs(self.held.ruled_stories, placements.c.article, placements.c.ruled, articles)

    def minted(self, kind: str, articles: Sequence[str]) -> Sequence[Minted]:
        """Ids minted from anchors in these articles, oldest first."""
        known = self.held.minted
        for part in parts(article for article in articles if article not in known):  # of these none was put off
            known.update((article, []) for article in part)
            for r in self._mapped(select(minted).where(minted.c.article.in_(part)).order_by(minted.c.number)):
                one = Minted(r["id"], r["kind"], r["article"], Span(r["start"], r["end"]), r["local"])
                known[r["article"]].append((r["number"], one))
        found = [item for article in dict.fromkeys(articles) for item in known[article] if item[1].kind == kind]
        return [one for _, one in sorted(found, key=lambda item: item[0])]

    def vectors(self, texts: Sequence[str], encoder: Encoder = "fast") -> Vectors:
        """[n, DIMENSIONS] sentence vectors, each distinct text encoded at most once in the life of the record."""
        held = self.held.vectors.get(encoder)
        if held is None:
            held = self.held.vectors[encoder] = Stack(DIMENSIONS[encoder])
        missing = {text: _key(text) for text in texts if text not in held.places}
        if missing:
            unstored = self.held.unstored if encoder == "fast" else set[str]()
            found = self._stored([key for key in missing.values() if key not in unstored], encoder)
            new = {key: text for text, key in missing.items() if key not in found}
            if new:
                packed = [_bytes(row) for row in embed(list(new.values()), encoder=encoder)]
                rows = list(zip(new, packed, strict=True))
                self.keep_vectors([{"text_hash": key, "encoder": encoder, "data": data} for key, data in rows])
                unstored.difference_update(new)
                found |= rows
            for text, key in missing.items():
                held.add(text, _vector(found[key], encoder))  # as it will be read again
        return held.take(texts)

    def expect(self, articles: Sequence[str], texts: Iterable[str]) -> None:
        """These come next: one query each for what the record may know of them already."""
        self.minted("entity", articles)
        held = self.held.vectors.setdefault("fast", Stack(DIMENSIONS["fast"]))
        missing = {_key(text): text for text in texts if text not in held.places}
        wanted = [key for key in missing if key not in self.held.unstored]
        found = self._stored(wanted, "fast")
        self.held.unstored.update(key for key in wanted if key not in found)
        for key, data in found.items():
            held.add(missing[key], _vector(data, "fast"))

    def _stored(self, keys: Sequence[str], encoder: Encoder) -> dict[str, bytes]:
        asked = ({"encoder": encoder, "keys": part} for part in parts(keys))
        return {row[0]: row[1] for values in asked for row in self.connection.execute(_STORED, values)}

    def keep_vectors(self, rows: Sequence[Mapping[str, str | bytes]]) -> None:
        """Write what was encoded."""
        self.connection.execute(vectors.insert(), list(rows))

    def _mapped(self, query: Select[*tuple[object, ...]]) -> Sequence[RowMapping]:
        return self.connection.execute(query).mappings().all()

    def _pairs(
        self, known: dict[str, str | None], key: ColumnElement[str], value: ColumnElement[str], keys: Sequence[str]
    ) -> Mapping[str, str]:
        for part in parts(one for one in keys if one not in known):
            self.settle()
            known.update(dict.fromkeys(part))
            known.update((row[0], row[1]) for row in self.connection.execute(select(key, value).where(key.in_(part))))
        return {one: told for one in keys if (told := known[one]) is not None}


_SOURCE = (
    select(articles, readings.c.data).join(readings, readings.c.article == articles.c.id)
    .where(articles.c.id == bindparam("article"))
)  # fmt: skip
_STORED = select(vectors.c.text_hash, vectors.c.data).where(
    vectors.c.encoder == bindparam("encoder"), vectors.c.text_hash.in_(bindparam("keys", expanding=True))
)
_key = lru_cache(maxsize=1 << 15)(text_hash)  # the same sentences, with every article of their days


def _bytes(vector: Vectors) -> bytes:
    """Twelve bits a dimension behind what the steps are worth: cosines need no more."""
    step = np.float32(max(float(np.abs(vector).max()) / STEPS, SMALLEST))
    even, odd = np.rint(vector / step).astype(np.int32).reshape(-1, 2).T & 0xFFF
    packed = np.stack([even & 0xFF, even >> 8 | (odd & 0xF) << 4, odd >> 4], axis=-1)
    return bytes(step.astype("<f4").tobytes() + packed.astype(np.uint8).tobytes())


def _vector(data: bytes, encoder: Encoder) -> Vectors:
    """Records of older versions hold two or four bytes a dimension."""
    count = DIMENSIONS[encoder]
    if len(data) != 4 + count * 3 // 2:
        return np.frombuffer(data, dtype="<f2" if len(data) == 2 * count else "<f4").astype(np.float32)
    low, middle, high = np.frombuffer(data, np.uint8, offset=4).astype(np.int32).reshape(-1, 3).T
    steps = np.stack([low | (middle & 0xF) << 8, middle >> 4 | high << 4], axis=-1).reshape(-1)
    found: Vectors = ((steps ^ 0x800) - 0x800).astype(np.float32) * np.frombuffer(data, "<f4", 1)
    return found
