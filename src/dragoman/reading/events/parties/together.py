"""What two or more do with one another: exercises of several countries, what both sides are asked to do."""

from dataclasses import replace

from dragoman.ontology import load_ontology
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import Parties, Setting
from dragoman.reading.resolve import Resolved


def held_together(
    act: Act, actors: tuple[Resolved, ...], recipients: tuple[Resolved, ...], people: People, setting: Setting
) -> Act:
    """ "Tunisia and Italy held naval [exercises]": COOPERATE, where one country's would be MOBILIZE."""
    if act.named_type != "MOBILIZE" or recipients or len(_countries(actors, people)) < 2:
        return act
    head = act.trigger.head
    what = {t.lemma for t in (head, *slot_heads(head, "object", setting), *slot_heads(head, "prep:in", setting))}
    if what.isdisjoint(setting.words.exercises):
        return act
    named = "AGREE" if act.verdict.status in ("planned", "conditional") else "COOPERATE"
    return replace(act, named_type="COOPERATE", type=named, mode=None, turn=None)


def _countries(found: tuple[Resolved, ...], people: People) -> set[str]:
    entities = [people.by_id[entity] for entity, _ in found]
    table = load_ontology().countries
    words = {word for one in entities for word in one.name.split() if word[:1].isupper()}
    named = {place.code for word in words if (place := table.first(word, people.language)) is not None}
    return named | {one.country for one in entities if one.country}


def are_both(parties: Parties) -> bool:
    """ "urged both [sides] to resume talks": with one another."""
    heads = [t for one in parties.actors[:1] for t in one.heads]
    return any(t.lower in ("two", "both") for head in heads for t in head.doc[head.left_edge.i : head.i + 1])
