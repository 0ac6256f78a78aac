"""Whom a demand is put to where its own clause leaves that unsaid: whoever answers it in the main clause."""

from dragoman.model.parse import Token
from dragoman.reading.events.triggers import Trigger
from dragoman.reading.events.words import PARTIES, Filled, Setting
from dragoman.reading.grammar.verbs import children, conjuncts, is_finite, own_objects, own_subjects, subjects

_ANSWERS = frozenset({"AGREE", "REJECT", "CONCEDE"})


def answered(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """« Sourde aux [demandes] de Zagreb, [Varsovie] refuse … », "After [pleas] from Kasr, [Togo] agreed to …"."""
    verb = trigger.clause
    below = {verb.i, trigger.head.i}
    for above in verb.ancestors:
        if above.pos == "VERB" and above.i > verb.i and is_finite(above, setting.labels):
            heads = _doers(above, setting) if _answers(above, setting) else []
            heads = [t for t in heads if t.i not in below and not t.is_ancestor(verb)]
            return (Filled("answering", tuple(heads)),) if heads else ()
        below.add(above.i)
    return ()


def offering(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "declined the grain that [Togo] offered", "spurned the truce which the [clans] held out": whose offer it was."""
    labels, verb = setting.labels, trigger.clause
    if verb.pos != "VERB" or labels.case:
        return ()
    for thing in own_objects(verb, labels):
        for clause in children(thing, labels.relative):
            doers = [t for t in own_subjects(clause, labels) if t.lower not in labels.relative_pronouns]
            heads = tuple(t for t in doers if t.pos == "PROPN" or setting.kind_of(t) in PARTIES)
            if heads:
                return (Filled("offering", heads),)
    return ()


def _answers(verb: Token, setting: Setting) -> bool:
    """Whether a verb has a sense of answering: accept, refuse, give in."""
    if verb.lemma in setting.words.answering:
        return True
    senses = setting.frames.acts(verb.lemma, "verb", verb.lower).frames
    return any(frame.event is not None and frame.event.type in _ANSWERS for frame in senses)


def _doers(verb: Token, setting: Setting) -> list[Token]:
    """Its subjects that are parties, those right in front of it."""
    labels = setting.labels
    own = [one for t in children(verb, labels.subject) for one in conjuncts(t, labels)] or subjects(verb, labels)
    return [t for t in own if t.pos == "PROPN" or setting.kind_of(t) in PARTIES]
