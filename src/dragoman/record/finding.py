"""What the record asks of whoever keeps it, before it writes: candidates, and people's decisions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from dragoman.engines.embed import Encoder, Vectors
from dragoman.model.article import Published
from dragoman.model.judgement import Judgement
from dragoman.model.record import (
    Disagreement,
    DisagreementKind,
    Issue,
    RecordEntity,
    Statement,
    Story,
)
from dragoman.record.held import (
    Ask,
    Correction,
    Line,
    Minted,
    Moved,
    Node,
    NodeKind,
    Printed,
    RowKind,
    Said,
    Seat,
    Seated,
    Source,
    Split,
    Tally,
    Work,
)


class Candidates(Protocol):
    """Finds what a new article may have to do with; never the whole record."""

    def source(self, article: str) -> Source:
        """The article with its reading; raises `UnknownIdError`."""
        ...

    def expect(self, articles: Sequence[str], texts: Iterable[str]) -> None:
        """These articles come next, and texts of them whose vectors will be asked for."""
        ...

    def number(self, article: str) -> int:
        """The place of an article in the order of arrival."""
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

    def seated(self, keys: Sequence[str]) -> Mapping[str, Sequence[Seated]]:
        """{key: the entities with it, by first arrival}."""
        ...

    def keyed(self, keys: Sequence[str]) -> set[str]:
        """Those of these keys that lead to any node."""
        ...

    def waiting(self, key: str, start: str | None, end: str | None, most: int) -> Sequence[str]:
        """The `most` latest entity nodes with this key on days that meet start–end, in order of arrival."""
        ...

    def nodes_by_role(
        self, asks: Iterable[Ask], most: int, *, undated: int | None = None
    ) -> Mapping[Ask, Sequence[str]]:
        """{ask: nodes in which the entity has the role, with days that meet its own}, the `most` latest.

        Where a first day is asked for, nodes without a last day come beside, as many again; `undated` is how many of
        those, and of all nodes where no first day is asked for.
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
        """{entity: what it was told from}, of the days of offices the leading ones alone."""
        ...

    def days_of(self, offices: Iterable[tuple[str, int]]) -> Mapping[tuple[str, int], Mapping[str, dict[str, Printed]]]:
        """{(entity, place of an office in its tally): all its days, by tenure}."""
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

    def seats(self, entities: Sequence[str]) -> Sequence[Seat]:
        """Seats that the rows of these entities give them."""
        ...

    def titled(self, seats: Sequence[Seat]) -> Sequence[RecordEntity]:
        """The rows of the entities that hold one of these seats, in the order of their ids."""
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

    def members_of(self, clusters: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """{cluster: its nodes, in order of arrival}; none for a cluster without nodes."""
        ...

    def first_members(self, clusters: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        """{cluster: the `most` of its nodes that arrived first, in that order}."""
        ...

    def performed(self, asks: Iterable[tuple[str, str]], beside: str) -> Mapping[tuple[str, str], str]:
        """{(statement, type): the event of the type that a saying of it in another article than `beside` performs}."""
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
