"""The events of one article: acts found in the parse, with parties, status, time, place and what they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.model.entity import Actors
from dragoman.model.event import EventMention
from dragoman.model.parse import Token
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence
from dragoman.model.time import Time
from dragoman.reading.document import Document
from dragoman.reading.events.acts.finding import Act, find_acts
from dragoman.reading.events.acts.triggers import POSITIONS, Trigger, find_triggers
from dragoman.reading.events.circumstances import dated_sentences
from dragoman.reading.events.confidence import confidence_of
from dragoman.reading.events.each_day import numbered, parted_by_day
from dragoman.reading.events.mention import Told, mention_of
from dragoman.reading.events.parties.answering import answering
from dragoman.reading.events.parties.people import People, at_place, entity_kind, official, people_of
from dragoman.reading.events.parties.told_before import told_before
from dragoman.reading.events.sayings import missed_sayings, performed, saying_of, told_in
from dragoman.reading.events.words import Setting, load_words, plain_kind
from dragoman.reading.resolve import Both, Resolve

_NAMED = ("NOUN", "PROPN")
_HOSTILE = frozenset({"ACCUSE", "REQUEST", "REJECT", "SANCTION", "THREATEN"})
_ANSWERING = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT", "SUPPORT", "CONCEDE"})
"""What is said to whoever the act before is done to."""


@dataclass(frozen=True, slots=True)
class Triggers:
    """The triggers of a document by token index, and whom and what the scan asked, with what it learned on the way."""

    by_token: Mapping[int, Trigger]
    people: People
    setting: Setting


def setting_of(document: Document, people: People, triggers: Triggers | None = None) -> Setting:
    """What questions about the triggers of a document are asked with."""
    language = document.language
    words = load_words(language.code)
    kind_of = entity_kind(people, plain_kind(words, document.labels))
    if triggers is None:
        return Setting(language.frames, document.labels, words, kind_of, official(people))
    return replace(triggers.setting, kind_of=kind_of, holds_office=official(people))


def scan(document: Document, actors: Actors, resolve: Resolve) -> Triggers:
    """The triggers outside furniture: scan once, then give them to `name_parties` and to `find_events`."""
    people = people_of(actors, resolve, document)
    setting = setting_of(document, people)
    kinds = document.kinds
    telling, ending = setting.frames.telling, setting.words.ending
    visible = [  # one word in five may tell of an act: the rest is asked nothing more
        t
        for t in document.tokens
        if t.pos in POSITIONS
        and (t.lemma in telling or t.lower in telling or t.lemma in ending)
        and not (t.pos in _NAMED and kinds.get(t.i) == "organization" and not _heads_line(t))
        and not _describes(t, setting)
    ]
    if document.furniture:
        hidden = {t.i for span in document.furniture for t in document.tokens_in(span)}
        visible = [t for t in visible if t.i not in hidden]
    return Triggers(find_triggers(visible, setting), people, setting)


def _describes(noun: Token, setting: Setting) -> bool:
    """« des fusées [offensives] »: an adjective that a tagger takes for a noun says of what kind a thing is."""
    if noun.pos != "NOUN" or noun.dep not in setting.labels.modifier or noun.i == 0 or not setting.labels.case:
        return False
    before = noun.nbor(-1)
    return before.i == noun.head.i and before.pos == "NOUN" and not any(noun.children)


def find_events(
    document: Document,
    actors: Actors,
    times: tuple[Time, ...],
    quotations: tuple[Quotation, ...],
    resolve: Resolve,
    *,
    triggers: Triggers | None = None,
    both: Both = lambda _: (),
) -> tuple[EventMention, ...]:
    """Events in the order of the text, without those in furniture; ids are v1, v2, …

    `triggers` are those of an earlier `scan`, `both` is a `Namer`'s. A quotation whose cue is the trigger stands in
    `performed_by`: whoever composes the reading sets `performs` there.
    """
    people = people_of(actors, resolve, document, quotations=quotations, both=both)
    triggers = scan(document, actors, resolve) if triggers is None else triggers
    setting = setting_of(document, people, triggers)
    acts = find_acts(triggers.by_token, setting)
    acts = (*acts, *missed_sayings(acts, quotations, document, setting))
    dated, cued_at = dated_sentences(times, document), at_place((q.cue, q) for q in quotations)
    found: list[EventMention] = []
    for act in sorted(acts, key=lambda one: one.trigger.head.idx):
        told = Told(saying_of(act, cued_at), told_in(act, people.told_at))
        mention = mention_of(act, f"v{len(found) + 1}", told, dated, people, setting)
        if mention is not None:
            shared = _with_shared(mention, act, found, people, setting)
            answered = answering(shared, act, found, setting)
            whole = told_before(answered, act, found, people, setting)
            sure = whole.as_sure_as(confidence_of(whole, act, people, setting))
            found += numbered(parted_by_day(sure, act, dated), len(found))
    return performed(found, quotations)


def _heads_line(token: Token) -> bool:
    """« [Grève] générale lundi », no « the Front de [libération] »: a common noun that opens its sentence."""
    return token.pos == "NOUN" and token.is_sent_start and token.head.i == token.i


def _with_shared(
    mention: EventMention, act: Act, before: list[EventMention], people: People, setting: Setting
) -> EventMention:
    """ "arms and [trains] the clans' foes", "summoned the envoy of Chad and [protested]": acts of one kind by one party
    in one sentence, or joined ones, have one other side."""
    head = act.trigger.head
    if mention.recipients or act.trigger.event.symmetric or not before or not mention.actors or head.pos == "NOUN":
        return mention
    start = head.doc[head.sent.start].idx
    near = [one for one in before if start <= one.trigger[0].start]  # no later than this one
    said = mention.named_type in _ANSWERING - {"REQUEST"} or mention.type == "AGREE"
    joined = head.dep in setting.labels.conjunct and said
    alike = (
        one
        for one in reversed(near)
        if one.actors == mention.actors
        and (mention.named_type in _ANSWERING or not _hits_a_place(one, people))
        and (
            (one.named_type == mention.named_type and (mention.named_type != "RETREAT" or one.mode == mention.mode))
            or (joined and one.trigger[-1].start >= head.head.idx)
            or (mention.type == "THREATEN" and one.type in _HOSTILE)
        )
    )
    other = next((one for one in alike if one.recipients), None)
    if other is None:
        return mention
    given = other.evidence["recipients"]
    items = (given,) if isinstance(given, Evidence) else given
    shared = tuple(Evidence(item.spans, "resolved", "the other side of the act before") for item in items)
    return replace(mention, recipients=other.recipients, evidence={**mention.evidence, "recipients": shared})


def _hits_a_place(mention: EventMention, people: People) -> bool:
    """ "shut the [sluices] and held back the river": a thing is not shared."""
    hit = (people.by_id[entity] for entity in mention.recipients)
    return any(one.type == "place" and one.country is None for one in hit)
