"""Whom an answer is to that names no other side: whoever addressed, hit or moved the one who answers before."""

from dataclasses import replace

from dragoman.model.event import EventMention
from dragoman.model.span import Evidence
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.parties.possessives import REASON
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import children

_ANSWERS = frozenset({"AGREE", "REJECT", "CONCEDE", "ACCUSE", "SUPPORT", "ASSAULT"})
_SAID = frozenset({"ACCUSE", "SUPPORT"})
_TAKEN = frozenset({"AGREE", "REJECT"})
_OFFERED = frozenset({"REQUEST", "AGREE", "CONSULT", "COOPERATE", "AID", "CONCEDE"})
"""Types of what is offered or asked for, of everybody and nobody: "Peru offered to mediate. Ecuador [declined]"."""


def answering(mention: EventMention, act: Act, before: list[EventMention], setting: Setting) -> EventMention:
    """« Lima a convié Quito, qui a dit [oui] », "the patrol was fired on and [hit back]"."""
    if mention.recipients or not mention.actors:
        return mention
    if mention.named_type == "SANCTION" and mention.mode == "withdraw":
        return _recalling(mention, act, before)
    if mention.type not in _ANSWERS:
        return mention
    if mention.status == "demanded" and mention.type != "CONCEDE":
        return mention  # « presse le sénat de [ratifier] le traité »: asked for, not said to who asks
    if act.trigger.event.symmetric:
        return mention  # what is done together has its other side among the actors
    if _is_reason(mention):
        return mention  # "thanked Peru for its [condemnation] of the raid": what is answered, no answer
    head = act.trigger.head
    replies = head.lemma in setting.words.replying
    if mention.type == "ASSAULT" and not replies:
        return mention
    own = set(mention.actors)
    near = [one for one in told_near(before, act) if one.actors and own.isdisjoint(one.actors)]
    addressed = [one for one in near if not own.isdisjoint(one.recipients)]
    told = addressed or ([one for one in near if one.type not in _SAID] if replies and mention.type in _SAID else [])
    if not told and mention.type in _TAKEN and _is_bare(act, setting):
        told = [one for one in near if not one.recipients and one.named_type in _OFFERED]
    if not told:
        return mention
    given = told[-1].evidence["actors"]
    items = (given,) if isinstance(given, Evidence) else given
    shared = tuple(Evidence(item.spans, "resolved", "who acted before") for item in items)
    return replace(mention, recipients=told[-1].actors, evidence={**mention.evidence, "recipients": shared})


def _is_bare(act: Act, setting: Setting) -> bool:
    """Whether only a pronoun says what is taken or refused: "turned [it] down", "declined"."""
    verb = act.trigger.head
    if act.inner is not None or not (verb.head.i == verb.i or verb.dep in setting.labels.conjunct):
        return False
    return all(thing.pos == "PRON" for thing in children(verb, setting.labels.object))


def _is_reason(mention: EventMention) -> bool:
    given = mention.evidence["actors"]
    return any(item.rule == REASON for item in ((given,) if isinstance(given, Evidence) else given))


def _recalling(mention: EventMention, act: Act, before: list[EventMention]) -> EventMention:
    """« …, a protesté Ankara, qui a [rappelé] son ambassadeur »: from whom its own act before was against, or who acted
    before."""
    own = set(mention.actors)
    for one in reversed(told_near(before, act)):
        side = "recipients" if not own.isdisjoint(one.actors) else "actors"
        other = one.recipients if side == "recipients" else one.actors
        if other and own.isdisjoint(other):
            given = one.evidence[side]
            items = (given,) if isinstance(given, Evidence) else given
            shared = tuple(Evidence(item.spans, "resolved", "the other side of the act before") for item in items)
            return replace(mention, recipients=other, evidence={**mention.evidence, "recipients": shared})
    return mention


def told_near(before: list[EventMention], act: Act) -> list[EventMention]:
    """Those of the events before an act that are told in the same sentence or the one in front."""
    if not before:
        return []
    head = act.trigger.head
    earlier = sentence_before(head)
    start = earlier.start_char if earlier is not None else head.doc[head.sent.start].idx
    return [one for one in before if start <= one.trigger[0].start < head.idx]
