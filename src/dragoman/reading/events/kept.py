"""Which acts are worth an event: somebody is named, or the words alone tell that something was done."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.acts.nouns import event_noun
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.suffering import is_agentless
from dragoman.reading.events.parties.who import first_named
from dragoman.reading.events.words import Filled, Parties, Setting, country_of, plain_kind
from dragoman.reading.grammar.verbs import children, is_passive
from dragoman.reading.resolve import Resolved

MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "RETREAT"})
"""Deeds: the word alone tells that something was done."""
_ASKED_FOR = frozenset({"ACCUSE", "AID", "COOPERATE", "CONSULT", "AGREE", "CONCEDE", "SUPPORT"})
_DOERS = frozenset({"person", "group", "organization", "country", "craft", "weapon"})


def is_kept(
    act: Act,
    parties: Parties,
    actors: tuple[Resolved, ...],
    recipients: tuple[Resolved, ...],
    people: People,
    setting: Setting,
) -> bool:
    """No empty shells: somebody is named, or the words tell by themselves that something was done."""
    material = act.named_type in MATERIAL
    if _is_supposed(act) or _denies(act):  # asked first: the rest takes parties
        return False
    asker = parties_of(act.asker, setting).actors if act.asker is not None else ()
    asked = parties_of(act.inner, setting).recipients if act.inner is not None and act.type == "REQUEST" else ()
    about = first_named(asked, people, setting)  # "demanded the expulsion of the [consul]"
    named = (*actors, *recipients, *about, *first_named(asker, people, setting))
    known = any(entity in people.known for entity, _ in actors) or _is_political(parties.actors, setting)
    if (act.verdict.rule == "conditional clause" and not known) or not _is_public(act, parties, named, people, setting):
        return False  # force supposed of somebody is a threat
    if actors:  # "[critics] praised the set": words of people whom nothing makes known, to nobody
        known |= people.stately or any(entity in people.known for entity, _ in about)
        return material or bool(recipients) or known
    if parties.explicit and not _may_act(parties.actors, setting):
        return False
    answered = act.asker is not None or act.verdict.status == "demanded"
    stately = people.stately and act.trigger.clause.pos in ("VERB", "AUX") and not _tells_of_thing(act, setting)
    if stately and any(entity in people.known for entity, _ in recipients):
        return True  # "[who] demands of Chad that …": whoever it is
    if not material and not answered and not _is_told(act.trigger, setting):
        return False  # "guarantees [excluding] a landing", "the Lima [accords]": nobody says so
    if act.named_type == "ASSAULT" and act.verdict.rule == "hypothetical":
        return True  # "in case of [attack]"
    told = act.named_type in _ASKED_FOR and any(token.pos == "VERB" for token in act.verdict.words[:1])
    if answered and (material or told):
        return True  # "a plea for a [ceasefire]": whoever is to do it
    if recipients:
        return material or parties.explicit or not act.trigger.event.symmetric
    if parties.explicit:
        return material and _may_act(parties.recipients, setting)
    return material and is_agentless(act.trigger, setting) and _is_definite(act.trigger, setting)


def _is_supposed(act: Act) -> bool:
    """ "if they [leave]"; what a thing would be taken for is no act of anybody either."""
    return act.verdict.rule == "likened" or (act.verdict.rule == "conditional clause" and act.type != "THREATEN")


def _denies(act: Act) -> bool:
    """ "rejected the [charge]" denies it; "refused to blame Lima" refuses."""
    blamed = act.inner is not None and act.inner.event.type == "ACCUSE" and act.inner.clause.pos == "NOUN"
    return act.type == "REJECT" and blamed


def _is_told(trigger: Trigger, setting: Setting) -> bool:
    """A passive, or a noun of what came about: « le [largage] de vivres a commencé »."""
    return is_passive(trigger.clause, setting.labels) or occurs(trigger.head, setting)


def _tells_of_thing(act: Act, setting: Setting) -> bool:
    """« des garanties [excluant] un débarquement »."""
    clause = act.trigger.clause
    return clause.dep in setting.labels.adnominal and clause.morph >= {"VerbForm=Part", "Tense=Pres"}


def _is_public(act: Act, parties: Parties, found: tuple[Resolved, ...], people: People, setting: Setting) -> bool:
    """Whether somebody known has a part, or the words are not those of sport, stage and table; words alone are not
    enough: of these somebody with a part in politics.
    """
    if any(entity in people.known for entity, _ in found):
        return True
    if _is_political((*parties.actors, *parties.recipients), setting):
        return True
    if act.named_type not in MATERIAL and act.named_type not in ("AID", "COOPERATE") and not people.stately:
        return False
    head = act.trigger.head  # « ont [défilé] » alone makes no pastime of it
    return setting.words.pastimes & setting.words_near(head) <= {head.lower, head.lemma}


def _is_political(filled: tuple[Filled, ...], setting: Setting) -> bool:
    """Whether the words tell that somebody is a party to politics: "the [delegates]", "Danish and Swedish pilots"."""
    words = setting.words.political
    heads = [head for one in filled for head in one.heads]
    nouns = [t for head in heads for t in (head, event_noun(head, setting))]
    peoples = (t for head in heads for t in children(head, setting.labels.modifier) if t.pos == "ADJ")
    return any(t.lemma in words or t.lower in words for t in nouns) or any(country_of(t, t.lang) for t in peoples)


def _may_act(filled: tuple[Filled, ...], setting: Setting) -> bool:
    """Whether an unnamed doer can be one: gunmen and rockets can, a speech and the weather cannot."""
    plain = plain_kind(setting.words, setting.labels)
    return any(plain(head) in _DOERS or head.pos in ("PRON", "PROPN") for one in filled for head in one.heads)


def _is_definite(trigger: Trigger, setting: Setting) -> bool:
    """ "the siege", a passive: this one, not sieges at large."""
    head = trigger.head
    if trigger.clause.pos in ("VERB", "AUX"):
        return True
    if children(head, setting.labels.possessive):  # "Saturday's demonstration"
        return True
    if _is_occasion(head, setting) or occurs(head, setting):
        return True
    return any("Definite=Def" in t.morph for t in children(head, setting.labels.determiner))


def occurs(noun: Token, setting: Setting) -> bool:
    """« [Des émeutes] ont éclaté », "a [ceasefire] took effect": what its verb says to have come about."""
    verb, labels = noun.head, setting.labels
    if verb.i == noun.i and not any(t.pos in ("VERB", "AUX") for t in noun.sent):
        return True  # « [Grève] générale lundi au Togo »: a headline
    if noun.dep not in labels.subject | labels.passive_subject or verb.pos not in ("VERB", "AUX"):
        return False
    below = (t.lemma for t, _ in verb.below if t.pos in ("NOUN", "ADP"))
    inner = (t.lemma for one, _ in verb.below if one.pos == "ADP" for t, _ in one.below)
    told = {verb.lemma, *(f"{verb.lemma} {word}" for word in (*below, *inner))}
    return not told.isdisjoint(setting.words.occurring)


def _is_occasion(noun: Token, setting: Setting) -> bool:
    """ "after three nights of [looting]", « six semaines de [manifestations] »: what goes before was."""
    words, top = setting.words, noun
    indefinite = any("Definite=Ind" in t.morph for t in children(noun, setting.labels.determiner))
    if indefinite and not (noun.head.lemma in words.chains and setting.labels.case):  # « le début d'une [grève] »
        return False  # "after a raid": any
    marks = {t.lower for t in children(top, setting.labels.case)}
    while top.head.i < top.i and (top.head.pos == "ADP" or top.head.lemma in words.chains):
        top = top.head
        marks |= {top.lower, *(t.lower for t in children(top, setting.labels.case))}
    return not marks.isdisjoint(words.background_words)
