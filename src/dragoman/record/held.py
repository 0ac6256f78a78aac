"""What the record is told of by whoever keeps it: articles with their readings, nodes, minted ids, people's words."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.article import Article
from dragoman.model.judgement import Anchor
from dragoman.model.reading import Reading
from dragoman.model.span import Span
from dragoman.model.time import When

type NodeKind = Literal["entity", "statement", "event"]
type RowKind = Literal["entity", "statement", "event", "story"]
type CorrectedKind = RowKind | Literal["disagreement"]
type Mark = tuple[str, str | None]  # a field that a person corrected, with a value of it or none
type Role = Literal["speaker", "on_behalf", "addressee", "target", "actor", "recipient", "place", "of", "holder"]


@dataclass(frozen=True, slots=True)
class Source:
    """One article with its reading; `number` is its place in the order of arrival."""

    number: int
    article: Article
    reading: Reading


@dataclass(frozen=True, slots=True)
class Node:
    """`span` is where its anchor stands (empty for an entity without words of its own); days bound when it was."""

    key: str
    kind: NodeKind
    article: str
    local: str
    span: Span
    label: str
    start: str | None
    end: str | None


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
