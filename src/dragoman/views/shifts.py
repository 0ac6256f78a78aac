"""What changed in what an actor says on an issue, with the words on both sides."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dragoman.views.issues import choose_issue, follow
from dragoman.views.lookup import Named, actor_ids, look_up
from dragoman.views.positions import PositionStatement, tell_position
from dragoman.views.reader import RecordReader
from dragoman.views.statements import statement_row


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift with the statements of its two sides, by day; `single`: a side stands on one statement."""

    id: str
    kind: Literal["change", "trend"]
    holder: Named
    issue: str
    before: tuple[PositionStatement, ...]
    after: tuple[PositionStatement, ...]
    single: bool
    because: str


def shifts(reader: RecordReader, *, actor: str | None = None, issue: str | None = None) -> list[ShiftRow]:
    """Shifts by the first day of their later side, changes before trends. Raises UsageError for an unknown name."""
    lookup, followed = look_up(reader), follow(reader)
    wanted = set(actor_ids(lookup.entities.values(), actor)) if actor else None
    chosen = choose_issue(followed, issue) if issue else None
    kept = [
        one
        for one in reader.shifts()
        if (wanted is None or one.holder in wanted) and (chosen is None or chosen == one.issue)
    ]
    ids = list(dict.fromkeys(name for one in kept for name in (*one.before, *one.after)))
    said = {s.id: tell_position(statement_row(s, lookup)) for s in reader.statements(ids=ids)}

    def told(names: Iterable[str]) -> tuple[PositionStatement, ...]:
        return tuple(said[name] for name in names if name in said)

    rows = [
        ShiftRow(
            id=one.id,
            kind=one.kind,
            holder=lookup.named((one.holder,))[0],
            issue=followed.names.get(one.issue, one.issue),
            before=told(one.before),
            after=told(one.after),
            single=min(len(one.before), len(one.after)) == 1,
            because=one.because,
        )
        for one in kept
    ]
    return sorted(rows, key=lambda row: (row.kind, row.after[0].said_on.start or "" if row.after else "", row.id))
