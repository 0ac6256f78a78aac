"""What each actor holds, on an issue or by what it does with words; the latest leads."""

from collections import Counter
from dataclasses import dataclass

from dragoman.record.positions.sides import STANCES, Stance, holders
from dragoman.views.dating import TOLD, Dated, order
from dragoman.views.issues import Followed, choose_issue, follow
from dragoman.views.lookup import Named, Rendering, actor_ids, look_up
from dragoman.views.reader import RecordReader
from dragoman.views.statements import StatementRow, statement_row
from dragoman.views.timeline import fullest


@dataclass(frozen=True, slots=True)
class PositionStatement:
    """One statement of a position; `stance` is the class of its act."""

    id: str
    act: str
    stance: Stance
    said_on: Dated
    speaker: tuple[Named, ...]
    words: Rendering
    articles: int
    origins_at_most: int


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A holder's statements on one issue, or of one act where no issue is known (`issue` null).

    `statements` are those with a day of their own, latest first; `undated` those that no article puts on a day. The
    first of them is `latest`; it is undated where all are. `suggested`: nobody named the issue.
    """

    holder: Named
    issue: str | None
    suggested: bool
    act: str | None
    latest: PositionStatement
    statements: tuple[PositionStatement, ...]
    undated: tuple[PositionStatement, ...]


def positions(reader: RecordReader, *, actor: str | None = None, issue: str | None = None) -> list[PositionRow]:
    """Positions by holder, who says most first; latest is by the day something was said, never by its publication.

    The holder is who was spoken for, else the country or body of a house that speaks, else the speaker. Announced
    utterances are left out: they are not held yet. Raises UsageError for an unknown name or issue.
    """
    lookup = look_up(reader)
    wanted = set(actor_ids(lookup.entities.values(), actor)) if actor else None
    followed = follow(reader)
    chosen = choose_issue(followed, issue) if issue else None
    owners = {entity.id: entity.of for entity in lookup.entities.values()}
    groups: dict[tuple[str, str | None, str | None], list[StatementRow]] = {}
    for statement in reader.statements():
        if statement.planned or not statement.attestations:
            continue
        row = statement_row(statement, lookup)
        for holder in holders(statement, owners):
            for on in followed.of(statement) or (None,):
                groups.setdefault((holder, on, None if on else statement.act), []).append(row)
    rows = [
        _position(lookup.named((holder,))[0], on, act, group, followed)
        for (holder, on, act), group in groups.items()
        if (wanted is None or holder in wanted) and (chosen is None or chosen == on)
    ]
    said = Counter(row.holder.id for row in rows for _ in (*row.statements, *row.undated))
    return sorted(
        rows,
        key=lambda r: (
            *(-said[r.holder.id], r.holder.name, r.holder.id),
            *(r.issue is None, -len(r.statements), -len(r.undated), r.issue or r.act or ""),
        ),
    )


def _position(
    holder: Named, issue: str | None, act: str | None, group: list[StatementRow], followed: Followed
) -> PositionRow:
    dated = [row for row in group if row.said_on.dated_by in TOLD]
    undated = sorted((row for row in group if row.said_on.dated_by not in TOLD), key=lambda row: order(row.said_on))
    latest_first = sorted(dated, key=lambda row: order(row.said_on), reverse=True)
    held, apart = (tuple(tell_position(row) for row in rows) for rows in (latest_first, undated))
    name = followed.names.get(issue, issue) if issue else None
    return PositionRow(holder, name, followed.suggested and bool(issue), act, (held or apart)[0], held, apart)


def tell_position(row: StatementRow) -> PositionStatement:
    """A statement as one of a position, in its fullest words."""
    return PositionStatement(
        id=row.id,
        act=row.act,
        stance=STANCES[row.act],
        said_on=row.said_on,
        speaker=row.speaker,
        words=fullest(row.renderings),
        articles=row.articles,
        origins_at_most=row.origins_at_most,
    )
