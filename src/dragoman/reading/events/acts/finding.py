"""From triggers to acts: a cue that promises, threatens, refuses or asks takes the act it governs; types are turned."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.model.parse import Token
from dragoman.reading.events.acts.backdrops import is_backdrop
from dragoman.reading.events.acts.complements import complements_of, governed_act
from dragoman.reading.events.acts.modes import Named, answer_mode, means_mode, threatened_mode
from dragoman.reading.events.acts.no_acts import is_empty, leaves_open, only_compels, tells_outcome
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.acts.turns import Turn, turn_of, turned_mode
from dragoman.reading.events.parties.accusing import accusing
from dragoman.reading.events.parties.forces import moved_for
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.status.spoken import ANNOUNCED
from dragoman.reading.events.status.telling import status_of
from dragoman.reading.events.status.tenses import Verdict
from dragoman.reading.events.words import Setting, suffered
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.verbs import children, is_passive

_TAKES = frozenset({"AGREE", "THREATEN", "REJECT", "CONCEDE"})
"""Types whose cue and act are one event; a request and the act requested stay two."""


_NAMED_ON = frozenset({"PROTEST", "CONSULT"})
"""What keeps its name when it is called off: a strike, a visit."""
_CONTACTS = frozenset({"CONSULT", "REQUEST", "AID", "PROTEST"})
_SAID = frozenset({"ACCUSE", "SUPPORT", "CONCEDE", "REJECT", "THREATEN", "REQUEST"})
"""What a contact may be made for, and is then done on that occasion: "called him [to thank] him"."""


@dataclass(frozen=True, slots=True)
class Act:
    """One event to be: its trigger, the act it names (the trigger's own or the governed one), type and status.

    `host` lends its parties: the contact on whose occasion the act is done. `asker` asks for the act, or refuses it
    where it is a request itself; `refuser` answers who asks; `accuser` says who did it,
    `promiser` promises it to somebody beside another act.
    """

    trigger: Trigger
    inner: Trigger | None
    named_type: str
    type: str
    mode: str | None
    verdict: Verdict
    turn: Turn | None
    host: Trigger | None = None
    asker: Trigger | None = None
    refuser: Trigger | None = None
    accuser: Trigger | None = None
    promiser: Trigger | None = None


def find_acts(triggers: Mapping[int, Trigger], setting: Setting) -> tuple[Act, ...]:
    """The acts of the triggers in the order of the text; acts that a cue takes are not acts of their own."""
    clauses = {one.clause.i: one for one in triggers.values()} | dict(triggers)
    inner = {i: found for i, one in triggers.items() if (found := governed_act(one, clauses, setting)) is not None}
    taken = {found.head.i for i, found in inner.items() if _takes(triggers[i], found, setting)}
    taken |= moved_for(triggers, setting)
    asked, promised = _asked(inner, triggers, setting), _promised(inner, triggers, setting)
    acts = [
        _put_by(
            act_of(one, inner.get(i), setting),
            asked.get(i),
            asked.get(asked[i].head.i) if i in asked else None,
            accusing(one, triggers, setting),
            promised.get(i),
        )
        for i, one in sorted(triggers.items())
        if i not in taken and not leaves_open(one, setting) and not is_backdrop(one, triggers, setting)
        if i in inner or not is_empty(one, setting)
        if not tells_outcome(one, triggers, setting) and not only_compels(one, triggers, setting)
    ]
    return tuple(_on_occasion(_demanded(_asked_for(act), triggers), triggers, setting) for act in acts)


def _asked_for(act: Act) -> Act:
    """« appelle les clans au [dialogue] »: the noun of what a verb asks for tells of nothing done."""
    cue, verdict = act.asker, act.verdict
    noun = act.trigger.head.pos == "NOUN" and act.trigger.carrier is None and act.inner is None
    plain = noun and verdict.status == "actual" and verdict.rule == "noun" and act.turn is None
    if (
        cue is None
        or not plain
        or not cue.frame.quotes
        or cue.event.type != "REQUEST"
        or cue.head.pos != "VERB"
        or act.named_type == "REQUEST"
    ):
        return act
    return replace(act, verdict=Verdict("demanded", (cue.head,), f"demanded ({cue.frame.id})"))


def _put_by(
    act: Act, asker: Trigger | None, refuser: Trigger | None, accuser: Trigger | None, promiser: Trigger | None
) -> Act:
    """With who asks for the act, refuses it, charges somebody with it or promises it; most acts are told plainly."""
    if asker is None and accuser is None and promiser is None:
        return act
    return replace(act, asker=asker, refuser=refuser, accuser=accuser, promiser=promiser)


def _demanded(act: Act, triggers: Mapping[int, Trigger]) -> Act:
    """ "demanded of Togo their [release] and an [apology]": with who asks for it, wherever the demand stands."""
    asked = act.verdict.rule.startswith("demanded (") and bool(act.verdict.words)
    if act.asker is not None or not asked or act.named_type == "REQUEST":
        return act
    cue = triggers.get(act.verdict.words[0].i)
    asking = cue is not None and cue.event.type == "REQUEST" and cue.head.i != act.trigger.head.i
    return replace(act, asker=cue) if asking else act


def _asked(inner: Mapping[int, Trigger], triggers: Mapping[int, Trigger], setting: Setting) -> Mapping[int, Trigger]:
    """Acts asked for → who asks; requests refused → who refuses. What is joined to an act is asked for with it."""
    found: dict[int, Trigger] = {}
    for i, act in inner.items():
        if triggers[i].event.type == "REQUEST" or _answers(triggers[i], act):
            joined = {t.i for t in children(act.clause, setting.labels.conjunct)}
            found |= {n: triggers[i] for n, one in triggers.items() if n == act.head.i or one.clause.i in joined}
    return found | {i: host for i, one in triggers.items() if (host := _refusing(one, triggers, setting)) is not None}


def _promised(inner: Mapping[int, Trigger], triggers: Mapping[int, Trigger], setting: Setting) -> Mapping[int, Trigger]:
    """ "promised Peru to reopen the port and to [lift] the ban": acts joined to one that a promise takes."""
    found: dict[int, Trigger] = {}
    for i, act in inner.items():
        if triggers[i].event.type in ("AGREE", "CONCEDE") and triggers[i].head.pos == "VERB":
            joined = {t.i for t in children(act.clause, setting.labels.conjunct)}
            found |= {n: triggers[i] for n, one in triggers.items() if one.clause.i in joined}
    return found


def _refusing(request: Trigger, triggers: Mapping[int, Trigger], setting: Setting) -> Trigger | None:
    """Who turns a request down or gives in to it: "[rejected] the league's demand", "[gave in] to its demands"."""
    noun, labels = request.head, setting.labels
    if request.event.type not in ("REQUEST", "AGREE") or noun.pos != "NOUN":
        return None
    above = noun.head.head if noun.dep in labels.preposition_object else noun.head
    offers = request.event.type == "AGREE" and noun.dep in labels.object | labels.passive_subject
    answers = (one for one in triggers.values() if one.clause.i == above.i)
    return next((t for t in answers if _answers(t, request) or (offers and t.event.type == "REJECT")), None)


def _takes(cue: Trigger, act: Trigger, setting: Setting) -> bool:
    let = cue.event.type == "RETREAT" and act.event.type == "CONSULT"  # "let the nurses [visit] the camp"
    return (cue.event.type in _TAKES and not _answers(cue, act)) or let or _calls_for(cue, act, setting)


def _answers(cue: Trigger, act: Trigger) -> bool:
    """ "rejected the [demand]", "agreed to the [request]": an answer and a request, by two parties."""
    answering = cue.event.type in ("REJECT", "CONCEDE") or (cue.event.type == "AGREE" and act.head.pos == "NOUN")
    return answering and act.event.type == "REQUEST"


def _calls_for(cue: Trigger, act: Trigger, setting: Setting) -> bool:
    """ "called for sanctions against X": nobody is asked, X is threatened."""
    hostile = turn_of(act.event.type, "called for") is not None and act.head.pos == "NOUN"
    asked = any(slot_heads(cue.head, slot, setting) for slot in cue.event.recipients if slot != "object")
    told = act.head.dep in setting.labels.object and suffered(act.head, setting)  # "demanded the [arrest] of X"
    asked = asked or (told and any(slot_heads(act.head, slot, setting) for slot in ("prep:of", "prep:de")))
    return cue.event.type == "REQUEST" and hostile and not asked


def act_of(trigger: Trigger, inner: Trigger | None, setting: Setting) -> Act:
    """Type, mode and status of one trigger with the act it governs."""
    event, verdict = trigger.event, status_of(trigger, setting)
    if inner is not None:
        return _governing(trigger, inner, verdict, setting)
    named, turn = event.type, None
    for cue in _cues(trigger, verdict, setting):
        further = turn_of(turn.becomes if turn else named, cue)
        lifted = cue == "ended" and named not in _NAMED_ON
        named = further.becomes if further and lifted else named  # what is lifted is named by its end
        turn = further or turn
    if turn is None:
        return Act(trigger, None, named, named, _plain_mode(trigger, named, setting), verdict, None)
    if turn.becomes == "REJECT":
        named = "REJECT" if not event.refused and trigger.clause.lemma in setting.words.answering else named
        verdict = replace(verdict, status="actual", rule="a refusal in words")
    elif verdict.rule.startswith(ANNOUNCED):
        verdict = replace(verdict, status="actual")  # the threat or the promise is made, whatever comes of it
    if turn.becomes == "THREATEN":
        mode = threatened_mode(trigger, event.mode, named, setting)
    else:
        mode = turned_mode(turn.becomes, named, event.mode)
    return Act(trigger, None, named, turn.becomes, mode, verdict, turn)


def _plain_mode(trigger: Trigger, named: str, setting: Setting) -> str | None:
    if named in ("REQUEST", "REJECT"):
        return answer_mode(trigger, named, None, complements_of(trigger, setting), setting)
    return means_mode(trigger, setting)


def _cues(trigger: Trigger, verdict: Verdict, setting: Setting) -> tuple[str, ...]:
    """The situations of an act, inner first: what it is for, what its support verb says, then its status."""
    peace = setting.words.peacekeeping
    first = ("peacekeeping",) if trigger.event.type == "MOBILIZE" and _mentions(trigger.clause, peace) else ()
    ended = ("ended",) if trigger.role == "ends" else ()
    promised = ("AGREE",) if trigger.event.promised else ("REJECT",) if trigger.event.refused else ()
    doing = trigger.clause.pos not in ("VERB", "AUX") or not is_passive(trigger.clause, setting.labels)
    return (
        *first,
        *ended,
        *promised,
        "refused" if verdict.refusal and doing else "committed" if verdict.committed else verdict.status,
    )


def _mentions(head: Token, wanted: frozenset[str]) -> bool:
    return any(token.lemma in wanted for token in head.subtree)


def _on_occasion(act: Act, triggers: Mapping[int, Trigger], setting: Setting) -> Act:
    """What somebody was called, met or summoned for is done with that, between the same two parties."""
    if act.trigger.event.type not in _SAID or act.verdict.rule != "purpose":
        return act
    clause = act.trigger.clause
    while clause.dep in setting.labels.conjunct and clause.head.i < clause.i:  # "to thank him and [complain]"
        clause = clause.head
    host = next((one for one in triggers.values() if one.clause.i == clause.head.i), None)
    if host is None or host.event.type not in _CONTACTS or (host.event.type == "AID" and act.type != "ACCUSE"):
        return act
    event, verdict = act.trigger.event, status_of(host, setting)
    mode = act.mode if act.type == event.type else event.mode
    return replace(act, named_type=event.type, type=event.type, mode=mode, verdict=verdict, turn=None, host=host)


def _governing(trigger: Trigger, inner: Trigger, verdict: Verdict, setting: Setting) -> Act:
    cue, named = trigger.event.type, inner.event.type
    if trigger.frame.act == "propose" and (named == "CONSULT" or inner.head.lemma in setting.words.mediating):
        return Act(trigger, inner, "REQUEST", "REQUEST", "meet", verdict, None)  # "offered to mediate"
    if inner.role == "ends":
        ended = turn_of(named, "ended")
        named = ended.becomes if ended else named
    cue = "called for" if _calls_for(trigger, inner, setting) else cue
    if cue == "AGREE" and inner.head.pos == "NOUN" and turn_of(named, "voiced"):
        cue = "voiced"
    spared = inner.clause.pos in ("VERB", "AUX") and is_negated(inner.clause, setting.labels)
    turn = None if spared and cue == "AGREE" else turn_of(named, cue)  # "promised not to invade" is no threat
    if turn is not None and turn.becomes == "THREATEN" and trigger.clause.lemma in setting.words.undertaking:
        turn = turn_of("COOPERATE", cue)
    becomes = turn.becomes if turn else trigger.event.type
    if verdict.refusal and (refused := turn_of(trigger.event.type, "refused")):
        turn, becomes = refused, refused.becomes
    mode = _mode_of(trigger, inner, becomes, named, setting)
    # a threat, promise or refusal turns the act that it names; a call or a spared act stays what the cue says
    taken = (
        turn is not None
        and (cue in _TAKES or (cue, named) == ("called for", "PROTEST") or verdict.refusal)
        and not _answers(trigger, inner)
    )
    if taken and inner.head.lemma in setting.words.reactions:  # "promised a military [response]": of what kind is open
        return Act(trigger, inner, becomes, becomes, mode, verdict, turn)
    named_type = inner.event.type if taken else trigger.event.type
    return Act(trigger, inner, named_type, becomes, mode, verdict, turn)


def _mode_of(trigger: Trigger, inner: Trigger, becomes: str, named: str, setting: Setting) -> str | None:
    """The mode of a cue with the act that it governs."""
    if becomes == "THREATEN":
        return threatened_mode(inner, inner.event.mode, named, setting)
    if becomes in ("REQUEST", "REJECT"):
        if _answers(trigger, inner):
            return answer_mode(trigger, becomes, None, (), setting)
        act = Named(inner.event.type, inner.event.mode, inner, inner.role == "ends")
        return answer_mode(trigger, becomes, act, (), setting)
    if becomes == "RETREAT":
        return trigger.event.mode
    return turned_mode(becomes, named, inner.event.mode)
