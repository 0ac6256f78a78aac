"""Who is asked for a deed that only tells whose it is: "demanded [his] resignation", « réclame [leur] départ »."""

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import of_which, owners
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.objects import objects
from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import agents, own_objects

WHOSE = "whose deed"
"""The slot of whoever is asked for what only a possessive tells to be theirs."""
_BY_OWNERS = frozenset({"RETREAT", "CONCEDE"})


def whose_deed(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """Whoever has the deed by a possessive or « dont », unless it is one that is done to him (release, arrest)."""
    labels, verb = setting.labels, trigger.clause
    if verb.pos not in ("VERB", "AUX"):
        return ()
    wished = [t for word, t in preposition_phrases(verb, labels) if word in labels.small.for_whom]
    for noun in (*own_objects(verb, labels), *wished):
        if noun.pos == "NOUN" and _is_done_by_owner(noun, setting):
            heads = [t for t in owners(noun, setting) if t.pos in ("PRON", "DET")] or of_which(noun, setting)
            if heads:
                return (Filled(WHOSE, tuple(heads)), *_pressed(verb, setting))
    return ()


def _pressed(verb: Token, setting: Setting) -> tuple[Filled, ...]:
    """« [la garnison], harcelée par ceux qui réclamaient son départ »: on whom they act who ask."""
    askers, deed = verb.head, verb.head.head
    if verb.dep not in setting.labels.relative or deed.pos != "VERB" or not setting.labels.case:
        return ()
    pressed = objects(deed, setting) if askers.i in {t.i for t in agents(deed, setting.labels)} else []
    return (Filled("pressed", tuple(pressed)),) if pressed else ()


def _is_done_by_owner(noun: Token, setting: Setting) -> bool:
    return any(_by_owner(frame) for frame in setting.frames.lookup(noun.lemma, "noun", noun.lower))


def _by_owner(frame: Frame) -> bool:
    """A sense whose owner acts, whatever else it needs is who does it too: "the [departure] of its troops"."""
    event = frame.event
    if event is None or event.type not in _BY_OWNERS or "possessor" not in event.actors:
        return False
    own = all(need.slot in event.actors for need in frame.needs)
    return own and {"prep:of", "prep:de"}.isdisjoint(event.recipients)
