"""From the heads of a trigger's slots to entities of the reading, each with its evidence."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.model.entity import Actors, Entity
from dragoman.model.span import Evidence, Span
from dragoman.ontology import load_ontology
from dragoman.reading.document import span_of
from dragoman.reading.events.parties import Filled
from dragoman.reading.events.words import KindOf, Setting, lemma_of
from dragoman.reading.grammar.phrases import possessors, preposition_phrases
from dragoman.reading.grammar.verbs import children, subjects
from dragoman.reading.resolve import Resolve, Resolved

type Named = Callable[[Token], tuple[Resolved, ...]]
"""Whom the phrase at a head names: itself, else through its demonym, its possessor or its complement."""


@dataclass(frozen=True, slots=True)
class People:
    """The entities of the reading as this stage asks for them."""

    by_id: Mapping[str, Entity]
    by_country: Mapping[str, str]
    resolve: Resolve
    language: str


def people_of(actors: Actors, resolve: Resolve, language: str) -> People:
    """Entities by id, and country entities by ISO code."""
    countries = {e.country: e.id for e in reversed(actors.entities) if e.type == "country" and e.country}
    return People(actors.by_id(), countries, resolve, language)


def entity_kind(people: People, plain: KindOf) -> KindOf:
    """What a head names: the type of its entity, else what the word itself tells."""

    def kind_of(token: Token) -> str | None:
        found = people.resolve((token,))
        return people.by_id[found[0][0]].type if found else plain(token)

    return kind_of


def named_by(token: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """The entities that a phrase names; an unnamed thing stands for the party it is said to belong to."""
    own = people.resolve((token,))
    if not own and token.pos_ == "PRON":
        return _by_speaker(token, people, setting)
    if own or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return own
    return _by_demonym((token, *children(token, setting.labels.modifier)), people) or _by_owner(token, people, setting)


def _by_speaker(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Ghanaian officials said [they] had left": a subject that is open stands for whoever says it."""
    labels, clause = setting.labels, pronoun.head
    if pronoun.dep_ not in labels.subject or clause.dep_ not in labels.clause:
        return ()
    for speaker in subjects(clause.head, labels):
        if speaker.i != pronoun.i and speaker.pos_ in ("NOUN", "PROPN"):
            found = named_by(speaker, people, setting)
            return tuple(
                (entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", "pronoun of the speaker"))
                for entity, item in found
            )
    return ()


def _by_demonym(tokens: Iterable[Token], people: People) -> tuple[Resolved, ...]:
    """ "[Chilean] gunners": the country of the adjective, where the reading has it."""
    for token in tokens:
        if not token.text[:1].isupper() and people.language == "en":
            continue
        found = people.resolve((token,)) if token.pos_ in ("PROPN", "ADJ") else ()
        place = load_ontology().countries.first(token.text, people.language)
        if not found and place is not None and place.code in people.by_country:
            found = ((people.by_country[place.code], Evidence((span_of(token),), "resolved", "demonym of a country")),)
        if found:
            return found
    return ()


def _by_owner(noun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "the rebels' [base]", "a [village] in Orland"."""
    labels = setting.labels
    owners = list(possessors(noun, labels))
    words = {"of", "de"} | (
        setting.words.locative if setting.words.kinds.get(lemma_of(noun)) == "place" else frozenset()
    )
    owners += [t for word, t in preposition_phrases(noun, labels) if word in words]
    for owner in owners:
        found = people.resolve((owner,))
        if found:
            through = (span_of(noun), *(span for _, item in found for span in item.spans))
            return tuple(
                (entity, Evidence(_ordered(through), "resolved", "of whom the thing is")) for entity, _ in found
            )
    return ()


def _ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))


def first_named(
    filled: tuple[Filled, ...],
    people: People,
    setting: Setting,
    *,
    but: frozenset[str] = frozenset(),
    every: bool = False,
) -> tuple[Resolved, ...]:
    """The entities of the first slot that names any (of all slots with `every`), those in `but` left out."""
    found: dict[str, Evidence] = {}
    for one in filled:
        for head in one.heads:
            for entity, evidence in named_by(head, people, setting):
                if entity not in but and entity not in found:
                    found[entity] = evidence
        if found and not every:
            break
    return tuple(found.items())
