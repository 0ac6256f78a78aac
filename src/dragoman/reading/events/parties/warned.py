"""Whom a condition is put to: who has to do, or not to do, what the clause or the noun beside a threat tells."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.reach import doers_of
from dragoman.reading.events.words import PARTIES, Setting, country_of
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children, own_objects, subjects

_VERBS = ("VERB", "AUX")


def warned(trigger: Trigger, setting: Setting) -> tuple[Token, ...]:
    """ "If [Norway] lets them build, Moscow will cancel the contract": whoever the condition is put to."""
    labels, verb = setting.labels, trigger.clause
    objects = own_objects(verb, labels) if verb.pos in _VERBS else []
    things = [t for t in objects if t.lemma not in setting.words.ways]  # « fermera la [frontière] » to whom it warns
    left = any(setting.kind_of(t) in PARTIES for t in objects) or (things and "object" in trigger.event.recipients)
    if left or verb.pos not in _VERBS:
        return ()  # "would quit the [pact] if Chad joined": the pact is the other side
    for clause in (c for one in (verb, verb.head) for c in children(one, labels.adverbial | labels.clause)):
        marks = children(clause, labels.mark)
        inverted = clause.left_edge.lower in setting.words.inverting
        if inverted or any(t.lower in labels.condition_words for t in marks):
            found = [t for t in subjects(clause, labels) if t.pos == "PROPN" or setting.kind_of(t) in PARTIES]
            return tuple(found)
    return in_case(verb, setting)


def in_case(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """ "in case of an attack by [Chad], Togo will call up its reserves"."""
    for _, noun in preposition_phrases(verb, setting.labels):
        if noun.lemma not in setting.words.hypothetical:
            continue
        acts = [t for t in noun.subtree if t.pos == "NOUN" and t.i > noun.i]
        rows = [t for act in acts for row in doers_of(act, setting) for t in row]
        return tuple(t for t in rows if t.pos == "PROPN" or setting.kind_of(t) in PARTIES or country_of(t, t.lang))
    return ()
