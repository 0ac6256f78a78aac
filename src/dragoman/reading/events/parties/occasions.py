"""Who takes part in a talk or visit on whose occasion something else is told."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.parties.stand_ins import is_party
from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.verbs import children

_TOLD = ("iobject", "prep:to", "prep:à", "object")


def on_occasion(trigger: Trigger, named: tuple[Filled, ...], setting: Setting) -> tuple[Filled, ...]:
    """ "[Solen] presented his claim to [Osric] in an interview": a talk or visit is between those of its clause."""
    noun = trigger.head
    verb = _clause_around(noun, setting) if trigger.carrier is None and noun.pos == "NOUN" else None
    heads = {t.i for one in named for t in one.heads}
    if verb is None or (trigger.event.symmetric and (len(heads) > 1 or any(_are_all(f, setting) for f in named))):
        return ()
    doers = tuple(t for t in slot_heads(verb, "subject", setting) if is_party(t, setting) or t.pos == "PRON")
    doers = tuple(t for t in doers if t.i not in heads)
    if not trigger.event.symmetric:
        return () if any(f.slot != "possessor" for f in named[1:]) or not doers else (Filled("subject", doers),)
    others = [t for slot in _TOLD for t in slot_heads(verb, slot, setting)] if doers and not heads else []
    others = [t for t in others if t.pos == "PROPN" or setting.kind_of(t) in ("person", "country")]
    if doers and not heads and not others and _are_several(doers):  # "the two kings agreed after [talks]"
        return (Filled("subject", doers),)
    if not doers or not (heads or others):
        return ()
    return (Filled("subject", doers), *((Filled("told", tuple(others)),) if others else ()))


def _are_all(named: Filled, setting: Setting) -> bool:
    """ "after a conversation between [the two kings]": nobody is missing, as somebody is in "with the two kings"."""
    if named.slot.removeprefix("prep:") in setting.words.partners or not _are_several(named.heads):
        return False
    return all(is_party(t, setting) for t in named.heads)  # no "meeting of two hours"


def _are_several(doers: tuple[Token, ...]) -> bool:
    return len(doers) > 1 or any(t.pos == "NOUN" and "Number=Plur" in t.morph for t in doers)


def _clause_around(noun: Token, setting: Setting) -> Token | None:
    """The verb on whose occasion a noun stands: "hit back [during] an interview", « [lors] d'un appel »."""
    labels, words = setting.labels, setting.words.occasions
    over = noun.head
    while over.lemma in setting.words.chains and over.pos == "NOUN" and noun.dep in labels.oblique:
        noun, over = over, over.head  # « au terme d'une [nuit] de discussions »
    if noun.dep in labels.oblique and over.pos == "NOUN" and over.lower in words:
        verb = over.head if over.dep in labels.oblique else None  # « au [terme] d'un tête-à-tête »
    elif noun.dep in labels.preposition_object:
        mark = noun.head
        if mark.lower in setting.words.of_words and mark.head.lemma in setting.words.chains:
            mark = mark.head.head  # "after six hours of [talks]"
        verb = mark.head if mark.lower in words else None
    else:
        marked = any(t.lower in words for t in children(noun, labels.case))
        verb = noun.head if marked and noun.dep in labels.oblique else None
        if noun.dep in labels.oblique and noun.head.lower in words:  # « [lors] d'un appel », hung on the adverb
            verb = noun.head.head
    return verb if verb is not None and verb.pos == "VERB" else None
