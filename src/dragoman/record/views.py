"""Quotations and events of an article as the record compares them: what their words tell, then whom the record means.

What the words tell never changes; the record's entities, origin and story do, and are put in anew.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypedDict

from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.model.span import Spans
from dragoman.record.contents.amounts import amounts
from dragoman.record.contents.concepts import NOTHING, items_of, surroundings
from dragoman.record.contents.denying import beside_cue, denies
from dragoman.record.contents.markers import find_markers
from dragoman.record.contents.predicates import governed_of, predicates_of
from dragoman.record.contents.topics import topics, weighed
from dragoman.record.contents.words import content_words
from dragoman.record.days.known import act_days, utterance_days
from dragoman.record.days.weekdays import weekday_of
from dragoman.record.nodes import (
    EventView,
    QuotationView,
    country_of,
    in_headline,
    named_in,
    node_key,
    sentence_spans,
    words_of,
)
from dragoman.record.ports import Source

SENTENCES = 8_192  # whose words are kept: agencies send the same ones to many papers

_around = lru_cache(maxsize=SENTENCES)(surroundings)


class _PartiesOfQuotation(TypedDict):
    speakers: frozenset[str]
    unnamed: frozenset[str]
    behalf: frozenset[str]
    addressees: frozenset[str]
    targets: frozenset[str]


class _PartiesOfEvent(TypedDict):
    actors: frozenset[str]
    recipients: frozenset[str]
    unnamed: frozenset[str]


def quotation_view(
    source: Source, quotation: Quotation, entities: Mapping[str, str], origin: str, story: str = ""
) -> QuotationView:
    """`entities` maps the reading's entity ids to the record's."""
    reading, text = source.reading, source.article.text
    content = words_of(text, quotation.content)
    told = words_of(text, sentence_spans(reading, quotation.content))
    language = reading.article.language
    states = frozenset(state for name in quotation.speaker if (state := country_of(reading, name)))
    words = content_words(content, language)
    return QuotationView(
        key=node_key(source.article.id, quotation.id),
        article=source.article.id,
        origin=origin,
        story=story,
        language=language,
        quotation=quotation,
        states=states,
        **_parties_of_quotation(quotation, entities, named_in(reading)),
        text=content,
        sentence=told,
        words=words,
        bag=frozenset(words),
        numbers=amounts(content, language),
        items=weighed(items_of(content, language), topics(text, language)),
        around=_around(told, language),
        markers=find_markers(content, language),
        cue_denied=denies(beside_cue(text, quotation), language),
        denied=denies(content, language),
        told=find_markers(told, language).found,
        days=utterance_days(reading.article.published, quotation.said_on),
        weekday=weekday_of(quotation.said_on, quotation.evidence.get("said_on"), text, language),
        position=quotation.content[0].start / max(1, len(text)) if quotation.content else 0.0,
        rivals=max(1, sum(not {*quotation.speaker}.isdisjoint(other.speaker) for other in reading.quotations)),
        predicates=predicates_of(quotation, text, content, language, states),
        headline=in_headline(reading, quotation.content),
    )


def with_parties_of_quotation(
    view: QuotationView, entities: Mapping[str, str], named: Collection[str], origin: str, story: str
) -> QuotationView:
    """The view with the record's entities, origin and story of now; `named` are the entities that its article names."""
    parties = _parties_of_quotation(view.quotation, entities, named)
    return replace(view, origin=origin, story=story, **parties)


def event_view(
    source: Source, event: EventMention, entities: Mapping[str, str], origin: str, story: str = ""
) -> EventView:
    """`entities` maps the reading's entity ids to the record's."""
    reading, text = source.reading, source.article.text
    language, spans = reading.article.language, sentence_spans(reading, event.trigger)
    wider, named_by = sentence_spans(reading, event.trigger, after=1), words_of(text, event.trigger)
    sentence = words_of(text, spans)
    return EventView(
        key=node_key(source.article.id, event.id),
        article=source.article.id,
        origin=origin,
        story=story,
        language=language,
        event=event,
        **_parties_of_event(event, entities, named_in(reading)),
        states=frozenset(state for name in event.actors if (state := country_of(reading, name))),
        lands=frozenset(state for name in event.recipients if (state := country_of(reading, name))),
        text=sentence,
        words=frozenset(content_words(sentence, language)),
        trigger=frozenset(content_words(named_by, language)),
        numbers=amounts(_undated(reading, spans, text), language),
        items=weighed(items_of(sentence, language), topics(text, language)),
        around=_around(words_of(text, wider), language),
        named_by=_around(named_by, language),
        markers=find_markers(sentence, language),
        told_days=_told_days(reading, spans),
        days_beside=_told_days(reading, sentence_spans(reading, event.trigger, before=1, after=1)),
        days=act_days(reading.article.published, event),
        news=utterance_days(reading.article.published, None),
        weekday=weekday_of(event.when, event.evidence.get("when"), text, language),
        position=event.trigger[0].start / max(1, len(text)) if event.trigger else 0.0,
        rivals=max(1, sum(other.type == event.type for other in reading.events)),
        told_spans=_told_spans(reading, spans),
        governs=governed_of(event, text, spans, language),
        headline=in_headline(reading, event.trigger),
    )


def with_parties_of_event(
    view: EventView, entities: Mapping[str, str], named: Collection[str], origin: str, story: str
) -> EventView:
    """The same of an event."""
    return replace(view, origin=origin, story=story, **_parties_of_event(view.event, entities, named))


def _parties_of_quotation(
    quotation: Quotation, entities: Mapping[str, str], named: Collection[str]
) -> _PartiesOfQuotation:
    return {
        "speakers": _ids(quotation.speaker, entities),
        "unnamed": _ids([name for name in quotation.speaker if name not in named], entities),
        "behalf": _ids((quotation.on_behalf,) if quotation.on_behalf else (), entities),
        "addressees": _ids(quotation.addressee, entities),
        "targets": _ids(quotation.target, entities),
    }


def _parties_of_event(event: EventMention, entities: Mapping[str, str], named: Collection[str]) -> _PartiesOfEvent:
    return {
        "actors": _ids(event.actors, entities),
        "recipients": _ids(event.recipients, entities),
        "unnamed": _ids({*event.actors, *event.recipients}.difference(named), entities),
    }


def _undated(reading: Reading, sentences: Spans, text: str) -> str:
    """The words of the sentences without those that tell a time: "the 4th of June" counts nothing."""
    kept = []
    for sentence in sentences:
        words = sentence.of(text)
        for time in (t.span for t in reading.times if sentence.contains(t.span)):
            blank = " " * (time.end - time.start)
            words = words[: time.start - sentence.start] + blank + words[time.end - sentence.start :]
        kept.append(words)
    return " … ".join(kept)


def _told_days(reading: Reading, sentences: Spans) -> frozenset[str]:
    """The days that the sentences name; of "since Friday" the Friday, on which it came about."""
    last = reading.article.published.value
    days = (t for t in reading.times if t.granularity == "day" and t.start and t.end in (t.start, last))
    return frozenset([t.start for t in days if t.start and any(s.overlaps(t.span) for s in sentences)])


def _told_spans(reading: Reading, sentences: Spans) -> frozenset[tuple[str, str]]:
    """Spans of several days that the sentences name."""
    named = ((t, t.start, t.end) for t in reading.times if t.start and t.end and t.start < t.end)
    return frozenset([(start, end) for t, start, end in named if any(s.overlaps(t.span) for s in sentences)])


def _ids(local: Collection[str], entities: Mapping[str, str]) -> frozenset[str]:
    return frozenset([entities[name] for name in local if name in entities]) if local else NOTHING
