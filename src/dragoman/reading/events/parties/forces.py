"""Forces that are moved: whose they are, at whose border, for or against whom."""

from collections.abc import Mapping

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import event_noun
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.parties.warned import in_case
from dragoman.reading.events.words import PARTIES, Filled, Setting, country_of
from dragoman.reading.grammar.phrases import possessors, preposition_phrases
from dragoman.reading.grammar.verbs import children, is_finite, own_objects, tense


def whose_forces(verb: Token, setting: Setting) -> tuple[Filled, ...]:
    """ "[Chadian troops] are massed": forces moved by nobody named, where their words tell whose they are."""
    owned = tuple(t for t in slot_heads(verb, "object", setting) if t.pos == "PROPN" or _tells_whose(t, setting))
    return (Filled("object", owned),) if owned else ()


def _tells_whose(noun: Token, setting: Setting) -> bool:
    labels = setting.labels
    adjectives = children(noun, labels.modifier)
    return bool(possessors(noun, labels)) or any(country_of(t, t.lang) is not None for t in adjectives)


def frontier(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """Forces at somebody's border are set against whose border it is; some for a fight against whom they are to."""
    labels = setting.labels
    aims = [t for t in trigger.clause.subtree if t.lower == "against"]
    if aims:
        return tuple(Filled("prep:against", (t,)) for one in aims for t in children(one, labels.preposition_object))
    hosts = [trigger.head, trigger.clause]
    if trigger.clause.pos in ("VERB", "AUX"):
        hosts += own_objects(trigger.clause, labels)
    near = {t.i: t for host in hosts for _, t in preposition_phrases(host, labels)}
    heads = tuple(t for t in near.values() if t.lemma in setting.words.frontiers) or _border_behind(trigger, setting)
    return (Filled("frontier", heads),) if heads else ()


def _border_behind(trigger: Trigger, setting: Setting) -> tuple[Token, ...]:
    """« des exercices de la ligue près de son [territoire] », hung elsewhere: the next such noun of the clause."""
    start = max(trigger.head.i, trigger.clause.i) + 1
    for token in trigger.head.doc[start : trigger.head.sent.end]:
        if token.pos == "VERB" and is_finite(token, setting.labels):
            break
        if token.pos == "NOUN" and token.lemma in setting.words.frontiers:
            return (token,)
    return ()


def taken_from(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "annexed part of the territory [from Chad]", "a country [from which] it took land": whose land it was."""
    verb = trigger.head
    land = [event_noun(t, setting) for t in own_objects(verb, setting.labels)] if verb.pos == "VERB" else []
    if not any(t.lemma in setting.words.frontiers for t in land):
        return ()
    heads = (t for word in sorted(setting.words.from_words) for t in slot_heads(verb, f"prep:{word}", setting))
    owners = tuple(t for t in heads if t.pos == "PROPN" or setting.kind_of(t) in PARTIES)
    return (Filled("taken from", owners),) if owners else ()


def purpose(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "sent troops to defend [Lima]": for whom, or against whom, forces are moved."""
    labels = setting.labels
    for verb in children(trigger.clause, labels.adverbial | labels.infinitive | labels.clause):
        if tense(verb, labels) != "infinitive" or verb.pos != "VERB" or verb.i < trigger.clause.i:
            continue
        heads = tuple(t for t in own_objects(verb, labels) if t.pos == "PROPN")
        if heads:
            return (Filled("purpose", heads),)
    return ()


def laid_down(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "declared a ceasefire in [Kasr]": where arms are laid down."""
    hosts = [trigger.head, trigger.clause]
    if trigger.clause.pos in ("VERB", "AUX"):
        hosts += own_objects(trigger.clause, setting.labels)
        hosts += [t for _, t in preposition_phrases(trigger.clause, setting.labels)]
    for host in hosts:
        near = (t for word, t in preposition_phrases(host, setting.labels) if word in setting.words.locative)
        heads = tuple(t for t in near if t.pos == "PROPN" and setting.kind_of(t) in ("place", "country"))
        if heads:
            return (Filled("laid down", heads),)
    return ()


def set_against(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """Whom forces are moved against, else for whom, else in whose case."""
    row = in_case(trigger.clause, setting) if trigger.clause.pos in ("VERB", "AUX") else ()
    told = (Filled("warned", row),) if row else ()
    return frontier(trigger, setting) or purpose(trigger, setting) or told


def keeps_peace(trigger: Trigger, setting: Setting) -> bool:
    """ "sent troops to the peacekeeping force in [Chad]": a help to those there."""
    words = setting.words.peacekeeping
    near = trigger.event.type == "MOBILIZE" and not words.isdisjoint(setting.words_near(trigger.head))
    return near and any(t.lemma in words for t in trigger.clause.subtree)


def moved_for(triggers: Mapping[int, Trigger], setting: Setting) -> set[int]:
    """ "sent troops to [defend] Lima": what forces are moved for is one event with the moving."""
    moving = {one.clause.i for one in triggers.values() if one.event.type == "MOBILIZE"}
    labels = setting.labels
    hung = labels.adverbial | labels.infinitive
    supports = ((i, one.clause) for i, one in triggers.items() if one.event.type == "SUPPORT")
    helping = {one.clause.i for one in triggers.values() if one.event.type == "AID"}  # "help them [support] it"
    meant = {i for i, verb in supports if verb.head.i in moving | helping and verb.dep in hung}
    return {i for i in meant if tense(triggers[i].clause, labels) == "infinitive"}
