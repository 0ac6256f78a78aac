"""Sources that no name stands for ("the governor", "two dockers", "the report"): entities of their own."""

from dataclasses import replace
from functools import cache
from typing import cast

from spacy.tokens import Token

from dragoman.languages import load_language
from dragoman.model.entity import Actors, Entity, EntityType, Mention
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Span
from dragoman.reading.actors.tables import load_index
from dragoman.reading.document import Document
from dragoman.reading.events.words import load_words as load_kinds
from dragoman.text.fold import fold

_SURE = 0.68
"""Sureness (of a quotation without a speaker) from which its grammatical subject speaks, whatever the noun."""


def name_sources(
    document: Document, actors: Actors, quotations: tuple[Quotation, ...]
) -> tuple[Actors, tuple[Quotation, ...]]:
    """Actors with an entity for each unnamed source that is a noun phrase, and the quotations that they then speak.

    The same words (without their article) are the same source within one article.
    """
    made: dict[str, Entity] = {}
    mentions: list[Mention] = []
    spoken = []
    entity, mention = _last([e.id for e in actors.entities]), _last([m.id for m in actors.mentions])
    for quotation in quotations:
        head = _head(quotation, document)
        if head is None:
            spoken.append(quotation)
            continue
        span = _without_article(quotation.source[0], document)
        key = fold(span.of(document.text))
        if key not in made:
            made[key] = Entity(f"e{entity + len(made) + 1}", _type(head, document), span.of(document.text))
        if all(m.span != span for m in mentions):
            mentions.append(Mention(f"m{mention + len(mentions) + 1}", span, "nominal", made[key].id))
        spoken.append(_spoken(quotation, made[key].id, span))
    return Actors((*actors.entities, *made.values()), (*actors.mentions, *mentions)), tuple(spoken)


def _last(ids: list[str]) -> int:
    """The highest number among local ids; there may be gaps."""
    return max((int(one[1:]) for one in ids), default=0)


def _head(quotation: Quotation, document: Document) -> Token | None:
    """The noun of a source that nobody is known for; None where there is none, or a pronoun."""
    if quotation.speaker or len(quotation.source) != 1 or quotation.kind == "evidence":
        return None
    tokens = document.tokens_in(quotation.source[0])
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), None)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or any(t.pos_ in ("VERB", "AUX") for t in tokens):
        return None
    sure = quotation.kind == "speech" and quotation.confidence >= _SURE
    return head if sure or head.pos_ == "PROPN" or _can_speak(head, document) else None


def _can_speak(head: Token, document: Document) -> bool:
    """People, bodies and papers speak; "intention", "guarantees" and "a hurry" do not."""
    code = document.language.code
    words = {head.lemma_.lower(), head.lower_}
    if any(load_kinds(code).kinds.get(word) in ("person", "group", "organization") for word in words):
        return True
    return bool(words & _documents(code)) or fold(head.text) in load_index(code).offices


@cache
def _documents(code: str) -> frozenset[str]:
    return frozenset(cast(list[str], load_language(code).table("sources")["documents"]))


def _without_article(span: Span, document: Document) -> Span:
    tokens = document.tokens_in(span)
    while len(tokens) > 1 and tokens[0].dep_ in document.labels.determiner and not tokens[0].like_num:
        tokens = tokens[1:]
    return Span(tokens[0].idx, span.end)


def _type(head: Token, document: Document) -> EntityType:
    """An office is a person, a plural a group, anything else (a note, an agency, a commission) a body."""
    if "Plur" in head.morph.get("Number", []):
        return "group"
    office = load_index(document.language.code).offices.get(fold(head.text))
    return "person" if office is not None and office.holder == "person" else "organization"


def _spoken(quotation: Quotation, entity: str, span: Span) -> Quotation:
    note = Evidence((span,), "stated", "the source's own words")
    return replace(quotation, speaker=(entity,), evidence={**quotation.evidence, "speaker": (note,)})
