"""What links articles and their nodes, written: a part of the record's `Ledger` (see `dragoman.record.ports`)."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, update

from dragoman.model.article import Page, Published
from dragoman.model.judgement import Judgement
from dragoman.model.record import RecordEvidence
from dragoman.record import RULE_VERSION
from dragoman.record.ports import Minted, Node, NodeKind, Role, Work
from dragoman.store import tables
from dragoman.store.codec import to_bytes
from dragoman.store.conditions import Cell, inserting, parts, replacing, write
from dragoman.store.held import Held
from dragoman.store.positions import PositionReader
from dragoman.store.recent import RoleKey

LATEST = 1 << 60  # ids minted since the rows were read come after them

_MOVE = update(tables.nodes).where(tables.nodes.c.key == bindparam("old")).values(cluster=bindparam("to"))
_ROLE = [tables.roles.c[name] for name in ("node", "role", "place", "entity")]
_MOVE_ROLE = update(tables.roles).where(*[c == bindparam(f"a {c.name}") for c in _ROLE]).values(cluster=bindparam("to"))

type Value = Cell


class LinkKeeper(PositionReader):
    """What one run writes; every derived row is stamped with the run and the rule version."""

    def __init__(self, connection: Connection, run: int, held: Held | None = None) -> None:
        super().__init__(connection, held)
        self._stamp: dict[str, Value] = {"run": run, "rule_version": RULE_VERSION}
        self._moved: dict[str, str] = {}
        self._nodes: dict[str, dict[str, Value]] = {}
        self._roles: list[dict[str, Value]] = []
        self._keys: list[dict[str, Value]] = []
        self._fresh: list[dict[str, Value]] = []
        self._replaced: dict[Table, dict[tuple[Value, ...], Mapping[str, Value]]] = {}
        self._encoded: list[Mapping[str, str | bytes]] = []
        self._waiting: list[Judgement] = []

    def settle(self) -> None:
        """Write the rows that were put off, so that they take one statement each and not thousands."""
        clusters = self.held.clusters
        moved = {node: to for node, to in self._moved.items() if node not in self._nodes}
        nodes = [{**row, "cluster": clusters.get(node)} for node, row in self._nodes.items()]
        roles = [{**row, "cluster": clusters.get(str(row["entity"]))} for row in self._roles]
        self._nodes.clear()
        self._moved.clear()
        for table, rows in self._replaced.items():
            self._replace(table, rows.values())
        self._insert(tables.nodes, nodes)
        self._insert(tables.name_keys, self._keys)
        self._insert(tables.roles, roles)
        self._insert(tables.minted, self._fresh)
        self._replaced.clear()
        self.held.recent.unwritten.clear()
        for written in (self._keys, self._roles, self._fresh):
            written.clear()
        if moved:
            self.connection.execute(_MOVE, [{"old": node, "to": to} for node, to in moved.items()])
            self._move_roles({node: to for node, to in moved.items() if self.held.nodes[node].kind == "entity"})

    def _move_roles(self, moved: Mapping[str, str]) -> None:
        """{entity node: its cluster now}: its roles are those of nodes of its own article."""
        found = [row for row in self._roles_of(list(moved)) if row[3] in moved]
        if found:
            values = [{f"a {c.name}": cell for c, cell in zip(_ROLE, row, strict=True)} for row in found]
            self.connection.execute(
                _MOVE_ROLE, [{**one, "to": moved[row[3]]} for one, row in zip(values, found, strict=True)]
            )

    def _put_off(self, table: Table, row: Mapping[str, Value]) -> None:
        """A row that replaces the one with its key, to be written by `settle`."""
        key = tuple(row[column.name] for column in table.primary_key)
        self._replaced.setdefault(table, {})[key] = row

    def close(self) -> None:
        """Write all that was put off."""
        self.settle()
        self._settle_marks()
        self.settle_judgements()
        if self._encoded:
            super().keep_vectors(self._encoded)
            self._encoded.clear()

    def keep_vectors(self, rows: Sequence[Mapping[str, str | bytes]]) -> None:
        """What was encoded is written at the end: it is in memory until then."""
        self._encoded += rows

    def _settle_marks(self) -> None:
        """Write the marks of what is to be told anew."""
        if self._dirty:
            rows: list[dict[str, Value]] = [{"kind": kind, "id": name} for kind, name in sorted(self._dirty)]
            self._replace(tables.dirty, rows, stamped=False)
            if self._marked is not None:
                self._marked |= self._dirty
            self._dirty.clear()

    def _replace(self, table: Table, rows: Iterable[Mapping[str, Value]], *, stamped: bool = True) -> None:
        """Rows by primary key, replacing those that are there."""
        values = [{**row, **(self._stamp if stamped else {})} for row in rows]
        keys = [column.name for column in table.primary_key]
        values = list({tuple(row[key] for key in keys): row for row in values}.values())
        if values:
            write(self.connection, replacing(table, self.connection.dialect.name), values)

    def save_sketch(
        self, article: str, language: str, bands: Sequence[str], start: str | None, end: str | None
    ) -> None:
        """What an article is found by."""
        number = self.source(article).number
        row: dict[str, Value] = {"article": article, "number": number, "language": language}
        self._put_off(tables.sketches, {**row, "start": start, "end": end})
        recent = self.held.recent
        if recent.days is not None and not recent.days.add([(number, article, start, end)]):
            recent.days = None
        rows: list[dict[str, Value]] = [{"number": number, "language": language, "band": band} for band in bands]
        self._replace(tables.bands, rows, stamped=False)

    def save_page(self, page: Page, title: str | None) -> None:
        """What lists of articles show."""
        row: dict[str, Value] = {
            "article": page.id, "language": page.language, "title": title, "stated_date": page.stated_date,
            "published": to_bytes(page.published), "undated": page.published.value is None, "clues": None,
        }  # fmt: skip
        self._put_off(tables.pages, row)
        self.held.begin(page.id)
        self.held.published[page.id] = page.published

    def save_published(self, article: str, published: Published, clues: Sequence[tuple[RecordEvidence, str]]) -> None:
        """The days that others tell of an article, with their words and why."""
        self.settle()
        table = tables.pages
        values = {"published": to_bytes(published), "clues": to_bytes(tuple(clues)) if clues else None}
        self.connection.execute(update(table).where(table.c.article == article).values(**values))
        self.held.published[article] = published

    def save_nodes(self, nodes: Iterable[Node]) -> None:
        """Nodes of one article, in their order."""
        listed = list(nodes)
        if not listed:
            return
        article = listed[0].article
        number = self.source(article).number
        self._fetch([article])
        first = sum(len(keys) for keys in self.held.articles[article].values())
        for place, node in enumerate(listed):
            self._nodes[node.key] = {
                "key": node.key, "kind": node.kind, "article": article, "number": number, "place": first + place,
                "local": node.local, "start": node.span.start, "end": node.span.end, "label": node.label,
                "day_start": node.start, "day_end": node.end, "cluster": None, "ruled": None,
                "performer": node.performer, "status": node.status, **self._stamp,
            }  # fmt: skip
        self.held.add_nodes((node, (number, first + place), None) for place, node in enumerate(listed))
        self.held.links.update({(node.kind, node.key): {} for node in listed})
        self.held.vetoes.update({(node.kind, node.key): {} for node in listed if node.kind == "statement"})

    def save_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """(entity node, name key)."""
        for node, key in keys:
            self._keys.append({"node": node, "key": key})
            held = self.held
            held.recent.add_key(key, held.nodes[node], held.order[node][0], held.clusters.get(node))

    def save_roles(self, roles: Iterable[tuple[str, Role, int, str]]) -> None:
        """(node, role, place in the list, entity node), of one article."""
        known: dict[RoleKey, list[Node]] = {}
        number = 0
        for node, role, place, entity in roles:
            held, number, cluster = self.held.nodes[node], self.held.order[node][0], self.held.clusters.get(entity)
            row: dict[str, Value] = {"node": node, "role": role, "place": place, "entity": entity, "number": number}
            self._roles.append({**row, "day_start": held.start, "day_end": held.end})
            if cluster is None:
                self.held.recent.awaiting.setdefault(entity, set()).add(role)
            else:
                known.setdefault((cluster, role), []).append(held)
        self.held.recent.add_roles(known, number)

    def _insert(self, table: Table, rows: Sequence[Mapping[str, Value]]) -> None:
        if rows:
            write(self.connection, inserting(table), rows)

    def save_judgements(self, judgements: Iterable[Judgement]) -> None:
        """By subject, left and right; the later of equals stays."""
        for judgement in judgements:
            self._waiting.append(judgement)
            self.held.add_judgement(judgement)

    def settle_judgements(self) -> None:
        """Write the judgements that were put off, before a query that would miss them."""
        rows: list[dict[str, Value]] = [
            {
                "subject": j.subject, "left": j.left, "right": j.right, "verdict": j.verdict, "score": j.score,
                "reasons": msgspec.json.encode(j.reasons).decode(),
            }
            for j in self._waiting
        ]  # fmt: skip
        self._waiting.clear()
        self._replace(tables.judgements, rows)

    def save_clusters(self, clusters: Mapping[str, str]) -> None:
        """{node: cluster id}, replacing what was there."""
        held = self.clusters(list(clusters))
        changed = {node: cluster for node, cluster in clusters.items() if held.get(node) != cluster}
        for node, cluster in changed.items():
            self.held.recent.move(self.held.nodes[node], self.held.order[node], held.get(node), cluster)
        self._moved.update(changed)
        self.held.clusters.update(changed)

    def save_ruled(self, clusters: Mapping[str, str]) -> None:
        """{node: cluster by the rules alone}, replacing what was there."""
        table = tables.nodes
        if clusters:
            self.settle()
            move = update(table).where(table.c.key == bindparam("old")).values(ruled=bindparam("to"))
            self.connection.execute(move, [{"old": node, "to": to} for node, to in clusters.items()])

    def forget_ruled(self, kind: NodeKind) -> None:
        """Once no word on pairs is in force, the clusters are those of the rules."""
        table = tables.nodes
        self.settle()
        self.connection.execute(
            update(table).where(table.c.kind == kind, table.c.ruled.is_not(None)).values(ruled=None)
        )

    def save_origins(self, origins: Mapping[str, str]) -> None:
        """{article: origin}."""
        held = self.origins(list(origins))
        for article, origin in origins.items():
            if held.get(article) != origin:
                self._put_off(tables.origins, {"article": article, "origin": origin})
        self.held.origins.update(origins)

    def save_story(self, article: str, story: str, ruled: str) -> None:
        """Place an article; `ruled` is where the rules alone place it."""
        number, told = self.source(article).number, self.held.recent.stories
        row: dict[str, Value] = {"article": article, "number": number, "story": story, "ruled": ruled}
        self._put_off(tables.placements, row)
        before = self.story_of([article]).get(article)
        if before != story:
            told.pop(before or "", None)
            if story in told and not told[story].add([(number, article, None, None)]):
                del told[story]
        self.held.stories[article], self.held.ruled_stories[article] = story, ruled

    def mint(self, minted: Minted) -> None:
        """Keep an id for ever; an id already kept stays as it is."""
        self.minted(minted.kind, [minted.article])
        known = self.held.minted[minted.article]
        if all(one.id != minted.id for _, one in known):
            self.held.mints += 1
            known.append((LATEST + self.held.mints, minted))
            span = minted.span
            self._fresh.append({
                "id": minted.id, "kind": minted.kind, "article": minted.article, "local": minted.local,
                "start": span.start, "end": span.end,
            })  # fmt: skip
            self.held.recent.mint(minted.kind, minted.id)

    def alias(self, old: str, new: str) -> None:
        """`old` resolves to `new` from now on."""
        self._replace(tables.aliases, [{"old": old, "new": new}], stamped=False)

    def unalias(self, names: Iterable[str]) -> None:
        """These ids stand for themselves again."""
        for part in parts(names):
            self.connection.execute(delete(tables.aliases).where(tables.aliases.c.old.in_(part)))

    def mark_dirty(self, kind: Work, ids: Iterable[str]) -> None:
        """These rows are to be told anew."""
        self._dirty |= {(kind, name) for name in ids}

    def clear_dirty(self) -> None:
        """Every row says what its nodes say."""
        self._dirty.clear()
        self._marked = set()
        self.connection.execute(delete(tables.dirty))
