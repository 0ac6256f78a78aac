"""Parties that nobody is known for ("five editors"): each gets an entity, so that events keep it."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.model.entity import ENTITY_TYPES, Actors, Entity, EntityType, Mention
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.events.mention import MATERIAL
from dragoman.reading.events.parties import parties_of
from dragoman.reading.events.triggers import find_triggers
from dragoman.reading.events.who import People, entity_kind, named_by, people_of
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
    first_entity = _next(entity.id for entity in actors.entities)
    first_mention = _next(mention.id for mention in actors.mentions)
    made: dict[str, Entity] = {}
    mentions: dict[Span, Mention] = {}
    for head in _heads(document, people, setting):
        kind = plain(head)
        if head.pos_ != "NOUN" or kind not in _PARTIES or named_by(head, people, setting):
            continue
        span = _phrase(head, document)
        if span is None or span in mentions:
            continue
        name = span.of(document.text)
        entity = made.setdefault(fold(name), Entity(f"e{first_entity + len(made)}", _type(kind), name))
        mentions[span] = Mention(f"m{first_mention + len(mentions)}", span, "nominal", entity.id)
    return Actors((*actors.entities, *made.values()), (*actors.mentions, *mentions.values()))


def _heads(document: Document, people: People, setting: Setting) -> Iterator[Token]:
    """The heads of the parties of triggers: of deeds, and of words where at least one party is known."""
    visible = (t for t in document.doc if not t.is_space and not document.is_furniture(t.idx))
    for trigger in find_triggers(visible, setting).values():
        parties = parties_of(trigger, setting)
        heads = [head for filled in (*parties.actors, *parties.recipients) for head in filled.heads]
        if trigger.event.type in MATERIAL or any(named_by(head, people, setting) for head in heads):
            yield from heads


def _phrase(head: Token, document: Document) -> Span | None:
    """The noun phrase up to its head's own complements, without articles in front."""
    tokens = [t for t in noun_phrase(head, document.labels, appositions=False) if not t.is_punct]
    while len(tokens) > 1 and tokens[0].dep_ in document.labels.determiner and not tokens[0].like_num:
        tokens = tokens[1:]
    return span_over(tokens)


def _next(ids: Iterable[str]) -> int:
    """The first free number behind ids such as e7."""
    return max((int(one[1:]) for one in ids), default=0) + 1


def _type(kind: str) -> EntityType:
    return next(known for known in ENTITY_TYPES if known == kind)
