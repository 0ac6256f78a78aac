"""Event nouns that tell of no act: what others are for or against, and what is only pointed back to."""

from collections.abc import Mapping

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import participles
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import possessors, preposition_phrases
from dragoman.reading.grammar.verbs import children

_STANDS = frozenset({"REJECT", "ACCUSE", "CONCEDE", "REQUEST", "SUPPORT", "AGREE"})
"""Types that take a stand on what they are about."""
_JOINING = frozenset({"COOPERATE", "SUPPORT"})
_SAID = frozenset({"REQUEST", "THREATEN", "ACCUSE"})
_ANSWERS = frozenset({"REJECT", "CONCEDE", "AGREE"})


def _is_toll(trigger: Trigger, setting: Setting) -> bool:
    """ "shelled the port, [killing] nine": a number alone tells how hard the deed was, no other deed."""
    labels, verb = setting.labels, trigger.head
    if trigger.event.type != "ASSAULT" or verb.tag != "VBG" or verb.dep not in labels.adverbial:
        return False
    struck = children(verb, labels.object)
    return bool(struck) and all(t.pos == "NUM" for t in struck)


def is_backdrop(trigger: Trigger, triggers: Mapping[int, Trigger], setting: Setting) -> bool:
    """Whether an event noun without a verb of its own, or a count of dead, only tells what another act is about."""
    noun = trigger.head
    if _is_toll(trigger, setting):
        return True
    if noun.pos != "NOUN" or trigger.carrier is not None:
        return False
    above = _above(noun, setting)
    host = next((one for one in triggers.values() if above.i in (one.head.i, one.clause.i)), None)
    if trigger.event.type == "AID" and _passes(above, triggers, setting):
        return True
    if host is not None and trigger.event.type in _JOINING and host.event.type in _STANDS:
        asked = host.event.type == "REQUEST" and trigger.event.type == "COOPERATE"  # "demanded his [extradition]"
        return not trigger.event.symmetric and not asked  # "opposition to Chad's [accession] to the union"
    return trigger.event.type in _SAID and _points_back(noun, host, setting)


def _passes(verb: Token, triggers: Mapping[int, Trigger], setting: Setting) -> bool:
    """« à laisser passer [l'aide] »: what is let through is no second act."""
    hosts = (one for one in triggers.values() if one.event.mode == "access")
    inner = setting.labels.infinitive | setting.labels.clause
    return verb.pos == "VERB" and any(one.clause.i == verb.head.i and verb.dep in inner for one in hosts)


def _above(noun: Token, setting: Setting) -> Token:
    """What the phrase of a noun hangs on; prepositions are passed over ("as to its accession")."""
    above = noun.head
    while above.dep in setting.labels.preposition and above.head.i != above.i:
        above = above.head
    return above


def _points_back(noun: Token, host: Trigger | None, setting: Setting) -> bool:
    """ "in support of its [demands]": told before; not where it has a content, opens the clause or is answered."""
    labels = setting.labels
    if host is not None and host.event.type in _ANSWERS:
        return False
    if not any("Poss=Yes" in t.morph for t in possessors(noun, labels)):
        return False
    if noun.dep in labels.subject | labels.passive_subject:
        return False
    told = children(noun, labels.clause | labels.infinitive | labels.adnominal | labels.relative)
    bare = noun.i + 1 >= len(noun.doc) or noun.nbor(1).pos not in ("ADP", "SCONJ", "PART")
    return bare and not told and not participles(noun, labels) and not preposition_phrases(noun, labels)
