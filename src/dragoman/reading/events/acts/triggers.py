"""Triggers: the words that name an event, found by dictionary form and checked against the guards of their frames."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.languages import EventFrame, Frame, SupportVerb
from dragoman.model.parse import Token
from dragoman.reading.events.acts.guards import allowed, has_content_at, leaves_unsaid
from dragoman.reading.events.acts.nouns import event_noun, is_accord_by_name, is_set_phrase, qualifies
from dragoman.reading.events.acts.turns import turn_of
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.parties.undergoing import undergoes
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children

POSITIONS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "AUX": "verb"}
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
DEMAND = EventFrame("REQUEST", "change", ("subject",), ("clause_subject",), complement="turn", performs=True)
"""An obligation that a speaker puts on somebody: "said that Orland must leave"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One sense of one word in use. `carrier` is the support verb of an event noun, `role` what it says of it."""

    head: Token
    frame: Frame
    event: EventFrame
    carrier: Token | None = None
    role: str = "performs"
    clause: Token = field(init=False, repr=False, compare=False)
    """The word whose clause this is: the support verb, else the word itself."""

    def __post_init__(self) -> None:
        """What every question about an act begins with."""
        object.__setattr__(self, "clause", self.head if self.carrier is None else self.carrier)


def find_triggers(tokens: Iterable[Token], setting: Setting) -> dict[int, Trigger]:
    """Token index → trigger, one for each act: a noun carried by a verb stands under the noun, and once."""
    found: dict[int, Trigger] = {}
    carried: set[int] = set()
    for token in tokens:
        place = POSITIONS.get(token.pos)
        if place is None or (token.i in carried and token.i in found):
            continue
        if place == "verb" and undergoes(token, setting):
            continue
        if place == "verb":
            carrying = _carried(token, setting)
            own = None if _is_made(token, setting) else _best(token, "verb", setting)
            if carrying is not None and not _prefers_own(own, carrying):
                found[carrying.head.i] = carrying
                carried.add(carrying.head.i)
                continue
            ended = _ended(token, setting) if own is None else None
            if ended is not None:
                found[ended.head.i] = ended
                carried.add(ended.head.i)
                continue
            own = own or _obliging(token, setting)
            if own is not None:
                found[token.i] = own
                carried |= {t.i for t in _same_act(own, setting)}
        elif token.i not in carried and token.i not in found and not is_set_phrase(token, setting):
            noun = _best(token, place, setting)
            if noun is not None and not qualifies(token, setting) and not is_accord_by_name(token, setting):
                found[token.i] = noun
                carried |= {t.i for t in _meant_by(noun, setting)}
    kept = {i: one for i, one in found.items() if i not in carried or one.carrier is not None}
    return {i: one for i, one in kept.items() if not _tells_again(one, kept, setting)}


def _tells_again(one: Trigger, found: dict[int, Trigger], setting: Setting) -> bool:
    """ "the truce [held]": the noun that a verb of yielding asks for is told already."""
    asked = [need.lemmas for need in one.frame.needs if need.slot == "subject" and need.lemmas]
    if one.event.type != "RETREAT" or one.head.pos != "VERB" or not asked or one.event.actors[0] == "subject":
        return False
    told = (t for t in slot_heads(one.head, "subject", setting) if t.lemma in asked[0] and t.i in found)
    return any(found[t.i].event.type == "RETREAT" for t in told)


def _is_made(verb: Token, setting: Setting) -> bool:
    """« a fait [arrêter] deux élus »: the infinitive names the act."""
    if verb.lemma not in setting.labels.making_verbs:
        return False
    below = [t for t in children(verb, setting.labels.infinitive) if t.pos == "VERB" and t.i > verb.i]
    own = _best(verb, "verb", setting) if below else None
    acts = [act for t in below if (act := _best(t, "verb", setting)) is not None]
    return own is not None and any(act.event.type == own.event.type for act in acts)


def _best(token: Token, place: str, setting: Setting) -> Trigger | None:
    """The sense whose guards hold and whose slots fit best; None where none names an event. Told once a word."""
    key, known = (token.i, place), setting.senses
    if key not in known:
        known[key] = _sense(token, place, setting)
    return known[key]


def _sense(token: Token, place: str, setting: Setting) -> Trigger | None:
    known = setting.frames.acts(token.lemma, place, token.lower)
    acts = known.among(setting.words_near(token)) if known.frames else ()
    if not acts:
        return None
    particles = {t.lower for t in children(token, setting.labels.particle)} if place == "verb" else set()
    fitting = _holding(token, acts, particles, setting)
    if not fitting and (wider := tuple(frame for frame in acts if frame.wider)):
        fitting = _holding(token, wider, particles, setting, wider=True)
    best = _fittest(token, fitting, setting)
    return Trigger(token, best, best.event) if best is not None and best.event is not None else None


def _holding(
    token: Token, acts: tuple[Frame, ...], particles: set[str], setting: Setting, *, wider: bool = False
) -> list[Frame]:
    """The most guarded senses that hold; a passive may leave unsaid who does it."""
    fitting = _most_guarded(token, acts, particles, setting, wider=wider)
    if not fitting and acts and leaves_unsaid(token, setting):
        return _most_guarded(token, acts, particles, setting, unsaid="subject", wider=wider)
    return fitting


def _fittest(token: Token, fitting: list[Frame], setting: Setting) -> Frame | None:
    """Of several senses with as many guards the one whose slots are filled best."""
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    return max(fitting, key=lambda one: _fit(token, one, setting))


def _most_guarded(
    token: Token,
    acts: tuple[Frame, ...],
    particles: set[str],
    setting: Setting,
    *,
    unsaid: str = "",
    wider: bool = False,
) -> list[Frame]:
    """The senses whose guards hold, as far as they have most guards."""
    fitting: list[Frame] = []
    for frame in acts:
        if fitting and frame.rank < fitting[0].rank:
            break
        if allowed(token, frame, particles, setting, unsaid=unsaid, wider=wider):
            fitting.append(frame)
    return fitting


def _obliging(verb: Token, setting: Setting) -> Trigger | None:
    """A verb of saying whose clause says what somebody must do."""
    labels = setting.labels
    if verb.labels.isdisjoint(labels.clause):
        return None
    frames = [f for f in setting.frames.lookup(verb.lemma, "verb", verb.lower) if f.states]
    for clause in children(verb, labels.clause) if frames else []:
        group = [clause, *children(clause, labels.auxiliary)]
        must = any(t.lower in labels.obligation_words or t.lemma in labels.obligation_words for t in group)
        doers = children(clause, labels.subject)
        own = any(t.pos == "PRON" for t in doers)
        asked = any(t.lower in labels.conditional_words and doers and t.i < doers[0].i for t in group)
        if must and not own and not asked:  # "[should] they go on, …" is a condition
            return Trigger(verb, frames[0], DEMAND)
    return None


def _fit(token: Token, frame: Frame, setting: Setting) -> tuple[int, bool]:
    """More filled slots first; of a saying and a deed, the saying where a person is the subject."""
    assert frame.event is not None
    filled = 2 * any(slot_heads(token, slot, setting) for slot in frame.event.recipients)
    content = any(has_content_at(token, p, setting) for p in frame.content if p not in ("direct", "none", "object"))
    said = any(t.pos == "PROPN" and setting.kind_of(t) == "person" for t in slot_heads(token, "subject", setting))
    return filled + content, frame.quotes == said


def _carried(verb: Token, setting: Setting) -> Trigger | None:
    """The event noun that a support verb carries."""
    for support in setting.frames.support(verb.lower) or setting.frames.support(verb.lemma):
        if support.nouns and support.nouns.isdisjoint(setting.words_near(verb)):
            continue
        if not _has_particle(verb, support, setting):
            continue
        for head in slot_heads(verb, support.slot, setting):
            noun = event_noun(head, setting)
            if support.nouns and noun.lemma not in support.nouns:
                continue
            if any(t.pos == "NOUN" for t in children(head, setting.labels.case)):
                continue  # « a fait [face] à des critiques »
            trigger = _best(noun, "noun", setting) if noun.pos in ("NOUN", "PROPN") else None
            if trigger is not None and noun.i != verb.i:
                return Trigger(noun, trigger.frame, trigger.event, verb, support.role)
    return None


def _ended(verb: Token, setting: Setting) -> Trigger | None:
    """ "[stopped] buying Italian wine": the act that somebody stops doing."""
    if verb.lemma not in setting.words.ending:
        return None
    for below in children(verb, setting.labels.complement):
        act = _best(below, "verb", setting) if below.pos == "VERB" else None
        if act is not None and turn_of(act.event.type, "ended") is not None:
            return Trigger(below, act.frame, act.event, verb, "ends")
    return None


def _has_particle(verb: Token, support: SupportVerb, setting: Setting) -> bool:
    if support.particle is None:
        return verb.labels.isdisjoint(setting.labels.particle)
    if support.particle not in setting.words_near(verb):
        return False
    near = {t.lower for t in children(verb, setting.labels.particle)}
    near |= {t.lower for t in verb.children if 0 < t.i - verb.i <= 2}
    return support.particle in near or any(t.lemma == support.particle for t in slot_heads(verb, "object", setting))


def _prefers_own(own: Trigger | None, carrying: Trigger) -> bool:
    """Whether the verb's own sense leads: it asks for this very noun, or answers it ("rejected the demand")."""
    if own is None:
        return False
    if own.event.performs and carrying.role in ("undergoes", "cancels"):
        return True
    if carrying.event.type == "COOPERATE" != own.event.type and any(
        need.slot in ("modifier", "prep:with") for need in carrying.frame.needs
    ):
        return False  # "hold [joint] manoeuvres": the noun with its adjective tells more
    if carrying.role == "ends" and carrying.event.type == "PROTEST" and carrying.head.lemma != "blockade":
        return False  # "called off the [strike]": what is ended is named
    if carrying.role == "performs" and own.event.type == "SANCTION" and carrying.event.type in ("CONSULT", "COOPERATE"):
        return False  # "ended a [visit] to Oslo": done, and broken off by nobody
    nouns = {lemma for need in own.frame.needs for lemma in need.lemmas}
    return carrying.head.lemma in nouns


def _met_for(verb: Trigger, setting: Setting) -> list[Token]:
    """ "gathered to [discuss] the border", "marched to [protest]": what one meets or marches for is done by it."""
    kind = verb.event.type
    if kind not in ("CONSULT", "PROTEST") or verb.head.pos != "VERB":
        return []
    below = children(verb.head, setting.labels.complement)
    aims = [t for t in below if t.pos == "VERB" and "VerbForm=Inf" in t.morph and t.i > verb.head.i]
    senses = ((t, _best(t, "verb", setting)) for t in aims)
    told = ((t, sense.event.type) for t, sense in senses if sense is not None)
    return [t for t, named in told if named == kind or (kind == "PROTEST" and t.lemma == "protest")]


def _meant_by(noun: Trigger, setting: Setting) -> list[Token]:
    """« la levée des [sanctions] », « une offre de [médiation] »: what a noun's sense asks for is no second act."""
    if noun.event.complement == "turn" or noun.event.type not in ("RETREAT", "REQUEST"):
        return []
    asked = {lemma for need in noun.frame.needs if need.slot in ("prep:of", "prep:de") for lemma in need.lemmas}
    return [
        t for word, t in preposition_phrases(noun.head, setting.labels) if word in ("of", "de") and t.lemma in asked
    ]


def _same_act(verb: Trigger, setting: Setting) -> list[Token]:
    """Nouns of the verb's own clause that its guards ask for or that name the same type: one act, not two."""
    labels = setting.labels
    things = slot_heads(verb.head, "object", setting)
    near = [*{t.i: t for one in things for t in (one, event_noun(one, setting))}.values()]
    near += [t for word, t in preposition_phrases(verb.head, labels) if word in labels.small.beside_the_act]
    asked = {lemma for need in verb.frame.needs for lemma in need.lemmas}
    same = _met_for(verb, setting)
    for noun in near:
        if noun.pos not in ("NOUN", "PROPN"):
            continue
        sense = _best(noun, "noun", setting)
        meeting = sense is not None and sense.event.type == "CONSULT" and noun.head.lower == "for"
        if meeting and verb.event.type in ("SANCTION", "REQUEST"):  # "recalled its envoy for [consultations]"
            same.append(noun)
            continue
        asking = sense is not None and sense.event.type in ("REQUEST", "AGREE", "THREATEN")
        if asking and verb.event.type in ("REJECT", "CONCEDE"):
            continue  # "rejected the [demand]": an answer and what it answers
        if sense is not None and verb.event.type == "REQUEST" and sense.event.type != "REQUEST":
            continue  # "demanded his [release]": what is asked for is an act of its own
        governing = verb.event.complement == "turn" and verb.event.type == "AGREE"
        if sense is not None and governing and not asking:
            continue  # « acceptent une [trêve] »: what is agreed to
        if sense is not None and verb.event.type == "ACCUSE" and sense.event.type in _DEEDS:
            continue  # « regrette l'[expulsion] du consul »: what is judged was done
        if noun.lemma in asked or (sense is not None and sense.event.type == verb.event.type):
            same.append(noun)
    return same
