"""The noun that a pronoun of a language with gender stands for, where no name does."""

from spacy.tokens import Token

from dragoman.reading.document import Document
from dragoman.reading.grammar.tree import features

_REACH = 2
"""Sentences looked back over."""


def antecedent(pronoun: Token, document: Document) -> Token | None:
    """The subject of a sentence in front that agrees with a pronoun of the third person: the last, main verbs first.

    « La médiatrice est arrivée. Elle a dit … »: None for other words, and where gender does not decide.
    """
    word = pronoun.lower_.lstrip("-").removeprefix("t-")
    readings = document.language.pronouns.get(word, ()) if pronoun.pos_ == "PRON" else ()
    asked = next((r for r in readings if r.person == 3 and r.kind == "personal"), None)
    if asked is None or asked.gender not in ("masculine", "feminine"):
        return None
    labels, sentence = document.labels, pronoun.sent
    for _ in range(_REACH):
        if sentence.start == 0:
            return None
        sentence = document.doc[sentence.start - 1].sent
        subjects = [t for t in sentence if t.dep_ in labels.subject | labels.passive_subject and t.pos_ == "NOUN"]
        fitting = [t for t in subjects if _agrees(t, asked.gender, asked.number)]
        if fitting:
            return next((t for t in fitting if t.head.dep_ == "ROOT"), fitting[-1])
    return None


def _agrees(noun: Token, gender: str, number: str) -> bool:
    """By the noun's own morphology; a language without gender has no answer here."""
    found = features(noun)
    wanted = "Number=Plur" if number == "plural" else "Number=Sing"
    return f"Gender={'Fem' if gender == 'feminine' else 'Masc'}" in found and wanted in found


def told_before(pronoun: Token, document: Document) -> list[Token]:
    """Whom a dative pronoun of the third person may stand for (« Il [leur] a dit »): objects and complements of the
    sentence in front that agree in number, the last one first; its subject speaks."""
    if pronoun.pos_ != "PRON" or pronoun.dep_ not in document.labels.iobject or pronoun.sent.start == 0:
        return []
    readings = document.language.pronouns.get(pronoun.lower_, ())
    asked = next((r for r in readings if r.person == 3 and r.kind == "personal"), None)
    if asked is None:
        return []
    labels = document.labels
    wanted = "Number=Plur" if asked.number == "plural" else "Number=Sing"
    places = labels.object | labels.iobject | labels.oblique | labels.preposition_object
    before = document.doc[pronoun.sent.start - 1].sent
    return [t for t in reversed(before) if t.dep_ in places and t.pos_ == "NOUN" and wanted in features(t)]
