"""Parties that nobody is known for ("five editors"): each gets an entity, so that events keep it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.model.entity import ENTITY_TYPES, Actors, Entity, EntityType, Mention
from dragoman.model.span import Evidence, EvidenceMap, Span
from dragoman.ontology import load_ontology
from dragoman.reading.document import Document, span_of
from dragoman.reading.events.find import Triggers, scan, setting_of
from dragoman.reading.events.mention import MATERIAL
from dragoman.reading.events.parties import parties_of
from dragoman.reading.events.who import People, country_of, named_by, people_of
from dragoman.reading.events.words import Setting, lemma_of, plain_kind
from dragoman.reading.grammar.phrases import noun_phrase, span_over
from dragoman.reading.grammar.verbs import children
from dragoman.reading.resolve import Resolve
from dragoman.text.fold import fold

_PARTIES = ("person", "group", "organization")


def name_parties(document: Document, actors: Actors, resolve: Resolve, *, triggers: Triggers | None = None) -> Actors:
    """Actors with an entity for each unnamed party of an event: people, groups and bodies told by a common noun, and
    countries that only an adjective names ("the Chilean threat").

    The same words (without their article) are the same party within one article. Call it before `find_events`, and
    make a new resolver from what it returns. `triggers` are those of an earlier `scan`.
    """
    language = document.language.code
    people = people_of(actors, resolve, language)
    found = scan(document, actors, resolve) if triggers is None else triggers
    setting = setting_of(document, people, found)
    plain = plain_kind(setting.words, document.labels)
    made = _Made(_next(entity.id for entity in actors.entities), _next(mention.id for mention in actors.mentions))
    for head in _heads(found, people, setting):
        adjectives = (head, *children(head, document.labels.modifier))
        codes = ((t, code) for t in adjectives if (code := country_of(t, language)))
        adjective, code = next(codes, (head, None))
        kind = plain(head)
        if head.pos_ == "NOUN" and kind in _PARTIES:
            span = _phrase(head, document)
            if span is not None:
                made.party(span, document.text, _type(kind), span_of(adjective), code)
        elif (bloc := _bloc(adjectives, setting)) is not None and bloc not in people.by_name:
            made.bloc(bloc)
        elif code is not None and code not in people.by_country and adjective.pos_ == "ADJ":
            made.country(code, span_of(adjective))
    return Actors((*actors.entities, *made.entities.values()), (*actors.mentions, *made.mentions.values()))


@dataclass(slots=True)
class _Made:
    """Entities and mentions in the making, numbered on from those of the article."""

    first_entity: int
    first_mention: int
    entities: dict[str, Entity] = field(default_factory=dict[str, Entity])
    mentions: dict[Span, Mention] = field(default_factory=dict[Span, Mention])

    def party(self, span: Span, text: str, kind: EntityType, adjective: Span, code: str | None) -> None:
        """The party that a phrase names, with the country its adjective tells."""
        if span in self.mentions:
            return
        name = span.of(text)
        evidence = {"country": Evidence((adjective,), "inferred", f"countries: {code}")} if code else {}
        entity = Entity(self._id(), kind, name, code, evidence=evidence)
        entity = self.entities.setdefault(fold(name), entity)
        self.mentions[span] = Mention(f"m{self.first_mention + len(self.mentions)}", span, "nominal", entity.id)

    def country(self, code: str, adjective: Span) -> None:
        """A country that the text names by its adjective alone."""
        name = load_ontology().countries.name(code) or code
        note = Evidence((adjective,), "inferred", f"countries: {code}")
        evidence: EvidenceMap = {"country": note, "sectors": (note,)}
        self.entities.setdefault(fold(name), Entity(self._id(), "country", name, code, ("GOV",), None, evidence))

    def bloc(self, name: str) -> None:
        """A bloc that the text names by its adjective alone."""
        self.entities.setdefault(fold(name), Entity(self._id(), "group", name))

    def _id(self) -> str:
        return f"e{self.first_entity + len(self.entities)}"


def _bloc(adjectives: Iterable[Token], setting: Setting) -> str | None:
    return next((setting.words.blocs[lemma] for t in adjectives if (lemma := lemma_of(t)) in setting.words.blocs), None)


def _heads(triggers: Triggers, people: People, setting: Setting) -> Iterator[Token]:
    """The heads of unnamed parties of triggers: of deeds, and of words where at least one party is known."""
    for trigger in triggers.by_token.values():
        parties = parties_of(trigger, setting)
        heads = [head for filled in (*parties.actors, *parties.recipients) for head in filled.heads]
        named = [bool(named_by(head, people, setting)) for head in heads]
        if trigger.event.type in MATERIAL or any(named):
            yield from (head for head, known in zip(heads, named, strict=True) if not known)
        else:
            yield from (head for head in heads if head.pos_ == "ADJ")


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
