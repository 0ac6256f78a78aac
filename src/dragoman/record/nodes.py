"""Local entities, quotations and events as the record compares them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model.entity import Entity
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.model.span import Span, Spans
from dragoman.record.contents.concepts import Content
from dragoman.record.contents.markers import Markers
from dragoman.record.contents.predicates import UNKNOWN, Governed, Predicate
from dragoman.record.days.known import Days, act_days, utterance_days
from dragoman.record.entities.titles import Title, of_cast, read_titles
from dragoman.record.ports import Node, Source


@dataclass(frozen=True, slots=True)
class EntityView:
    """`writings` are the printed names, longest first; `country` also from the house it stands for.

    `nominals` are the words that stand for it otherwise: "the envoy", "the Soviet premier"; `titles` are the offices
    that those and the words around them tell of a person.
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
    titles: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation with record entities.

    `unnamed` speakers have no name in the article, `states` are the countries of the speakers, `told` the kinds of
    markers in its sentence, `cue_denied` and `denied` tell whether its verb of saying and its content deny (None where
    no word says so), `position` is where it stands in its article, 0..1, `rivals` how many quotations of its
    speaker the article has, `predicates` what its clauses say of whom, and `headline` whether it stands in the title.
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
    text: str
    sentence: str
    words: tuple[str, ...]
    bag: frozenset[str]
    numbers: frozenset[str]
    items: Content
    around: frozenset[str]
    markers: Markers
    cue_denied: bool | None
    denied: bool | None
    told: frozenset[str]
    days: Days
    weekday: int | None
    position: float
    rivals: int
    predicates: tuple[Predicate, ...] = ()
    headline: bool = False


@dataclass(frozen=True, slots=True)
class EventView:
    """An event mention with record entities; `states` are the countries of its actors, `lands` those of its recipients.

    `text` is its sentence, `unnamed` are the parties that the article does not name ("both sides", "the envoy"),
    `around` the words and concepts of its sentence and the next, `named_by` those of its trigger. `told_days` are the
    days that its sentence names, `days_beside` also those of the next, `told_spans` the few days that it names together
    ("early this week"). `news` are the days that its article tells the news of. `rivals` are how many events of its
    type the article has, `governs` what the act's own words say of whom, and `headline` whether it stands in the title.
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
    lands: frozenset[str]
    text: str
    words: frozenset[str]
    trigger: frozenset[str]
    numbers: frozenset[str]
    items: Content
    around: frozenset[str]
    named_by: frozenset[str]
    markers: Markers
    days: Days
    news: Days
    weekday: int | None
    told_days: frozenset[str]
    days_beside: frozenset[str]
    position: float
    rivals: int
    told_spans: frozenset[tuple[str, str]] = frozenset()
    governs: Governed = UNKNOWN
    headline: bool = False


def node_key(article: str, local: str) -> str:
    """The name of a node."""
    return f"{article}:{local}"


def name_spans(reading: Reading, entity: str, *, forms: tuple[str, ...] = ("name",)) -> tuple[Span, ...]:
    """Where the article names the entity, in order."""
    return tuple(sorted(m.span for m in reading.mentions if m.entity == entity and m.form in forms))


def entity_node(source: Source, entity: Entity) -> Node:
    """Anchored at the first name, else the first mention of any form, else nowhere; of the day of its article."""
    spans = name_spans(source.reading, entity.id) or name_spans(source.reading, entity.id, forms=("nominal", "pronoun"))
    article = source.article.id
    span = spans[0] if spans else Span(0, 0)
    day = source.reading.article.published.value
    return Node(node_key(article, entity.id), "entity", article, entity.id, span, entity.type, day, day)


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
    if not printed and of_cast(entity):
        printed = {entity.name}
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
        titles=read_titles(source.reading, text, entity) if entity.type == "person" else (),
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


def words_of(text: str, spans: Spans) -> str:
    """The exact words of several stretches, with an ellipsis where something between is left out."""
    return " … ".join(span.of(text) for span in spans)


def sentence_spans(reading: Reading, spans: Spans, *, before: int = 0, after: int = 0) -> Spans:
    """The sentences that hold the first of `spans` and so many around them; `spans` themselves where none does."""
    if not spans:
        return spans
    (start, end), sentences = spans[0], reading.article.sentences
    held = [n for n, (first, last) in enumerate(sentences) if first < end and start < last]
    return sentences[max(0, held[0] - before) : held[-1] + after + 1] if held else spans


def in_headline(reading: Reading, spans: Spans) -> bool:
    """Whether the first of `spans` stands in the article's title."""
    title = reading.article.title
    return title is not None and bool(spans) and title.start <= spans[0].start < title.end


def event_sentences(reading: Reading) -> Iterator[Spans]:
    """The sentence of each act that no saying performs."""
    return (sentence_spans(reading, event.trigger) for event in reading.events if not event.performed_by)


def pieces(text: str, within: Span, cut: re.Pattern[str]) -> Iterator[Span]:
    """What stands between the cuts of a stretch of text, such as the clauses of a sentence."""
    start = within.start
    for found in cut.finditer(text, within.start, within.end):
        if found.start() > start:
            yield Span(start, found.start())
        start = found.end()
    if within.end > start:
        yield Span(start, within.end)
