"""Whether an act happened: from negation, tense, modals, conditions, and the words that govern its clause."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.event import Status
from dragoman.reading.events.conditions import condition_of, denied_cleft, negations
from dragoman.reading.events.doers import for_subjects
from dragoman.reading.events.governing import (
    is_alternative,
    is_apart,
    is_beside,
    is_meant,
    is_of_object,
    is_purpose,
    is_second_infinitive,
    is_topic,
    only_describes,
    runs_beside,
    shares_auxiliary,
    speech_sense,
    takes_for_given,
    was_said,
)
from dragoman.reading.events.spoken import COMMITTING, by_speech, is_perfect
from dragoman.reading.events.tenses import Verdict, by_tense, form_of
from dragoman.reading.events.triggers import Trigger
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.tree import lemma_of
from dragoman.reading.grammar.verbs import children, is_finite, tense

_VERBS = ("VERB", "AUX")


def status_of(trigger: Trigger, setting: Setting) -> Verdict:
    """The status of a trigger in its clause and under what governs it."""
    clause = trigger.clause
    told = _by_frame(trigger, setting) or _by_role(trigger)
    if told is not None:
        return told
    verdict = _of_verb(clause, setting) if clause.pos_ in _VERBS else _of_noun(clause, setting)
    if verdict.rule == "obligation" and trigger.event.type == "CONSULT":
        return replace(verdict, status="planned", rule="due")  # « doivent se voir jeudi »: arranged
    return verdict


def _by_frame(trigger: Trigger, setting: Setting) -> Verdict | None:
    status = trigger.event.status
    if status == "unknown" and trigger.clause.pos_ in _VERBS and is_negated(trigger.clause, setting.labels):
        return None  # « ne [menace] pas »
    return Verdict(status, (trigger.head,), f"{trigger.frame.id} says so") if status is not None else None


def _by_role(trigger: Trigger) -> Verdict | None:
    if trigger.carrier is None or trigger.role not in ("plans", "cancels"):
        return None
    return Verdict(
        "planned" if trigger.role == "plans" else "denied",
        (trigger.carrier,),
        f"support verb {trigger.role}",
        refusal=trigger.role == "cancels",
    )


def _of_verb(verb: Token, setting: Setting) -> Verdict:
    """Own negation first, then a condition, then who governs it, then its tense."""
    labels = setting.labels
    condition = [t for t in children(verb, labels.mark) if t.lower_ in labels.condition_words | setting.words.asking]
    if condition:
        return Verdict("conditional", tuple(condition), "conditional clause")
    denying = verb if is_negated(verb, labels) else denied_cleft(verb, setting)
    if denying is not None:
        open_ = form_of(verb, setting) in ("future", "present", "conditional", "infinitive")
        refusal = denying is verb and open_ and not is_perfect(verb, labels)
        return Verdict("denied", negations(denying, setting) or (verb,), "negation", refusal=refusal)
    if only_describes(verb, setting):
        supposed = [t for t in verb.head.children if lemma_of(t) in setting.words.hypothetical_adjectives]
        if supposed:  # "[any] missile fired at …"
            return Verdict("conditional", tuple(supposed), "conditional by its noun")
    shared = shares_auxiliary(verb, setting)
    own = by_tense(verb, setting) if shared is None else _of_verb(shared, setting)
    if own.rule == "infinitive" and any(lemma_of(t) in setting.words.causing for t in verb.children if t.i < verb.i):
        own = Verdict("actual", (verb,), "caused")  # « a fait [interner] … »
    if own.status == "planned" or own.rule in ("conditional", "future"):
        on = condition_of(verb, setting)
        if on:
            return Verdict("conditional", on, "on a condition")
    if shared is not None and own.status != "actual":
        return own
    governed = _governed(verb, setting)
    if governed is not None and (own.status == "actual" or own.rule in ("infinitive", "conditional")):
        return _on_condition(governed, setting)
    if own.status == "planned" and _in_own_words(verb, setting):
        return replace(own, committed=True)
    return own


def _on_condition(verdict: Verdict, setting: Setting) -> Verdict:
    """ "is to send observers, [provided] that …": what is planned, under the condition of whoever plans it."""
    if verdict.status != "planned":
        return verdict
    on = next((found for t in verdict.words if t.pos_ in _VERBS and (found := condition_of(t, setting))), ())
    return Verdict("conditional", on, "on a condition") if on else verdict


def _in_own_words(verb: Token, setting: Setting) -> bool:
    """Whether the doer itself announces it: the clause hangs on a verb of saying and its subject points back."""
    labels = setting.labels
    if verb.dep_ not in labels.clause or verb.head.pos_ not in _VERBS:
        return False
    subject = [*children(verb, labels.subject)]
    return bool(subject) and subject[0].pos_ == "PRON" and speech_sense(verb.head, "verb", setting) is not None


def _governed(verb: Token, setting: Setting) -> Verdict | None:
    """What the words above say: denied, demanded, planned, failed; None where they say nothing."""
    for governor, below in _governors(verb, setting):
        found = _by_governor(governor, below, setting)
        if found is not None:
            return _denied_above(governor, found, setting) or found
        if is_beside(below, governor, setting) or is_topic(below, governor, setting):
            return None
    return None


def _denied_above(noun: Token, found: Verdict, setting: Setting) -> Verdict | None:
    """ "denied any [plan] to invade", "has no [intention] of leaving": what is only meant is denied with its noun."""
    labels = setting.labels
    if noun.pos_ != "NOUN" or found.rule != "noun of planning":
        return None
    verb = noun.head if noun.dep_ in labels.object | labels.oblique else noun
    frame = speech_sense(verb, "verb", setting) if verb.pos_ in _VERBS else None
    if frame is not None and frame.act == "deny" and frame.polarity == -1:
        return Verdict("denied", (verb,), f"denied ({frame.id})")
    absent = [t for t in children(noun, labels.determiner | labels.negation) if t.lower_ in labels.negation_words]
    absent += [verb] if verb.pos_ in _VERBS and is_negated(verb, labels) else []
    return Verdict("denied", tuple(absent), "negation", refusal=True) if absent else None


def _governors(token: Token, setting: Setting) -> Iterator[tuple[Token, Token]]:
    """(governor, what hangs on it) upwards through complements, adverbials and coordination."""
    labels = setting.labels
    below = token
    for above in token.ancestors:
        if below.dep_ in labels.relative or only_describes(below, setting) or runs_beside(below, setting):
            return
        if below.pos_ in _VERBS and is_apart(below, above, setting):
            return
        if below.dep_ in labels.conjunct and above.pos_ in _VERBS and is_finite(below, labels):
            own = bool(children(below, labels.subject)) or below.tag_ == "VBD"
            if own and not is_finite(above, labels) and not is_alternative(below, setting):
                return  # "refused to leave and [shelled] it", « supplie ses hôtes de partir, mais Berlin [a rejeté] … »
            below = above
            continue
        if above.pos_ == "NOUN" and below.dep_ in labels.adnominal and is_of_object(below, above, setting):
            above = above.head  # « accuse la police d'[avoir battu] … »: a parser hangs it on the object
        if above.pos_ in (*_VERBS, "NOUN", "ADJ"):
            yield above, below
        if above.pos_ == "NOUN" and takes_for_given(above, setting):
            return
        below = above


def _is_complement(below: Token, governor: Token, setting: Setting) -> bool:
    """Whether what hangs on the governor is what it governs, not what it was done for."""
    labels, label = setting.labels, below.dep_
    if label in labels.adverbial and is_meant(below, setting):
        return False
    taken = labels.infinitive | labels.clause | labels.gerund | labels.preposition | labels.oblique
    if label in taken | labels.adnominal | labels.object or bool(for_subjects(below, labels)):
        return True
    told = label in labels.passive_subject and below.pos_ == "NOUN"  # "a [ceasefire] was demanded"
    return told or is_second_infinitive(below, governor, setting)


def _by_governor(governor: Token, below: Token, setting: Setting) -> Verdict | None:
    lemma, labels = lemma_of(governor), setting.labels
    place = "verb" if governor.pos_ in _VERBS else "noun" if governor.pos_ == "NOUN" else "adjective"
    if not _is_complement(below, governor, setting) or is_beside(below, governor, setting):
        return _by_purpose(governor, below, setting)
    if lemma in setting.words.fails and not (governor.pos_ in _VERBS and is_negated(governor, labels)):
        return Verdict("denied", (governor,), "verb of failing", refusal=True)
    wanted = setting.senses.get((governor.i, "verb")) if below.pos_ == "NOUN" else None
    if wanted is not None and wanted[1].type == "REQUEST" and below.dep_ in labels.object:
        return Verdict("demanded", (governor,), f"demanded ({wanted[0].id})")  # « veut des [garanties] »
    frame = speech_sense(governor, place, setting)
    if frame is not None:
        if frame.act in COMMITTING and below.dep_ not in labels.clause and was_said(below, setting):
            return None  # "gave in to the [demands]"
        told = by_speech(frame, governor, below, setting)
        if told is not None:
            return told
    return _by_words(governor, lemma, setting, bare=below.dep_ in labels.infinitive)


def _by_purpose(governor: Token, below: Token, setting: Setting) -> Verdict | None:
    """ "sent ships [to blockade] the port": meant, and undone where the sending is denied."""
    if not is_purpose(below, setting):
        return None
    undone = governor.pos_ in _VERBS and is_negated(governor, setting.labels)
    refusal = undone and form_of(governor, setting) != "past"
    return Verdict("denied" if undone else "planned", (governor, below), "purpose", refusal=refusal)


def _by_words(governor: Token, lemma: str, setting: Setting, *, bare: bool) -> Verdict | None:
    words = setting.words
    negated = governor.pos_ in _VERBS and is_negated(governor, setting.labels)
    if lemma in words.plans and governor.pos_ != "NOUN":
        announced = governor.pos_ == "ADJ" or governor.tag_ == "JJ"
        status: Status = "denied" if negated else "planned"
        return Verdict(status, (governor,), "word of planning", refusal=negated, committed=announced and not negated)
    if lemma in words.demanding:
        return Verdict("demanded", (governor,), "need")
    if lemma in words.preventing and not bare:
        return Verdict("conditional", (governor,), "hypothetical")  # "to deter Lima from [attacking]"
    if lemma in words.hypothetical and governor.pos_ == "NOUN":
        return Verdict("conditional", (governor,), "hypothetical")
    if lemma in words.intending and governor.pos_ == "NOUN":
        return Verdict("planned", (governor,), "noun of planning")
    if lemma in words.being and bare and governor.pos_ in _VERBS:
        return Verdict("denied" if negated else "planned", (governor,), "be to", refusal=negated)
    if lemma in words.actual and negated:
        return Verdict("denied", (governor,), "negation above")
    if lemma in words.actual and bare and governor.pos_ in _VERBS:
        return _of_verb(governor, setting)  # "managed to leave": as real as the managing
    return None


def _of_noun(noun: Token, setting: Setting) -> Verdict:
    """An event noun: its adjectives, its determiner, then what governs it."""
    words, labels = setting.words, setting.labels
    for child in _described_by(noun, setting):
        written = {lemma_of(child), child.lower_}  # "planned" is a form of "plan" to the parser
        if child.lower_ in labels.negation_words and child.dep_ in labels.determiner | labels.negation:
            return Verdict("denied", (child,), "negation")
        for status, listed in (
            ("planned", words.planned_adjectives),
            ("conditional", words.hypothetical_adjectives),
            ("denied", words.denied_adjectives),
        ):
            if written & listed and child.dep_ in labels.modifier | labels.determiner | labels.adnominal:
                told = _governed(noun, setting) if status == "conditional" else None
                if told is not None and told.status == "denied":
                    return told  # "denied [any] raid"
                return Verdict(_status(status), (child,), f"{status} by its adjective")
    above = noun.head
    if above.lower_ in words.conditional_prepositions:
        return Verdict("denied", (above,), "preposition")
    governed = _if_host(noun, setting) or _governed(noun, setting) or _host(noun, setting)
    past = [c for c in noun.children if lemma_of(c) in words.past_adjectives]
    ongoing = [c for c in noun.children if lemma_of(c) in words.ongoing_adjectives]
    behind = [t for t in (*children(noun, labels.case), above, above.head) if lemma_of(t) in words.background_words]
    lasts = bool(ongoing) or (lemma_of(noun) in words.durative and not past and not behind)
    return governed or Verdict("actual", (noun, *past, *ongoing, *behind), "noun", lasts, bool(past or behind))


def _if_host(noun: Token, setting: Setting) -> Verdict | None:
    """ "if Chad goes on with its [raids]"."""
    verb = next((a for a in noun.ancestors if a.pos_ in _VERBS), None)
    marks = children(verb, setting.labels.mark) if verb is not None else []
    condition = tuple(t for t in marks if t.lower_ in setting.labels.condition_words)
    direct = noun.dep_ in setting.labels.object | setting.labels.subject | setting.labels.passive_subject
    return Verdict("conditional", condition, "conditional clause") if condition and direct else None


def _described_by(noun: Token, setting: Setting) -> Iterator[Token]:
    """What hangs on a noun, and on what is said of it: « un appel vidéo [prévu] » is hung on « vidéo »."""
    for child in noun.children:
        yield child
        if child.dep_ in setting.labels.modifier:
            yield from (t for t in child.children if t.dep_ in setting.labels.adnominal)


def _status(name: str) -> Status:
    return "planned" if name == "planned" else "conditional" if name == "conditional" else "denied"


def _host(noun: Token, setting: Setting) -> Verdict | None:
    """The clause around a noun carries over where it is unreal: "if an attack comes", "there was no strike"."""
    labels = setting.labels
    verb = next((a for a in noun.ancestors if a.pos_ in _VERBS), None)
    direct = noun.dep_ in labels.subject | labels.passive_subject | labels.object | labels.predicate
    if verb is None or not direct:
        return None
    condition = [t for t in children(verb, labels.mark) if t.lower_ in labels.condition_words]
    if condition:
        return Verdict("conditional", tuple(condition), "conditional clause")
    if lemma_of(verb) in setting.words.happening and is_negated(verb, labels):
        return Verdict("denied", negations(verb, setting), "negation")
    form = tense(verb, labels)
    if form == "future":
        return Verdict("planned", (verb,), "future")
    return Verdict("conditional", (verb,), "conditional") if form == "conditional" else None
