"""Whose a noun for something suffered is: of who suffers it, where nobody else is said to ("their [arrest]")."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import is_passive

_DONE_TO = frozenset({"RETREAT", "COERCE", "SANCTION", "ASSAULT", "COOPERATE"})
_NEVER_AIMED = frozenset({"prep:of", "prep:de", "possessor", "prep:from", "prep:to", "prep:à"})
_PEOPLE = frozenset({"person", "group"})


def suffering(
    trigger: Trigger, actors: tuple[Filled, ...], recipients: tuple[Filled, ...], setting: Setting
) -> tuple[tuple[Filled, ...], tuple[Filled, ...]]:
    """ "[Kasr]'s annexation by Togo", "demanded [their] release": the possessor of such a noun has it done to him; of
    "Togo's release of two monks" and of a country's alone he does it.
    """
    noun = trigger.head
    if noun.pos != "NOUN" or trigger.event.type not in _DONE_TO or not _of_recipients(trigger):
        return actors, recipients
    owned = next((one for one in actors if one.slot == "possessor"), None)
    if owned is None or any(one.slot in ("prep:of", "prep:de") for one in recipients):
        return actors, recipients
    others = tuple(one for one in actors if one is not owned)
    agents = [t for word, t in preposition_phrases(noun, setting.labels) if word in setting.labels.by_words]
    aimed = not _NEVER_AIMED.issuperset(trigger.event.recipients)  # "his [raid] into Togo" is his own
    if not agents and (aimed or not all(_is_somebody(t, setting) for t in owned.heads)):
        return actors, recipients
    return others, (Filled("suffering", owned.heads), *(one for one in recipients if one.slot != "possessor"))


def _of_recipients(trigger: Trigger) -> bool:
    return not {"prep:of", "prep:de"}.isdisjoint(trigger.event.recipients)


def _is_somebody(head: Token, setting: Setting) -> bool:
    """A personal possessive or people: a country arrests and releases, people are arrested and released."""
    if head.pos in ("PRON", "DET"):
        return "Poss=Yes" in head.morph and "Gender=Neut" not in head.morph
    return setting.kind_of(head) in _PEOPLE


def is_agentless(trigger: Trigger, setting: Setting) -> bool:
    """A passive or a noun that leaves its doer unsaid, or a verb of what comes about: « les combats [ont cessé] »."""
    clause = trigger.clause
    told = any(need.slot == "subject" for need in trigger.frame.needs) and "subject" not in trigger.event.actors
    verbal = trigger.role != "happens" and clause.pos in ("VERB", "AUX")
    return told or not verbal or is_passive(clause, setting.labels)
