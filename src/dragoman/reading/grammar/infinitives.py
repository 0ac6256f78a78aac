"""Infinitives whose doer another word tells: the phrase with "for" in front, the first infinitive of their row."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, conjuncts, tense


def for_subjects(infinitive: Token, labels: Labels) -> list[Token]:
    """ "called [for] both [sides] to stop": who is to do it, where a parser makes a phrase of its own of it."""
    verb = infinitive.head
    if infinitive.tag != "VB" or infinitive.dep not in labels.adverbial | labels.infinitive:
        return []
    if any(mark.lower == "for" for mark in children(infinitive, labels.mark)):
        return [t for one in children(infinitive, labels.subject) for t in conjuncts(one, labels)]
    for child in verb.children:
        if child.lower == "for" and child.dep in labels.preposition and verb.i < child.i < infinitive.i:
            heads = [t for one in children(child, labels.preposition_object) for t in conjuncts(one, labels)]
            start = min((t.i for t in infinitive.subtree), default=infinitive.i)
            if heads and 0 < start - heads[-1].i <= 2:
                return heads
    return []


def row_of_infinitives(verb: Token, labels: Labels) -> Token | None:
    """« prie le préfet de les recevoir et de les [nourrir] »: the infinitive that opens the row."""
    first = verb.head
    if verb.dep not in labels.conjunct or tense(verb, labels) != "infinitive":
        return None
    if first.pos == "NOUN" and first.dep in labels.object and labels.case:
        first = first.head  # « de lever la loi et de [partir] », misread
    return first if first.pos in ("VERB", "AUX") and tense(first, labels) == "infinitive" else None
