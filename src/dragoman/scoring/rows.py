"""The gold files as they are written; an unknown field is an error. See gold/README.md."""

from typing import Annotated, Literal

import msgspec

from dragoman.model.article import Basis
from dragoman.model.entity import EntityType
from dragoman.model.event import Status
from dragoman.model.quotation import Act, Form, Kind
from dragoman.model.time import Granularity
from dragoman.scoring.places import Place, Words

type Names = str | list[str] | None


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Anything with an id; `note` says what it shows."""

    id: str
    note: str = ""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Anything inside an example."""


class Bare(Row, frozen=True, kw_only=True):
    """A text without answers."""

    text: str


class Dating(Part, frozen=True, kw_only=True):
    """When a page is from."""

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: Basis = "unknown"


class Page(Bare, frozen=True, kw_only=True):
    """Of furniture and dates."""

    title: str | None = None
    furniture: list[str] = []
    published: Dating | None = None
    stated_date: str | None = None


class TimeRow(Part, frozen=True, kw_only=True):
    """A time expression."""

    span: str | Place
    start: str | None = None
    end: str | None = None
    granularity: Granularity


class Times(Bare, frozen=True, kw_only=True):
    """Of times."""

    published: str
    time: list[TimeRow] = []


class QuotationRow(Part, frozen=True, kw_only=True):
    """A quotation."""

    content: Words
    cue: Words | None = None
    source: Words | None = None
    speaker: Names = None
    on_behalf: Names = None
    addressee: Names = None
    target: Names = None
    condition: Words | None = None
    act: Act
    form: Form
    kind: Kind
    planned: bool = False
    parent: int | None = None


class Quotations(Bare, frozen=True, kw_only=True):
    """Of quotations."""

    quotation: list[QuotationRow] = []


class Constructions(Quotations, frozen=True, kw_only=True):
    """Of constructions: quotations of texts that each show one way of saying."""

    construction: Annotated[str, msgspec.Meta(pattern="^[a-z]+(-[a-z]+)*$")]


class EntityRow(Part, frozen=True, kw_only=True):
    """An entity."""

    name: str
    type: EntityType
    country: str | None = None
    mentions: list[str | Place]


class Actors(Bare, frozen=True, kw_only=True):
    """Of actors."""

    entity: list[EntityRow] = []


class EventRow(Part, frozen=True, kw_only=True):
    """An event."""

    named_type: str
    type: str
    mode: str | None = None
    trigger: Words
    actors: list[str]
    recipients: list[str]
    status: Status
    told: str | None = None


class Events(Bare, frozen=True, kw_only=True):
    """Of events."""

    event: list[EventRow] = []


class FigureRow(Part, frozen=True, kw_only=True):
    """A figure."""

    span: str | Place
    low: float | None = None
    high: float | None = None
    unit: str
    of: str | None = None


class Figures(Bare, frozen=True, kw_only=True):
    """Of figures."""

    figure: list[FigureRow] = []


class SideRow(Part, frozen=True, kw_only=True):
    """One account; `content` and `speaker` of a statement, `trigger` of an event."""

    language: str
    date: str | None = None
    speaker: str = ""
    text: str
    content: Words | None = None
    trigger: Words | None = None


class PairRow(Row, frozen=True, kw_only=True):
    """Of pairs."""

    kind: Literal["statement", "event"] = "statement"
    relation: str
    left: SideRow
    right: SideRow
    trap: str | None = None


class ArticleRow(Part, frozen=True, kw_only=True):
    """One article of an occasion."""

    language: str
    outlet: str
    published: str
    text: str


class QuoteRow(Part, frozen=True, kw_only=True):
    """Words of an article, counted from 1."""

    article: int
    text: str


class AccountRow(Part, frozen=True, kw_only=True):
    """The words that name an act in an article, counted from 1."""

    article: int
    trigger: str


class StatementRow(Part, frozen=True, kw_only=True):
    """One statement and all its quotations."""

    speaker: str
    quotes: list[QuoteRow]


class ActRow(Part, frozen=True, kw_only=True):
    """One act and all its accounts."""

    type: str
    accounts: list[AccountRow]


class OccasionRow(Row, frozen=True, kw_only=True):
    """Of occasions."""

    about: str
    article: list[ArticleRow]
    statement: list[StatementRow]
    event: list[ActRow]


class NameRow(Part, frozen=True, kw_only=True):
    """A name as written."""

    language: str
    name: str


class NamePairRow(Row, frozen=True, kw_only=True):
    """Of names."""

    same: bool
    left: NameRow
    right: NameRow


class IssueRow(Row, frozen=True, kw_only=True):
    """An issue of a crisis; name and terms by language."""

    name: dict[str, str]
    terms: dict[str, list[str]]
    scope: str


class CrisisRow(Row, frozen=True, kw_only=True):
    """The codebook of a crisis."""

    issue: list[IssueRow]


class IssueExample(Bare, frozen=True, kw_only=True):
    """A quotation and the issues that it is on."""

    crisis: str
    language: str
    date: str
    speaker: str
    act: Act
    content: Words
    issues: list[str]
