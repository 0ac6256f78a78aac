"""Who is said to have done what an accusation names: "blamed the [raid] on the clans", « accuse Lima du [raid] »."""

from collections.abc import Mapping

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.verbs import children

_DONE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_DEEP = 4
"""Steps from the noun of an act up to the verb that blames somebody for it."""


def accusing(act: Trigger, triggers: Mapping[int, Trigger], setting: Setting) -> Trigger | None:
    """The accusation that the noun of a hostile act stands in."""
    noun = act.head
    if noun.pos != "NOUN" or act.carrier is not None or act.event.type not in _DONE:
        return None
    verb, labels, between = noun, setting.labels, list[Token]()
    for _ in range(_DEEP):
        if verb.dep in labels.adverbial | labels.relative | labels.conjunct or _is_aside(verb, setting):
            return None
        verb = verb.head
        if verb.pos == "VERB":
            break
        between += [verb] if verb.pos in ("NOUN", "PROPN") else []
    found = triggers.get(verb.i)
    if found is None or found.event.type != "ACCUSE" or found.head.i != verb.i:
        return None
    blamed = {t.i for one in parties_of(found, setting).recipients for t in one.heads}
    return found if all(t.i in blamed for t in between) else None  # not « complice de l'[assassinat] »


def _is_aside(word: Token, setting: Setting) -> bool:
    """ "condemned the clans [after] the raid": when and where."""
    beside = setting.words.circumstantial
    return word.lower in beside or any(t.lower in beside for t in children(word, setting.labels.case))


def accused(act: Trigger, accuser: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """Whom the words themselves accuse; not the act, its victim, nor a name found deeper."""
    told = (f for f in parties_of(accuser, setting).recipients if f.slot not in ("within", "possessor", "whose move"))
    return tuple(f for f in told if all(t.i != act.head.i for t in f.heads))
