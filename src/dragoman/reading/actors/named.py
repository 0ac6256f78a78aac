"""Names in the text: what the tables know (countries, houses, capitals, bodies) and what the recogniser finds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.ontology import Body, Place
from dragoman.reading.actors.longer_names import accented, body_of, in_longer_name, in_region, no_name
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words
from dragoman.reading.grammar.peoples import is_told_apart
from dragoman.reading.grammar.phrases import is_of_several
from dragoman.text.fold import fold

type What = Literal[
    "country",
    "house",
    "capital",
    "city",
    "people",
    "body",
    "force",
    "government",
    "person",
    "organization",
    "place",
    "craft",
]
_WHAT: dict[str, What] = {"person": "person", "organization": "organization", "country": "place", "place": "place"}
_DATED = re.compile(r",\s[^\n(—–-]{0,16}\d[^\n(—–-]{0,20}\s(?:[(—–]|--?\s)")
"""What follows a city at the head of a report: « Lima, 3 mai 1970 (Le Phare) », "Lima, May 3 — "."""
_LOOSE = frozenset({"'s", "’s", "'", "’", "d'", "d’", "de", "à", "la", "le", "les", "du", "des"})
"""What may not end a name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name or a naming noun phrase: its span, what it is, the table entry where there is one, and its last token.

    `phrase` is the name with the noun in front that tells what it is (« [l'agence danoise] Ritza »).
    """

    span: Span
    what: What
    head: Token
    place: Place | None = None
    body: Body | None = None
    nominal: bool = False
    phrase: Span | None = None


def table_names(scan: Scan, index: Index, words: Words) -> list[Named]:
    """The longest matches of the tables, left to right, none inside another."""
    found: list[Named] = []
    stop = -1
    for at, first in enumerate(scan.folded):
        reach = index.reach.get(first)
        if reach is None or at < stop or not scan.open[at]:
            continue
        named = _match(at, reach, scan, index, words)
        if named is not None:
            found.append(named)
            stop = named.head.i + 1
    return found


_TENSED = frozenset({"VerbForm=Fin", "VerbForm=Inf"})
_COMMON = frozenset({"outlet", "parliament"})
"""Kinds of bodies whose one word others have in their names too: "the Chadian National [Congress]"."""


def _match(at: int, reach: int, scan: Scan, index: Index, words: Words) -> Named | None:
    for entry, end in scan.runs(at, index.named, reach):
        span = scan.span(at, end)
        first, last = scan.tokens[at], scan.tokens[end - 1]
        if not isinstance(entry, tuple):
            part = entry.kind in _COMMON and in_longer_name(first, last, entry, scan, index)
            text = span.of(scan.document.text)
            if _capital(text) and not part and not no_name(first, last) and not accented(text, entry):
                if (national := _of_nation(first, last, entry, scan, index)) is not None:
                    return Named(scan.span(at - 1, end), "organization", last, place=national)
                return Named(span, "body", last, body=entry)
            continue
        for place in entry:
            named = _place(place, span, scan.tokens[at], last, scan, words)
            if named is not None:
                return named
    return None


def _of_nation(first: Token, last: Token, body: Body, scan: Scan, index: Index) -> Place | None:
    """ "the [Danish] Red Cross": a society of one nation, not all of them."""
    if not first.i or "NGO" not in body.sectors or body.country is not None:
        return None
    before = scan.tokens[first.i - 1]
    if before.head is not last or not before.text[:1].isupper():
        return None
    return next((p for p in index.places.get(scan.folded[before.i], ()) if p.kind == "demonym"), None)


def _capital(text: str) -> bool:
    return any(ch.isupper() for ch in text)


def _place(place: Place, span: Span, first: Token, last: Token, scan: Scan, words: Words) -> Named | None:
    text = span.of(scan.document.text)
    if place.kind == "demonym":
        return _people(place, span, last, scan, words)
    if not _capital(text) or (first.i == last.i and _in_person(first)):
        return None
    if place.kind == "country":
        if in_region(first, last, scan, words):
            return None
        if (body := body_of(first, last, scan, words)) is not None:
            return Named(body.span, body.what, body.last, place=place)
        return None if _names_goods(last, scan) else Named(span, "country", last, place=place)
    if place.kind == "house":
        return Named(span, "house", last, place=place)
    city = _is_city(first, last, scan, words) or _names_a_thing(last, scan, words)
    return Named(span, "city" if city else "capital", last, place=place)


def _names_goods(token: Token, scan: Scan) -> bool:
    """ "Turkey carpets", "Panama hats": the country's name as a kind of thing, in front of a common noun."""
    noun = token.head
    return (
        token.dep == "compound"
        and noun.pos == "NOUN"
        and noun.i == token.i + 1
        and "Number=Plur" in noun.morph
        and scan.document.language.code == "en"
        and noun.dep in scan.document.labels.subject | scan.document.labels.conjunct | scan.document.labels.possessive
        and not noun.ent_type
        and token.i + 1 < len(scan.tokens)
    )


def _names_a_thing(token: Token, scan: Scan, words: Words) -> bool:
    """ "The Lisbon treaty" is no word of the Portuguese government; "the Lisbon government" is."""
    noun = token.head
    if token.dep not in scan.document.labels.modifier or noun.i < token.i or noun.pos not in ("NOUN", "PROPN"):
        return False
    return _stands_for(noun, words) is None


def _in_person(token: Token) -> bool:
    """A country's word inside a person's name (Jordan, Chad, Georgia)."""
    if token.ent_type not in ("PERSON", "PER"):
        return False
    doc = token.doc
    before = token.ent_iob == "I"
    after = token.i + 1 < len(doc) and doc[token.i + 1].ent_iob == "I" and doc[token.i + 1].text not in ("'s", "’s")
    return before != after


def _is_city(first: Token, last: Token, scan: Scan, words: Words) -> bool:
    """Whether a capital is meant as a city: where something stands, comes from or goes to, or a dateline."""
    labels = scan.document.labels
    if _dateline(first, last, scan):
        return True
    before = scan.tokens[first.i - 1] if first.i else None
    moves = last.head.pos == "VERB" and fold(last.head.lemma) in words.motion_verbs
    if before is not None and before.lower in words.place_prepositions:
        told = first.dep in labels.iobject or (first.dep == "obl:arg" and first.head.pos == "VERB")
        return moves or not told  # « en cours [à Vienne] »
    if last.dep in labels.object and moves:
        return True
    owner = last.head.head if last.head.dep in labels.preposition else last.head
    of = before is not None and before.lower in ("of", "de", "d'", "d’") and owner.pos == "NOUN" and owner.i < first.i
    return of and "Number=Plur" in owner.morph and _things(owner)


def _things(noun: Token) -> bool:
    """ "The trams of Lima stopped": a plural that acts by itself; "the demands of Lima" are made."""
    return noun.dep in ("nsubj", "nsubjpass", "nsubj:pass") and noun.head.pos == "VERB"


def _dateline(first: Token, last: Token, scan: Scan) -> bool:
    """A city in capitals, or alone in front of a dash or bracket, that starts a line."""
    text = scan.document.text
    if first.idx and text[first.idx - 1] != "\n":
        return False
    end = last.idx + len(last.text)
    after = text[end : end + 24].split("\n")[0].lstrip(" \u00a0")
    if after.startswith(("—", "–", "--", "- ", "(")):
        return True
    if _DATED.match(text, end):
        return True
    return first.text.isupper() and len(first.text) > 3 and after.startswith((",", "."))


def _people(place: Place, span: Span, token: Token, scan: Scan, words: Words) -> Named | None:
    """A people, a government or armed forces named by an adjective: "the Americans", "the Russian side"."""
    labels = scan.document.labels
    noun = token.head if token.dep in labels.modifier else None
    text = span.of(scan.document.text)
    if noun is not None and noun.pos in ("NOUN", "PROPN") and abs(noun.i - token.i) <= 3:
        what = _stands_for(noun, words)
        if what is not None and not is_of_several(token, noun, labels):
            start, end = sorted((token.i, noun.i))
            return Named(scan.span(start, end + 1), what, scan.tokens[end], place=place, nominal=True)
        return None
    plural = "Number=Plur" in token.morph or (text.endswith("s") and not _singular(token, words))
    free = token.dep not in labels.modifier or bool(token.ent_type and noun is None)
    if token.pos in ("NOUN", "PROPN", "ADJ") and plural and text[:1].isupper() and free and not is_told_apart(token):
        return Named(span, "people", token, place=place)
    return None


def _singular(token: Token, words: Words) -> bool:
    """« le Portugais Vilhena », « un Français »: one person, whatever the noun ends in."""
    before = token.nbor(-1).lower if token.i else ""
    return before in words.masculine_articles | words.feminine_articles or before in ("l'", "l’")


def _stands_for(noun: Token, words: Words) -> What | None:
    folded = {fold(noun.text), fold(noun.lemma)}
    if folded & words.country_nouns:
        return "people"
    if folded & words.government_nouns:
        return "government"
    return "force" if folded & words.force_nouns else None


def recognised_names(scan: Scan, taken: bytearray, words: Words) -> Iterator[Named]:
    """The recogniser's persons, organisations and places outside the tables' names; `taken` marks tokens of those."""
    kinds = scan.document.labels.entities
    for entity in scan.document.doc.ents:
        what = _WHAT.get(kinds.get(entity.label, ""))
        if what is None or not scan.open[entity.start]:
            continue
        start, end = _trimmed(entity.start, entity.end, scan)
        if start >= end or any("\n" in scan.tokens[i].text for i in range(start, end)) or any(taken[start:end]):
            continue
        if what == "person":
            end = next((i for i in range(start + 1, end) if scan.tokens[i].lower in words.name_breaks), end)
            end = _to_the_end(end, scan, taken)
        span = scan.span(start, end)
        text = span.of(scan.document.text)
        if not text[:1].isalnum() or not _capital(text) or fold(text) in words.not_actors:
            continue
        if start + 1 == end and not _may_name(scan.tokens[start]):
            continue
        if start + 1 == end and what == "person" and _has_article(scan.tokens[start], scan, words):
            what = "organization"
        yield Named(span, what, scan.tokens[end - 1])


def _trimmed(start: int, end: int, scan: Scan) -> tuple[int, int]:
    """Without determiners and prepositions in front, punctuation and possessive marks at the end."""
    tokens = scan.tokens
    end = next((i for i in range(start + 1, end) if _acts(tokens[i])), end)
    if start + 1 < end and tokens[start].dep == "ROOT" and "VerbForm=Fin" in tokens[start].morph:
        start += 1  # "[Said] Ida Berg: “…”"
    while start < end and (tokens[start].is_space or tokens[start].is_punct or tokens[start].pos in ("DET", "ADP")):
        start += 1
    while start < end and (tokens[end - 1].is_space or tokens[end - 1].is_punct or tokens[end - 1].text in _LOOSE):
        end -= 1
    return start, end


def _acts(token: Token) -> bool:
    """A verb in small letters ends a name that the recogniser led on: "Planters' Union [threatens]"."""
    verb = token.pos in ("VERB", "AUX") and token.text.islower()
    return verb and not _TENSED.isdisjoint(token.morph)


def _to_the_end(end: int, scan: Scan, taken: bytearray) -> int:
    """A person's name goes on over capitalised names that touch it ("Dean" + "Rusk")."""
    tokens = scan.tokens
    while (
        end < len(tokens)
        and tokens[end - 1].whitespace
        and (tokens[end].pos == "PROPN" and tokens[end].text[:1].isupper() and not taken[end])
        and tokens[end].ent_type in ("", "ORG", "GPE", "LOC", "MISC")
        and (tokens[end].ent_type == "" or tokens[end].head.i == end - 1 or tokens[end - 1].head.i == end)
    ):
        end += 1
    return end


def _has_article(token: Token, scan: Scan, words: Words) -> bool:
    """ "articles of the [Charter]": no person's name has an article in English, where none follows it."""
    if not words.owner_in_front or not token.i or scan.tokens[token.i - 1].lower not in words.definite:
        return False
    if token.dep in scan.document.labels.modifier:
        return False  # "the [Sidra] attack"
    tokens = scan.tokens
    same = (t.i + 1 for t in tokens if t.text == token.text)
    return not any(at < len(tokens) and tokens[at].text[:1].isupper() for at in same)  # "the [Marquis] Soto"


def _may_name(token: Token) -> bool:
    """One word alone names somebody only where the tagger agrees, or it is no common word's form."""
    return "-" in token.text or (token.pos in ("PROPN", "X", "NOUN") and len(token.text) > 1 and token.is_alpha)
