"""Parties that an act has from one told before: "the [attack]" of whoever attacked, "welcomed the [step]" of whoever
took it."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.event import EventMention
from dragoman.model.parse import Token
from dragoman.model.span import Evidence
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.acts.nouns import event_noun
from dragoman.reading.events.parties.answering import told_near
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.reach import doers_of
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children

_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_NO_DEEDS = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST"})
"""Types said of what others do: what is judged is seldom one of them."""
_OPEN = frozenset({"investigate"})
_UNDONE = frozenset({"denied", "demanded", "conditional"})


def told_before(
    mention: EventMention, act: Act, before: list[EventMention], people: People, setting: Setting
) -> EventMention:
    """With the parties of an act in the same sentence or the one before, where its own words name none."""
    if not before or (mention.actors and mention.recipients):
        return mention
    near = [one for one in reversed(told_near(before, act)) if one.status not in _UNDONE]
    if not near:
        return mention
    if mention.type in _JUDGING and mention.actors and act.inner is None:
        if mention.mode in _OPEN:
            return mention  # "opened an [inquiry] into the killing": against whom is what it is to find out
        return _judging(mention, act, near, people, setting)
    return _pointing(mention, act, near, setting)


def _judging(
    mention: EventMention, act: Act, near: list[EventMention], people: People, setting: Setting
) -> EventMention:
    """ "Togo closed the port. Chad condemned the [move]": of whoever did what is judged."""
    noun = next(_judged(act, setting), None)
    if noun is None:
        return mention
    own = _sides(mention.actors, people)
    others = [one for one in near if one.actors and own.isdisjoint(_sides(one.actors, people))]
    types = _types(noun, setting)
    told = [one for one in others if one.named_type in types] or [one for one in others if one.type not in _NO_DEEDS]
    return _with(mention, recipients=told[0], of="actors") if told else mention


def _judged(act: Act, setting: Setting) -> Iterator[Token]:
    """The nouns judged that tell of an act without telling whose."""
    head, clause = act.trigger.head, act.trigger.clause
    heads = [*slot_heads(head, "object", setting), *(t for _, t in preposition_phrases(head, setting.labels))]
    if clause.i != head.i:
        heads += [t for _, t in preposition_phrases(clause, setting.labels)]
    for one in heads:
        noun = event_noun(one, setting)
        told = noun.lemma in setting.words.deeds or bool(_types(noun, setting))
        if noun.pos == "NOUN" and told and not doers_of(noun, setting) and not _is_one_of_many(noun, setting):
            yield noun


def _types(noun: Token, setting: Setting) -> set[str]:
    """The types of act that a noun may name."""
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    return {frame.event.type for frame in senses if frame.event is not None}


def _is_one_of_many(noun: Token, setting: Setting) -> bool:
    """ "condemned [violence]", "opposes all [raids]": at large, none told before."""
    labels = setting.labels
    marks = children(noun, labels.determiner | labels.possessive)
    return not marks or (
        "Number=Plur" in noun.morph and not any("Definite=Def" in t.morph or "PronType=Dem" in t.morph for t in marks)
    )


def _pointing(mention: EventMention, act: Act, near: list[EventMention], setting: Setting) -> EventMention:
    """ "Gunmen stormed the post. … since the [attack]": the same act, told again by a noun that points back."""
    noun = act.trigger.head
    if noun.pos != "NOUN" or act.trigger.event.symmetric or not _points_back(noun, setting):
        return mention
    for one in near:
        if one.named_type != mention.named_type:
            continue
        shared = set(mention.actors) & set(one.actors) or set(mention.recipients) & set(one.recipients)
        disputed = act.accuser is not None or mention.status == "denied"  # "blamed bandits for the [attack]"
        if (mention.actors or mention.recipients) and not shared and not disputed:
            return mention  # another one
        if not mention.actors and one.actors and set(one.actors).isdisjoint(mention.recipients):
            mention = _with(mention, actors=one, of="actors")
        if not mention.recipients and one.recipients and set(one.recipients).isdisjoint(mention.actors):
            mention = _with(mention, recipients=one, of="recipients")
        return mention
    return mention


def _points_back(noun: Token, setting: Setting) -> bool:
    marks = children(noun, setting.labels.determiner)
    return any("Definite=Def" in t.morph or "PronType=Dem" in t.morph for t in marks)


def _with(
    mention: EventMention, *, of: str, actors: EventMention | None = None, recipients: EventMention | None = None
) -> EventMention:
    """With one side taken from the side `of` of an act told before."""
    side, other = ("actors", actors) if actors is not None else ("recipients", recipients)
    assert other is not None
    given = other.evidence[of]
    items = (given,) if isinstance(given, Evidence) else given
    shared = tuple(Evidence(item.spans, "resolved", "of the act told before") for item in items)
    return replace(mention, **{side: getattr(other, of)}, evidence={**mention.evidence, side: shared})


def _sides(entities: tuple[str, ...], people: People) -> set[str]:
    """The entities with the countries that they are of: nobody judges his own side so."""
    named = [people.by_id[one] for one in entities]
    return {*entities, *(one.of for one in named if one.of), *(one.country for one in named if one.country)}
