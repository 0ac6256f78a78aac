"""Pronouns and possessives of the third person that can stand for somebody."""

from collections.abc import Sequence

from dragoman.languages import Pronoun
from dragoman.model.parse import Token
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Words
from dragoman.reading.document import Document
from dragoman.reading.grammar.mending.clitics import is_personal


def third_persons(scan: Scan, words: Words) -> list[tuple[Token, Pronoun]]:
    """Third-person pronouns and possessives that can stand for somebody, each with its reading, in order."""
    document = scan.document
    surfaces = document.language.pronouns
    found = []
    for at, word in enumerate(scan.folded):
        readings = surfaces.get(word.lstrip("-").removeprefix("t-"))
        if readings is None or not scan.open[at] or (token := scan.tokens[at]).pos not in ("PRON", "DET"):
            continue
        asked = _third_person(token, readings)
        if asked is not None and not _nobody(token, asked, document, words):
            found.append((token, asked))
    return found


def _third_person(token: Token, readings: Sequence[Pronoun]) -> Pronoun | None:
    """The reading as a personal or possessive pronoun of the third person; None for any other word."""
    kinds = ("personal", "possessive") if token.pos == "PRON" else ("possessive",)
    return next((r for r in readings if r.person == 3 and r.kind in kinds), None)


def _nobody(token: Token, asked: Pronoun, document: Document, words: Words) -> bool:
    """« il faut », « il y a », "it is clear": nobody; "it" as an object is mostly a thing."""
    labels = document.labels
    if token.text.startswith("-"):
        return token.head.lemma in labels.impersonal_verbs  # « a-t-il dit »: a person's, « faut-il »: nobody's
    if token.i + 1 < len(document.doc) and document.doc[token.i + 1].lower in words.anybody:
        return True  # « où l'on assure »: an article of on
    if token.dep in labels.expletive and not is_personal(token, labels):
        return True
    if asked.kind == "possessive":
        return False
    if asked.gender == "neuter":
        if token.dep not in labels.subject | labels.passive_subject:
            return True
        return token.head.lemma in labels.impersonal_verbs
    after = document.doc[token.i + 1].lower if token.i + 1 < len(document.doc) else ""
    if after == "y" and token.head.lemma == "avoir":
        return True
    return (
        token.dep in labels.subject and token.head.lemma in labels.impersonal_verbs and (document.language.code == "fr")
    )
