"""Who is asked by a request that is told as the ground of a deed: "At the [pope's request] Chile freed them"."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.parties.stand_ins import counted
from dragoman.reading.events.words import PARTIES, Filled, Setting
from dragoman.reading.grammar.verbs import agents, children, is_passive, own_objects, subjects


def bidden(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """Whoever does what is done at the request: the subject, of a passive its agent."""
    noun, labels = trigger.head, setting.labels
    if noun.pos != "NOUN":
        return ()
    marks = [noun.head] if noun.dep in labels.preposition_object else children(noun, labels.case)
    if not any(mark.lower in setting.words.bidding for mark in marks):
        return ()
    verb = next((t for t in noun.ancestors if t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return ()
    doers = agents(verb, labels) if is_passive(verb, labels) else slot_heads(verb, "subject", setting)
    if not doers and children(verb, labels.infinitive):  # "is expected to pardon them"
        doers = list(own_objects(verb, labels)) if is_passive(verb, labels) else subjects(verb, labels)
    heads = tuple(one for t in doers for one in counted(t, setting) if _is_asked(one, noun, setting))
    return (Filled("bidden", heads),) if heads else ()


def _is_asked(head: Token, noun: Token, setting: Setting) -> bool:
    party = head.pos == "PROPN" or setting.kind_of(head) in PARTIES or setting.kind_of(head) == "any"
    return party and not head.is_ancestor(noun)
