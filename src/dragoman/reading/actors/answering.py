"""Pronouns of an answer: "Benin accused Nigeria of smuggling. [It] denied the charge" is Nigeria."""

from collections.abc import Iterator, Sequence

from dragoman.model.parse import Token
from dragoman.model.quotation import Act
from dragoman.reading.actors.tables import Words
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import children, conjuncts, is_passive, own_subjects

_ADDRESSING: frozenset[Act] = frozenset({"accuse", "demand", "propose", "request", "threaten", "warn"})
_ANSWERING: frozenset[Act] = frozenset({"agree", "deny", "reject"})


def asked_before(pronoun: Token, document: Document, words: Words) -> Sequence[Token]:
    """The heads of those whom the sentence before asks or accuses, where the pronoun's own verb answers that."""
    verb, labels = pronoun.head, document.labels
    if pronoun.dep not in labels.subject or verb.head.i != verb.i or not _answers(verb, document, words):
        return ()
    before = sentence_before(pronoun)
    if before is None or not _acts(before.root, document) & _ADDRESSING or is_passive(before.root, labels):
        return ()
    return tuple(_addressed(before.root, document))


def _answers(verb: Token, document: Document, words: Words) -> bool:
    """ "denied the charge", "refused", « a répondu »; what "rejected Ghana's offer" answers is named."""
    if not _acts(verb, document) & _ANSWERING and verb.lemma not in words.replying:
        return False
    things = children(verb, document.labels.object)
    return not any(t.pos == "PROPN" for thing in things for t in thing.subtree)


def _acts(verb: Token, document: Document) -> frozenset[Act]:
    if verb.pos != "VERB":
        return frozenset()
    return frozenset(f.act for f in document.language.frames.lookup(verb.lemma, "verb", verb.lower) if f.act)


def _addressed(verb: Token, document: Document) -> Iterator[Token]:
    """Objects and complements, then who is to do what is asked: "demands that [Nigeria] leave"."""
    labels = document.labels
    objects = [inner for head in children(verb, labels.iobject | labels.object) for inner in conjuncts(head, labels)]
    yield from objects
    for _, head in preposition_phrases(verb, labels):
        yield head
    for thing in objects:  # « propose une trêve [au Togo] »
        yield from (head for word, head in preposition_phrases(thing, labels) if word in labels.small.to)
    for clause in children(verb, labels.clause | labels.infinitive):
        yield from own_subjects(clause, labels)
