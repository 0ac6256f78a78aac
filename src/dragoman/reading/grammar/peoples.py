"""Peoples and their countries: "the Greeks" acts for Greece; a counted or a distant part of them does not."""

from dragoman.model.parse import Token
from dragoman.ontology import load_ontology
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.noun_words import load_noun_words

_ENDINGS = ("s", "x", "ese")
"""Of a people in the plural."""


def country_of(token: Token, language: str) -> str | None:
    """The country that an adjective or name tells; some languages write it with a capital."""
    if token.pos not in ("PROPN", "ADJ", "NOUN"):
        return None
    if token.pos in load_noun_words(language).capitalised and not token.text[:1].isupper():
        return None
    place = load_ontology().countries.first(token.text, language)
    return place.code if place is not None else None


def is_told_apart(people: Token) -> bool:
    """« les [Chypriotes] grecs », « les [Turcs] de Bulgarie »: they are not their country."""
    if people.lang != "fr" or people.i + 2 >= len(people.doc) or not people.text.endswith(("s", "x")):
        return False
    after = people.nbor()
    if after.pos == "ADJ" and after.head is people:
        return after.text.islower() and after.text.endswith(("s", "x"))
    place = people.nbor(2)
    return after.lower in load_labels(people.lang).small.any_of and place.pos == "PROPN" and place.head is people


def is_counted_people(token: Token) -> bool:
    """« six mille [Angolais] », "hundreds of [Greeks]": some people of a country, not the country."""
    if (
        token.pos not in ("NOUN", "PROPN")
        or not token.i
        or not token.text[:1].isupper()
        or not token.text.endswith(_ENDINGS)
    ):
        return False
    apart = is_told_apart(token) and country_of(token, token.lang) is not None
    if apart or is_part_of_people(token):
        return True
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    if "NUM" in (token.nbor(-1).pos, token.left_edge.pos):
        return True
    labels = load_labels(token.lang)
    return before.lower in labels.small.of and before.nbor(-1).lower in labels.nouns.crowds


def is_part_of_people(token: Token) -> bool:
    """ "ethnic [Hungarians]", "Lebanese [Armenians]": a part of a people that lives under another state."""
    before = token.nbor(-1) if token.i else token
    if token.lang != "en" or before.head is not token or not token.text[:1].isupper():
        return False
    if not token.text.endswith(_ENDINGS) or country_of(token, "en") is None:
        return False
    if before.lower in load_noun_words(token.lang).ethnic:
        return True
    return before.pos in ("ADJ", "PROPN") and country_of(before, "en") is not None
