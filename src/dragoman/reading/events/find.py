"""The events of one article: acts found in the parse, with parties, status, time, place and what they rest on."""

from collections.abc import Mapping

from dragoman.model.entity import Actors
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.time import Time
from dragoman.reading.document import Document
from dragoman.reading.events.acts import find_acts
from dragoman.reading.events.mention import Told, mention_of
from dragoman.reading.events.sayings import missed_sayings, saying_of, told_in
from dragoman.reading.events.triggers import Trigger, find_triggers
from dragoman.reading.events.who import People, entity_kind, people_of
from dragoman.reading.events.words import Setting, load_words, plain_kind
from dragoman.reading.resolve import Resolve

type Triggers = Mapping[int, Trigger]
"""Token index → the trigger there."""


def setting_of(document: Document, people: People) -> Setting:
    """What questions about the triggers of a document are asked with."""
    language = document.language
    words = load_words(language.code)
    return Setting(language.frames, document.labels, words, entity_kind(people, plain_kind(words, document.labels)))


def scan(document: Document, actors: Actors, resolve: Resolve) -> Triggers:
    """The triggers outside furniture: scan once, then give them to `name_parties` and to `find_events`."""
    setting = setting_of(document, people_of(actors, resolve, document.language.code))
    return find_triggers((t for t in document.doc if not t.is_space and not document.is_furniture(t.idx)), setting)


def find_events(
    document: Document,
    actors: Actors,
    times: tuple[Time, ...],
    quotations: tuple[Quotation, ...],
    resolve: Resolve,
    *,
    triggers: Triggers | None = None,
) -> tuple[EventMention, ...]:
    """Events in the order of the text, without those in furniture; ids are v1, v2, …

    `triggers` are those of an earlier `scan`. A quotation whose cue is the trigger stands in `performed_by`: whoever
    composes the reading sets `performs` there.
    """
    people = people_of(actors, resolve, document.language.code, quotations=quotations)
    setting = setting_of(document, people)
    acts = find_acts(scan(document, actors, resolve) if triggers is None else triggers, setting)
    acts = (*acts, *missed_sayings(acts, quotations, document, setting))
    found: list[EventMention] = []
    for act in sorted(acts, key=lambda one: one.trigger.head.idx):
        told = Told(saying_of(act, quotations), told_in(act, quotations))
        mention = mention_of(act, f"v{len(found) + 1}", told, times, document, people, setting)
        if mention is not None:
            found.append(mention)
    return tuple(found)
