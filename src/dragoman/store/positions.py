"""Who says what on an issue, and what disagrees: read and written a position and a story at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import or_, select

from dragoman.model.record import Disagreement, DisagreementKind, RecordEntity, Statement
from dragoman.record.ports import Line, Said, Split
from dragoman.record.positions.sides import owner_of
from dragoman.store.candidates import CandidateReader
from dragoman.store.codec import from_bytes
from dragoman.store.conditions import parts
from dragoman.store.tables import disagreements, entities, nodes, roles, said, series, statements, ties


class PositionReader(CandidateReader):
    """Candidates, and the rows that positions, shifts and disagreements are told from."""

    def tied_statements(self, names: Sequence[str]) -> Sequence[Statement]:
        """Those of these statements that are on an issue by their words, with the issues that they are on so."""
        query = select(statements.c.id, statements.c.data, ties.c.issue).join(ties, ties.c.entry == statements.c.id)
        query = query.where(ties.c.how != "inferred").order_by(statements.c.id, ties.c.place)
        told: dict[str, Statement] = {}
        held: dict[str, list[str]] = {}
        for part in parts(names):
            for row in self.connection.execute(query.where(statements.c.id.in_(part))):
                if row.id not in told:
                    told[row.id] = from_bytes(Statement, row.data, where=row.id)
                held.setdefault(row.id, []).append(row.issue)
        return [replace(one, issues=tuple(held[name])) for name, one in told.items()]

    def spoken_by(self, entities: Sequence[str]) -> Sequence[str]:
        """The statements in which one of these entities speaks, by the articles or by a person's word."""
        self.settle()
        query = select(nodes.c.cluster).distinct().join(roles, roles.c.node == nodes.c.key)
        query = query.where(nodes.c.kind == "statement", roles.c.role == "speaker")
        found = {
            name for part in parts(entities) for name in self.connection.scalars(query.where(roles.c.cluster.in_(part)))
        }
        found |= {name for kind, name in self.corrected_by(entities) if kind == "statement"}
        return sorted(name for name in found if name is not None)

    def owners(self, entities: Sequence[str]) -> Mapping[str, str | None]:
        """{entity: whom it speaks for}, for those that speak for somebody."""
        query = select(_entities.c.data)
        rows = (
            data for part in parts(entities) for data in self.connection.scalars(query.where(_entities.c.id.in_(part)))
        )
        found = (from_bytes(RecordEntity, data, where="entities") for data in rows)
        return {entity.id: owner for entity in found if (owner := owner_of(entity))}

    def said(self, line: Line) -> Sequence[Said]:
        """What a position rests on, by day."""
        query = select(said).where(said.c.holder == line[0], said.c.issue == line[1])
        rows = self.connection.execute(query.order_by(said.c.day, said.c.statement))
        return [Said(row.day, row.statement, row.act) for row in rows]

    def splits(self) -> Mapping[Line, Split]:
        """Where the positions that were tested for a trend are parted."""
        rows = self.connection.execute(select(series).order_by(series.c.holder, series.c.issue))
        return {(row.holder, row.issue): Split(row.at, row.p) for row in rows}

    def disagreements(
        self, *, story: str | None = None, article: str | None = None, kind: DisagreementKind | None = None
    ) -> Sequence[Disagreement]:
        """Those that a story tells, or that touch an article."""
        table, conditions = disagreements, []
        if story is not None:
            conditions.append(table.c.story == story)
        if article is not None:
            conditions.append(or_(table.c.left == article, table.c.right == article))
        if kind is not None:
            conditions.append(table.c.kind == kind)
        rows = self.connection.execute(select(table.c.id, table.c.data).where(*conditions).order_by(table.c.id))
        return [from_bytes(Disagreement, row.data, where=row.id) for row in rows]


# the protocol names its parameters as the tables are named
_entities = entities
