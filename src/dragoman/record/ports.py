"""What the record asks of whoever keeps it: candidates, people's decisions, and a ledger to write in.

A *node* is one local entity, quotation or event of one article, named ``article:local id``; a *cluster* is a set of
nodes that the record holds to be one, named by a minted id.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from dragoman.model.article import Page, Published
from dragoman.model.judgement import Judgement
from dragoman.model.record import (
    Disagreement,
    Event,
    RecordEntity,
    RecordEvidence,
    Shift,
    Statement,
    Story,
    Tie,
)
from dragoman.record.finding import Candidates, Decisions
from dragoman.record.held import (
    Ask,
    CorrectedKind,
    Correction,
    Count,
    Dated,
    Line,
    Mark,
    Minted,
    Moved,
    Node,
    NodeKind,
    Printed,
    Role,
    RowKind,
    Said,
    Seat,
    Seated,
    Source,
    Split,
    Tally,
    Work,
)

__all__ = [
    "Ask",
    "Candidates",
    "CorrectedKind",
    "Correction",
    "Count",
    "Dated",
    "Decisions",
    "Keeper",
    "Ledger",
    "Line",
    "Mark",
    "Minted",
    "Moved",
    "Node",
    "NodeKind",
    "Printed",
    "Role",
    "RowKind",
    "Said",
    "Seat",
    "Seated",
    "Source",
    "Split",
    "Tally",
    "Work",
]  # fmt: skip


class Ledger(Protocol):
    """Where the record's steps write; every row is given the run and the rule version by the store."""

    def save_sketch(
        self, article: str, language: str, bands: Sequence[str], start: str | None, end: str | None
    ) -> None:
        """What an article is found by."""
        ...

    def save_page(self, page: Page, title: str | None) -> None:
        """What lists of articles show."""
        ...

    def save_published(self, article: str, published: Published, clues: Sequence[tuple[RecordEvidence, str]]) -> None:
        """The days that others tell of an article, with their words and why."""
        ...

    def save_nodes(self, nodes: Iterable[Node]) -> None: ...

    def save_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """(entity node, name key)."""
        ...

    def save_roles(self, roles: Iterable[tuple[str, Role, int, str]]) -> None:
        """(node, role, place in the list, entity node)."""
        ...

    def save_judgements(self, judgements: Iterable[Judgement]) -> None: ...

    def save_clusters(self, clusters: Mapping[str, str]) -> None:
        """{node: cluster id}, replacing what was there."""
        ...

    def save_ruled(self, clusters: Mapping[str, str]) -> None:
        """{node: cluster by the rules alone}, replacing what was there."""
        ...

    def save_origins(self, origins: Mapping[str, str]) -> None: ...

    def save_story(self, article: str, story: str, ruled: str) -> None:
        """Place an article; `ruled` is where the rules alone place it."""
        ...

    def mint(self, minted: Minted) -> None:
        """Keep an id for ever; an id already kept stays as it is."""
        ...

    def alias(self, old: str, new: str) -> None:
        """`old` resolves to `new` from now on."""
        ...

    def unalias(self, names: Iterable[str]) -> None:
        """These ids stand for themselves again."""
        ...

    def mark_dirty(self, kind: Work, ids: Iterable[str]) -> None: ...

    def save_entities(self, rows: Sequence[RecordEntity]) -> None: ...

    def save_statements(self, rows: Sequence[tuple[Statement, str | None, str | None]]) -> None:
        """(statement, first day, last day): what it is found by."""
        ...

    def save_events(self, rows: Sequence[tuple[Event, str | None, str | None]]) -> None: ...

    def save_stories(self, rows: Sequence[Story]) -> None: ...

    def save_tallies(self, tallies: Mapping[str, Tally]) -> None:
        """Replace these, of the days of offices the leading ones alone; all are kept by `add_days`."""
        ...

    def add_days(self, days: Mapping[str, Sequence[Dated]]) -> None:
        """{entity: on which days its offices are printed besides}."""
        ...

    def drop_days(self, entities: Sequence[str]) -> None:
        """All that was added of these."""
        ...

    def save_disagreements(self, story: str, rows: Sequence[Disagreement]) -> None:
        """Found within one story; one that it tells already between the same origins is passed over."""
        ...

    def drop_disagreements(self, story: str) -> None:
        """All that a story tells."""
        ...

    def drop_within_origins(self, articles: Sequence[str]) -> None:
        """Disagreements that touch these articles and stand between two of one origin."""
        ...

    def save_ties(self, kind: RowKind, entries: Sequence[str], ties: Iterable[Tie]) -> None:
        """The issues of these entries, replacing what was there."""
        ...

    def save_said(self, statements: Sequence[str], rows: Mapping[Line, Sequence[Said]]) -> Sequence[Line]:
        """What these statements say on issues, replacing what was there; the positions that it touches."""
        ...

    def save_split(self, line: Line, split: Split | None) -> None: ...

    def save_changes(self, line: Line, rows: Sequence[Shift]) -> None:
        """The changes of one position, replacing what was there."""
        ...

    def save_trends(self, rows: Sequence[Shift]) -> None:
        """All trends of the record, replacing what was there."""
        ...

    def save_corrected(self, kind: CorrectedKind, rows: Mapping[str, Sequence[Mark]]) -> None:
        """{id: what people's words made of the row}, replacing what was there."""
        ...

    def drop_rows(self, kind: RowKind, ids: Sequence[str]) -> None: ...

    def clear_dirty(self) -> None: ...


class Keeper(Candidates, Decisions, Ledger, Protocol):
    """All three in one, as the store gives them."""
