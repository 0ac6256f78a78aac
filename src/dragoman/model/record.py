"""The nouns of the record: what many readings say together."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.article import Published
from dragoman.model.entity import EntityType
from dragoman.model.event import Status
from dragoman.model.quotation import Act, Kind
from dragoman.model.span import How, Spans
from dragoman.model.time import When

type DisagreementKind = Literal["figure", "date", "occurrence", "rendering", "attribution", "version", "dispute"]
DISAGREEMENT_KINDS: tuple[DisagreementKind, ...] = (
    "figure",
    "date",
    "occurrence",
    "rendering",
    "attribution",
    "version",
    "dispute",
)


@dataclass(frozen=True, slots=True)
class RecordArticle:
    """An article as the record lists it."""

    id: str
    path: str | None
    outlet: str | None
    url: str | None
    language: str
    title: str | None
    published: Published
    stated_date: str | None
    story: str | None
    origin: str
    version_of: str | None


@dataclass(frozen=True, slots=True)
class RecordEvidence:
    """Article id, spans and the exact words."""

    article: str
    spans: Spans
    text: str


@dataclass(frozen=True, slots=True)
class RecordRole:
    """An office of a person, learned from what the articles print beside the name.

    `title` is as printed, `office` its entry in the table of offices, `of` the English name of the country or body (as
    printed where no table knows it). `from_` and `to` are the first and last day of the articles that attest it;
    `former` is the first day one calls the person the former holder, `succeeded` the first day that another of the
    record, `successor`, is attested in the same office.
    """

    title: str
    office: str
    of: str | None
    country: str | None
    from_: str | None
    to: str | None
    former: str | None
    succeeded: str | None
    successor: str | None
    articles: int
    evidence: tuple[RecordEvidence, ...]


@dataclass(frozen=True, slots=True)
class RecordEntity:
    """A person, country, organisation or group across articles. `names` are the writings met, most frequent first."""

    id: str
    type: EntityType
    name: str
    country: str | None
    sectors: tuple[str, ...]
    of: str | None
    names: tuple[str, ...]
    articles: int
    roles: tuple[RecordRole, ...] = ()


@dataclass(frozen=True, slots=True)
class Attestation:
    """A quotation seen from its statement: where, and in which exact words.

    `part_of`: the quotation of the same article that tells it too, as what carries it or is carried by it. `cue`: the
    words that bring it in, where `text` alone would tell it otherwise: what was not said, or only thought or meant.
    """

    article: str
    path: str | None
    outlet: str | None
    quotation: str
    content: Spans
    text: str
    language: str
    part_of: str | None = None
    kind: Kind = "speech"
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One speaker, one occasion, one proposition, attested by one or more quotations.

    `said_how`: the day stands beside the words (stated), or is that of the `occasion` they belong to (resolved).
    `news_day`: where neither tells it, the day that an article opens with which tells it as news.
    `conditional`: those of `issues` that only its conditions name ("… once the missiles are gone").
    """

    id: str
    speaker: tuple[str, ...]
    on_behalf: str | None
    addressee: tuple[str, ...]
    target: tuple[str, ...]
    act: Act
    issues: tuple[str, ...]
    occasion: str | None
    planned: bool
    said_on: When | None
    articles: int
    origins_at_most: int
    attestations: tuple[Attestation, ...]
    said_how: How | None = None
    news_day: str | None = None
    conditional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventAttestation:
    """An event mention seen from its event; the status has its holder (an entity id, null for the outlet).

    `part_of`: the quotation of the same article that tells all there is of it, such as the demand for the act;
    `confidence`: how likely type and parties are read right (0..1), null in a record of an earlier version.
    """

    article: str
    path: str | None
    outlet: str | None
    event: str
    trigger: Spans
    text: str
    language: str
    status: Status
    holder: str | None
    part_of: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """The act itself, once. `when_how`: the day stands with it (stated), or is that of the saying it is (resolved)."""

    id: str
    type: str
    named_type: str
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: When | None
    place: str | None
    statement: str | None
    articles: int
    origins_at_most: int
    attestations: tuple[EventAttestation, ...]
    issues: tuple[str, ...] = ()
    when_how: How | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about the same happening."""

    id: str
    title: str | None
    start: str | None
    end: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two attested claims that cannot both hold (or, for ``dispute``, two actors on opposite sides)."""

    id: str
    kind: DisagreementKind
    left: RecordEvidence
    right: RecordEvidence
    because: str


@dataclass(frozen=True, slots=True)
class Issue:
    """A matter in dispute. `terms` are (language, term) and name it; `names` are (language, name), `name` the English
    or the first of them. `suggested` where no person named it."""

    id: str
    name: str
    terms: tuple[tuple[str, str], ...]
    scope: str
    suggested: bool
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Why an entry (a statement or event) is on an issue, and the words that say so.

    `how`: a term stands in its words (stated) or where they point back to (resolved), or it is near in meaning alone
    (inferred). A shift rests on the first two.
    """

    entry: str
    issue: str
    how: How
    evidence: RecordEvidence
    because: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A change over time in what an actor says on an issue."""

    id: str
    kind: Literal["change", "trend"]
    holder: str
    issue: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    because: str
