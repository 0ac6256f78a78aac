"""The record's `Ledger` (see `dragoman.record.ports`): candidates plus writing, on one connection."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from dragoman.model.article import Page, Published
from dragoman.model.judgement import Judgement
from dragoman.model.record import (
    Disagreement,
    Event,
    Issue,
    RecordEntity,
    RecordEvidence,
    Shift,
    Statement,
    Story,
    Tie,
)
from dragoman.record import RULE_VERSION
from dragoman.record.ports import CorrectedKind, Mark, Minted, Node, NodeKind, Role, RowKind, Source
from dragoman.store import tables
from dragoman.store.candidates import CandidateReader
from dragoman.store.codec import to_bytes

type Value = str | int | float | bytes | bool | None

ROWS: Mapping[RowKind, Table] = {
    "entity": tables.entities,
    "statement": tables.statements,
    "event": tables.events,
    "story": tables.stories,
}
TIED: tuple[RowKind, ...] = ("statement", "event")  # what is on issues


class StoreKeeper(CandidateReader):
    """What one run writes; every derived row is stamped with the run and the rule version."""

    def __init__(self, connection: Connection, run: int, sources: dict[str, Source] | None = None) -> None:
        super().__init__(connection, sources)
        self._stamp: dict[str, Value] = {"run": run, "rule_version": RULE_VERSION}

    def _replace(self, table: Table, rows: Iterable[Mapping[str, Value]], *, stamped: bool = True) -> None:
        """Rows by primary key, replacing those that are there."""
        values = [{**row, **(self._stamp if stamped else {})} for row in rows]
        keys = [column.name for column in table.primary_key]
        values = list({tuple(row[key] for key in keys): row for row in values}.values())
        if values:
            there = delete(table).where(*(table.c[key] == bindparam(f"old_{key}") for key in keys))
            self.connection.execute(there, [{f"old_{key}": row[key] for key in keys} for row in values])
            self.connection.execute(insert(table), values)

    def save_sketch(
        self, article: str, language: str, bands: Sequence[str], start: str | None, end: str | None
    ) -> None:
        """What an article is found by."""
        self._replace(tables.sketches, [{"article": article, "language": language, "start": start, "end": end}])
        rows: list[dict[str, Value]] = [{"article": article, "language": language, "band": band} for band in bands]
        self._replace(tables.bands, rows, stamped=False)

    def save_page(self, page: Page, title: str | None) -> None:
        """What lists of articles show."""
        row: dict[str, Value] = {
            "article": page.id, "language": page.language, "title": title, "stated_date": page.stated_date,
            "published": to_bytes(page.published), "undated": page.published.value is None, "clues": None,
        }  # fmt: skip
        self._replace(tables.pages, [row])

    def save_published(self, article: str, published: Published, clues: Sequence[tuple[RecordEvidence, str]]) -> None:
        """The days that others tell of an article, with their words and why."""
        table = tables.pages
        values = {"published": to_bytes(published), "clues": to_bytes(tuple(clues)) if clues else None}
        self.connection.execute(update(table).where(table.c.article == article).values(**values))

    def save_nodes(self, nodes: Iterable[Node]) -> None:
        """Nodes of one article, in their order."""
        listed = list(nodes)
        if not listed:
            return
        article = listed[0].article
        number = self.source(article).number
        held = select(func.count()).select_from(tables.nodes).where(tables.nodes.c.article == article)
        first = self.connection.scalar(held) or 0
        rows: list[dict[str, Value]] = [
            {
                "key": node.key, "kind": node.kind, "article": article, "number": number, "place": first + place,
                "local": node.local, "start": node.span.start, "end": node.span.end, "label": node.label,
                "day_start": node.start, "day_end": node.end, "cluster": None, "ruled": None, **self._stamp,
            }
            for place, node in enumerate(listed)
        ]  # fmt: skip
        self.connection.execute(insert(tables.nodes), rows)

    def save_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """(entity node, name key)."""
        self._insert(tables.name_keys, [{"node": node, "key": key} for node, key in keys])

    def save_roles(self, roles: Iterable[tuple[str, Role, int, str]]) -> None:
        """(node, role, place in the list, entity node)."""
        rows: list[dict[str, Value]] = [
            {"node": node, "role": role, "place": place, "entity": entity} for node, role, place, entity in roles
        ]
        self._insert(tables.roles, rows)

    def _insert(self, table: Table, rows: Sequence[Mapping[str, Value]]) -> None:
        if rows:
            self.connection.execute(insert(table), list(rows))

    def save_judgements(self, judgements: Iterable[Judgement]) -> None:
        """By subject, left and right; the later of equals stays."""
        rows: list[dict[str, Value]] = [
            {
                "subject": j.subject, "left": j.left, "right": j.right, "verdict": j.verdict, "score": j.score,
                "reasons": msgspec.json.encode(j.reasons).decode(),
            }
            for j in judgements
        ]  # fmt: skip
        self._replace(tables.judgements, rows)

    def save_clusters(self, clusters: Mapping[str, str]) -> None:
        """{node: cluster id}, replacing what was there."""
        self._set("cluster", clusters, self.clusters(list(clusters)))

    def save_ruled(self, clusters: Mapping[str, str]) -> None:
        """{node: cluster by the rules alone}, replacing what was there."""
        self._set("ruled", clusters, {})

    def forget_ruled(self, kind: NodeKind) -> None:
        """Once no word on pairs is in force, the clusters are those of the rules."""
        table = tables.nodes
        self.connection.execute(
            update(table).where(table.c.kind == kind, table.c.ruled.is_not(None)).values(ruled=None)
        )

    def _set(self, column: str, values: Mapping[str, str], held: Mapping[str, str]) -> None:
        for node, value in values.items():
            if held.get(node) != value:
                self.connection.execute(update(tables.nodes).where(tables.nodes.c.key == node).values({column: value}))

    def save_origins(self, origins: Mapping[str, str]) -> None:
        """{article: origin}."""
        held = self.origins(list(origins))
        changed = [{"article": a, "origin": o} for a, o in origins.items() if held.get(a) != o]
        self._replace(tables.origins, changed)

    def save_story(self, article: str, story: str, ruled: str) -> None:
        """Place an article; `ruled` is where the rules alone place it."""
        self._replace(tables.placements, [{"article": article, "story": story, "ruled": ruled}])

    def mint(self, minted: Minted) -> None:
        """Keep an id for ever; an id already kept stays as it is."""
        table = tables.minted
        if self.connection.scalar(select(table.c.id).where(table.c.id == minted.id)) is None:
            row = {"id": minted.id, "kind": minted.kind, "article": minted.article, "local": minted.local}
            self._insert(table, [{**row, "start": minted.span.start, "end": minted.span.end}])

    def alias(self, old: str, new: str) -> None:
        """`old` resolves to `new` from now on."""
        self._replace(tables.aliases, [{"old": old, "new": new}], stamped=False)

    def mark_dirty(self, kind: RowKind, ids: Iterable[str]) -> None:
        """These rows are to be told anew."""
        self._replace(tables.dirty, [{"kind": kind, "id": name} for name in sorted(set(ids))], stamped=False)

    def clear_dirty(self) -> None:
        """Every row says what its nodes say."""
        self.connection.execute(delete(tables.dirty))

    def save_entities(self, rows: Sequence[RecordEntity]) -> None:
        """Replace these entities."""
        values: list[dict[str, Value]] = [
            {"id": e.id, "type": e.type, "name": e.name, "country": e.country, "titled": bool(e.roles)} for e in rows
        ]
        data = (to_bytes(e) for e in rows)
        self._replace(tables.entities, [{**value, "data": one} for value, one in zip(values, data, strict=True)])

    def save_statements(self, rows: Sequence[tuple[Statement, str | None, str | None]]) -> None:
        """(statement, first day, last day): what it is found by."""
        self._replace(
            tables.statements,
            [
                {"id": s.id, "act": s.act, "planned": s.planned, "start": start, "end": end, "data": to_bytes(s)}
                for s, start, end in rows
            ],
        )

    def save_events(self, rows: Sequence[tuple[Event, str | None, str | None]]) -> None:
        """(event, first day, last day)."""
        self._replace(
            tables.events,
            [
                {"id": e.id, "type": e.type, "statement": e.statement, "start": start, "end": end, "data": to_bytes(e)}
                for e, start, end in rows
            ],
        )

    def save_stories(self, rows: Sequence[Story]) -> None:
        """Replace these stories."""
        values = [{"id": s.id, "start": s.start, "end": s.end, "data": to_bytes(s)} for s in rows]
        self._replace(tables.stories, values)

    def save_disagreements(self, story: str, rows: Sequence[Disagreement]) -> None:
        """Those within one story, replacing what was there."""
        self.connection.execute(delete(tables.disagreements).where(tables.disagreements.c.story == story))
        values: list[dict[str, Value]] = [
            {"id": d.id, "kind": d.kind, "story": story, "data": to_bytes(d)} for d in rows
        ]
        self._replace(tables.disagreements, values)

    def save_issues(self, rows: Sequence[Issue]) -> None:
        """The codebook; every statement and event is to be told anew, for it may be on other issues."""
        self.connection.execute(delete(tables.issues))
        self._replace(tables.issues, [{"id": i.id, "place": n, "data": to_bytes(i)} for n, i in enumerate(rows)])
        self._issues = tuple(rows)
        for kind in TIED:
            self.mark_dirty(kind, list(self.connection.scalars(select(ROWS[kind].c.id))))

    def save_ties(self, kind: RowKind, entries: Sequence[str], ties: Iterable[Tie]) -> None:
        """The issues of these entries, replacing what was there."""
        self._drop_ties(entries)
        rows: list[dict[str, Value]] = [
            {"entry": t.entry, "issue": t.issue, "kind": kind, "how": t.how, "place": n, "data": to_bytes(t)}
            for n, t in enumerate(ties)
        ]
        self._replace(tables.ties, rows)

    def _drop_ties(self, entries: Sequence[str]) -> None:
        if entries:
            self.connection.execute(delete(tables.ties).where(tables.ties.c.entry.in_(entries)))

    def save_shifts(self, rows: Sequence[Shift]) -> None:
        """All shifts of the record, replacing what was there."""
        self.connection.execute(delete(tables.shifts))
        values: list[dict[str, Value]] = [
            {"id": s.id, "kind": s.kind, "place": n, "data": to_bytes(s)} for n, s in enumerate(rows)
        ]
        self._replace(tables.shifts, values)

    def save_corrected(self, kind: CorrectedKind, rows: Mapping[str, Sequence[Mark]]) -> None:
        """{id: what people's words made of the row}, replacing what was there."""
        table = tables.corrected
        self.connection.execute(delete(table).where(table.c.kind == kind, table.c.id.in_(list(rows))))
        values: list[dict[str, Value]] = [
            {"kind": kind, "id": name, "field": field, "place": place, "value": value}
            for name, marks in rows.items()
            for place, (field, value) in enumerate(marks)
        ]
        self._insert(table, values)

    def drop_rows(self, kind: RowKind, ids: Sequence[str]) -> None:
        """Rows whose nodes are elsewhere now."""
        if ids:
            self.save_corrected(kind, dict.fromkeys(ids, ()))
            self.connection.execute(delete(ROWS[kind]).where(ROWS[kind].c.id.in_(ids)))
            if kind in TIED:
                self._drop_ties(ids)
