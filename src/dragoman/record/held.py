"""What the record is told of by whoever keeps it: articles, nodes, minted ids, people's words, and what adds up."""

from dataclasses import dataclass, field
from typing import Literal

from dragoman.model.article import Article
from dragoman.model.judgement import Anchor
from dragoman.model.quotation import Act
from dragoman.model.reading import Reading
from dragoman.model.span import Span
from dragoman.model.time import When

type NodeKind = Literal["entity", "statement", "event"]
type RowKind = Literal["entity", "statement", "event", "story"]
type CorrectedKind = RowKind | Literal["disagreement"]
type Mark = tuple[str, str | None]  # a field that a person corrected, with a value of it or none
# rows to be told anew, or one thing more to be told in them: an entity node, an article in its story or with its day;
# "disputed" are stories whose disagreements are to be told anew
type Work = RowKind | Literal["joined", "placed", "dated", "disputed"]
type Place = tuple[int, int, int]  # article, entity in it, mention of it
type Count = tuple[int, Place]  # how often, and where first
type Line = tuple[str, str]  # a position: its holder and the issue
type Seat = tuple[str, str]  # an office that one person holds at a time, and what it is of
type Seated = tuple[str, str | None, str | None, str]  # an entity, first and last day of its nodes, one of them
type Ask = tuple[str, Role, str | None, str | None]  # an entity of the record, its role, and days, None where open
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


@dataclass(frozen=True, slots=True)
class Printed:
    """How often an office is printed of a person on one day, and the first place of it."""

    count: int
    place: Place
    article: str
    span: Span
    words: str


@dataclass(slots=True)
class Office:
    """What articles print of one person in one office: `titles` by language and words, `days` by tenure and day.

    A day that the record does not know is "". Of a tally that was kept, `days` are the leading ones alone.
    """

    name: str
    country: str | None
    owner: str | None
    open: bool
    articles: int = 0
    titles: dict[str, dict[str, Count]] = field(default_factory=dict)
    days: dict[str, dict[str, Printed]] = field(default_factory=dict)


type Dated = tuple[int, str, str, Printed]  # place of an office in its tally, tenure, day, and what is printed of it


@dataclass(slots=True)
class Tally:
    """What an entity is told from, by value. `spelled` are names that an article prints, `shown` those of English.

    `homes` are countries that a person is said to serve beside the name; `offices` are read with the usual one known.
    """

    articles: int = 0
    printed: dict[str, Count] = field(default_factory=dict)
    names: dict[str, Count] = field(default_factory=dict)
    types: dict[str, Count] = field(default_factory=dict)
    countries: dict[str, Count] = field(default_factory=dict)
    sectors: dict[str, Count] = field(default_factory=dict)
    houses: dict[str, Count] = field(default_factory=dict)
    homes: dict[str, Count] = field(default_factory=dict)
    spelled: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    offices: list[Office] = field(default_factory=list)
