"""The record's `Candidates` (see `dragoman.record.ports`) on one connection."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import batched
from typing import cast

from sqlalchemy import Connection, func, select

from dragoman.model.article import Published
from dragoman.model.record import Issue, RecordEntity, Story
from dragoman.record.ports import Ask, Node, RowKind, Seat, Seated, Tally, Work
from dragoman.store.asking import (
    AT_ONCE,
    BY_DAY,
    BY_SIGNATURE,
    FIRST_MEMBERS,
    KEYED,
    LATEST_BAND,
    LATEST_ROLES,
    MEMBERS,
    PERFORMED,
    PUBLISHED,
    SEATED,
    each,
)
from dragoman.store.codec import from_bytes
from dragoman.store.conditions import meet, parts
from dragoman.store.held import Held
from dragoman.store.rows import RowReader
from dragoman.store.tables import (
    aliases,
    articles,
    corrected,
    dirty,
    entities,
    issues,
    name_keys,
    nodes,
    pages,
    placements,
    roles,
    seats,
    stories,
    tallies,
)

LAST = "9999"  # behind every day
IN_BAND = 60  # the latest articles under one band: what all papers print leads to all of them


class CandidateReader(RowReader):
    """Finds what a new article may have to do with. One connection, one transaction, one builder: not shared."""

    def __init__(self, connection: Connection, held: Held | None = None) -> None:
        super().__init__(connection, held)
        self._issues: tuple[Issue, ...] | None = None

    def articles_by_signature(self, language: str, bands: Sequence[str], before: int, most: int) -> Sequence[str]:
        """Articles of `language` that arrived before `before` and share a band: the `most` that share most of them."""
        if not bands:
            return []
        values = {"language": language, "number": before, "in_band": IN_BAND, "most": most}
        values |= {f"band{at}": band for at, band in enumerate(bands)}
        found = self.connection.execute(each(LATEST_BAND, len(bands), BY_SIGNATURE), values).all()
        return [article for article, _ in sorted(found, key=lambda row: cast(int, row[1]))]

    def articles_by_day(self, start: str | None, end: str | None, before: int, most: int) -> Sequence[str]:
        """The `most` latest articles of these days or of unknown date, in order of arrival."""
        values = {"before": before, "first": start or "", "last": end or LAST, "most": most}
        return self.connection.scalars(BY_DAY, values).all()[::-1]

    def nodes_by_key(self, keys: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """{name key: the entity nodes that it leads to, in order of arrival}."""
        query = select(name_keys.c.key, name_keys.c.node)
        found: dict[str, list[str]] = {}
        for part in parts(keys):
            for row in self.connection.execute(query.where(name_keys.c.key.in_(part))):
                found.setdefault(row.key, []).append(row.node)
        self._fetch(node.partition(":")[0] for nodes in found.values() for node in nodes)
        return {key: sorted(nodes, key=lambda node: self.held.order[node]) for key, nodes in found.items()}

    def seated(self, keys: Sequence[str]) -> Mapping[str, Sequence[Seated]]:
        """{key: the entities with it, by first arrival}."""
        self.settle()
        found: dict[str, list[Seated]] = {}
        for part in parts(keys):
            for row in self.connection.execute(SEATED, {"keys": part}):
                found.setdefault(row[0], []).append((row[1], row[2], row[3], row[4]))
        return found

    def keyed(self, keys: Sequence[str]) -> set[str]:
        """Those of these keys that lead to any node."""
        return {key for part in parts(keys) for key in self.connection.scalars(KEYED, {"keys": part})}

    def waiting(self, key: str, start: str | None, end: str | None, most: int) -> Sequence[str]:
        """The `most` latest entity nodes with this key on days that meet start–end, in order of arrival."""
        query = select(nodes.c.key).join(name_keys, name_keys.c.node == nodes.c.key).where(name_keys.c.key == key)
        query = query.where(*meet(nodes.c.day_start, nodes.c.day_end, start, end))
        latest = query.order_by(nodes.c.number.desc(), nodes.c.place.desc()).limit(most)
        return list(self.connection.scalars(latest))[::-1]

    def seats(self, entities: Sequence[str]) -> Sequence[Seat]:
        """Seats that the rows of these entities give them."""
        query = select(seats.c.office, seats.c.of).distinct()
        found = (self.connection.execute(query.where(seats.c.entity.in_(part))) for part in parts(entities))
        return sorted({(row.office, row.of) for rows in found for row in rows})

    def titled(self, seats: Sequence[Seat]) -> Sequence[RecordEntity]:
        """The rows of the entities that hold one of these seats, in the order of their ids."""
        table = _seats
        query = select(entities.c.id, entities.c.data).join(table, table.c.entity == entities.c.id)
        rows = {
            row.id: row.data
            for office, of in seats
            for row in self.connection.execute(query.where(table.c.office == office, table.c.of == of))
        }
        return [from_bytes(RecordEntity, rows[name], where=name) for name in sorted(rows)]

    def nodes_by_role(
        self, asks: Iterable[Ask], most: int, *, undated: int | None = None
    ) -> Mapping[Ask, Sequence[str]]:
        """{ask: nodes in which the entity has the role, with days that meet its own}, the `most` latest.

        Where a first day is asked for, nodes without a last day come beside, as many again; `undated` is how many of
        those, and of all nodes where no first day is asked for.
        """
        self.settle()
        few = most if undated is None else undated
        found: dict[Ask, list[tuple[int, str]]] = {ask: [] for ask in asks}
        for some in batched(found, AT_ONCE):
            values: dict[str, str | int] = {"dated": most, "open": few}
            for at, (entity, role, start, end) in enumerate(some):
                values |= {f"entity{at}": entity, f"role{at}": role, f"start{at}": start or "", f"end{at}": end or LAST}
            for row in self.connection.execute(each(LATEST_ROLES, len(some)), values).all():
                found[some[row[0]]].append((row[1], row[2]))
        bound = ((ask, rows if ask[2] else sorted(rows, reverse=True)[:few]) for ask, rows in found.items())
        return {ask: [node for _, node in rows] for ask, rows in bound}

    def performed(self, asks: Iterable[tuple[str, str]], beside: str) -> Mapping[tuple[str, str], str]:
        """{(statement, type): the event of the type that a saying of it in another article than `beside` performs}."""
        self.settle()
        found: dict[tuple[str, str], str] = {}
        for some in batched(dict.fromkeys(asks), AT_ONCE):
            values: dict[str, str | int] = {"beside": beside}
            for at, (statement, label) in enumerate(some):
                values |= {f"statement{at}": statement, f"type{at}": label}
            for row in self.connection.execute(each(PERFORMED, len(some)), values):
                found[some[row[0]]] = row[1]
        return found

    def nodes_naming(self, entities: Iterable[str]) -> Sequence[Node]:
        """Nodes of any kind in which one of these entity nodes has a role."""
        query = select(roles.c.node)
        keys = {
            key for part in parts(entities) for key in self.connection.scalars(query.where(roles.c.entity.in_(part)))
        }
        return self.nodes(sorted(keys))

    def members(self, clusters: Sequence[str]) -> Sequence[str]:
        """Nodes of these clusters, in order of arrival."""
        return [key for _, key in self._members(clusters)]

    def members_of(self, clusters: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """{cluster: its nodes, in order of arrival}; none for a cluster without nodes."""
        found: dict[str, list[str]] = {name: [] for name in clusters}
        for cluster, key in self._members(clusters):
            found[cluster].append(key)
        return found

    def _members(self, clusters: Sequence[str]) -> Sequence[tuple[str, str]]:
        self.settle()
        return [(row[0], row[1]) for row in self.connection.execute(MEMBERS, {"clusters": list(clusters)}).all()]

    def first_members(self, clusters: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        """{cluster: the `most` of its nodes that arrived first, in that order}."""
        self.settle()
        found: dict[str, list[str]] = {name: [] for name in clusters}
        for some in batched(found, AT_ONCE):
            values: dict[str, str | int] = {"most": most, **{f"cluster{at}": name for at, name in enumerate(some)}}
            for row in sorted(self.connection.execute(each(FIRST_MEMBERS, len(some)), values).all()):
                found[some[row[0]]].append(row[3])
        return found

    def articles_of(self, cluster: str) -> int:
        """How many articles name an entity."""
        self.settle()
        query = select(func.count(nodes.c.number.distinct())).where(nodes.c.cluster == cluster)
        return self.connection.scalar(query) or 0

    def articles_of_story(self, story: str, before: int | None = None, most: int | None = None) -> Sequence[str]:
        """Its articles, in order of arrival; the `most` latest of those that arrived before `before`."""
        table = placements
        query = select(table.c.article).where(table.c.story == story).order_by(table.c.number.desc())
        if before is not None:
            query = query.where(table.c.number < before)
        return list(self.connection.scalars(query if most is None else query.limit(most)))[::-1]

    def undated(self, most: int) -> Sequence[str]:
        """The `most` latest articles whose own text does not tell their day, in order of arrival."""
        query = select(pages.c.article).join(articles, articles.c.id == pages.c.article).where(pages.c.undated)
        return list(self.connection.scalars(query.order_by(articles.c.number.desc()).limit(most)))[::-1]

    def published(self, article: str) -> Published:
        """When an article is from, as the record tells today: by itself or by others."""
        known = self.held.published
        if article not in known:
            data = self.connection.scalar(PUBLISHED, {"article": article})
            told = from_bytes(Published, data, where=article) if data else None
            known[article] = told or self.source(article).reading.article.published
        return known[article]

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

    def placements(self) -> Sequence[tuple[str, str, str]]:
        """(article, story by the rules alone, story) of all placed articles, in order of arrival."""
        table = placements
        query = select(table.c.article, table.c.ruled, table.c.story).order_by(table.c.number)
        return [(row[0], row[1], row[2]) for row in self.connection.execute(query)]

    def corrected_by(self, entities: Sequence[str]) -> Sequence[tuple[RowKind, str]]:
        """(kind, id) of the rows in which a person put one of these entities."""
        if not entities:
            return []
        query = select(corrected.c.kind, corrected.c.id).distinct().where(corrected.c.value.in_(entities))
        return [(row.kind, row.id) for row in self.connection.execute(query.order_by(corrected.c.id))]

    def issues(self) -> tuple[Issue, ...]:
        """The issues that the record follows, in the order of the codebook."""
        if self._issues is None:
            rows = self.connection.scalars(select(issues.c.data).order_by(issues.c.place))
            self._issues = tuple(from_bytes(Issue, data, where="issues") for data in rows)
        return self._issues

    def dirty(self, kind: Work) -> Sequence[str]:
        """What was marked: ids whose rows no longer say what their nodes say, nodes and articles that came in."""
        self.settle_marks()
        return list(self.connection.scalars(select(dirty.c.id).where(dirty.c.kind == kind).order_by(dirty.c.id)))

    def current(self, name: str) -> str:
        """The id that `name` stands for today: itself, or where its merging leads."""
        self.settle()
        met = {name}
        while True:
            if any(self.connection.scalar(select(held).where(held == name).limit(1)) for held in _STANDING):
                return name
            new = self.connection.scalar(select(aliases.c.new).where(aliases.c.old == name))
            if new is None or new in met:
                return name
            met.add(new)
            name = new


_STANDING = (nodes.c.cluster, placements.c.story)
_seats = seats  # the protocol names a parameter as the table is named
