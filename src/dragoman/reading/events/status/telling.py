"""Whether an act happened: from negation, tense, modals, conditions, and the words that govern its clause."""

from dataclasses import replace

from dragoman.model.event import Status
from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.status.conditions import condition_of, denied_cleft, negations
from dragoman.reading.events.status.described import by_description, likened
from dragoman.reading.events.status.governing import (
    base_of,
    governors,
    is_beside,
    is_complement,
    is_purpose,
    is_topic,
    only_describes,
    shares_auxiliary,
    speech_sense,
    was_said,
)
from dragoman.reading.events.status.modals import by_modal, in_vain, is_nearly, prevented
from dragoman.reading.events.status.openings import by_opening
from dragoman.reading.events.status.rumoured import rumoured
from dragoman.reading.events.status.spoken import COMMITTING, by_speech, has_been_done, is_perfect
from dragoman.reading.events.status.tenses import Verdict, by_tense, form_of
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.verbs import children, tense

_VERBS = ("VERB", "AUX")


def status_of(trigger: Trigger, setting: Setting) -> Verdict:
    """The status of a trigger in its clause and under what governs it."""
    clause = trigger.clause
    told = _by_frame(trigger, setting) or _by_role(trigger, setting)
    if told is not None:
        return told
    verdict = _of_verb(clause, setting) if clause.pos in _VERBS else _of_noun(clause, setting)
    if verdict.rule == "obligation" and trigger.event.type == "CONSULT":
        return replace(verdict, status="planned", rule="due")  # « doivent se voir jeudi »: arranged
    if verdict.rule == "noun" and trigger.event.type == "CONSULT" and _is_due(clause, setting):
        return replace(verdict, status="demanded", rule="due")
    return verdict


def _is_due(noun: Token, setting: Setting) -> bool:
    """ "the [dialogue] must rest on trust": talks are called for, where a deed would have been done."""
    labels, verb = setting.labels, noun.head
    if noun.dep not in labels.subject | labels.passive_subject or verb.pos not in _VERBS:
        return False
    group = (verb, *children(verb, labels.auxiliary))
    return any(t.lemma in labels.obligation_words or t.lower in labels.obligation_words for t in group)


def _by_frame(trigger: Trigger, setting: Setting) -> Verdict | None:
    status = trigger.event.status
    if status == "unknown" and trigger.clause.pos in _VERBS and is_negated(trigger.clause, setting.labels):
        return None  # « ne [menace] pas »
    return Verdict(status, (trigger.head,), f"{trigger.frame.id} says so") if status is not None else None


def _by_role(trigger: Trigger, setting: Setting) -> Verdict | None:
    if trigger.carrier is None:
        return None
    if trigger.event.mode == "ceasefire" and trigger.carrier.lemma in setting.words.announcing:
        return Verdict("planned", (trigger.carrier,), "a ceasefire declared")  # « ont décrété une [trêve] »
    if trigger.role not in ("plans", "cancels"):
        return None
    if trigger.event.type == "SANCTION" and trigger.carrier.lemma in setting.words.announcing:
        return Verdict("actual", (trigger.carrier,), "cut off by saying so")  # « a annoncé la [rupture] des relations »
    return Verdict(
        "planned" if trigger.role == "plans" else "denied",
        (trigger.carrier,),
        f"support verb {trigger.role}",
        refusal=trigger.role == "cancels",
    )


def _of_verb(verb: Token, setting: Setting) -> Verdict:
    """Own negation first, then a condition, then who governs it, then its tense."""
    labels = setting.labels
    condition = [t for t in children(verb, labels.mark) if t.lower in labels.condition_words | setting.words.asking]
    if condition:
        return Verdict("conditional", tuple(condition), "conditional clause")
    opened = by_opening(verb, setting) or rumoured(verb, setting)
    if opened is not None:
        return opened
    denying = verb if is_negated(verb, labels) else denied_cleft(verb, setting)
    if denying is not None:
        open_ = form_of(verb, setting) in ("future", "present", "conditional", "infinitive")
        refusal = denying is verb and open_ and not is_perfect(verb, labels)
        return Verdict("denied", negations(denying, setting) or (verb,), "negation", refusal=refusal)
    supposed = _supposed(verb, setting)
    if supposed:
        return Verdict("conditional", supposed, "conditional by its noun")
    if is_nearly(verb, setting):
        return Verdict("denied", (verb.nbor(-1), verb), "nearly")
    shared = shares_auxiliary(verb, setting)
    own = by_tense(verb, setting) if shared is None else _of_verb(shared, setting)
    if own.rule == "infinitive" and any(t.lemma in setting.words.causing for t in verb.children if t.i < verb.i):
        own = Verdict("actual", (verb,), "caused")  # « a fait [interner] … »
    own = _done_before(verb, own, setting)
    if own.status == "planned" or own.rule in ("conditional", "future"):
        on = condition_of(verb, setting)
        if on:
            return Verdict("conditional", on, "on a condition")
    if shared is not None and own.status != "actual":
        return own
    governed = _governed(verb, setting)
    if governed is not None and (
        own.status == "actual" or own.rule in ("infinitive", "conditional") or governed.rule == "hypothetical"
    ):
        return _on_condition(governed, setting)
    if own.status == "planned" and _in_own_words(verb, setting):
        return replace(own, committed=True)
    return (likened(verb, setting) or own) if own.rule in ("infinitive", "participle of a clause") else own


def _done_before(verb: Token, own: Verdict, setting: Setting) -> Verdict:
    """« après avoir [menacé] … »: it was done."""
    if own.rule != "infinitive" or not is_perfect(verb, setting.labels):
        return own
    marks = children(verb, setting.labels.mark | setting.labels.case)
    after = tuple(t for t in marks if t.lower in setting.words.background_words)
    return Verdict("actual", (*after, verb), "done before") if after else own


def _supposed(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """ "[any] missile fired at …"."""
    if not only_describes(verb, setting):
        return ()
    return tuple(t for t in verb.head.children if t.lemma in setting.words.hypothetical_adjectives)


def _on_condition(verdict: Verdict, setting: Setting) -> Verdict:
    """ "is to send observers, [provided] that …": what is planned, under the condition of whoever plans it."""
    if verdict.status != "planned":
        return verdict
    on = next((found for t in verdict.words if t.pos in _VERBS and (found := condition_of(t, setting))), ())
    return Verdict("conditional", on, "on a condition") if on else verdict


def _in_own_words(verb: Token, setting: Setting) -> bool:
    """Whether the doer itself announces it: the clause hangs on a verb of saying and its subject points back."""
    labels = setting.labels
    if verb.dep not in labels.clause or verb.head.pos not in _VERBS:
        return False
    subject = [*children(verb, labels.subject)]
    return bool(subject) and subject[0].pos == "PRON" and speech_sense(verb.head, "verb", setting) is not None


def _governed(verb: Token, setting: Setting) -> Verdict | None:
    """What the words above say: denied, demanded, planned, failed; None where they say nothing."""
    for governor, below in governors(verb, setting):
        found = _by_governor(governor, below, setting)
        if found is not None:
            return _denied_above(governor, found, setting) or found
        if is_beside(below, governor, setting) or is_topic(below, governor, setting):
            return None
    return None


def _denied_above(noun: Token, found: Verdict, setting: Setting) -> Verdict | None:
    """ "denied any [plan] to invade", "has no [intention] of leaving": what is only meant is denied with its noun."""
    labels = setting.labels
    if noun.pos != "NOUN" or found.rule != "noun of planning":
        return None
    verb = noun.head if noun.dep in labels.object | labels.oblique else noun
    frame = speech_sense(verb, "verb", setting) if verb.pos in _VERBS else None
    if frame is not None and frame.act == "deny" and frame.polarity == -1:
        return Verdict("denied", (verb,), f"denied ({frame.id})")
    absent = [t for t in children(noun, labels.determiner | labels.negation) if t.lower in labels.negation_words]
    absent += [verb] if verb.pos in _VERBS and is_negated(verb, labels) else []
    return Verdict("denied", tuple(absent), "negation", refusal=True) if absent else None


def _by_governor(governor: Token, below: Token, setting: Setting) -> Verdict | None:
    lemma, labels = base_of(governor, setting), setting.labels
    place = "verb" if governor.pos in _VERBS else "noun" if governor.pos == "NOUN" else "adjective"
    if not is_complement(below, governor, setting) or is_beside(below, governor, setting):
        return _by_purpose(governor, below, setting)
    if below.pos != "NOUN" and lemma in setting.words.preventing and below.dep not in labels.object:
        return prevented(governor, setting)
    if lemma in setting.words.compelling and below.pos in _VERBS and governor.pos in _VERBS:
        return _of_verb(governor, setting)
    modal = by_modal(governor, lemma, setting) if below.dep in labels.infinitive else None
    if modal is not None:
        return modal
    if lemma in setting.words.fails and not (governor.pos in _VERBS and is_negated(governor, labels)):
        return Verdict("denied", (governor,), "verb of failing", refusal=True)
    wanted = setting.senses.get((governor.i, "verb")) if below.pos == "NOUN" else None
    if wanted is not None and wanted.event.type == "REQUEST" and below.dep in labels.object:
        return Verdict("demanded", (governor,), f"demanded ({wanted.frame.id})")  # « veut des [garanties] »
    frame = speech_sense(governor, place, setting)
    if frame is not None:
        if frame.act in COMMITTING and below.dep not in labels.clause and was_said(below, setting):
            return None  # "gave in to the [demands]"
        told = by_speech(frame, governor, below, setting)
        if told is not None:
            return told
    return _by_words(governor, lemma, below, setting)


def _by_purpose(governor: Token, below: Token, setting: Setting) -> Verdict | None:
    """ "sent ships [to blockade] the port": meant, and undone where the sending is denied."""
    if not is_purpose(below, setting):
        return None
    undone = governor.pos in _VERBS and is_negated(governor, setting.labels)
    refusal = undone and form_of(governor, setting) != "past"
    return Verdict("denied" if undone else "planned", (governor, below), "purpose", refusal=refusal)


def _by_words(governor: Token, lemma: str, below: Token, setting: Setting) -> Verdict | None:
    words, bare = setting.words, below.dep in setting.labels.infinitive
    negated = governor.pos in _VERBS and is_negated(governor, setting.labels)
    if negated and lemma in words.unfailing:
        return by_tense(governor, setting)  # "did not hesitate to [shell]"
    if governor.pos != "NOUN" and (lemma in words.plans or (bare and lemma in words.minded)):
        if in_vain(governor, setting):
            return Verdict("denied", (governor,), "in vain")
        if not negated and has_been_done(below, setting):
            return by_tense(below, setting)  # "announced that ships had been [sent]"
        if lemma in words.wanting and children(below, setting.labels.subject | setting.labels.passive_subject):
            return Verdict("demanded", (governor,), "wanted of others")
        announced = governor.pos == "ADJ" or governor.tag == "JJ"
        status: Status = "denied" if negated else "planned"
        return Verdict(status, (governor,), "word of planning", refusal=negated, committed=announced and not negated)
    if lemma in words.demanding:
        return Verdict("demanded", (governor,), "need")
    if lemma in words.hypothetical and governor.pos != "ADJ" and not negated:
        return Verdict("conditional", (governor,), "hypothetical")
    if lemma in words.intending and governor.pos == "NOUN":
        return Verdict("planned", (governor,), "noun of planning")
    if lemma in words.being and bare and governor.pos in _VERBS:
        return Verdict("denied" if negated else "planned", (governor,), "be to", refusal=negated)
    if lemma in words.actual and negated:
        return Verdict("denied", (governor,), "negation above")
    if lemma in words.actual and bare and governor.pos in _VERBS:
        return _of_verb(governor, setting)  # "managed to leave": as real as the managing
    return None


def _of_noun(noun: Token, setting: Setting) -> Verdict:
    """An event noun: its adjectives, its determiner, then what governs it."""
    words, labels = setting.words, setting.labels
    opened = by_opening(noun, setting)
    if opened is not None:
        return opened
    told = by_description(noun, setting)
    if told is not None:
        denied = _governed(noun, setting) if told.status == "conditional" else None
        return denied if denied is not None and denied.status == "denied" else told  # "denied [any] raid"
    if (taken_for := likened(noun, setting)) is not None:
        return taken_for
    above = noun.head
    governed = _if_host(noun, setting) or _governed(noun, setting) or _host(noun, setting)
    if governed is not None and governed.status in ("planned", "demanded") and _is_judged(noun, setting):
        governed = None
    past = [c for c in noun.children if c.lemma in words.past_adjectives]
    ongoing = [c for c in noun.children if c.lemma in words.ongoing_adjectives]
    behind = [t for t in (*children(noun, labels.case), above, above.head) if t.lemma in words.background_words]
    lasts = bool(ongoing) or (noun.lemma in words.durative and not past and not behind)
    return governed or Verdict("actual", (noun, *past, *ongoing, *behind), "noun", lasts, bool(past or behind))


def _is_judged(noun: Token, setting: Setting) -> bool:
    """« ont défilé pour dénoncer l'[assassinat] du juge »: what is blamed was done, whenever it is blamed."""
    blaming = setting.senses.get((noun.head.i, "verb")) if noun.dep in setting.labels.object else None
    return blaming is not None and blaming.event.type == "ACCUSE" and blaming.event.mode == "disapprove"


def _if_host(noun: Token, setting: Setting) -> Verdict | None:
    """ "if Chad goes on with its [raids]"."""
    verb = next((a for a in noun.ancestors if a.pos in _VERBS), None)
    marks = children(verb, setting.labels.mark) if verb is not None else []
    condition = tuple(t for t in marks if t.lower in setting.labels.condition_words)
    direct = noun.dep in setting.labels.object | setting.labels.subject | setting.labels.passive_subject
    return Verdict("conditional", condition, "conditional clause") if condition and direct else None


def _host(noun: Token, setting: Setting) -> Verdict | None:
    """The clause around a noun carries over where it is unreal: "if an attack comes", "there was no strike"."""
    labels = setting.labels
    verb = next((a for a in noun.ancestors if a.pos in _VERBS), None)
    direct = noun.dep in labels.subject | labels.passive_subject | labels.object | labels.predicate
    if verb is None or not direct:
        return None
    condition = [t for t in children(verb, labels.mark) if t.lower in labels.condition_words]
    if condition:
        return Verdict("conditional", tuple(condition), "conditional clause")
    if verb.lemma in setting.words.happening and is_negated(verb, labels):
        return Verdict("denied", negations(verb, setting), "negation")
    form = tense(verb, labels)
    if form == "future":
        return Verdict("planned", (verb,), "future")
    return Verdict("conditional", (verb,), "conditional") if form == "conditional" else None
