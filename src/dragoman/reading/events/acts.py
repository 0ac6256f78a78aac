"""From triggers to acts: a cue that promises, threatens, refuses or asks takes the act it governs; types are turned."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.reading.events.slots import event_noun, slot_heads
from dragoman.reading.events.status import Verdict, status_of
from dragoman.reading.events.triggers import Trigger, complement_labels
from dragoman.reading.events.turns import Turn, turn_of, turned_mode
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children

_TAKES = frozenset({"AGREE", "THREATEN", "REJECT", "CONCEDE"})
"""Types whose cue and act are one event; a request and the act requested stay two."""


@dataclass(frozen=True, slots=True)
class Act:
    """One event to be: its trigger, the act it names (the trigger's own or the governed one), type and status."""

    trigger: Trigger
    inner: Trigger | None
    named_type: str
    type: str
    mode: str | None
    verdict: Verdict
    turn: Turn | None


def find_acts(triggers: dict[int, Trigger], setting: Setting) -> tuple[Act, ...]:
    """The acts of the triggers in the order of the text; acts that a cue takes are not acts of their own."""
    inner = {i: found for i, one in triggers.items() if (found := governed_act(one, triggers, setting)) is not None}
    taken = {found.head.i for i, found in inner.items() if triggers[i].event.type in _TAKES}
    return tuple(act_of(one, inner.get(i), setting) for i, one in sorted(triggers.items()) if i not in taken)


def act_of(trigger: Trigger, inner: Trigger | None, setting: Setting) -> Act:
    """Type, mode and status of one trigger with the act it governs."""
    event, verdict = trigger.event, status_of(trigger, setting)
    if inner is not None:
        return _governing(trigger, inner, verdict)
    named, turn = event.type, None
    for cue in _cues(trigger, verdict):
        further = turn_of(turn.becomes if turn else named, cue)
        turn = further or turn
    if turn is None:
        return Act(trigger, None, named, named, event.mode, verdict, None)
    return Act(trigger, None, named, turn.becomes, turned_mode(turn.becomes, named, event.mode), verdict, turn)


def _cues(trigger: Trigger, verdict: Verdict) -> tuple[str, ...]:
    """The situations of an act, inner first: what its support verb says, then its status."""
    ended = ("ended",) if trigger.role == "ends" else ()
    return (*ended, "refused" if verdict.refusal else "committed" if verdict.committed else verdict.status)


def _governing(trigger: Trigger, inner: Trigger, verdict: Verdict) -> Act:
    cue, named = trigger.event.type, inner.event.type
    if inner.role == "ends":
        ended = turn_of(named, "ended")
        named = ended.becomes if ended else named
    turn = turn_of(named, cue)
    becomes = turn.becomes if turn else cue
    if verdict.refusal and (refused := turn_of(cue, "refused")):
        turn, becomes = refused, refused.becomes
    mode = turned_mode(becomes, named, inner.event.mode)
    named_type = named if cue in _TAKES else cue
    return Act(trigger, inner, named_type, becomes, mode, verdict, turn)


def governed_act(trigger: Trigger, triggers: dict[int, Trigger], setting: Setting) -> Trigger | None:
    """The act that the complement of a turning cue names: infinitive, clause, gerund, object or prepositional noun."""
    if trigger.event.complement != "turn":
        return None
    by_clause = {one.clause.i: one for one in triggers.values()} | triggers
    for start in _complements(trigger, setting):
        found = _descend(start, by_clause, setting)
        if found is not None and found.head.i != trigger.head.i:
            return found
    return None


def _complements(trigger: Trigger, setting: Setting) -> list[Token]:
    head, labels = trigger.head, setting.labels
    verbal = [t for t in children(head, complement_labels(setting) | labels.adnominal) if t.pos_ in ("VERB", "AUX")]
    governed = {t.i for slot in trigger.event.recipients for t in slot_heads(head, slot, setting)}
    wanted = {slot.removeprefix("prep:") for slot in trigger.frame.content if slot.startswith("prep:")}
    if head.pos_ not in ("VERB", "AUX"):
        wanted |= {"of", "for", "to", "de", "à", "pour"}
    nouns = slot_heads(head, "object", setting) if head.pos_ in ("VERB", "AUX") else []
    phrases = [t for word, t in preposition_phrases(head, labels) if word in wanted]
    return [*verbal, *phrases, *(t for t in nouns if t.i not in governed or "object" in trigger.frame.content)]


def _descend(token: Token, by_clause: dict[int, Trigger], setting: Setting, depth: int = 2) -> Trigger | None:
    """The trigger at `token`, else below it through raising and control ("refused to let them leave")."""
    noun = event_noun(token, setting)
    found = by_clause.get(token.i) or by_clause.get(noun.i)
    if found is not None or depth == 0 or token.pos_ not in ("VERB", "AUX"):
        return found
    labels = setting.labels
    for child in children(token, labels.infinitive | labels.clause | labels.object):
        found = _descend(child, by_clause, setting, depth - 1)
        if found is not None:
            return found
    return None
