"""Who is forced, and by whom: "[sanctions] forced Togo to withdraw" weigh on Togo, which yields to their author."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.stand_ins import whose_act
from dragoman.reading.events.words import PARTIES, Filled, Setting
from dragoman.reading.grammar.verbs import children, own_objects, own_subjects

_VERBS = ("VERB", "AUX")
_YIELDING = frozenset({"RETREAT", "CONCEDE"})
_PRESSING = frozenset({"SANCTION", "COERCE"})


def by_force(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "Chad forced Togo to [withdraw]": Chad; "no [sanction] has led Togo to change its line": Togo."""
    labels, clause = setting.labels, trigger.clause
    verb = clause.head
    if verb.pos not in _VERBS or verb.lemma not in setting.words.compelling:
        return ()
    if trigger.event.type in _YIELDING and clause.dep in labels.infinitive | labels.clause | labels.adverbial:
        heads = tuple(t for t in own_subjects(verb, labels) if t.pos in ("NOUN", "PROPN"))
        return whose_act((Filled("forced by", heads),), setting) if heads and clause.pos in _VERBS else ()
    pressing = trigger.event.type in _PRESSING and clause.pos == "NOUN"
    if not pressing or clause.dep not in labels.subject:
        return ()
    heads = tuple(t for t in _forced(verb, setting) if t.pos == "PROPN" or setting.kind_of(t) in PARTIES)
    return (Filled("forced", heads),) if heads else ()


def _forced(verb: Token, setting: Setting) -> list[Token]:
    """Its object, which a parser may take for the subject of the clause below."""
    labels = setting.labels
    below = (t for t in children(verb, labels.infinitive | labels.clause) if t.pos == "VERB")
    return [*own_objects(verb, labels), *(s for one in below for s in own_subjects(one, labels))]
