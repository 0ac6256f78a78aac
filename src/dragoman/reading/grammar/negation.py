"""Whether a verb is negated."""

from spacy.tokens import Token

from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.tree import below, once
from dragoman.reading.grammar.verbs import NEAR, children


@once
def is_negated(verb: Token, labels: Labels) -> bool:
    """Whether the verb itself is negated (not its complement)."""
    for child, label in below(verb):
        if label in labels.negation and abs(child.i - verb.i) <= NEAR:
            return True
        denying = child.lower_ in labels.negation_words and (label in labels.adverb or label in labels.mark)
        if denying and abs(child.i - verb.i) <= NEAR:
            return True
        told = label in labels.subject or label in labels.passive_subject or label in labels.object
        if told and _denies(child, labels):
            return True
    return False


def _denies(noun: Token, labels: Labels) -> bool:
    """ "[nobody] left", "[no] ship left", "[not] one ship left"."""
    if noun.lower_ in labels.negation_words:
        return True
    counted = labels.determiner | labels.negation | frozenset({"nummod"})
    near = children(noun, counted)
    near = [*near, *(inner for one in near for inner in children(one, labels.negation))]
    return any(t.lower_ in labels.negation_words for t in near)
