"""What the record asks of whoever keeps it: candidates, people's decisions, and a ledger to write in.

A *node* is one local entity, quotation or event of one article, named ``article:local id``; a *cluster* is a set of
nodes that the record holds to be one, named by a minted id.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from dragoman.engines.embed import Encoder, Vectors
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
from dragoman.record.held import CorrectedKind, Correction, Mark, Minted, Moved, Node, NodeKind, Role, RowKind, Source

__all__ = [
    "Candidates",
    "CorrectedKind",
    "Correction",
    "Decisions",
    "Keeper",
    "Ledger",
    "Mark",
    "Minted",
    "Moved",
    "Node",
    "NodeKind",
    "Role",
    "RowKind",
    "Source",
]  # fmt: skip


class Candidates(Protocol):
    """Finds what a new article may have to do with; never the whole record."""

    def source(self, article: str) -> Source:
        """The article with its reading; raises `UnknownIdError`."""
        ...

    def articles_by_signature(self, language: str, bands: Sequence[str], before: int) -> Sequence[str]:
        """Articles of `language` that arrived before `before` and share a band."""
        ...

    def articles_by_day(self, start: str | None, end: str | None, before: int) -> Sequence[str]:
        """Articles of these days or of unknown date, in order of arrival."""
        ...

    def nodes_by_key(self, keys: Sequence[str]) -> Sequence[str]:
        """Entity nodes that share a name key, in order of arrival."""
        ...

    def seated(self, key: str) -> Sequence[tuple[str, str | None, str | None, str]]:
        """Entities with this key: (cluster, first day of its nodes, last day, one of the nodes), by first arrival."""
        ...

    def nodes_by_role(
        self, kind: NodeKind, roles: Sequence[Role], entities: Sequence[str], start: str | None, end: str | None
    ) -> Sequence[str]:
        """Nodes in which one of the record's `entities` has one of `roles`, with days that meet start–end."""
        ...

    def nodes_of(self, kind: NodeKind, articles: Sequence[str]) -> Sequence[str]:
        """All nodes of a kind in these articles."""
        ...

    def nodes(self, keys: Iterable[str]) -> Sequence[Node]:
        """These nodes, in order of arrival."""
        ...

    def nodes_naming(self, entities: Iterable[str]) -> Sequence[Node]:
        """Nodes of any kind in which one of these entity nodes has a role."""
        ...

    def articles_of_story(self, story: str) -> Sequence[str]:
        """Its articles, in order of arrival."""
        ...

    def undated(self) -> Sequence[str]:
        """Articles whose own text does not tell their day, in order of arrival."""
        ...

    def published(self, article: str) -> Published:
        """When an article is from, as the record tells today: by itself or by others."""
        ...

    def issues(self) -> tuple[Issue, ...]:
        """The issues that the record follows, in the order of the codebook."""
        ...

    def tied_statements(self) -> Sequence[Statement]:
        """Every statement that is on an issue by its words, with the issues that it is on so, by id."""
        ...

    def owners(self) -> Mapping[str, str | None]:
        """{entity: whose house it is}, for those that are somebody's."""
        ...

    def dirty(self, kind: RowKind) -> Sequence[str]:
        """Ids whose rows no longer say what their nodes say."""
        ...

    def titled(self) -> Sequence[RecordEntity]:
        """The rows of the entities that hold an office, in the order of their ids."""
        ...

    def clusters(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: cluster id} for those that have one."""
        ...

    def ruled(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: its cluster by the rules alone, under a name of any kind} for those that have one."""
        ...

    def members(self, clusters: Sequence[str]) -> Sequence[str]:
        """Nodes of these clusters, in order of arrival."""
        ...

    def links(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "same" that touch one of `nodes` (articles, for kind "article")."""
        ...

    def vetoes(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "different" whose two sides are among `nodes`."""
        ...

    def origins(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: origin id}."""
        ...

    def story_of(self, articles: Sequence[str]) -> Mapping[str, str]:
        """{article: story id} for those that are placed."""
        ...

    def ruled_story_of(self, articles: Sequence[str]) -> Mapping[str, str]:
        """The same by the rules alone."""
        ...

    def placements(self) -> Sequence[tuple[str, str, str]]:
        """(article, story by the rules alone, story) of all placed articles, in order of arrival."""
        ...

    def corrected_by(self, entities: Sequence[str]) -> Sequence[tuple[RowKind, str]]:
        """(kind, id) of the rows in which a person put one of these entities."""
        ...

    def minted(self, kind: str, articles: Sequence[str]) -> Sequence[Minted]:
        """Ids minted from anchors in these articles, oldest first."""
        ...

    def vectors(self, texts: Sequence[str], encoder: Encoder = "fast") -> Vectors:
        """[n, DIMENSIONS] sentence vectors, each distinct text encoded at most once in the life of the record."""
        ...


class Decisions(Protocol):
    """People's words in force, attached to the nodes that their anchors stand on today."""

    def decided(self, kind: str) -> Sequence[Judgement]:
        """Those on pairs, oldest first, with nodes (articles, for kind "article") as left and right."""
        ...

    def moved(self) -> Sequence[Moved]:
        """Those on stories, oldest first."""
        ...

    def corrections(self, kind: str) -> Mapping[str, Sequence[Correction]]:
        """Those on single fields by node (article, for stories; "" for disagreements), oldest first."""
        ...


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

    def mark_dirty(self, kind: RowKind, ids: Iterable[str]) -> None: ...

    def save_entities(self, rows: Sequence[RecordEntity]) -> None: ...

    def save_statements(self, rows: Sequence[tuple[Statement, str | None, str | None]]) -> None:
        """(statement, first day, last day): what it is found by."""
        ...

    def save_events(self, rows: Sequence[tuple[Event, str | None, str | None]]) -> None: ...

    def save_stories(self, rows: Sequence[Story]) -> None: ...

    def save_disagreements(self, story: str, rows: Sequence[Disagreement]) -> None:
        """Those within one story, replacing what was there."""
        ...

    def save_ties(self, kind: RowKind, entries: Sequence[str], ties: Iterable[Tie]) -> None:
        """The issues of these entries, replacing what was there."""
        ...

    def save_shifts(self, rows: Sequence[Shift]) -> None:
        """All shifts of the record, replacing what was there."""
        ...

    def save_corrected(self, kind: CorrectedKind, rows: Mapping[str, Sequence[Mark]]) -> None:
        """{id: what people's words made of the row}, replacing what was there."""
        ...

    def drop_rows(self, kind: RowKind, ids: Sequence[str]) -> None: ...

    def clear_dirty(self) -> None: ...


class Keeper(Candidates, Decisions, Ledger, Protocol):
    """All three in one, as the store gives them."""
