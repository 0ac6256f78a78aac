"""What tells in a clause: its predicate, the word that the rest hangs on, whether it is denied."""

from spacy.tokens import Token

from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.operators import Operators
from dragoman.reading.grammar.tree import below, lemma_of, lower_of
from dragoman.reading.grammar.verbs import children

VERBS = ("VERB", "AUX")
_REACH = 8  # words from « ne » to its « que »


def copula_of(token: Token, labels: Labels, words: Operators) -> Token | None:
    """The verb that joins a predicate to its subject: "[is] ready"."""
    if beside := children(token, labels.copula):
        return beside[0]
    if token.dep_ not in labels.predicate or token.pos_ in VERBS:
        return None
    above = token.head
    return above if above.pos_ in VERBS and lemma_of(above) in words.joining else None


def clause_of(head: Token, labels: Labels, words: Operators) -> Token:
    """The word that the subject and the negation of a predicate hang on."""
    copula = copula_of(head, labels, words)
    return copula if copula is not None and copula.i == head.head.i else head


def is_denied(clause: Token, labels: Labels, words: Operators) -> bool:
    """By a negation of its own, "without" or « sans »; « ne … que » restricts."""
    for child, label in below(clause):
        if (label in labels.mark or label in labels.case) and lower_of(child) in words.privative:
            return True
    if clause.dep_ in labels.gerund and lower_of(clause.head) in words.privative:
        return True
    if not is_negated(clause, labels):
        return False
    beside = {lower_of(child): child for child, _ in below(clause)}
    half = next((child for word, child in beside.items() if word in words.half_negations), None)
    if half is None or beside.keys() & labels.negation_words - words.half_negations:
        return True
    return words.restricting.isdisjoint(lower_of(t) for t in clause.doc[half.i + 1 : half.i + _REACH])


def denies_noun(noun: Token, labels: Labels, words: Operators) -> bool:
    """ "there are [no] talks", « [aucun] retrait »"""
    return noun.pos_ == "NOUN" and any(
        lower_of(c) in words.no_nouns for c in children(noun, labels.determiner | labels.adverb)
    )
