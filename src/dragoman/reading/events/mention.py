"""One act as an event mention of the reading: its parties resolved, each field with its evidence."""

from dataclasses import dataclass

from dragoman.model.entity import Entity
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, FieldEvidence, Spans
from dragoman.model.time import Time
from dragoman.reading.document import span_of
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.acts.trigger_words import trigger_spans
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.circumstances import Dated, contexts_of, is_past_year, place_of, time_of
from dragoman.reading.events.kept import MATERIAL, is_kept
from dragoman.reading.events.parties.accusing import accused
from dragoman.reading.events.parties.asked_of import are_theirs, asked_of, beside_names
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.parties.hung import set_off
from dragoman.reading.events.parties.left_places import is_named_place, not_left, refuses_to_leave
from dragoman.reading.events.parties.people import People, narrowest
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.parties.together import are_both, held_together
from dragoman.reading.events.parties.who import first_named
from dragoman.reading.events.sayings import Saying, resolved
from dragoman.reading.events.words import PARTIES, Filled, Parties, Setting
from dragoman.reading.grammar.verbs import is_finite, is_passive
from dragoman.reading.resolve import Resolved

_FOR_THE_ASKER = frozenset({"AID", "AGREE", "CONCEDE", "COOPERATE", "REQUEST"})
"""What is asked for oneself; a request that is refused was put to who refuses it."""
_THREATENING = frozenset({"threaten", "warn", "promise"})
_DONE_TO = frozenset({"RETREAT", "ASSAULT", "COERCE", "SANCTION", "ACCUSE"})
_OWN = frozenset({"demonym of a country", "pronoun of the on_behalf", "nominal", "nominal for a name"})
"""How one's own country is told beside one's acts: "the [Chilean] demands", "[our] doorstep"."""


@dataclass(frozen=True, slots=True)
class Told:
    """The quotation that the event is, and the one that tells of it."""

    saying: Saying | None
    inside: Quotation | None


def mention_of(act: Act, name: str, told: Told, dated: Dated, people: People, setting: Setting) -> EventMention | None:
    """The event of an act; None where nothing but a word would be left of it."""
    parties = parties_of(act.trigger, setting)
    actors, recipients = _who(act, parties, told.saying, people, setting)
    if not actors and told.inside is not None and _is_threatened(act, told.inside, setting):
        actors = resolved(told.inside, "speaker")
        recipients = tuple(one for one in recipients if one[0] not in _ids(actors))
    if actors and not recipients and told.inside is not None and _is_threatening(act, told.inside):
        said = (one for one in resolved(told.inside, "addressee") if one[0] not in _ids(actors))
        recipients = tuple(said)  # « la flotte tirera », a prévenu le roi à l'adresse de [Lima]
    if not is_kept(act, parties, actors, recipients, people, setting):
        return None
    act = held_together(act, actors, recipients, people, setting)
    time = time_of(act.trigger, dated)
    place = place_of(act.trigger, people, setting, but=frozenset(_ids((*actors, *recipients))))
    trigger = trigger_spans(act.trigger, setting)
    status = act.verdict
    return EventMention(
        id=name,
        named_type=act.named_type,
        type=act.type,
        mode=act.mode,
        contexts=contexts_of(act.trigger, people.language, setting.words_near(act.trigger.clause)),
        trigger=trigger,
        actors=_ids(actors),
        recipients=_ids(recipients),
        when=time[0].when() if time else None,
        place=place[0] if place else None,
        status=status.status,
        ongoing=status.ongoing,
        background=status.background or _is_long_ago(act, time[0] if time else None),
        told_in=told.inside.id if told.inside else None,
        performed_by=told.saying.quotation.id if told.saying else None,
        confidence=0.0,  # told last, when all parties are known
        because=_because(act, actors, recipients, people),
        evidence=_evidence(act, trigger, actors, recipients)
        | ({"when": time[1]} if time else {})
        | ({"place": place[1]} if place else {}),
    )


def _is_threatened(act: Act, quotation: Quotation, setting: Setting) -> bool:
    """« les routiers seront délogés », a prévenu [le préfet]: what a passive threatens is done by who says so."""
    verb = act.trigger.clause
    told = act.type == "THREATEN" and quotation.act in _THREATENING
    if not told or act.verdict.rule in ("conditional clause", "hypothetical"):
        return False
    return verb.pos == "NOUN" or is_passive(verb, setting.labels)


def _is_threatening(act: Act, quotation: Quotation) -> bool:
    """Words of a threat, whose hearer is threatened where they name nobody else."""
    return act.type == "THREATEN" and quotation.act in _THREATENING and act.trigger.clause.pos == "VERB"


def _is_town(entity: Entity) -> bool:
    return entity.type == "place" and entity.country is not None


def _is_long_ago(act: Act, time: Time | None) -> bool:
    """Done in a year that is named; a refusal stands now, whatever years it speaks of."""
    done = act.verdict.status == "actual" and act.verdict.rule != "a refusal in words"
    return done and is_past_year(time)


def _who(
    act: Act, parties: Parties, saying: Saying | None, people: People, setting: Setting
) -> tuple[tuple[Resolved, ...], tuple[Resolved, ...]]:
    """Actors, then recipients that are not actors; a saying lends its speaker and whom it is put to."""
    symmetric = act.trigger.event.mutual
    apart = bool(set_off(act.trigger.clause, setting))  # "free the bishop, [deported] in March": told, not asked
    asker = parties_of(act.asker, setting) if act.asker is not None and not apart else None
    actors = _who_does(act, parties, asker, people, setting)
    if not actors and saying is not None:  # "generals [accused] of murder": they are no accusers
        blamed = _ids(first_named(parties.recipients[:1], people, setting))
        actors = tuple(one for one in saying.speaker if one[0] not in blamed)
    if not actors and act.verdict.rule.startswith("denied (") and not _is_told_apart(act, setting):
        actors = _who_denies(act, people, setting)
    taken = frozenset(_ids(actors)) | _own_words(parties, people)
    hit = act.trigger.event.type == "ASSAULT"
    recipients = _promised_to(act, taken, people, setting)
    sides = beside_names(_sides(act, parties, setting), actors, setting)
    if asker is not None and act.named_type == act.type == "REQUEST" and all(f.slot == "within" for f in sides):
        sides = (*asker.actors, *sides)  # "rejected the request for the freeing of two [clerks]": who refuses was asked
    recipients = recipients or first_named(sides, people, setting, but=taken, deed=True, hit=hit)
    recipients = tuple(one for one in recipients if not _is_own_country(one, actors, people))
    from_where = act.trigger.event.type == "RETREAT" or refuses_to_leave(act)
    if not recipients and act.inner is not None and not (symmetric and act.inner.event.mutual):
        recipients = first_named(_inner_sides(act, act.inner, setting), people, setting, but=taken)
        from_where = from_where or act.inner.event.type == "RETREAT"
    if act.inner is not None and act.inner.event.type == "CONSULT" and act.inner.event.mode != "visit":
        recipients = tuple(one for one in recipients if not _is_town(people.by_id[one[0]]))  # "talks in [Nairobi]"
    if from_where:
        recipients = not_left(recipients, act, people, setting)
    if act.trigger.event.type == "PROTEST":  # « barrent la [Panaméricaine] »: where, not against whom
        recipients = tuple(one for one in recipients if not is_named_place(people.by_id[one[0]]))
    if not recipients and asker is not None and act.trigger.event.type in _FOR_THE_ASKER:
        recipients = first_named(asker.actors, people, setting, but=taken)
    if not recipients and saying is not None and not symmetric:
        recipients = tuple(one for one in saying.whom if one[0] not in taken and not _names_act(one, act))
    return actors, recipients


def _who_does(
    act: Act, parties: Parties, asker: Parties | None, people: People, setting: Setting
) -> tuple[Resolved, ...]:
    """Who does it by the words of the act, by who asks for it or is accused of it, or by the quotation around it."""
    symmetric = act.trigger.event.mutual
    deed = act.named_type in MATERIAL or act.named_type in ("AID", "COOPERATE")
    actors = first_named(parties.actors, people, setting, every=symmetric, doers=True, deed=deed)
    if symmetric:  # a town where they meet is no party
        actors = tuple(one for one in actors if not _is_town(people.by_id[one[0]]))
    if (
        symmetric and asker is not None and len(actors) == 1 and not are_both(parties)
    ):  # "asks Chad to resume the talks": with who asks
        actors = (*first_named(asker.actors, people, setting, but=frozenset(_ids(actors))), *actors)
    if actors and asker is not None and act.trigger.event.type != "REQUEST" and are_theirs(parties, setting):
        actors = first_named(asker.recipients, people, setting) or actors
    if not actors and asker is not None and act.trigger.event.type != "REQUEST":
        actors = first_named(asked_of(act, asker, setting), people, setting)
    if not actors and act.accuser is not None and not parties.explicit:
        actors = first_named(accused(act.trigger, act.accuser, setting), people, setting)
    return _who_says(act, parties, people) or actors


def _sides(act: Act, parties: Parties, setting: Setting) -> tuple[Filled, ...]:
    """ "threatened to shell [Chadian troops]": whom the act named hits before a name found deeper."""
    own = _without_act(parties.recipients, act)
    told = [t for f in own if f.slot != "within" for t in f.heads]
    if act.inner is None or any(setting.kind_of(t) is not None for t in told):
        return own
    inner = parties_of(act.inner, setting).recipients
    if act.type == "THREATEN":
        return (*(f for f in inner if f.slot == "object"), *own)
    if act.type == "AGREE" and not act.inner.event.mutual:  # "agreed to extradite a camp guard [to Chile]"
        said = (f for f in inner if f.slot.startswith("prep:") or f.slot == "iobject")
        return (*(f for f in said if any(setting.kind_of(t) in PARTIES for t in f.heads)), *own)
    return own


def _without_act(sides: tuple[Filled, ...], act: Act) -> tuple[Filled, ...]:
    """ "threatened a [strike]": the act named is no other side of it."""
    if act.inner is None or act.inner.head.pos != "NOUN":
        return sides
    named = act.inner.head.i
    return tuple(Filled(f.slot, tuple(t for t in f.heads if t.i != named)) for f in sides)


def _names_act(one: Resolved, act: Act) -> bool:
    """Whether the words of a side are those of the act named."""
    return act.inner is not None and any(s.start <= act.inner.head.idx < s.end for s in one[1].spans)


def _promised_to(act: Act, taken: frozenset[str], people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "promised [Peru] to reopen the port and to lift the ban": whom the promise is made to."""
    if act.promiser is None or act.named_type not in _FOR_THE_ASKER | {"RETREAT"}:
        return ()
    told = tuple(f for f in parties_of(act.promiser, setting).recipients if f.slot != "within")
    return first_named(told, people, setting, but=taken)


def _inner_sides(act: Act, inner: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """The other side of the act named: who is asked, or whose act is refused; who promises it does it."""
    parties, kind = parties_of(inner, setting), act.trigger.event.type
    doers = parties.actors if inner.event.mutual or kind in ("REQUEST", "REJECT") else ()
    if kind != "REQUEST":
        return (*parties.recipients, *doers)
    return (*doers, *(() if inner.event.type in _DONE_TO else parties.recipients))  # who is to be freed is not asked


def _who_denies(act: Act, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "[Chad] denied any raid": an act that nobody is said to have done is that of who denies it."""
    verb = act.verdict.words[0]
    heads = tuple(t for t in slot_heads(verb, "subject", setting) if t.i != act.trigger.head.i)
    return first_named((Filled("subject", heads),), people, setting) if verb.pos == "VERB" and heads else ()


def _is_told_apart(act: Act, setting: Setting) -> bool:
    """ "denies that a priest was [hanged]": a passive clause of its own, done by anybody."""
    clause = act.trigger.clause
    return clause.pos == "VERB" and is_passive(clause, setting.labels) and is_finite(clause, setting.labels)


def _own_words(parties: Parties, people: People) -> frozenset[str]:
    """What the words of the actors name by themselves: "the two leaders" are no other side of whom they stand for."""
    heads = [t for one in parties.actors[:1] for t in one.heads if t.pos == "NOUN"]
    return frozenset(entity for entity, _ in people.resolve(heads))


def _is_own_country(one: Resolved, actors: tuple[Resolved, ...], people: People) -> bool:
    """ "presented the [Chilean] demands", "refused any visit of his [country]": the actor's own, no other side."""
    own = {people.by_id[entity].of for entity in _ids(actors)}
    return one[0] in own and people.by_id[one[0]].type == "country" and one[1].rule in _OWN


def _who_says(act: Act, parties: Parties, people: People) -> tuple[Resolved, ...]:
    """ "“The league arms,” [write] the clerks, demanding …": done by who says the quoted words."""
    heads = [head for one in parties.actors[:1] for head in one.heads]
    place = act.trigger.head.idx
    if not heads or place < heads[0].idx:
        return ()
    quoted = narrowest([q for q in people.told_at(heads[0].idx) if q.form != "indirect"])
    if quoted is None or any(start <= place < end for start, end in quoted.content):
        return ()
    return resolved(quoted, "speaker")


def _ids(found: tuple[Resolved, ...]) -> tuple[str, ...]:
    return tuple([entity for entity, _ in found])


def _evidence(
    act: Act, trigger: Spans, actors: tuple[Resolved, ...], recipients: tuple[Resolved, ...]
) -> dict[str, FieldEvidence]:
    words = trigger if act.inner is None else tuple(sorted({*trigger, span_of(act.inner.head)}))
    rule = act.trigger.frame.id if act.inner is None else f"{act.trigger.frame.id} + {act.inner.frame.id}"
    if act.turn is not None:
        named = Evidence(words, "inferred", f"{rule}: {act.turn.rule}")
    else:
        named = Evidence(words, "stated", rule)
    status = tuple(sorted({span_of(token) for token in act.verdict.words}))
    found: dict[str, FieldEvidence] = {
        "type": named,
        "actors": tuple(item for _, item in actors),
        "recipients": tuple(item for _, item in recipients),
        "status": Evidence(status, "inferred", act.verdict.rule),
    }
    return found | ({"mode": named} if act.mode is not None else {})


def _because(act: Act, actors: tuple[Resolved, ...], recipients: tuple[Resolved, ...], people: People) -> str:
    """In plain words: which word, whose, to whom, what turned it, and why it has its status."""
    trigger = act.trigger
    parts = [f"{trigger.frame.pos} “{trigger.frame.lemma}”"]
    if trigger.carrier is not None:
        parts[0] += f" carried by “{trigger.carrier.lemma}”"
    if act.inner is not None:
        parts[0] += f" governing “{act.inner.frame.lemma}”"
    for word, found in (("by", actors), ("towards", recipients)):
        if found:
            parts.append(f"{word} {', '.join([people.by_id[entity].name for entity, _ in found])}")
    if act.turn is not None:
        parts.append(act.turn.rule)
    return "; ".join([*parts, f"{act.verdict.status}: {act.verdict.rule}"])
