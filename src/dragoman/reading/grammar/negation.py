"""Whether a verb is negated."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.tree import once
from dragoman.reading.grammar.verbs import NEAR, children


@once
def is_negated(verb: Token, labels: Labels) -> bool:
    """Whether the verb itself is negated (not its complement)."""
    if _is_widened(verb, labels) or _is_bare(verb, labels):
        return False
    if verb.dep in labels.conjunct and _joined_by_nor(verb, labels):
        return True
    for child, label in verb.below:
        if label in labels.negation and (abs(child.i - verb.i) <= NEAR or _behind_auxiliary(child, verb, labels)):
            return True
        denying = child.lower in labels.negation_words and (
            label in labels.adverb or label in labels.mark or label == "preconj"
        )
        if denying and abs(child.i - verb.i) <= NEAR:
            return True
        told = label in labels.subject or label in labels.passive_subject or label in labels.object
        if told and _denies(child, labels):
            return True
    return False


def _behind_auxiliary(negation: Token, verb: Token, labels: Labels) -> bool:
    """ "has [not], ministers insist, fired": however far from the verb, right behind what helps it."""
    before = negation.nbor(-1) if negation.i > verb.sent.start else negation
    return before.dep in labels.auxiliary and before.head.i == verb.i


def _denies(noun: Token, labels: Labels) -> bool:
    """ "[nobody] left", "[no] ship left", "[not] one ship left"."""
    if noun.lower in labels.negation_words:
        return True
    counted = labels.determiner | labels.negation | frozenset({"nummod"})
    near = children(noun, counted)
    near = [*near, *(inner for one in near for inner in children(one, labels.negation))]
    return any(t.lower in labels.negation_words for t in near)


def _is_widened(verb: Token, labels: Labels) -> bool:
    """ "did [not only] shell it", « n'a [pas seulement] tiré »: it did, and more."""
    lowers = verb.doc.lowers
    first, last = max(verb.i - NEAR, verb.sent.start + 1), min(verb.i + NEAR, verb.sent.end)
    if labels.only_words.isdisjoint(lowers[first:last]):
        return False
    return any(lowers[i] in labels.only_words and lowers[i - 1] in labels.negation_words for i in range(first, last))


def _is_bare(verb: Token, labels: Labels) -> bool:
    """« [ne] garde que le port », « craint qu'il [n']attaque »: a « ne » that denies nothing."""
    if not labels.half_negations:
        return False
    lowers = verb.doc.lowers
    bare = next((c for c, _ in verb.below if c.i < verb.i and lowers[c.i] in labels.half_negations), None)
    if bare is None or verb.lemma in labels.half_negated:
        return False
    behind = lowers[bare.i + 1 : min(verb.i + NEAR + 3, verb.sent.end)]
    at = next((i for i, lower in enumerate(behind) if lower in labels.complementizers), None)
    inside = set(behind[: verb.i - bare.i + 2] if at is None else behind[:at])
    if inside & (labels.negation_words - labels.half_negations):
        return False
    return at is not None or _is_feared(verb, labels)


def _is_feared(verb: Token, labels: Labels) -> bool:
    """« avant qu'il [n']attaque », « redoute qu'il [n']attaque »."""
    marks = [c for c in children(verb, labels.mark) if c.lower in labels.complementizers and c.i]
    led = any(c.nbor(-1).lower in labels.expletive_words for c in marks)
    return led or (bool(marks) and verb.dep in labels.clause and verb.head.lemma in labels.expletive_words)


def _joined_by_nor(verb: Token, labels: Labels) -> bool:
    """ "neither fired nor [advanced]"."""
    joints = children(verb.head, labels.coordinator)
    return any(c.lower in labels.negation_words and verb.head.i < c.i < verb.i for c in joints)
