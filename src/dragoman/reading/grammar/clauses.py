"""What tells in a clause: its predicate, the word that the rest hangs on, whether it is denied."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.operators import Operators
from dragoman.reading.grammar.verbs import children

VERBS = ("VERB", "AUX")
_REACH = 8  # words from « ne » to its « que »


def copula_of(token: Token, labels: Labels, words: Operators) -> Token | None:
    """The verb that joins a predicate to its subject: "[is] ready"."""
    if beside := children(token, labels.copula):
        return beside[0]
    if token.dep not in labels.predicate or token.pos in VERBS:
        return None
    above = token.head
    return above if above.pos in VERBS and above.lemma in words.joining else None


def clause_of(head: Token, labels: Labels, words: Operators) -> Token:
    """The word that the subject and the negation of a predicate hang on."""
    copula = copula_of(head, labels, words)
    return copula if copula is not None and copula.i == head.head.i else head


def is_denied(clause: Token, labels: Labels, words: Operators) -> bool:
    """By a negation of its own, "without" or « sans »; « ne … que » restricts."""
    for child, label in clause.below:
        if (label in labels.mark or label in labels.case) and child.lower in words.privative:
            return True
    if clause.dep in labels.gerund and clause.head.lower in words.privative:
        return True
    if not is_negated(clause, labels):
        return False
    beside = {child.lower: child for child, _ in clause.below}
    half = next((child for word, child in beside.items() if word in words.half_negations), None)
    if half is None or beside.keys() & labels.negation_words - words.half_negations:
        return True
    return words.restricting.isdisjoint(t.lower for t in clause.doc[half.i + 1 : half.i + _REACH])


def denies_noun(noun: Token, labels: Labels, words: Operators) -> bool:
    """ "there are [no] talks", « [aucun] retrait »"""
    return noun.pos == "NOUN" and any(
        c.lower in words.no_nouns for c in children(noun, labels.determiner | labels.adverb)
    )
