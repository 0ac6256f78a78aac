"""The noun that a pronoun of a language with gender stands for, where no name does."""

from collections.abc import Sequence

from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import children, conjuncts, own_subjects
from dragoman.reading.source_words import SourceWords

_NUMBER = frozenset({"nummod"})
_REACH = 2
"""Sentences looked back over."""


def antecedent(pronoun: Token, document: Document) -> Token | None:
    """The subject of a sentence in front that agrees with a pronoun of the third person: the last, main verbs first.

    « La médiatrice est arrivée. Elle a dit … »: None for other words, and where gender does not decide.
    """
    word = pronoun.lower.lstrip("-").removeprefix("t-")
    readings = document.language.pronouns.get(word, ()) if pronoun.pos == "PRON" else ()
    asked = next((r for r in readings if r.person == 3 and r.kind == "personal"), None)
    if asked is None or asked.gender not in ("masculine", "feminine"):
        return None
    labels, sentence = document.labels, sentence_before(pronoun)
    for _ in range(_REACH):
        if sentence is None:
            return None
        subjects = [t for t in sentence if t.dep in labels.subject | labels.passive_subject and t.pos == "NOUN"]
        fitting = [
            t for t in subjects if _agrees(t, asked.gender, asked.number) and not _said_apart(t, pronoun, document)
        ]
        if fitting:
            return next((t for t in fitting if t.head.dep == "ROOT"), fitting[-1])
        sentence = sentence_before(sentence[0])
    return None


def _said_apart(noun: Token, pronoun: Token, document: Document) -> bool:
    """A noun in quote marks that the pronoun stands outside of."""
    marks = next((p.inner for p in document.pairs if p.level == 0 and p.inner.start <= noun.idx < p.inner.end), None)
    return marks is not None and not marks.start <= pronoun.idx < marks.end


def _agrees(noun: Token, gender: str, number: str) -> bool:
    """By the noun's own morphology; a language without gender has no answer here."""
    found = noun.morph
    wanted = "Number=Plur" if number == "plural" else "Number=Sing"
    return f"Gender={'Fem' if gender == 'feminine' else 'Masc'}" in found and wanted in found


def joined_before(heads: Sequence[Token], document: Document, words: SourceWords) -> list[Token]:
    """The coordinated subjects that "they" or "the two capitals" stands for: « Bonn et Prague ont renoué. [Ils] … ».

    Those of the main verb of the sentence in front; of "the two" there are two.
    """
    before = sentence_before(heads[0]) if len(heads) == 1 and _several(heads[0], document, words) else None
    if before is None:
        return []
    found = list(own_subjects(before.root, document.labels))
    if len(found) == 1:  # the parser joined the second to the name of the first: « le roi X et son fils »
        labels = document.labels
        beside = children(found[0], labels.apposition | labels.name_part | labels.modifier)
        found += [t for name in beside if name.pos == "PROPN" for t in conjuncts(name, labels)[1:]]
    counted = heads[0].pos != "PRON"
    return found if len(found) > 1 and (not counted or len(found) == 2) else []


def _several(head: Token, document: Document, words: SourceWords) -> bool:
    """A plural pronoun of the third person, or a plural noun with "both" or "two"."""
    if head.pos == "PRON":
        readings = document.language.pronouns.get(head.lower.lstrip("-"), ())
        return any(r.person == 3 and r.kind == "personal" and r.number == "plural" for r in readings)
    counted = children(head, document.labels.determiner | document.labels.modifier | _NUMBER)
    return head.pos == "NOUN" and any(t.lower in words.both for t in counted)


def told_before(pronoun: Token, document: Document) -> list[Token]:
    """Whom an object pronoun of the third person may stand for, the likeliest first: nouns that agree in number.

    Those in front of it in its own sentence but of another verb (« Les mineurs menacent ; le maire [les] supplie »),
    then objects and complements of the sentence before (« Il [leur] a dit »), whose subject speaks.
    """
    labels = document.labels
    if pronoun.pos != "PRON" or pronoun.dep not in labels.iobject | labels.object:
        return []
    readings = document.language.pronouns.get(pronoun.lower, ())
    asked = next((r for r in readings if r.person == 3 and r.kind == "personal"), None)
    if asked is None or asked.gender == "neuter":
        return []
    wanted = "Number=Plur" if asked.number == "plural" else "Number=Sing"
    places = labels.object | labels.iobject | labels.oblique | labels.preposition_object
    here = [t for t in document.doc[pronoun.sent.start : pronoun.i] if t.head.i != pronoun.head.i]
    found = [t for t in reversed(here) if t.dep in places | labels.subject]
    before = list(reversed(sentence_before(pronoun) or ()))
    if any(t.pos != "PRON" for t in own_subjects(pronoun.head, labels)):  # a new subject: whoever acted is told
        doers = [t for t in before if t.dep in labels.subject]
        found += [t for t in doers if t.head.dep == "ROOT"]
        if not labels.case:  # (gender tells them apart elsewhere)
            found += [t for t in doers if t.head.dep != "ROOT"]
    found += [t for t in before if t.dep in places]
    return [t for t in found if t.pos == "NOUN" and wanted in t.morph]
