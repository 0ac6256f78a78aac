"""The issues that a record follows, or suggests where nobody has named any, and what is on them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.record import Issue, Statement
from dragoman.record.positions.sides import holders
from dragoman.text.fold import fold
from dragoman.views.lookup import Lookup, Named, choose, look_up
from dragoman.views.reader import RecordReader

HOLDERS = 5  # named with an issue


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue with what is on it; `near` counts the statements tied by meaning alone, `holders` who says most."""

    id: str
    name: str
    scope: str
    suggested: bool
    terms: tuple[tuple[str, str], ...]
    statements: int
    near: int
    events: int
    holders: tuple[tuple[Named, int], ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """The issues of a record; suggested ones hold their statements themselves, for the record knows none."""

    issues: tuple[Issue, ...]
    suggested: bool
    held: Mapping[str, tuple[str, ...]]

    @property
    def names(self) -> Mapping[str, str]:
        return {issue.id: issue.name for issue in self.issues}

    def of(self, statement: Statement) -> tuple[str, ...]:
        """The issues of a statement."""
        return self.held.get(statement.id, ()) if self.suggested else statement.issues


def follow(reader: RecordReader) -> Followed:
    """The codebook of the record, else what its statements suggest."""
    named = tuple(reader.issues())
    if named:
        return Followed(named, False, {})
    from dragoman.views.suggesting import suggestions  # its tables are not needed where somebody named the issues

    found = suggestions(reader)
    held: dict[str, tuple[str, ...]] = {}
    for one in found:
        for statement in one.statements:
            held[statement] = (*held.get(statement, ()), one.issue.id)
    return Followed(tuple(one.issue for one in found), True, held)


def choose_issue(followed: Followed, written: str) -> str:
    """The id of the issue that `written` names (any of its names, or its id). Raises UsageError listing them."""
    for issue in followed.issues:
        if fold(written) in {fold(name) for name in (issue.id, issue.name, *(name for _, name in issue.names))}:
            return issue.id
    return choose(written, [issue.name for issue in followed.issues] or ["none: this record follows no issue"], "issue")


def issues(reader: RecordReader) -> list[IssueRow]:
    """Every issue in the order of the codebook, with counts."""
    followed, lookup = follow(reader), look_up(reader)
    owners = {entity.id: entity.of for entity in lookup.entities.values()}
    statements, events = reader.statements(), reader.events()
    said = {statement.id for statement in statements}
    near = Counter(tie.issue for tie in reader.ties() if tie.how == "inferred" and tie.entry in said)
    return [
        IssueRow(
            id=issue.id,
            name=issue.name,
            scope=issue.scope,
            suggested=issue.suggested,
            terms=issue.terms,
            statements=len(on),
            near=near[issue.id],
            events=sum(issue.id in event.issues for event in events),
            holders=_most(on, owners, lookup),
        )
        for issue in followed.issues
        if (on := [s for s in statements if issue.id in followed.of(s)]) or not followed.suggested
    ]


def _most(
    statements: Sequence[Statement], owners: Mapping[str, str | None], lookup: Lookup
) -> tuple[tuple[Named, int], ...]:
    counted = Counter(holder for statement in statements for holder in holders(statement, owners))
    ranked = sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:HOLDERS]
    return tuple((lookup.named((holder,))[0], count) for holder, count in ranked)
