"""The record's `Candidates` (see `dragoman.record.ports`) on one connection."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import batched
from typing import cast

from sqlalchemy import Connection, func, select, tuple_

from dragoman.model.article import Published
from dragoman.model.record import Issue, RecordEntity, Story
from dragoman.model.span import Span
from dragoman.record.ports import Node, Printed, RowKind, Seat, Tally, Work
from dragoman.store.asking import (
    AT_ONCE,
    BY_SIGNATURE,
    LATEST_BAND,
    MEMBERS,
    PUBLISHED,
    each,
)
from dragoman.store.codec import from_bytes
from dragoman.store.conditions import meet, parts
from dragoman.store.held import Held
from dragoman.store.recalling import RecallingReader
from dragoman.store.tables import (
    aliases,
    articles,
    corrected,
    dirty,
    entities,
    issues,
    name_keys,
    nodes,
    office_days,
    pages,
    placements,
    roles,
    seats,
    stories,
    tallies,
)

LAST = "9999"  # behind every day
IN_BAND = 60  # the latest articles under one band: what all papers print leads to all of them


class CandidateReader(RecallingReader):
    """Finds what a new article may have to do with. One connection, one transaction, one builder: not shared."""

    def __init__(self, connection: Connection, held: Held | None = None) -> None:
        super().__init__(connection, held)
        self._issues: tuple[Issue, ...] | None = None
        self._marked: set[tuple[Work, str]] | None = None  # to be told anew, by the rows
        self._dirty: set[tuple[Work, str]] = set()  # and not written yet

    def articles_by_signature(self, language: str, bands: Sequence[str], before: int, most: int) -> Sequence[str]:
        """Articles of `language` that arrived before `before` and share a band: the `most` that share most of them."""
        if not bands:
            return []
        values = {"language": language, "number": before, "in_band": IN_BAND, "most": most}
        values |= {f"band{at}": band for at, band in enumerate(bands)}
        found = self.connection.execute(each(LATEST_BAND, len(bands), BY_SIGNATURE), values).all()
        return [article for article, _ in sorted(found, key=lambda row: cast(int, row[1]))]

    def waiting(self, key: str, start: str | None, end: str | None, most: int) -> Sequence[str]:
        """The `most` latest entity nodes with this key on days that meet start–end, in order of arrival."""
        self.settle()
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
            for some in batched(seats, AT_ONCE)
            for row in self.connection.execute(query.where(tuple_(table.c.office, table.c.of).in_(some)))
        }
        return [from_bytes(RecordEntity, rows[name], where=name) for name in sorted(rows)]

    def nodes_naming(self, entities: Iterable[str]) -> Sequence[Node]:
        """Nodes of any kind in which one of these entity nodes has a role."""
        wanted = set(entities)
        if wanted:
            self.settle()
        return self.nodes(sorted({row[0] for row in self._roles_of(sorted(wanted)) if row[3] in wanted}))

    def _roles_of(self, entities: Sequence[str]) -> Sequence[tuple[str, str, int, str]]:
        """(node, role, place, entity) of all nodes of the articles that these entity nodes stand in."""
        articles = list(dict.fromkeys(key.partition(":")[0] for key in entities))
        self._fetch(articles)
        nodes = [key for article in articles for keys in self.held.articles[article].values() for key in keys]
        query = select(roles.c.node, roles.c.role, roles.c.place, roles.c.entity)
        rows = (row for part in parts(nodes) for row in self.connection.execute(query.where(roles.c.node.in_(part))))
        return [(row[0], row[1], row[2], row[3]) for row in rows]

    def members(self, clusters: Sequence[str]) -> Sequence[str]:
        """Nodes of these clusters, in order of arrival."""
        self.settle()
        return [row[3] for row in self.connection.execute(MEMBERS, {"clusters": list(clusters)})]

    def articles_of(self, cluster: str) -> int:
        """How many articles name an entity."""
        self.settle()
        query = select(func.count(nodes.c.number.distinct())).where(nodes.c.cluster == cluster)
        return self.connection.scalar(query) or 0

    def undated(self, most: int) -> Sequence[str]:
        """The `most` latest articles whose own text does not tell their day, in order of arrival."""
        self.settle()
        query = select(pages.c.article).join(articles, articles.c.id == pages.c.article).where(pages.c.undated)
        return list(self.connection.scalars(query.order_by(articles.c.number.desc()).limit(most)))[::-1]

    def published(self, article: str) -> Published:
        """When an article is from, as the record tells today: by itself or by others."""
        known = self.held.published
        if article not in known:
            self.settle()
            data = self.connection.scalar(PUBLISHED, {"article": article})
            told = from_bytes(Published, data, where=article) if data else None
            known[article] = told or self.source(article).reading.article.published
        return known[article]

    def tallies(self, entities: Sequence[str]) -> Mapping[str, Tally]:
        """{entity: what it was told from}, of the days of offices the leading ones alone."""
        query = select(tallies.c.id, tallies.c.data)
        rows = (row for part in parts(entities) for row in self.connection.execute(query.where(tallies.c.id.in_(part))))
        return {row.id: from_bytes(Tally, row.data, where=row.id) for row in rows}

    def days_of(self, offices: Iterable[tuple[str, int]]) -> Mapping[tuple[str, int], Mapping[str, dict[str, Printed]]]:
        """{(entity, place of an office in its tally): all its days, by tenure}."""
        table, found = office_days, dict[tuple[str, int], dict[str, dict[str, Printed]]]()
        for entity, office in offices:
            held = found[entity, office] = {}
            query = select(table).where(table.c.entity == entity, table.c.office == office)
            for row in self.connection.execute(query):
                _, _, tenure, day, times, number, place, start, end, article, words = row
                printed = Printed(times, (number, place, start), article, Span(start, end), words)
                held.setdefault(tenure, {})[day] = printed
        return found

    def stories(self, names: Sequence[str]) -> Mapping[str, Story]:
        """{story: its row, without its articles}."""
        query = select(stories.c.id, stories.c.data)
        rows = (row for part in parts(names) for row in self.connection.execute(query.where(stories.c.id.in_(part))))
        return {row.id: from_bytes(Story, row.data, where=row.id) for row in rows}

    def with_status(self, event: str, status: str, most: int) -> Sequence[Node]:
        """The first nodes of an event that tell it with `status`, in order of arrival."""
        members = self.nodes(self.members_of([event])[event])
        return [node for node in members if node.status == status][:most]

    def placements(self) -> Sequence[tuple[str, str, str]]:
        """(article, story by the rules alone, story) of all placed articles, in order of arrival."""
        self.settle()
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
        if self._marked is None:
            self._marked = {(row.kind, row.id) for row in self.connection.execute(select(dirty))}
        return sorted({name for marks in (self._marked, self._dirty) for one, name in marks if one == kind})

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
