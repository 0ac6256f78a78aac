"""Parties that nobody is known for ("five editors"): each gets an entity, so that events keep it."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.model.entity import ENTITY_TYPES, Actors, Entity, EntityType, Mention
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.events.parties import parties_of
from dragoman.reading.events.triggers import find_triggers
from dragoman.reading.events.who import entity_kind, named_by, people_of
from dragoman.reading.events.words import Setting, load_words, plain_kind
from dragoman.reading.grammar.phrases import noun_phrase, span_over
from dragoman.reading.resolve import Resolve
from dragoman.text.fold import fold

_PARTIES = ("person", "group", "organization")


def name_parties(document: Document, actors: Actors, resolve: Resolve) -> Actors:
    """Actors with an entity for each unnamed party of an event: people, groups and bodies told by a common noun.

    The same words (without their article) are the same party within one article. Call it before `find_events`, and
    make a new resolver from what it returns.
    """
    people, language = people_of(actors, resolve, document.language.code), document.language
    words = load_words(language.code)
    plain = plain_kind(words, document.labels)
    setting = Setting(language.frames, document.labels, words, entity_kind(people, plain))
    made: dict[str, Entity] = {}
    mentions: dict[Span, Mention] = {}
    for head in _heads(document, setting):
        kind = plain(head)
        if head.pos_ != "NOUN" or kind not in _PARTIES or named_by(head, people, setting):
            continue
        span = _phrase(head, document)
        if span is None or span in mentions:
            continue
        name = span.of(document.text)
        number = len(actors.entities) + len(made) + 1
        entity = made.setdefault(fold(name), Entity(f"e{number}", _type(kind), name))
        mentions[span] = Mention(f"m{len(actors.mentions) + len(mentions) + 1}", span, "nominal", entity.id)
    return Actors((*actors.entities, *made.values()), (*actors.mentions, *mentions.values()))


def _heads(document: Document, setting: Setting) -> Iterator[Token]:
    """The heads of all parties of all triggers, those in furniture left out."""
    visible = (t for t in document.doc if not t.is_space and not document.is_furniture(t.idx))
    for trigger in find_triggers(visible, setting).values():
        parties = parties_of(trigger, setting)
        for filled in (*parties.actors, *parties.recipients):
            yield from filled.heads


def _phrase(head: Token, document: Document) -> Span | None:
    """The noun phrase up to its head's own complements, without articles in front."""
    tokens = [t for t in noun_phrase(head, document.labels, appositions=False) if not t.is_punct]
    while len(tokens) > 1 and tokens[0].dep_ in document.labels.determiner and not tokens[0].like_num:
        tokens = tokens[1:]
    return span_over(tokens)


def _type(kind: str) -> EntityType:
    return next(known for known in ENTITY_TYPES if known == kind)
