"""Candidates that are asked for with every article: from memory where it holds them, else by a query that fills it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched

from sqlalchemy import select

from dragoman.record.ports import Ask, Seated
from dragoman.store.asking import (
    AT_ONCE,
    BY_DAY,
    ENDLESS,
    FIRST_MEMBERS,
    LAST_DAY,
    LATEST_ARTICLES,
    LATEST_OF_STORY,
    LATEST_ROLES,
    LATEST_UNBOUND,
    MEMBERS,
    SEATED,
    each,
)
from dragoman.store.conditions import parts
from dragoman.store.latest import LOADED, Latest
from dragoman.store.recent import FIRST, WIDEST, Member, RoleKey
from dragoman.store.rows import RowReader
from dragoman.store.seating import Seating
from dragoman.store.tables import name_keys, nodes, placements, roles

type Found = tuple[int, str]  # number of the article, node
LAST = "9999"  # behind every day
ARTICLES = 1_000  # the latest, whose days are kept


class RecallingReader(RowReader):
    """What a new article may have to do with, as far as it is asked for each time."""

    def articles_by_day(self, start: str | None, end: str | None, before: int, most: int) -> Sequence[str]:
        """The `most` latest articles of these days or of unknown date, in order of arrival."""
        recent = self.held.recent
        if recent.days is None:
            self.settle()
            rows = self.connection.execute(LATEST_ARTICLES, {"most": ARTICLES}).all()[::-1]
            recent.days = Latest(self._last_day(rows[0][0]) if len(rows) == ARTICLES else "")
            recent.days.add((row[0], row[1], row[2], row[3]) for row in rows)
        found = recent.days.find(start, end, most, before)
        if found is not None:
            return [row[1] for row in reversed(found)]
        self.settle()
        values = {"before": before, "first": start or "", "last": end or LAST, "most": most}
        return self.connection.scalars(BY_DAY, values).all()[::-1]

    def _last_day(self, before: int) -> str:
        """Of all articles with lower numbers."""
        values = {"before": before}
        if self.connection.scalar(ENDLESS, values) is not None:
            return LAST
        return self.connection.scalar(LAST_DAY, values) or ""

    def articles_of_story(self, story: str, before: int | None = None, most: int | None = None) -> Sequence[str]:
        """Its articles, in order of arrival; the `most` latest of those that arrived before `before`."""
        if most is not None and (found := self._latest_of(story).find(None, None, most, before)) is not None:
            return [row[1] for row in reversed(found)]
        self.settle()
        table = placements
        query = select(table.c.article).where(table.c.story == story).order_by(table.c.number.desc())
        if before is not None:
            query = query.where(table.c.number < before)
        return list(self.connection.scalars(query if most is None else query.limit(most)))[::-1]

    def _latest_of(self, story: str) -> Latest:
        held = self.held.recent.stories
        if story not in held:
            self.settle()
            rows = self.connection.execute(LATEST_OF_STORY, {"story": story, "most": LOADED}).all()[::-1]
            held[story] = Latest(LAST if len(rows) == LOADED else "")
            held[story].add((row[0], row[1], None, None) for row in rows)
        return held[story]

    # ---- keys of names ---------------------------------------------------------------------------------------------
    def nodes_by_key(self, keys: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """{name key: the entity nodes that it leads to, in order of arrival}."""
        found = self._keyed(keys)
        met = list(dict.fromkeys(node for nodes in found.values() for node in nodes))
        self._fetch_alone(met)
        self.held.touch(met)
        return {key: sorted(nodes, key=self.held.order.__getitem__) for key, nodes in found.items()}

    def seated(self, keys: Sequence[str]) -> Mapping[str, Sequence[Seated]]:
        """{key: the entities with it, by first arrival}: their first and last day, and one node of each."""
        held = self.held.recent.seats
        missing = [key for key in keys if key not in held]
        if missing:
            self.settle()
        for part in parts(missing):
            held.update((key, Seating()) for key in part)
            for key, cluster, number, day, node in self.connection.execute(SEATED, {"keys": part}):
                held[key].add(cluster, number, day, node)
        return {key: held[key].told() for key in keys if held[key].known}

    def keyed(self, keys: Sequence[str]) -> set[str]:
        """Those of these keys that lead to any node."""
        return set(self._keyed(keys))

    def _keyed(self, keys: Sequence[str]) -> dict[str, list[str]]:
        held, unwritten = self.held.recent.keyed, self.held.recent.unwritten
        query = select(name_keys.c.key, name_keys.c.node)
        for part in parts(key for key in keys if key not in held):
            held.update((key, unwritten.pop(key, [])) for key in part)
            for row in self.connection.execute(query.where(name_keys.c.key.in_(part))):
                held[row.key].append(row.node)
        return {key: held[key] for key in keys if held[key]}

    # ---- roles -----------------------------------------------------------------------------------------------------
    def nodes_by_role(
        self, asks: Iterable[Ask], most: int, *, undated: int | None = None
    ) -> Mapping[Ask, Sequence[str]]:
        """{ask: nodes in which the entity has the role, with days that meet its own}, the `most` latest.

        Where a first day is asked for, nodes without a last day come beside, as many again; `undated` is how many of
        those, and of all nodes where no first day is asked for.
        """
        few, held = most if undated is None else undated, self.held.recent.roles
        wanted = list(dict.fromkeys(asks))
        self._know_roles(dict.fromkeys((ask[0], ask[1]) for ask in wanted))
        found: dict[Ask, list[Found]] = {}
        for ask in wanted:
            entity, role, start, end = ask
            dated, opened = held[entity, role]
            rows, others = dated.find(start, end, most), opened.find(start, end, few)
            if rows is not None and others is not None:
                found[ask] = [row[:2] for row in rows + others]
        found |= self._by_role([ask for ask in wanted if ask not in found], most, few)
        bound = ((ask, found[ask]) for ask in wanted)
        return {ask: [n for _, n in (rows if ask[2] else sorted(rows, reverse=True)[:few])] for ask, rows in bound}

    def _know_roles(self, keys: Iterable[RoleKey]) -> None:
        held = self.held.recent.roles
        missing = [key for key in keys if key not in held]
        if missing:
            self.settle()
        for some in batched(missing, AT_ONCE):
            values: dict[str, str | int] = {"most": LOADED}
            for at, (entity, role) in enumerate(some):
                values |= {f"entity{at}": entity, f"role{at}": role}
            rows: dict[tuple[int, bool], list[tuple[int, str, str | None, str | None]]] = {}
            for row in self.connection.execute(each(LATEST_UNBOUND, len(some)), values).all():
                rows.setdefault((row[0], row[4] is None), []).append((row[1], row[2], row[3], row[4]))
            for at, key in enumerate(some):
                held[key] = (self._loaded(key, rows.get((at, False), [])), self._loaded(key, rows.get((at, True), [])))

    def _loaded(self, key: RoleKey, rows: list[tuple[int, str, str | None, str | None]]) -> Latest:
        """Rows as they were read; where there may be more, none of the first article: some of its own may be left."""
        rows.sort()
        if len(rows) < LOADED:
            found = Latest()
        else:
            first, last = rows[0][0], LAST
            rows = [row for row in rows if row[0] > first]
            if rows and rows[0][3] is not None:
                query = select(roles.c.day_end).where(roles.c.cluster == key[0], roles.c.role == key[1])
                query = query.where(roles.c.day_end.is_not(None), roles.c.number <= first)
                last = self.connection.scalar(query.order_by(roles.c.day_end.desc()).limit(1)) or LAST
            found = Latest(last)
        found.add(rows)
        return found

    def _by_role(self, asks: Iterable[Ask], most: int, few: int) -> dict[Ask, list[Found]]:
        """By a query: rows from before those that are kept may be among them."""
        found: dict[Ask, list[Found]] = {ask: [] for ask in asks}
        if found:
            self.settle()
        for some in batched(found, AT_ONCE):
            values: dict[str, str | int] = {"dated": most, "open": few}
            for at, (entity, role, start, end) in enumerate(some):
                values |= {f"entity{at}": entity, f"role{at}": role, f"start{at}": start or "", f"end{at}": end or LAST}
            for row in self.connection.execute(each(LATEST_ROLES, len(some)), values).all():
                found[some[row[0]]].append((row[1], row[2]))
        return found

    # ---- members ---------------------------------------------------------------------------------------------------
    def members_of(self, clusters: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """{cluster: its nodes, in order of arrival}; none for a cluster without nodes."""
        held = self.held.recent.members
        found = {name: held[name] for name in clusters if name in held}
        for part in parts(name for name in clusters if name not in held):
            self.settle()
            read: dict[str, list[Member]] = {name: [] for name in part}
            for row in self.connection.execute(MEMBERS, {"clusters": part}):
                read[row[0]].append((row[1], row[2], row[3]))
            found |= read
            held.update((name, members) for name, members in read.items() if len(members) < WIDEST)
        return {name: [key for _, _, key in found[name]] for name in clusters}

    def first_members(self, clusters: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        """{cluster: the `most` of its nodes that arrived first, in that order}."""
        held = self.held.recent.firsts
        missing = [name for name in clusters if held.get(name, (0, ()))[0] < most]
        if missing:
            self.settle()
        for some in batched(missing, AT_ONCE):
            limit = max(most, FIRST)
            values: dict[str, str | int] = {"most": limit, **{f"cluster{at}": name for at, name in enumerate(some)}}
            held.update((name, (limit, [])) for name in some)
            for row in sorted(self.connection.execute(each(FIRST_MEMBERS, len(some)), values).all()):
                held[some[row[0]]][1].append((row[1], row[2], row[3]))
        return {name: [key for _, _, key in held[name][1][:most]] for name in clusters}

    def performed(self, asks: Iterable[tuple[str, str]], beside: str) -> Mapping[tuple[str, str], str]:
        """{(statement, type): the event of the type that a saying of it in another article than `beside` performs}."""
        listed = list(dict.fromkeys(asks))
        members = self.members_of(list(dict.fromkeys(statement for statement, _ in listed)))
        sayings = ((ask, [key for key in members[ask[0]] if key.partition(":")[0] != beside]) for ask in listed)
        told = {ask: next(self._performed(some, ask[1]), None) for ask, some in sayings}
        return {ask: event for ask, event in told.items() if event is not None}

    def _performed(self, sayings: Iterable[str], label: str) -> Iterator[str]:
        """The events of the type that these perform, the first to arrive first."""
        for saying in sayings:
            for node in self.nodes(self.nodes_of("event", [saying.partition(":")[0]])):
                if node.performer == saying and node.label == label:
                    yield from self.clusters([node.key]).values()

    def denied(self, events: Sequence[str]) -> Sequence[str]:
        """Those of these events that somebody denies."""
        held = self.held.recent.denied
        query = select(nodes.c.cluster).distinct().where(nodes.c.status == "denied")
        for part in parts(name for name in events if name not in held):
            self.settle()
            held.update((name, False) for name in part)
            held.update(
                (name, True) for name in self.connection.scalars(query.where(nodes.c.cluster.in_(part))) if name
            )
        return sorted(name for name in events if held[name])
