"""The record's `Ledger` (see `dragoman.record.ports`): candidates plus writing, on one connection."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from sqlalchemy import ColumnElement, Table, and_, bindparam, case, delete, or_, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.model.ids import text_hash
from dragoman.model.record import Disagreement, Event, Issue, RecordEntity, Shift, Statement, Story, Tie
from dragoman.record.entities.roles import add_printed, seat_of
from dragoman.record.entities.tenures import leading
from dragoman.record.ports import CorrectedKind, Dated, Line, Mark, Printed, RowKind, Said, Split, Tally
from dragoman.store import tables
from dragoman.store.codec import pack, to_bytes
from dragoman.store.conditions import parts, write
from dragoman.store.linking import LinkKeeper, Value

ROWS: Mapping[RowKind, Table] = {
    "entity": tables.entities,
    "statement": tables.statements,
    "event": tables.events,
    "story": tables.stories,
}
_TOLD = select(tables.disagreements.c.id, tables.disagreements.c.claim, tables.disagreements.c.story).where(
    or_(
        tables.disagreements.c.id.in_(bindparam("ids", expanding=True)),
        and_(
            tables.disagreements.c.story == bindparam("story"),
            tables.disagreements.c.claim.in_(bindparam("claims", expanding=True)),
        ),
    )
)
PLACE = ("number", "place", "start")  # of what is printed of an office
BESIDE = ("end", "article", "words")
TIED: tuple[RowKind, ...] = ("statement", "event")  # what is on issues


class StoreKeeper(LinkKeeper):
    """What one run writes; every derived row is stamped with the run and the rule version."""

    _corrected: bool | None = None  # whether people's words changed any row

    def save_entities(self, rows: Sequence[RecordEntity]) -> None:
        """Replace these entities."""
        self._replace(
            tables.entities,
            [{"id": e.id, "type": e.type, "name": e.name, "country": e.country, "data": to_bytes(e)} for e in rows],
        )
        self._drop_seats([row.id for row in rows])
        held = {(e.id, seat) for e in rows for role in e.roles if (seat := seat_of(role)) is not None}
        self._insert(
            tables.seats, [{"entity": name, "office": office, "of": of} for name, (office, of) in sorted(held)]
        )

    def _drop_seats(self, entities: Sequence[str]) -> None:
        for part in parts(entities):
            self.connection.execute(delete(tables.seats).where(tables.seats.c.entity.in_(part)))

    def save_statements(self, rows: Sequence[tuple[Statement, str | None, str | None]]) -> None:
        """(statement, first day, last day): what it is found by."""
        self._replace(
            tables.statements,
            [
                {"id": s.id, "act": s.act, "planned": s.planned, "start": start, "end": end, "data": pack(s)}
                for s, start, end in rows
            ],
        )

    def save_events(self, rows: Sequence[tuple[Event, str | None, str | None]]) -> None:
        """(event, first day, last day)."""
        self._replace(
            tables.events,
            [
                {"id": e.id, "type": e.type, "statement": e.statement, "start": start, "end": end, "data": pack(e)}
                for e, start, end in rows
            ],
        )

    def save_stories(self, rows: Sequence[Story]) -> None:
        """Replace these stories; their articles are in `placements`."""
        values = [{"id": s.id, "start": s.start, "end": s.end, "data": to_bytes(replace(s, articles=()))} for s in rows]
        self._replace(tables.stories, values)

    def save_tallies(self, tallies: Mapping[str, Tally]) -> None:
        """Replace these, of the days of offices the leading ones alone."""
        rows: list[dict[str, Value]] = [{"id": name, "data": pack(leading(tally))} for name, tally in tallies.items()]
        self._replace(tables.tallies, rows, stamped=False)

    def add_days(self, days: Mapping[str, Sequence[Dated]]) -> None:
        """{entity: on which days its offices are printed besides}."""
        added: dict[tuple[str, int, str], dict[str, Printed]] = {}
        for entity, dated in days.items():
            for office, tenure, day, printed in dated:
                add_printed(added.setdefault((entity, office, tenure), {}), day, printed)
        rows: list[dict[str, Value]] = [
            {
                "entity": entity, "office": office, "tenure": tenure, "day": day, "times": p.count,
                "number": p.place[0], "place": p.place[1], "start": p.span.start, "end": p.span.end,
                "article": p.article, "words": p.words,
            }
            for (entity, office, tenure), held in added.items() for day, p in held.items()
        ]  # fmt: skip
        if rows:
            write(self.connection, _adding(self.connection.dialect.name), rows)

    def drop_days(self, entities: Sequence[str]) -> None:
        """All that was added of these."""
        for part in parts(entities):
            self.connection.execute(delete(tables.office_days).where(tables.office_days.c.entity.in_(part)))

    def save_disagreements(self, story: str, rows: Sequence[Disagreement]) -> None:
        """Found within one story; one that it tells already between the same origins is passed over."""
        table, claims = tables.disagreements, {d.id: self._claim(d) for d in rows}
        known, told = set[str](), set[str]()  # claims of the story, and ids
        for part in parts(claims):
            values = {"ids": part, "story": story, "claims": [claims[name] for name in part]}
            held = self.connection.execute(_TOLD, values).all()
            told |= {one.id for one in held}
            known |= {one.claim for one in held if one.story == story}
        new: list[dict[str, Value]] = []
        for d in rows:
            if d.id not in told and claims[d.id] not in known:
                told.add(d.id)
                known.add(claims[d.id])
                row: dict[str, Value] = {"id": d.id, "kind": d.kind, "story": story, "claim": claims[d.id]}
                new.append({**row, "data": to_bytes(d), "left": d.left.article, "right": d.right.article})
        self._replace(table, new)

    def _claim(self, d: Disagreement) -> str:
        """What is told between which origins."""
        origins = self.origins([d.left.article, d.right.article])
        sides = sorted({origins.get(e.article, e.article) for e in (d.left, d.right)})
        return text_hash("\x1f".join((d.kind, d.because, *sides)))

    def drop_disagreements(self, story: str) -> None:
        """All that a story tells."""
        table = tables.disagreements
        self._drop_disagreements(list(self.connection.scalars(select(table.c.id).where(table.c.story == story))))

    def _drop_disagreements(self, ids: Sequence[str]) -> None:
        if ids:
            self.save_corrected("disagreement", dict.fromkeys(ids, ()))
            self.connection.execute(delete(tables.disagreements).where(tables.disagreements.c.id.in_(ids)))

    def drop_within_origins(self, articles: Sequence[str]) -> None:
        """Disagreements that touch these articles and stand between two of one origin."""
        table = tables.disagreements
        for side in (table.c.left, table.c.right):
            rows = self.connection.execute(select(table.c.id, table.c.left, table.c.right).where(side.in_(articles)))
            found = rows.all()
            origins = self.origins([a for row in found for a in (row.left, row.right)])
            self._drop_disagreements(
                [row.id for row in found if row.left != row.right and origins[row.left] == origins[row.right]]
            )

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
            {"entry": t.entry, "issue": t.issue, "kind": kind, "how": t.how, "place": place, "data": to_bytes(t)}
            for _, held in groupby(ties, key=lambda one: one.entry)
            for place, t in enumerate(held)
        ]
        self._replace(tables.ties, rows)

    def _drop_ties(self, entries: Sequence[str]) -> None:
        if entries:
            self.connection.execute(delete(tables.ties).where(tables.ties.c.entry.in_(entries)))

    def save_said(self, statements: Sequence[str], rows: Mapping[Line, Sequence[Said]]) -> Sequence[Line]:
        """What these statements say on issues, replacing what was there; the positions that it touches."""
        table, touched = tables.said, set(rows)
        for part in parts(statements):
            held = table.c.statement.in_(part)
            found = self.connection.execute(select(table.c.holder, table.c.issue).where(held))
            touched |= {(row.holder, row.issue) for row in found}
            self.connection.execute(delete(table).where(held))
        values: list[dict[str, Value]] = [
            {"holder": holder, "issue": issue, "statement": one.id, "day": one.day, "act": one.act}
            for (holder, issue), said in rows.items()
            for one in said
        ]
        self._insert(table, values)
        return sorted(touched)

    def save_split(self, line: Line, split: Split | None) -> None:
        """Where a position is parted, replacing what was there."""
        table, (holder, issue) = tables.series, line
        self.connection.execute(delete(table).where(table.c.holder == holder, table.c.issue == issue))
        if split is not None:
            self._insert(table, [{"holder": holder, "issue": issue, "at": split.at, "p": split.p}])

    def save_changes(self, line: Line, rows: Sequence[Shift]) -> None:
        """The changes of one position, replacing what was there."""
        table = tables.shifts
        mine = (table.c.holder == line[0]) & (table.c.issue == line[1])
        self._replace_shifts(mine & (table.c.kind == "change"), rows)

    def save_trends(self, rows: Sequence[Shift]) -> None:
        """All trends of the record, replacing what was there."""
        self._replace_shifts(tables.shifts.c.kind == "trend", rows)

    def _replace_shifts(self, held: ColumnElement[bool], rows: Sequence[Shift]) -> None:
        self.connection.execute(delete(tables.shifts).where(held))
        values: list[dict[str, Value]] = [
            {"id": s.id, "kind": s.kind, "holder": s.holder, "issue": s.issue, "place": n, "data": to_bytes(s)}
            for n, s in enumerate(rows)
        ]
        self._replace(tables.shifts, values)

    def save_corrected(self, kind: CorrectedKind, rows: Mapping[str, Sequence[Mark]]) -> None:
        """{id: what people's words made of the row}, replacing what was there."""
        table = tables.corrected
        if self._corrected is None:
            self._corrected = self.connection.scalar(select(table.c.id).limit(1)) is not None
        if self._corrected:
            self.connection.execute(delete(table).where(table.c.kind == kind, table.c.id.in_(list(rows))))
        values: list[dict[str, Value]] = [
            {"kind": kind, "id": name, "field": field, "place": place, "value": value}
            for name, marks in rows.items()
            for place, (field, value) in enumerate(marks)
        ]
        self._corrected = self._corrected or bool(values)
        self._insert(table, values)

    def drop_rows(self, kind: RowKind, ids: Sequence[str]) -> None:
        """Rows whose nodes are elsewhere now."""
        if ids:
            self.save_corrected(kind, dict.fromkeys(ids, ()))
            self.connection.execute(delete(ROWS[kind]).where(ROWS[kind].c.id.in_(ids)))
            if kind in TIED:
                self._drop_ties(ids)
            if kind == "entity":
                self.connection.execute(delete(tables.tallies).where(tables.tallies.c.id.in_(ids)))
                self.drop_days(ids)
                self._drop_seats(ids)


@cache
def _adding(dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Days of offices: one that is there is printed so much oftener, and its first place stays."""
    table, keys = tables.office_days, [column.name for column in tables.office_days.primary_key]
    new: sqlite.Insert | postgresql.Insert = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    earlier = tuple_(*(new.excluded[name] for name in PLACE)) < tuple_(*(table.c[name] for name in PLACE))
    first = {
        name: case((earlier, new.excluded[name]), else_=table.c[name]) for name in (*PLACE, "end", "article", "words")
    }
    times = table.c.times + new.excluded.times
    return new.on_conflict_do_update(index_elements=keys, set_={"times": times, **first})
