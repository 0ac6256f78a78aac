"""The parties of a trigger as heads of phrases, slot by slot; who they are is for others to say."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.addressed import addressed, told
from dragoman.reading.events.parties.answered import answered
from dragoman.reading.events.parties.bidden import bidden
from dragoman.reading.events.parties.casualties import credited, struck, victims
from dragoman.reading.events.parties.compelled import by_force
from dragoman.reading.events.parties.forces import keeps_peace, laid_down, set_against, taken_from, whose_forces
from dragoman.reading.events.parties.moves import moving
from dragoman.reading.events.parties.objects import is_bare_participle
from dragoman.reading.events.parties.occasions import on_occasion
from dragoman.reading.events.parties.offering import offering
from dragoman.reading.events.parties.reach import counterparts, refused_entry
from dragoman.reading.events.parties.scenes import without_scenes
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.parties.stand_ins import between_whom, counted, is_kind, is_party, of_whom, whose_act
from dragoman.reading.events.parties.suffering import is_agentless, suffering
from dragoman.reading.events.parties.warned import warned
from dragoman.reading.events.parties.whose_deed import whose_deed
from dragoman.reading.events.words import Filled, Parties, Setting, suffered
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children

_OF = frozenset({"prep:of", "prep:de"})
_LAID_DOWN = ("ceasefire", "disarm")
_LENT = ("iobject", "prep:on", "prep:against", "prep:to", "prep:à", "prep:contre")
_HEARD = ("iobject", "prep:à")
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_SAID = frozenset({"SUPPORT", "ACCUSE", "THREATEN", "AGREE", "REQUEST"})
_GIVEN = frozenset({"SANCTION", "AID", "REJECT", "COERCE"})
_ANSWERING = frozenset(
    {"AGREE", "AID", "REJECT", "CONCEDE", "RETREAT", "SUPPORT", "ACCUSE", "THREATEN", "REQUEST", "SANCTION", "COERCE"}
)
"""Types whose other side may stand inside what the act is about."""


def parties_of(trigger: Trigger, setting: Setting) -> Parties:
    """Actors and recipients of a trigger; a support verb lends its subject and phrases to its noun."""
    key = (trigger.head.i, trigger.frame.id)
    if key not in setting.parties:
        setting.parties[key] = _parties(trigger, setting)
    return setting.parties[key]


def _parties(trigger: Trigger, setting: Setting) -> Parties:
    event = trigger.event
    actors = _doers(trigger, _filled(trigger.head, _doing(trigger), setting, event.recipients), setting)
    recipients = _filled(trigger.head, event.recipients, setting, event.actors)
    carrier = trigger.carrier
    if carrier is not None:
        subject = tuple(f for f in _filled(carrier, ("subject",), setting) if f.heads[0].i != trigger.head.i)
        if trigger.role == "plans" and all(_is_thing(t, setting) for f in subject for t in f.heads):
            subject = ()
        heard = _HEARD if event.type == "COOPERATE" and _is_offered(carrier, setting) else ()
        lending = (*event.recipients, *(heard if event.symmetric else _LENT))
        lent = _filled(carrier, tuple(s for s in lending if s.startswith("prep:") or s == "iobject"), setting)
        lent = tuple(f for f in lent if f.heads[0].i != trigger.head.i)
        recipients = _unique((*recipients, *lent))
        if trigger.role == "undergoes":
            return _undergone(trigger, carrier, actors, subject, recipients, setting)
        if trigger.role == "happens":  # "[fighting] broke out between the clans": the subject is no doer
            subject, slots = (), tuple(s for s in event.actors if s.startswith("prep:"))
            actors = _unique((*actors, *_filled(carrier, slots, setting)))
        if _authored(trigger, actors):
            return Parties(actors, _unique((*subject, *recipients)), bool(actors))
        actors = _unique((*subject, *(actors if not subject or event.symmetric else ())))
    elif not actors or event.symmetric:
        actors = (*actors, *_shared(trigger, setting))
    if not actors and event.symmetric and carrier is None:
        actors = between_whom(trigger.head, setting)
    if event.symmetric and not actors and is_agentless(trigger, setting):  # « un accord a été trouvé [entre] … »
        actors = _filled(trigger.clause, tuple(f"prep:{t}" for t in sorted(setting.labels.small.between)), setting)
    actors, recipients = suffering(trigger, actors, recipients, setting)
    actors, recipients = _of_its_kind(trigger, *struck(trigger, actors, recipients, setting), setting)
    if (event.type == "CONSULT" and (event.symmetric or not actors)) or (event.type == "AGREE" and event.symmetric):
        actors = (*actors, *on_occasion(trigger, (*actors, *recipients), setting))
    if event.mutual:
        parties = _unique((*actors, *recipients))
        return Parties(parties, (), bool(actors))
    seen = {t.i for filled in actors[:1] for t in filled.heads}
    recipients = _elsewhere(trigger, actors, recipients, seen, setting)
    kept = [f.without(seen) for f in recipients]
    return Parties(actors, tuple([f for f in kept if f.heads]), bool(actors))


def _doing(trigger: Trigger) -> tuple[str, ...]:
    """The slots of who does it; "Chad's [rockets] hit the port": of what hits, whose that is."""
    slots = trigger.event.actors
    if trigger.head.pos != "VERB" or "possessor" not in slots or all(n.slot != "subject" for n in trigger.frame.needs):
        return slots
    return tuple("subject" if slot == "possessor" else slot for slot in slots)


def _is_thing(head: Token, setting: Setting) -> bool:
    """« [l'accord] prévoit le retrait des blindés »: nobody who does it."""
    return head.pos == "NOUN" and setting.kind_of(head) is None


def _is_offered(carrier: Token, setting: Setting) -> bool:
    """« a [proposé] à Lima une enquête commune »: to whom, not where."""
    senses = setting.frames.lookup(carrier.lemma, "verb", carrier.lower)
    return any(frame.act in ("propose", "promise", "request") for frame in senses)


def _undergone(
    trigger: Trigger,
    carrier: Token,
    actors: tuple[Filled, ...],
    subject: tuple[Filled, ...],
    recipients: tuple[Filled, ...],
    setting: Setting,
) -> Parties:
    """ "suffered a raid by the clans", « s'est attiré une protestation de Lima »: done to the subject of the verb."""
    kind = trigger.event.type
    givers = _filled(carrier, ("prep:from", "prep:by", "prep:de"), setting)
    given = kind in ("SUPPORT", "AID", "AGREE") or not suffered(trigger.head, setting)
    if not actors and not givers and given:
        givers = _filled(trigger.head, ("possessor",), setting)
    drawn = whose_act(subject, setting) if kind in _JUDGING | _SAID else subject
    return Parties(_unique((*actors, *givers)), (*drawn, *recipients), bool(actors))


def _authored(trigger: Trigger, actors: tuple[Filled, ...]) -> bool:
    """ "did not take [Chad's] warnings seriously": done by whose words they are, not by who hears them."""
    owned = [t for one in actors if one.slot == "possessor" for t in one.heads]
    return trigger.event.type in _SAID and bool(owned) and all(t.pos == "PROPN" for t in owned)


def _elsewhere(
    trigger: Trigger, actors: tuple[Filled, ...], recipients: tuple[Filled, ...], seen: set[int], setting: Setting
) -> tuple[Filled, ...]:
    """With the other side inside what the act is about, in its condition or in the clause it judges."""
    kind = trigger.event.type
    if kind == "REQUEST":
        recipients = (*recipients, *(whose_deed(trigger, setting) or answered(trigger, setting)))
    if kind in ("REJECT", "AGREE") and not _names_other(recipients, seen, setting):
        recipients = (*recipients, *offering(trigger, setting))
    several = len(seen) > 1 or any("Number=Plur" in t.morph and t.pos == "NOUN" for f in actors[:1] for t in f.heads)
    together = trigger.event.symmetric and several  # "Chad and Togo", "the two camps agreed in Lima": with one another
    together = together or _one_another(trigger, seen, setting)
    helping = trigger.event.mode == "third-party" or keeps_peace(trigger, setting)
    if ((kind in _ANSWERING and not together) or helping) and not _names_other(recipients, seen, setting):
        recipients = (
            *recipients,
            *(Filled("within", row) for row in _beyond(trigger, actors, "AID" if helping else kind, setting)),
        )
    if kind in ("SANCTION", "COERCE", "ASSAULT") and not _names_other(recipients, seen, setting):
        recipients = (*recipients, *((Filled("warned", row),) if (row := warned(trigger, setting)) else ()))
    recipients = (*recipients, *by_force(trigger, setting))
    if kind in _JUDGING and not _names_other(recipients, seen, setting):
        recipients = (*recipients, *moving(trigger, setting))
    if trigger.event.mode in _LAID_DOWN and not recipients:
        recipients = laid_down(trigger, setting)
    return recipients


def _one_another(trigger: Trigger, seen: set[int], setting: Setting) -> bool:
    """« Athènes et Skopje [s']accusent d'avoir … »: several who do to one another what nobody does to himself."""
    verb = trigger.clause
    oneself = len(seen) > 1 and verb.pos == "VERB" and not trigger.frame.reflexive
    return oneself and bool(children(verb, setting.labels.reflexive))


def _of_its_kind(
    trigger: Trigger, actors: tuple[Filled, ...], recipients: tuple[Filled, ...], setting: Setting
) -> tuple[tuple[Filled, ...], tuple[Filled, ...]]:
    """With the parties that only acts of one type have in such places."""
    match trigger.event.type:
        case "ASSAULT" if trigger.head.pos == "NOUN":
            actors = actors or credited(trigger.head, setting)
            recipients = _unique((*victims(trigger.head, setting), *recipients))
        case "COERCE":
            recipients = taken_from(trigger, setting) or recipients
        case "MOBILIZE":
            recipients = recipients or set_against(trigger, setting)
            if not actors and trigger.clause.pos in ("VERB", "AUX"):
                actors = whose_forces(trigger.clause, setting)
        case "REJECT":
            recipients = (*refused_entry(trigger, setting), *recipients)
        case "REQUEST":
            recipients = tuple(f for f in recipients if not _is_to_undergo(f, setting))
            recipients = _unique((*addressed(trigger, actors, setting), *recipients)) or bidden(trigger, setting)
    if trigger.event.type in _SAID | _GIVEN and trigger.carrier is None and not recipients:
        recipients = told(trigger, setting)
    return actors, recipients


def _is_to_undergo(one: Filled, setting: Setting) -> bool:
    """ "wants [the colonel] arrested": not asked of him."""
    return one.slot == "clause_subject" and any(is_bare_participle(t.head, setting.labels) for t in one.heads)


def _beyond(trigger: Trigger, actors: tuple[Filled, ...], kind: str, setting: Setting) -> list[tuple[Token, ...]]:
    """The counterparts that are no doers in another slot, nor in their names: "a request from the [Lima] league"."""
    own = {t.i for one in actors for t in one.heads}
    own |= {t.i for one in actors for head in one.heads for t in head.ancestors if t.lemma in setting.words.lands}
    rows = (
        tuple(t for t in row if t.i not in own and not _names_one_of(own, t, setting) and not is_kind(t, setting))
        for row in counterparts(trigger, setting, kind=kind)
    )
    return [row for row in rows if row]


def _names_one_of(heads: set[int], token: Token, setting: Setting) -> bool:
    """Whether a word beside or in front of a noun tells who that is: "the [Lima] league", "[Lima]'s league"."""
    beside = setting.labels.modifier | setting.labels.name_part | setting.labels.possessive
    return token.head.i in heads and token.dep in beside and token.pos not in ("PRON", "DET")


def _names_other(filled: tuple[Filled, ...], actors: set[int], setting: Setting) -> bool:
    return any(is_party(t, setting) or _is_open(t) for f in filled for t in f.heads if t.i not in actors)


def _is_open(head: Token) -> bool:
    """« [lui] reproche d'avoir … »: a person's pronoun names the other side, whoever that is."""
    return head.pos == "PRON" and "Person=3" in head.morph and "Gender=Neut" not in head.morph


def _doers(trigger: Trigger, filled: tuple[Filled, ...], setting: Setting) -> tuple[Filled, ...]:
    """Without the modifier or complement that the sense asks for: of "an [air] raid", not of "a [police] raid"."""
    filled = without_scenes(trigger, filled, setting)
    asked = {lemma for need in trigger.frame.needs if need.slot == "modifier" for lemma in need.lemmas}
    of = {lemma for need in trigger.frame.needs if need.slot in _OF for lemma in need.lemmas}
    if not asked and not of:
        return filled
    wanted = {"modifier": asked, "possessor": of if trigger.head.pos == "NOUN" else set()}
    kept = (
        Filled(f.slot, tuple(t for t in f.heads if t.lemma not in wanted.get(f.slot, ()) or is_party(t, setting)))
        for f in filled
    )
    return tuple(f for f in kept if f.heads)


def _shared(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """Doers that a noun of an act has from beside it: "the raid by the clans and the [blockade]", "at [war]"."""
    noun, labels = trigger.head, setting.labels
    if noun.pos != "NOUN":
        return ()
    first = _first_of_row(noun, setting)
    if first.i != noun.i:
        by = tuple(f"prep:{word}" for word in sorted(labels.by_words))
        by = by if suffered(first, setting) else ("possessor", *by)
        return _filled(first, tuple(s for s in trigger.event.actors if s in by), setting)
    host = _state_host(noun, setting)
    shared = trigger.event.symmetric or trigger.event.type in ("PROTEST", "MOBILIZE") or trigger.event.mode == "visit"
    if host is None or not shared:
        return ()
    if children(host, labels.copula) or host.pos in ("VERB", "AUX"):
        heads = slot_heads(host, "subject", setting)
    else:
        heads = (host,)
    return (Filled("subject", tuple(heads)),) if heads else ()


def _first_of_row(noun: Token, setting: Setting) -> Token:
    """The noun that opens a row: "[the raid] by the clans, the looting and the blockade"."""
    labels = setting.labels
    while noun.head.pos == "NOUN" and noun.head.i < noun.i:
        listed = noun.dep in labels.modifier and noun.left_edge.i and noun.left_edge.nbor(-1).text == ","
        if noun.dep not in labels.conjunct and not (listed and not children(noun, labels.case)):
            break
        noun = noun.head
    return noun


def _state_host(noun: Token, setting: Setting) -> Token | None:
    """What a noun without determiner behind "at", "on", "en" is said of; None for any other noun."""
    labels, states = setting.labels, setting.words.states
    if children(noun, labels.determiner):
        return None
    if noun.dep in labels.preposition_object and noun.head.lower in states:
        return noun.head.head
    if not any(t.lower in states for t in children(noun, labels.case)):
        return None
    return noun if children(noun, labels.copula) else noun.head


def _filled(
    head: Token, slots: tuple[str, ...], setting: Setting, claimed_too: tuple[str, ...] = ()
) -> tuple[Filled, ...]:
    """The slots that something fills. A preposition named by its own slot is not also the possessor."""
    found = []
    for slot in slots:
        heads = [one for t in slot_heads(head, slot, setting) if t.i != head.i for one in counted(t, setting)]
        named = slot == "possessor" and head.pos not in ("VERB", "AUX") and not _OF.isdisjoint((*slots, *claimed_too))
        if heads and named:
            of = {t.i for word, t in preposition_phrases(head, setting.labels) if word in ("of", "de")}
            heads = [t for t in heads if t.i not in of]
        if slot == "possessor" and head.pos == "NOUN":
            heads = [t for one in heads for t in of_whom(one, setting)]
        parties = [t for t in heads if is_party(t, setting)] if slot == "possessor" and len(heads) > 1 else []
        if heads:  # « la demande de charbon [de Lisbonne] »
            found.append(Filled(slot, tuple(parties or heads)))
    return tuple(found)


def _unique(filled: tuple[Filled, ...]) -> tuple[Filled, ...]:
    return tuple(one for at, one in enumerate(filled) if all(other.heads != one.heads for other in filled[:at]))
