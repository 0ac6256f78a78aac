"""What the record asks of whoever keeps it: candidates, people's decisions, and a ledger to write in.

A *node* is one local entity, quotation or event of one article, named ``article:local id``; a *cluster* is a set of
nodes that the record holds to be one, named by a minted id.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from dragoman.engines.embed import Encoder, Vectors
from dragoman.model.article import Article, Page, Published
from dragoman.model.judgement import Anchor, Judgement
from dragoman.model.quotation import Act
from dragoman.model.reading import Reading
from dragoman.model.record import (
    Disagreement,
    DisagreementKind,
    Event,
    Issue,
    RecordEntity,
    RecordEvidence,
    Shift,
    Statement,
    Story,
    Tie,
)
from dragoman.model.span import Span
from dragoman.model.time import When

type NodeKind = Literal["entity", "statement", "event"]
type RowKind = Literal["entity", "statement", "event", "story"]
type CorrectedKind = RowKind | Literal["disagreement"]
type Mark = tuple[str, str | None]  # a field that a person corrected, with a value of it or none
# rows to be told anew, or one thing more to be told in them: an entity node, an article in its story or with its day;
# "disputed" are stories whose disagreements are to be told anew
type Work = RowKind | Literal["joined", "placed", "dated", "disputed"]
type Count = tuple[int, tuple[int, int, int]]  # how often, and where first: article, entity in it, mention of it
type Line = tuple[str, str]  # a position: its holder and the issue
type Role = Literal["speaker", "on_behalf", "addressee", "target", "actor", "recipient", "place", "of", "holder"]


@dataclass(frozen=True, slots=True)
class Source:
    """One article with its reading; `number` is its place in the order of arrival."""

    number: int
    article: Article
    reading: Reading


@dataclass(frozen=True, slots=True)
class Node:
    """`span` is where its anchor stands (empty for an entity without words of its own); days bound when it was.

    An event has a `status`, and as `performer` the node of the quotation that performs it.
    """

    key: str
    kind: NodeKind
    article: str
    local: str
    span: Span
    label: str
    start: str | None
    end: str | None
    performer: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Minted:
    """An id of the record and the anchor it was minted from, in the order of minting."""

    id: str
    kind: str
    article: str
    span: Span
    local: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on one field of the entry that a node belongs to, attached to today's nodes.

    `number` is its place in the log; `text`, `when` and `who` (entity nodes) are what the field says instead;
    `anchors` are the words that it refers to, one a side where it is a word on two claims.
    """

    number: int
    node: str
    field: str
    text: str
    when: When | None
    who: tuple[str, ...]
    anchors: tuple[Anchor, Anchor]


@dataclass(frozen=True, slots=True)
class Moved:
    """A person's word on stories, by articles: the stories of the two are one, the left one leaves that of the right
    one ("different"), or goes over to it ("move"). `last` is the number of the last article that had arrived by then.
    """

    verdict: Literal["same", "different", "move"]
    left: str
    right: str
    last: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A dated statement of a position."""

    day: str
    id: str
    act: Act


@dataclass(frozen=True, slots=True)
class Split:
    """Where a series of statements is best parted, and how often chance parts it as well."""

    at: int
    p: float


@dataclass(slots=True)
class Tally:
    """What an entity is told from, by value. `spelled` are names that an article prints, `shown` those of English."""

    articles: int = 0
    printed: dict[str, Count] = field(default_factory=dict)
    names: dict[str, Count] = field(default_factory=dict)
    types: dict[str, Count] = field(default_factory=dict)
    countries: dict[str, Count] = field(default_factory=dict)
    sectors: dict[str, Count] = field(default_factory=dict)
    houses: dict[str, Count] = field(default_factory=dict)
    spelled: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)


class Candidates(Protocol):
    """Finds what a new article may have to do with; never the whole record."""

    def source(self, article: str) -> Source:
        """The article with its reading; raises `UnknownIdError`."""
        ...

    def articles_by_signature(self, language: str, bands: Sequence[str], before: int, most: int) -> Sequence[str]:
        """Articles of `language` that arrived before `before` and share a band: the `most` that share most of them."""
        ...

    def articles_by_day(self, start: str | None, end: str | None, before: int, most: int) -> Sequence[str]:
        """The `most` latest articles of these days or of unknown date, in order of arrival."""
        ...

    def nodes_by_key(self, keys: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """{name key: the entity nodes that it leads to, in order of arrival}."""
        ...

    def nodes_by_role(
        self, roles: Sequence[Role], entities: Sequence[str], start: str | None, end: str | None, most: int
    ) -> Sequence[str]:
        """Nodes in which one of the record's `entities` has one of `roles`, with days that meet start–end.

        The `most` latest of each entity and role.
        """
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

    def articles_of_story(self, story: str, before: int | None = None, most: int | None = None) -> Sequence[str]:
        """Its articles, in order of arrival; the `most` latest of those that arrived before `before`."""
        ...

    def undated(self, most: int) -> Sequence[str]:
        """The `most` latest articles whose own text does not tell their day, in order of arrival."""
        ...

    def published(self, article: str) -> Published:
        """When an article is from, as the record tells today: by itself or by others."""
        ...

    def issues(self) -> tuple[Issue, ...]:
        """The issues that the record follows, in the order of the codebook."""
        ...

    def tied_statements(self, names: Sequence[str]) -> Sequence[Statement]:
        """Those of these statements that are on an issue by their words, with the issues that they are on so."""
        ...

    def spoken_by(self, entities: Sequence[str]) -> Sequence[str]:
        """The statements in which one of these entities speaks, by the articles or by a person's word."""
        ...

    def owners(self, entities: Sequence[str]) -> Mapping[str, str | None]:
        """{entity: whose house it is}, for those that are somebody's."""
        ...

    def said(self, line: Line) -> Sequence[Said]:
        """What a position rests on, by day."""
        ...

    def splits(self) -> Mapping[Line, Split]:
        """Where the positions that were tested for a trend are parted."""
        ...

    def disagreements(
        self, *, story: str | None = None, article: str | None = None, kind: DisagreementKind | None = None
    ) -> Sequence[Disagreement]:
        """Those that a story tells, or that touch an article."""
        ...

    def dirty(self, kind: Work) -> Sequence[str]:
        """What was marked: ids whose rows no longer say what their nodes say, nodes and articles that came in."""
        ...

    def tallies(self, entities: Sequence[str]) -> Mapping[str, Tally]:
        """{entity: what it was told from}."""
        ...

    def stories(self, names: Sequence[str]) -> Mapping[str, Story]:
        """{story: its row, without its articles}."""
        ...

    def denied(self, events: Sequence[str]) -> Sequence[str]:
        """Those of these events that somebody denies."""
        ...

    def with_status(self, event: str, status: str, most: int) -> Sequence[Node]:
        """The first nodes of an event that tell it with `status`, in order of arrival."""
        ...

    def clusters(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: cluster id} for those that have one."""
        ...

    def ruled(self, nodes: Sequence[str]) -> Mapping[str, str]:
        """{node: its cluster by the rules alone, under a name of any kind} for those that have one."""
        ...

    def members(self, clusters: Sequence[str], most: int | None = None) -> Sequence[str]:
        """Nodes of these clusters, in order of arrival; the first `most`."""
        ...

    def performed(self, statement: str, type: str, beside: str) -> str | None:  # noqa: A002  the contract's word
        """The event of `type` that a saying of `statement` in another article than `beside` performs."""
        ...

    def articles_of(self, cluster: str) -> int:
        """How many articles name an entity."""
        ...

    def links(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "same" that touch one of `nodes` (articles, for kind "article")."""
        ...

    def vetoes(self, kind: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        """The rule's "different" that touch one of `nodes`."""
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

    def mark_dirty(self, kind: Work, ids: Iterable[str]) -> None: ...

    def save_entities(self, rows: Sequence[RecordEntity]) -> None: ...

    def save_statements(self, rows: Sequence[tuple[Statement, str | None, str | None]]) -> None:
        """(statement, first day, last day): what it is found by."""
        ...

    def save_events(self, rows: Sequence[tuple[Event, str | None, str | None]]) -> None: ...

    def save_stories(self, rows: Sequence[Story]) -> None: ...

    def save_tallies(self, tallies: Mapping[str, Tally]) -> None: ...

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
