"""Cues that tell of no act of their own: promises of nothing, outcomes of an attack, what runs beside another verb."""

from collections.abc import Mapping

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.verbs import children


def leaves_open(cue: Trigger, setting: Setting) -> bool:
    """ "did not [rule out] contacts": neither refused nor promised."""
    named = {cue.head.lemma, *(t.lower for t in children(cue.head, setting.labels.particle))}
    ruled_out = not named.isdisjoint(setting.words.excluding)
    return ruled_out and cue.event.type == "REJECT" and is_negated(cue.head, setting.labels)


def is_empty(cue: Trigger, setting: Setting) -> bool:
    """« jure qu'il viendra », « promet le triple »: a promise of nothing that is an act of the record is none.

    One that was not made is told as such: « ne s'est pas engagé à le défendre ».
    """
    promises = cue.frame.act in ("promise", "propose") and cue.event.complement == "turn"
    promises = promises and not is_negated(cue.head, setting.labels)
    return promises and cue.event.type == "AGREE" and cue.head.pos == "VERB" and bool(setting.labels.case)


def tells_outcome(one: Trigger, triggers: Mapping[int, Trigger], setting: Setting) -> bool:
    """« ont mitraillé le marché, [tuant] deux gardes »: whom an attack killed is no second attack."""
    verb, labels = one.head, setting.labels
    if one.event.type != "ASSAULT" or not labels.case or not verb.morph >= {"VerbForm=Part", "Tense=Pres"}:
        return False
    attacks = {t.clause.i for i, t in triggers.items() if t.event.type == "ASSAULT" and i != verb.i}
    return verb.i > 0 and verb.nbor(-1).text == "," and any(above.i in attacks for above in verb.ancestors)


def is_supposed(clause: Token, setting: Setting) -> bool:
    """ "promised an answer [if] its foes go on": what is promised is not the condition."""
    return any(t.lower in setting.labels.condition_words for t in children(clause, setting.labels.mark))


def sets_out(clause: Token, head: Token) -> bool:
    """« [Accusé] par un journal, le maire le menace », « refuse, [disant] … »: a participle beside it is not meant."""
    if clause.i < head.i:
        return clause.morph >= {"VerbForm=Part", "Tense=Past"} or clause.tag == "VBG"
    return clause.morph >= {"VerbForm=Part", "Tense=Pres"} and clause.nbor(-1).text == ","


def only_compels(one: Trigger, triggers: Mapping[int, Trigger], setting: Setting) -> bool:
    """« a été [contraint] de démissionner »: what somebody is driven to is the act, where it is one."""
    if one.event.type != "COERCE" or one.head.lemma not in setting.words.compelling:
        return False
    clauses = {t.clause.i for t in triggers.values()}
    return any(t.i in clauses for t in children(one.head, setting.labels.infinitive | setting.labels.clause))
