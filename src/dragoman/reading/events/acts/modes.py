"""Modes that the words around an act tell: the means of an attack, what is asked for or refused, what is threatened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import event_noun
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.acts.turns import turned_mode
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children, conjuncts

_VERBS = ("VERB", "AUX")
_LEFT_OPEN = frozenset({None, "destroy"})
"""Modes that give way to the means where the text names them."""
_ASKED: Final = {"AID": "assist", "COOPERATE": "assist", "CONSULT": "meet", "CONCEDE": "yield", "MOBILIZE": "assist"}
_WANTED: Final = {"COERCE": "assist"}  # "demanded the arrest of …"
_HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_ANSWERS = frozenset({"REQUEST", "REJECT"})


@dataclass(frozen=True, slots=True)
class Named:
    """The act that a cue governs: its type, mode and word; `ended` where what is named is its end."""

    type: str
    mode: str | None
    trigger: Trigger
    ended: bool


def means_mode(trigger: Trigger, setting: Setting) -> str | None:
    """The mode of an attack: by its means where the sense leaves it open, "[jets] struck", « coulé au [canon] »."""
    event = trigger.event
    if event.type == "MOBILIZE" and event.mode == "troops":
        return _of_thing_moved(trigger, setting)
    if event.type == "CONSULT" and event.mode is None:
        return _at_distance(trigger, setting)
    if event.type != "ASSAULT" or event.mode not in _LEFT_OPEN:
        return event.mode
    near = setting.words_near(trigger.head)
    if setting.words.means.keys().isdisjoint(near):
        return event.mode
    told = (setting.words.means.get(one.lemma) for one in _around(trigger, setting))
    return next((mode for mode in told if mode is not None), event.mode)


def _of_thing_moved(trigger: Trigger, setting: Setting) -> str | None:
    """ "sent two [frigates]", "[policemen] patrolled": ships and police are moved, no soldiers."""
    moved, words = setting.words.moved, setting.words
    if moved.keys().isdisjoint(setting.words_near(trigger.head)):
        return trigger.event.mode
    for slot in ("object", "subject") if trigger.head.pos in _VERBS else ("prep:of",):
        heads = slot_heads(trigger.head, slot, setting)
        counted = (t for t in heads if t.lemma in words.tallies)
        inside = [inner for t in counted for _, inner in preposition_phrases(t, setting.labels)]
        found = {moved.get(t.lemma) for t in (inside or [event_noun(t, setting) for t in heads])}
        if len(found) == 1 and found != {None}:
            return found.pop()
    return trigger.event.mode


def _at_distance(trigger: Trigger, setting: Setting) -> str | None:
    """ "spoke by [telephone]", "a [telephone] conversation"."""
    said_by, labels, head = setting.words.said_by, setting.labels, trigger.head
    if said_by.keys().isdisjoint(setting.words_near(head)):
        return None
    near = [noun for word, noun in preposition_phrases(head, labels) if word in labels.small.distant]
    near += children(head, labels.modifier)
    for noun in slot_heads(head, "object", setting) if head.pos in _VERBS else ():
        near += children(noun, labels.modifier)
    return next((said_by[t.lemma] for t in near if t.lemma in said_by), None)


def _around(trigger: Trigger, setting: Setting) -> Iterator[Token]:
    """Instruments first, then who does it."""
    labels, head = setting.labels, trigger.head
    small = labels.small
    for word, noun in (*preposition_phrases(head, labels), *_of_carrier(trigger, setting)):
        within = word in small.within and event_noun(noun, setting).lemma not in setting.words.months
        if word in small.instruments or within:
            yield event_noun(noun, setting)
            yield from (inner for of, inner in preposition_phrases(noun, labels) if of in small.of_kind)
        if word in small.within and head.pos in _VERBS:  # "killed in a [bomb] attack"
            yield from (t for t in children(noun, labels.modifier) if t.i < noun.i)
    if head.pos not in _VERBS:
        yield from children(head, labels.modifier)
    for slot in trigger.event.actors:
        for one in slot_heads(trigger.clause if slot == "subject" else head, slot, setting):
            yield from (t for t in children(one, labels.modifier) if t.i < one.i)  # "[bomber] crews"
            yield one
    if head.pos in _VERBS and "subject" not in trigger.event.actors:  # "a [bomb] exploded", "a [drone] attack killed"
        for one in slot_heads(head, "subject", setting):
            yield from (t for t in children(one, labels.modifier) if t.i < one.i)
            yield one


def _of_carrier(trigger: Trigger, setting: Setting) -> list[tuple[str, Token]]:
    return list(preposition_phrases(trigger.carrier, setting.labels)) if trigger.carrier is not None else []


def threatened_mode(inner: Trigger, mode: str | None, named: str, setting: Setting) -> str | None:
    """What is threatened; what is broken off or shut is trade or a relation by its own word."""
    turned = turned_mode("THREATEN", named, mode)
    if named not in ("SANCTION", "COERCE") or mode not in ("discontinue", "seize", "withhold", "withdraw"):
        return turned
    if mode == "withdraw":  # "will recall its [envoy]", "will leave the league"
        moved = slot_heads(inner.head, "object", setting)
        return "expel" if any(setting.kind_of(t) == "person" for t in moved) else turned
    things = {event_noun(t, setting).lemma for t in slot_heads(inner.head, "object", setting)}
    things.add(inner.head.lemma)
    if mode == "seize":
        return "territory" if _takes_land(inner, setting) else "arrest"
    return turned if things.isdisjoint(setting.words.commerce) else "restrict"


def _takes_land(taking: Trigger, setting: Setting) -> bool:
    if taking.head.lemma in setting.words.occupying:
        return True
    kinds = ("object", "possessor", "prep:of", "prep:de")
    taken = [t for slot in kinds for t in slot_heads(taking.head, slot, setting)]
    return any(setting.kind_of(t) in ("place", "country") for t in taken)


def answer_mode(
    cue: Trigger, kind: str, inner: Named | None, complements: Sequence[Token], setting: Setting
) -> str | None:
    """What is asked for or refused: help, a meeting, yielding, another policy; None where none of them fits."""
    if kind not in _ANSWERS:
        return cue.event.mode
    if inner is not None:
        return _of_act(inner, kind, setting)
    if cue.event.mode is not None:
        return cue.event.mode
    contents = [*complements, *_offered(cue, setting)]
    told = (_of_word(one, setting) for one in contents)
    return next((mode for mode in told if mode is not None), None)


def _of_act(act: Named, kind: str, setting: Setting) -> str | None:
    """ "asked for aid", "asked them to leave", "asked them to stop firing"."""
    if act.type == "RETREAT":
        return "change" if act.mode == "resign" else "yield"
    clause = act.trigger.clause
    spared = clause.pos in _VERBS and is_negated(clause, setting.labels)
    if act.type in _HOSTILE and (act.ended or spared):
        return "yield"
    asked = _ASKED.get(act.type) or (_WANTED.get(act.type) if kind == "REQUEST" else None)
    return asked or _of_word(act.trigger.head, setting)


def _of_word(word: Token, setting: Setting) -> str | None:
    """What a word asked for tells by itself, else its object: "to [scrap] the decree", "to hold [elections]"."""
    known = setting.words.asks.get(event_noun(word, setting).lemma)
    if known is not None or word.pos not in _VERBS:
        return known
    objects = slot_heads(word, "object", setting)
    inside = (*objects, *children(word, setting.labels.complement))
    found = (setting.words.asks.get(event_noun(t, setting).lemma) for t in inside)
    return next((mode for mode in found if mode is not None), None)


def _offered(cue: Trigger, setting: Setting) -> list[Token]:
    """ "turned down the plea [for a ceasefire]", "the offer [to mediate]": what the noun refused asks for."""
    labels = setting.labels
    objects = slot_heads(cue.head, "object", setting) if cue.head.pos in _VERBS else ()
    nouns = [one for noun in objects for one in conjuncts(noun, labels) if noun.pos == "NOUN"]
    found: list[Token] = [*nouns]
    for noun in nouns or ([cue.head] if cue.head.pos == "NOUN" else []):
        found += children(noun, labels.adnominal | labels.infinitive | labels.clause)
        for _, one in preposition_phrases(noun, labels):
            found += [one, *(inner for of, inner in preposition_phrases(one, labels) if of in ("of", "for", "de"))]
    return found
