"""Events and quotations: which event is the saying itself, and which is only told in one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence
from dragoman.ontology.performing import SAID
from dragoman.reading.document import Document
from dragoman.reading.events.acts.finding import Act, act_of
from dragoman.reading.events.acts.guards import asks_whether
from dragoman.reading.events.acts.no_acts import is_empty
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.people import At, narrowest
from dragoman.reading.events.words import Setting
from dragoman.reading.resolve import Resolved

_PERFORMING = frozenset({"accuse", "threaten", "demand", "request", "reject", "agree", "promise", "praise", "warn"})
_ASKING = frozenset({"demand", "request", "propose", "reject"})
"""Acts whose content is asked for or refused, and so not told."""
_POSITIONS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation with what the event takes over from it."""

    quotation: Quotation
    speaker: tuple[Resolved, ...]
    whom: tuple[Resolved, ...]


def saying_of(act: Act, cued_at: At) -> Saying | None:
    """The quotation whose cue is the trigger of a performing frame."""
    found = cued_at(act.trigger.head.idx) if act.trigger.event.performs else None
    return _saying(found[0]) if found else None


def _saying(quotation: Quotation) -> Saying:
    whom = "target" if quotation.target else "addressee"
    return Saying(quotation, resolved(quotation, "speaker"), resolved(quotation, whom))


def resolved(quotation: Quotation, field: str) -> tuple[Resolved, ...]:
    """Those of a field of a quotation, with their evidence."""
    evidence = quotation.evidence.get(field, ())
    ids: tuple[str, ...] = {"speaker": quotation.speaker, "target": quotation.target, "addressee": quotation.addressee}[
        field
    ]
    given = (evidence,) if isinstance(evidence, Evidence) else evidence
    return tuple(zip(ids, given, strict=True))


def told_in(act: Act, told_at: At) -> Quotation | None:
    """The narrowest quotation that tells of the act: what is asked, refused, intended or judged is not told by that."""
    holding = told_at(act.trigger.head.idx)
    return narrowest([q for q in holding if q.act not in _ASKING and q.kind != "intent" and not _judges(q, act)])


def _judges(quotation: Quotation, act: Act) -> bool:
    """ "condemned the [raid]": the raid is taken for given."""
    return quotation.act in ("accuse", "praise") and act.trigger.head.pos == "NOUN" and quotation.form == "indirect"


def missed_sayings(
    acts: tuple[Act, ...], quotations: tuple[Quotation, ...], document: Document, setting: Setting
) -> tuple[Act, ...]:
    """Acts of quotations that accuse, threaten, ask, refuse, agree or praise, and whose cue gave no trigger."""
    heads = {act.trigger.head.idx for act in acts}
    heads |= {act.inner.head.idx for act in acts if act.inner is not None}
    found = []
    for quotation in quotations:
        if quotation.act not in _PERFORMING or not quotation.speaker or not (quotation.target or quotation.addressee):
            continue
        if any(start <= idx < end for start, end in quotation.cue for idx in heads):
            continue
        trigger = _cue_trigger(quotation, document, setting)
        if trigger is not None and not is_empty(trigger, setting):
            found.append(act_of(trigger, None, setting))
    return tuple(found)


def _cue_trigger(quotation: Quotation, document: Document, setting: Setting) -> Trigger | None:
    """The cue's own frame, its guards set aside: that it is a saying was settled with the quotation."""
    for span in quotation.cue:
        for token in document.tokens_in(span):
            place = _POSITIONS.get(token.pos)
            if place is None or asks_whether(token, setting):
                continue
            for frame in setting.frames.lookup(token.lemma, place, token.lower):
                if frame.event is not None and frame.event.performs and frame.act == quotation.act:
                    return Trigger(token, frame, frame.event)
    return None


def performed(events: Sequence[EventMention], quotations: tuple[Quotation, ...]) -> tuple[EventMention, ...]:
    """Events that are a quotation's saying though their frame does not say so: "[demands] the fleet's return" names a
    demand, and its words stand as a quotation of whoever makes it. One event a quotation."""
    taken = {event.performed_by for event in events}
    found = []
    for event in events:
        if event.performed_by is None and event.type in SAID and event.status != "denied":
            saying = next((q for q in quotations if q.id not in taken and _is_said_in(event, q)), None)
            if saying is not None:
                taken.add(saying.id)
                event = replace(event, performed_by=saying.id)
        found.append(event)
    return tuple(found)


def _is_said_in(event: EventMention, quotation: Quotation) -> bool:
    first = event.trigger[0].start
    if quotation.act not in SAID[event.type] or not any(start <= first < end for start, end in quotation.cue):
        return False
    return not {*quotation.speaker, quotation.on_behalf}.isdisjoint(event.actors)
