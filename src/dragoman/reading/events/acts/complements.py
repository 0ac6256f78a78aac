"""The act that a cue governs: in its infinitive, clause, object or prepositional noun."""

from collections.abc import Mapping

from dragoman.model.parse import Token
from dragoman.reading.events.acts.no_acts import is_supposed, sets_out
from dragoman.reading.events.acts.nouns import event_noun
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children


def governed_act(trigger: Trigger, by_clause: Mapping[int, Trigger], setting: Setting) -> Trigger | None:
    """The act that the complement of a turning cue names: infinitive, clause, gerund, object or prepositional noun.

    `by_clause`: the triggers by the words whose clauses they are.
    """
    if trigger.event.complement != "turn":
        return None
    for start in complements_of(trigger, setting):
        found = _descend(start, by_clause, setting)
        if found is not None and found.head.i != trigger.head.i and not _is_spoken_of(start, found, trigger):
            return found
    return None


def _is_spoken_of(start: Token, act: Trigger, cue: Trigger) -> bool:
    """ "pledged to investigate the [killings]": a promise to look into what others did."""
    hostile = act.event.type in ("ASSAULT", "COERCE", "SANCTION")
    return cue.event.type == "AGREE" and hostile and start.pos == "VERB" and act.clause.pos == "NOUN"


def complements_of(trigger: Trigger, setting: Setting) -> list[Token]:
    """What may name the act: verbs below the cue first, then nouns behind its prepositions and its objects."""
    head, labels = trigger.head, setting.labels
    verbal = [t for t in children(head, labels.complement | labels.adnominal) if t.pos in ("VERB", "AUX")]
    verbal = [t for t in verbal if not is_supposed(t, setting) and not sets_out(t, head)]
    if head.dep in labels.parataxis and head.head.pos in ("VERB", "AUX") and head.head.i < head.i:
        verbal.append(head.head)  # « sera ravitaillé, [promet] le général »
    verbal += [t for t in children(head, labels.subject) if t.pos == "VERB" and t.i < head.i]  # the same, misread
    asked = [t for slot in trigger.event.recipients for t in slot_heads(head, slot, setting)]
    governed = {t.i for t in asked}
    wanted = {slot.removeprefix("prep:") for slot in trigger.frame.content if slot.startswith("prep:")}
    wanted |= {need.slot.removeprefix("prep:") for need in trigger.frame.needs if need.slot.startswith("prep:")}
    if head.pos not in ("VERB", "AUX"):
        wanted |= {"of", "for", "to", "de", "à", "pour"}
    nouns = slot_heads(head, "object", setting) if head.pos in ("VERB", "AUX") else []
    phrases = [t for word, t in preposition_phrases(head, labels) if word in wanted]
    idiom = {lemma for need in trigger.frame.needs if need.slot == "object" for lemma in need.lemmas}
    held = [
        t for t in nouns if t.lemma in idiom and trigger.event.type == "THREATEN"
    ]  # « se réserve le droit de [riposter] »
    verbal += [t for one in held for t in children(one, labels.adnominal) if "VerbForm=Inf" in t.morph]
    verbal += [t for one in asked for t in children(one, labels.adnominal) if "VerbForm=Inf" in t.morph]
    return [*verbal, *phrases, *(t for t in nouns if t.i not in governed or "object" in trigger.frame.content)]


def _descend(token: Token, by_clause: Mapping[int, Trigger], setting: Setting, depth: int = 2) -> Trigger | None:
    """The trigger at `token`, else below it through raising and control ("refused to let them leave")."""
    noun = event_noun(token, setting)
    found = by_clause.get(token.i) or by_clause.get(noun.i)
    if found is not None or depth == 0 or token.pos not in ("VERB", "AUX"):
        return found
    labels = setting.labels
    for child in children(token, labels.infinitive | labels.clause | labels.object):
        found = _descend(child, by_clause, setting, depth - 1)
        if found is not None:
            return found
    return None
