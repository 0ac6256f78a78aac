"""Names in the text: what the tables know (countries, houses, capitals, bodies) and what the recogniser finds."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from dragoman.model.span import Span
from dragoman.ontology import Body, Place
from dragoman.reading.actors.tables import Index, Words
from dragoman.reading.document import Document
from dragoman.text.fold import fold

type What = Literal["country", "house", "capital", "city", "people", "body", "force", "person", "organization", "place"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name or a naming noun phrase: its span, what it is, the table entry where there is one, and its last token."""

    span: Span
    what: What
    head: Token
    place: Place | None = None
    body: Body | None = None
    nominal: bool = False


def table_names(document: Document, index: Index, words: Words) -> list[Named]:
    """The longest matches of the tables, left to right, none inside another."""
    found: list[Named] = []
    doc, stop = document.doc, -1
    folded = [fold(token.text) for token in doc]
    for token in doc:
        longest = index.longest.get(folded[token.i])
        if token.i < stop or longest is None or document.is_furniture(token.idx):
            continue
        named = _match(token, longest, document, index, words)
        if named is not None:
            found.append(named)
            stop = named.head.i + 1
    return found


def _match(token: Token, longest: int, document: Document, index: Index, words: Words) -> Named | None:
    doc = document.doc
    for end in range(min(len(doc), token.i + (2 * longest if longest > 1 else 3)), token.i, -1):
        text = document.text[token.idx : doc[end - 1].idx + len(doc[end - 1].text)]
        if "\n" in text:
            continue
        key, span = fold(text), Span(token.idx, token.idx + len(text))
        body = index.bodies.get(key)
        if body is not None and _capital(text):
            return Named(span, "body", doc[end - 1], body=body)
        for place in index.places.get(key, ()):
            named = _place(place, span, token, doc[end - 1], document, words)
            if named is not None:
                return named
    return None


def _capital(text: str) -> bool:
    return any(ch.isupper() for ch in text)


def _place(place: Place, span: Span, first: Token, last: Token, document: Document, words: Words) -> Named | None:
    text = span.of(document.text)
    if place.kind == "demonym":
        return _people(place, span, last, document, words)
    if not _capital(text) or (first.i == last.i and _in_person(first)):
        return None
    if place.kind == "country":
        return Named(span, "country", last, place=place)
    if place.kind == "house":
        return Named(span, "house", last, place=place)
    city = _is_location(first, document, words) or _names_a_thing(last, document, words)
    return Named(span, "city" if city else "capital", last, place=place)


def _names_a_thing(token: Token, document: Document, words: Words) -> bool:
    """ "The Lisbon treaty" is no word of the Portuguese government; "the Lisbon government" is."""
    noun = token.head
    if token.dep_ not in document.labels.modifier or noun.i < token.i or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return _stands_for(noun, words) is None


def _in_person(token: Token) -> bool:
    """A country's word inside a person's name (Jordan, Chad, Georgia)."""
    span = _entity_of(token)
    return (
        span is not None
        and span.label_ in ("PERSON", "PER")
        and len(span) > 1
        and token.i in (span.start, span.end - 1)
    )


def _entity_of(token: Token) -> DocSpan | None:
    if token.ent_iob_ not in ("B", "I"):
        return None
    start = token.i
    while token.doc[start].ent_iob_ == "I" and start > 0:
        start -= 1
    end = token.i + 1
    while end < len(token.doc) and token.doc[end].ent_iob_ == "I":
        end += 1
    return DocSpan(token.doc, start, end, label=token.doc[start].ent_type_)


def _is_location(token: Token, document: Document, words: Words) -> bool:
    """Whether a capital is meant as a city: a preposition of place in front, and not what a verb addresses."""
    before = document.doc[token.i - 1] if token.i else None
    if before is None or before.lower_ not in words.place_prepositions:
        return False
    return not (token.dep_ == "obl:arg" or token.dep_ in document.labels.iobject)


def _people(place: Place, span: Span, token: Token, document: Document, words: Words) -> Named | None:
    """A people, a government or armed forces named by an adjective: "the Americans", "the Russian side"."""
    noun = token.head if token.dep_ in document.labels.modifier else None
    text = span.of(document.text)
    if noun is not None and noun.pos_ in ("NOUN", "PROPN") and abs(noun.i - token.i) <= 3:
        what = _stands_for(noun, words)
        if what is not None:
            start, end = sorted((token, noun), key=lambda t: t.i)
            return Named(Span(start.idx, end.idx + len(end.text)), what, noun, place=place, nominal=True)
        return None
    plural = "Plur" in token.morph.get("Number", []) or text.endswith("s")
    if token.pos_ in ("NOUN", "PROPN") and plural and _capital(text) and token.dep_ not in document.labels.modifier:
        return Named(span, "people", token, place=place)
    return None


def _stands_for(noun: Token, words: Words) -> What | None:
    folded = {fold(noun.text), fold(noun.lemma_)}
    if folded & words.government_nouns:
        return "people"
    return "force" if folded & words.force_nouns else None


def recognised_names(document: Document, taken: list[Named]) -> Iterator[Named]:
    """The recogniser's persons, organisations and places outside the tables' names."""
    spans = sorted(named.span for named in taken)
    for entity in document.doc.ents:
        what = _WHAT.get(document.labels.entities.get(entity.label_, ""))
        if what is None or document.is_furniture(entity.start_char):
            continue
        tokens = [t for t in entity if not t.is_space]
        while tokens and (tokens[0].is_punct or tokens[0].pos_ in ("DET", "ADP")):
            tokens = tokens[1:]
        while tokens and (tokens[-1].is_punct or tokens[-1].lower_ in ("'s", "’s")):
            tokens = tokens[:-1]
        if not tokens or "\n" in entity.text or not any(ch.isalpha() for ch in entity.text):
            continue
        span = Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))
        if any(span.overlaps(other) for other in spans) or not _capital(span.of(document.text)):
            continue
        yield Named(span, what, tokens[-1])


_WHAT: dict[str, What] = {"person": "person", "organization": "organization", "country": "place", "place": "place"}
