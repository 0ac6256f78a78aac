"""Places that are left, opened or blocked: where something is done, no other side of it."""

from collections.abc import Callable

from dragoman.model.entity import Entity
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.parties.who import first_named
from dragoman.reading.events.words import Filled, Parties, Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.resolve import Resolved

_QUIET = frozenset({"ceasefire", "disarm"})


def not_left(recipients: tuple[Resolved, ...], act: Act, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """From whom, not from where: without the places that are left, but for those that a thing given up is aimed at."""
    against = _aimed_at(parties_of(act.trigger if act.inner is None else act.inner, setting), people, setting)
    left, countries = _is_left(act, setting), _countries_around(act, people, setting)
    return tuple(
        one for one in recipients if one[0] in against or not (one[0] in countries or left(people.by_id[one[0]]))
    )


def _is_left(act: Act, setting: Setting) -> Callable[[Entity], bool]:
    """Whether forces leave a place: a name without a country is one, whatever it is taken for ("from the [Bekaa]")."""
    inner = act.inner if act.inner is not None else act.trigger
    moved = all(setting.kind_of(t) is not None for t in slot_heads(inner.head, "object", setting))
    forces = moved and inner.event.mode == "withdraw" and not setting.labels.case  # (genders tell more elsewhere)

    def left(entity: Entity) -> bool:
        return entity.type == "place" or (forces and entity.country is None and _is_name(entity))

    return left


def _countries_around(act: Act, people: People, setting: Setting) -> frozenset[str]:
    """ "a truce in [Chad]", "laid down their arms in [Chad]": where it is quiet, no other side."""
    inner = act.inner if act.inner is not None else act.trigger
    if inner.event.type != "RETREAT" or inner.event.mode not in _QUIET or setting.labels.case:
        return frozenset()
    hosts = {t.i: t for t in (inner.head, inner.clause, *slot_heads(inner.head, "object", setting))}
    phrases = (phrase for host in hosts.values() for phrase in preposition_phrases(host, setting.labels))
    named = tuple(noun for word, noun in phrases if word in setting.labels.small.where and noun.ent_type == "GPE")
    return frozenset(entity for entity, _ in first_named((Filled("in", named),), people, setting))


def refuses_to_leave(act: Act) -> bool:
    """ "refused to pull its guns back from the [strip]"."""
    inner = act.inner.event if act.inner is not None else act.trigger.event
    return inner.type == "RETREAT" and inner.mode == "withdraw" and act.trigger.event.type == "REJECT"


def is_named_place(entity: Entity) -> bool:
    """A place by its name: "the [Pan-American]"."""
    return entity.type == "place" and entity.name[:1].isupper()


def _is_name(entity: Entity) -> bool:
    return all(word[:1].isupper() for word in entity.name.split())


def _aimed_at(parties: Parties, people: People, setting: Setting) -> frozenset[str]:
    """ "lifted sanctions [on Abkhazia]": against which place with a name the thing is that is given up."""
    slots = {f"prep:{word}" for word in setting.words.aimed}
    named = (Filled(f.slot, tuple(t for t in f.heads if t.pos == "PROPN")) for f in parties.recipients)
    return frozenset(entity for entity, _ in first_named(tuple(f for f in named if f.slot in slots), people, setting))
