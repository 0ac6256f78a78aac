"""What each actor holds, on an issue or by what it does with words; the latest leads."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.record import RecordEntity, Statement
from dragoman.views.dating import Dated, order
from dragoman.views.lookup import Named, Rendering, actor_ids, look_up
from dragoman.views.reader import RecordReader
from dragoman.views.statements import StatementRow, statement_row
from dragoman.views.timeline import fullest


@dataclass(frozen=True, slots=True)
class PositionStatement:
    """One statement of a position."""

    id: str
    act: str
    said_on: Dated
    speaker: tuple[Named, ...]
    words: Rendering
    articles: int
    origins_at_most: int


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A holder's statements on one issue, or of one act where no issue is known (`issue` null), latest first."""

    holder: Named
    issue: str | None
    act: str | None
    latest: PositionStatement
    statements: tuple[PositionStatement, ...]


def positions(reader: RecordReader, *, actor: str | None = None, issue: str | None = None) -> list[PositionRow]:
    """Positions by holder, who says most first; the latest statement leads, undated ones come last within one.

    The holder is who was spoken for, else the country or body of a house that speaks, else the speaker. Announced
    utterances are left out: they are not held yet. Raises UsageError for an unknown name.
    """
    lookup = look_up(reader)
    wanted = set(actor_ids(lookup.entities.values(), actor)) if actor else None
    names = {i.id: i.name for i in reader.issues()}
    groups: dict[tuple[str, str | None, str | None], list[StatementRow]] = {}
    for statement in reader.statements():
        if statement.planned or not statement.attestations:
            continue
        row = statement_row(statement, lookup)
        for holder in holders(statement, lookup.entities):
            for on in statement.issues or (None,):
                groups.setdefault((holder, on, None if on else statement.act), []).append(row)
    rows = [
        _position(lookup.named((holder,))[0], names.get(on, on) if on else None, act, group)
        for (holder, on, act), group in groups.items()
        if (wanted is None or holder in wanted) and (issue is None or issue in (on, names.get(on or "")))
    ]
    said = Counter(row.holder.id for row in rows for _ in row.statements)
    return sorted(
        rows,
        key=lambda r: (
            *(-said[r.holder.id], r.holder.name, r.holder.id),
            *(r.issue is None, -len(r.statements), r.issue or r.act or ""),
        ),
    )


def holders(statement: Statement, entities: Mapping[str, RecordEntity]) -> tuple[str, ...]:
    """Whose position a statement is."""
    if statement.on_behalf:
        return (statement.on_behalf,)
    owners = (entities[i].of if i in entities and entities[i].of else i for i in statement.speaker)
    return tuple(dict.fromkeys(str(owner) for owner in owners))


def _position(holder: Named, issue: str | None, act: str | None, group: list[StatementRow]) -> PositionRow:
    dated = [row for row in group if row.said_on.dated_by != "none"]
    undated = [row for row in group if row.said_on.dated_by == "none"]
    latest_first = sorted(dated, key=lambda row: order(row.said_on), reverse=True) + undated
    held = tuple(
        PositionStatement(
            row.id, row.act, row.said_on, row.speaker, fullest(row.renderings), row.articles, row.origins_at_most
        )
        for row in latest_first
    )
    return PositionRow(holder, issue, act, held[0], held)
