"""Local entities, quotations and events as the record compares them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model.article import Published
from dragoman.model.entity import Entity
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.model.span import Span, Spans
from dragoman.model.time import When
from dragoman.record.ports import Node, Source
from dragoman.record.weekdays import weekday_of
from dragoman.record.words import amounts, conditional, content_words, negated

TO_COME = ("planned", "conditional", "demanded")  # statuses of acts not done yet
BEFORE = 7  # days before its publication within which an undated utterance or act of an article is looked for


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day (ISO) something can have been on; `exact` when the text names one day."""

    start: str | None
    end: str | None
    exact: bool

    def apart(self, other: "Days") -> bool:
        """Whether the two can have no day in common."""
        return _before(self.end, other.start) or _before(other.end, self.start)

    def same_day(self, other: "Days") -> bool:
        return self.exact and other.exact and self.start == other.start

    def near(self, other: "Days", most: int) -> bool:
        """Whether both are bounded and lie within `most` days: an exact day in the other's span, or ends together."""
        if self.apart(other) or not (self.end and other.end and self.start and other.start):
            return False
        if self.exact or other.exact:
            return True
        ends = [date.fromisoformat(day[:10]) for day in (self.end, other.end)]
        return abs((ends[0] - ends[1]).days) <= most


@dataclass(frozen=True, slots=True)
class EntityView:
    """`writings` are the printed names, longest first; `country` also from the house it stands for.

    `nominals` are the words that stand for it otherwise: "the envoy", "the Soviet premier".
    """

    key: str
    article: str
    type: str
    name: str
    country: str | None
    writings: tuple[str, ...]
    language: str
    table: str | None
    nominals: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation with record entities.

    `named` are those in its content, in order; `unnamed` speakers have no name in the article,
    `states` are the countries of the speakers, `position` is where it stands in its article, 0..1.
    """

    key: str
    article: str
    origin: str
    story: str
    language: str
    quotation: Quotation
    speakers: frozenset[str]
    unnamed: frozenset[str]
    states: frozenset[str]
    behalf: frozenset[str]
    addressees: frozenset[str]
    targets: frozenset[str]
    named: tuple[str, ...]
    text: str
    sentence: str
    words: tuple[str, ...]
    numbers: frozenset[str]
    negated: bool | None
    conditional: bool
    days: Days
    weekday: int | None
    position: float


@dataclass(frozen=True, slots=True)
class EventView:
    """An event mention with record entities; `states` are the countries of its actors, `text` is its sentence.

    `unnamed` are the parties that the article does not name ("both sides", "the envoy").
    """

    key: str
    article: str
    origin: str
    story: str
    language: str
    event: EventMention
    actors: frozenset[str]
    recipients: frozenset[str]
    unnamed: frozenset[str]
    states: frozenset[str]
    text: str
    words: frozenset[str]
    trigger: frozenset[str]
    numbers: frozenset[str]
    days: Days
    weekday: int | None
    position: float


def _before(end: str | None, start: str | None) -> bool:
    return end is not None and start is not None and end < start


def node_key(article: str, local: str) -> str:
    """The name of a node."""
    return f"{article}:{local}"


def name_spans(reading: Reading, entity: str, *, forms: tuple[str, ...] = ("name",)) -> tuple[Span, ...]:
    """Where the article names the entity, in order."""
    return tuple(sorted(m.span for m in reading.mentions if m.entity == entity and m.form in forms))


def entity_node(source: Source, entity: Entity) -> Node:
    """Anchored at the first name, else the first mention of any form, else nowhere."""
    spans = name_spans(source.reading, entity.id) or name_spans(source.reading, entity.id, forms=("nominal", "pronoun"))
    article = source.article.id
    span = spans[0] if spans else Span(0, 0)
    return Node(node_key(article, entity.id), "entity", article, entity.id, span, entity.type, None, None)


def quotation_node(source: Source, quotation: Quotation) -> Node:
    """Anchored at its first stretch of content."""
    article = source.article.id
    days = utterance_days(source.reading.article.published, quotation.said_on)
    span = next(iter(quotation.content or quotation.cue or quotation.source), Span(0, 0))
    key = node_key(article, quotation.id)
    return Node(key, "statement", article, quotation.id, span, quotation.act, days.start, days.end)


def event_node(source: Source, event: EventMention) -> Node:
    """Anchored at its trigger."""
    article = source.article.id
    days = act_days(source.reading.article.published, event)
    span = next(iter(event.trigger), Span(0, 0))
    performer = node_key(article, event.performed_by) if event.performed_by else None
    key = node_key(article, event.id)
    return Node(key, "event", article, event.id, span, event.type, days.start, days.end, performer, event.status)


def entity_view(source: Source, entity: Entity, origin: str = "") -> EntityView:
    """The entity as it is compared with others."""
    text = source.article.text
    printed = {span.of(text).strip() for span in name_spans(source.reading, entity.id)}
    given = entity.evidence.get("country")
    return EntityView(
        key=node_key(source.article.id, entity.id),
        article=source.article.id,
        type=entity.type,
        name=entity.name,
        country=country_of(source.reading, entity.id),
        writings=tuple(sorted(printed, key=lambda w: (-len(w), w))),
        language=source.reading.article.language,
        table=None if given is None or isinstance(given, tuple) else given.rule,
        nominals=tuple(span.of(text) for span in name_spans(source.reading, entity.id, forms=("nominal",))),
        origin=origin,
    )


def named_in(reading: Reading) -> set[str]:
    """The entities that the article calls by a name, and countries."""
    named = {m.entity for m in reading.mentions if m.form == "name" and m.entity is not None}
    return named | {e.id for e in reading.entities if e.type == "country"}


def country_of(reading: Reading, name: str) -> str | None:
    """The country of a local entity, else of the one it stands for."""
    held = {e.id: e for e in reading.entities}
    entity = held[name]
    house = held.get(entity.of or "")
    return entity.country or (house.country if house else None)


def quotation_view(
    source: Source, quotation: Quotation, entities: Mapping[str, str], origin: str, story: str = ""
) -> QuotationView:
    """`entities` maps the reading's entity ids to the record's."""
    reading, text = source.reading, source.article.text
    content = words_of(text, quotation.content)
    language = reading.article.language
    return QuotationView(
        key=node_key(source.article.id, quotation.id),
        article=source.article.id,
        origin=origin,
        story=story,
        language=language,
        quotation=quotation,
        speakers=_ids(quotation.speaker, entities),
        unnamed=_ids(tuple(name for name in quotation.speaker if name not in named_in(reading)), entities),
        states=frozenset(state for name in quotation.speaker if (state := country_of(reading, name))),
        behalf=_ids((quotation.on_behalf,) if quotation.on_behalf else (), entities),
        addressees=_ids(quotation.addressee, entities),
        targets=_ids(quotation.target, entities),
        named=_named_in(reading, quotation.content, entities),
        text=content,
        sentence=words_of(text, sentence_spans(reading, quotation.content)),
        words=content_words(content, language),
        numbers=amounts(content, language),
        negated=negated(content, language),
        conditional=bool(quotation.condition) or conditional(content, language),
        days=utterance_days(reading.article.published, quotation.said_on),
        weekday=weekday_of(quotation.said_on, quotation.evidence.get("said_on"), text, language),
        position=quotation.content[0].start / max(1, len(text)) if quotation.content else 0.0,
    )


def event_view(
    source: Source, event: EventMention, entities: Mapping[str, str], origin: str, story: str = ""
) -> EventView:
    """`entities` maps the reading's entity ids to the record's."""
    reading, text = source.reading, source.article.text
    sentence = words_of(text, sentence_spans(reading, event.trigger))
    language = reading.article.language
    return EventView(
        key=node_key(source.article.id, event.id),
        article=source.article.id,
        origin=origin,
        story=story,
        language=language,
        event=event,
        actors=_ids(event.actors, entities),
        recipients=_ids(event.recipients, entities),
        unnamed=_ids(tuple(sorted({*event.actors, *event.recipients} - named_in(reading))), entities),
        states=frozenset(state for name in event.actors if (state := country_of(reading, name))),
        text=sentence,
        words=frozenset(content_words(sentence, language)),
        trigger=frozenset(content_words(words_of(text, event.trigger), language)),
        numbers=amounts(sentence, language),
        days=act_days(reading.article.published, event),
        weekday=weekday_of(event.when, event.evidence.get("when"), text, language),
        position=event.trigger[0].start / max(1, len(text)) if event.trigger else 0.0,
    )


def words_of(text: str, spans: Spans) -> str:
    """The exact words of several stretches, with an ellipsis where something between is left out."""
    return " … ".join(span.of(text) for span in spans)


def sentence_spans(reading: Reading, spans: Spans) -> Spans:
    """The sentences that hold the first of `spans`; `spans` themselves where none does."""
    first = spans[:1]
    held = tuple(s for s in reading.article.sentences if first and s.overlaps(first[0]))
    return held or spans


def utterance_days(published: Published, when: When | None) -> Days:
    """The days of an utterance or act: as stated, else the week up to publication, else unknown."""
    if when is not None and (when.start or when.end):
        exact = when.start is not None and when.start == when.end
        return Days(when.start, when.end, exact)
    last = published.value or published.latest
    first = published.value or published.earliest
    return Days(_earlier(first) if first else None, last, exact=False)


def act_days(published: Published, event: EventMention) -> Days:
    """As for utterances; an act that is still to come is not bound by the publication."""
    if event.when is None and event.status in TO_COME:
        return Days(None, None, exact=False)
    return utterance_days(published, event.when)


def _earlier(day: str) -> str:
    return (date.fromisoformat(day[:10]) - timedelta(days=BEFORE)).isoformat()


def _ids(local: tuple[str, ...], entities: Mapping[str, str]) -> frozenset[str]:
    return frozenset(entities[name] for name in local if name in entities)


def _named_in(reading: Reading, spans: Spans, entities: Mapping[str, str]) -> tuple[str, ...]:
    held = (m for m in reading.mentions if m.entity in entities and any(s.contains(m.span) for s in spans))
    ordered = sorted(held, key=lambda m: m.span)
    return tuple(dict.fromkeys(entities[m.entity] for m in ordered if m.entity is not None))
