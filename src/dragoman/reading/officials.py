"""Whom officials speak for that nobody is said to serve: "Paris will answer. … Officials stressed that …".

A paper that leaves out whose they are means those of the government that is spoken of: the one that acts last in front.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.model.entity import Actors, Entity, Mention
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence
from dragoman.reading.actors.pronouns import is_subject
from dragoman.reading.document import Document
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.source_words import load_source_words

_REACH = 3
"""Sentences looked back over."""


def give_officials(document: Document, actors: Actors, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Quotations of officials without an owner, on behalf of whose they are."""
    by_id, words = actors.by_id(), load_source_words(document.language.code)
    asked = {q.id for q in quotations if len(q.speaker) == 1 and _is_open(by_id[q.speaker[0]], words.of_government)}
    if not asked:
        return quotations
    acting = [m for m in actors.mentions if m.entity and m.form != "pronoun" and _acts(m, by_id, document)]
    return tuple(_given(q, acting, by_id, document) if q.id in asked and not q.on_behalf else q for q in quotations)


def _is_open(entity: Entity, nouns: frozenset[str]) -> bool:
    return entity.type == "group" and entity.of is None and entity.country is None and entity.name.lower() in nouns


def _acts(mention: Mention, by_id: Mapping[str, Entity], document: Document) -> bool:
    """A state, or a person by name, outside of quote marks."""
    entity = by_id[mention.entity or ""]
    quoted = any(p.inner.start <= mention.span.start < p.inner.end for p in document.pairs)
    return not quoted and ((entity.type == "person" and mention.form == "name") or _state(entity, by_id) is not None)


def _state(entity: Entity, by_id: Mapping[str, Entity]) -> Entity | None:
    """The country that a country, a capital or a house of state acts as."""
    if entity.type == "country":
        return entity
    owner = by_id.get(entity.of or "")
    return owner if entity.type == "organization" and owner is not None and owner.type == "country" else None


def _given(quotation: Quotation, acting: list[Mention], by_id: Mapping[str, Entity], document: Document) -> Quotation:
    place = (quotation.source or quotation.cue or quotation.content)[0]
    token = document.token_at(place.start)
    sentence = sentence_before(token) if token is not None else None
    for _ in range(_REACH):
        if sentence is None:
            return quotation
        here = [m for m in acting if sentence.start_char <= m.span.start < sentence.end_char]
        found = [m for m in here if is_subject(m.span, document)]
        if found:
            state = next((one for m in found if (one := _state(by_id[m.entity or ""], by_id)) is not None), None)
            if state is None:
                return quotation
            note = Evidence((place, found[0].span), "inferred", "officials of whoever is spoken of")
            return replace(quotation, on_behalf=state.id, evidence={**quotation.evidence, "on_behalf": note})
        sentence = sentence_before(sentence[0])
    return quotation
