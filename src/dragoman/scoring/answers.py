"""What a gold example says: its text, and its answers as spans and values."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.article import Published
from dragoman.model.entity import EntityType
from dragoman.model.event import Status
from dragoman.model.quotation import Act, Form, Kind
from dragoman.model.record import Issue
from dragoman.model.span import Span, Spans
from dragoman.model.time import Granularity


@dataclass(frozen=True, slots=True)
class Example[A]:
    """A text and its answers. `where` names the file; `published` is an ISO day given beside the text.

    `construction` is the way of saying that the text was written to show; null in stages that are not told by it.
    """

    id: str
    where: str
    language: str
    text: str
    published: str | None
    answers: tuple[A, ...]
    construction: str | None = None


@dataclass(frozen=True, slots=True)
class GoldPage:
    """The one answer of a page: its title line, furniture lines (stripped) and dates."""

    title: str | None
    furniture: frozenset[str]
    published: Published
    stated_date: str | None


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A time expression and the days it stands for (ISO, both included)."""

    span: Span
    start: str | None
    end: str | None
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """A quotation; parties by name, `parent` by its place among the example's quotations."""

    content: Spans
    cue: Spans
    source: Spans
    speaker: tuple[str, ...]
    on_behalf: tuple[str, ...]
    addressee: tuple[str, ...]
    target: tuple[str, ...]
    condition: Spans
    act: Act
    form: Form
    kind: Kind
    planned: bool
    parent: int | None


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A party and every mention of it."""

    name: str
    type: EntityType
    country: str | None
    mentions: Spans


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A political act; parties by name, `told` names who tells it where it stands inside a quotation."""

    named_type: str
    type: str
    mode: str | None
    trigger: Spans
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    told: str | None


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A number with its bounds (null where open) and unit."""

    span: Span
    low: float | None
    high: float | None
    unit: str
    of: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One account of a pair; `date` is the day of the utterance, of an event's account the day of publication.

    `content` and `trigger` point at the quotation or event meant; without them every quotation of the text is.
    """

    language: str
    text: str
    speaker: str
    date: str | None
    content: Spans = ()
    trigger: Spans = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Accounts in two articles of one statement, of one position, of one event, or of two."""

    id: str
    relation: str
    left: Side
    right: Side
    trap: str | None
    kind: Literal["statement", "event"] = "statement"


@dataclass(frozen=True, slots=True)
class Printed:
    """An article of an occasion as its outlet printed it; `published` is an ISO day."""

    language: str
    outlet: str
    published: str
    text: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """Articles of several outlets on one occasion; each of `statements` and `events` names the places, as (number of
    the article, from 0, and span), at which one statement or act is told."""

    id: str
    articles: tuple[Printed, ...]
    statements: tuple[tuple[tuple[int, Span], ...], ...]
    events: tuple[tuple[tuple[int, Span], ...], ...]


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names as written, with their languages, and whether they may stand for one."""

    id: str
    same: bool
    left: tuple[str, str]
    right: tuple[str, str]


@dataclass(frozen=True, slots=True)
class OnIssues:
    """A quotation of `text`, the codebook it is held against, and the ids of its issues."""

    id: str
    text: str
    language: str
    content: Spans
    codebook: tuple[Issue, ...]
    issues: frozenset[str]
