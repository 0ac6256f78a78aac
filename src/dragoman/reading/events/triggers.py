"""Triggers: the words that name an event, found by dictionary form and checked against the guards of their frames."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.languages import EventFrame, Frame, Need, SupportVerb
from dragoman.languages.frames import OFFICIAL
from dragoman.reading.events.nouns import event_noun, is_set_phrase, qualifies
from dragoman.reading.events.slots import is_reduced, slot_heads
from dragoman.reading.events.turns import turn_of
from dragoman.reading.events.words import ANY, CRAFT, THING, Setting
from dragoman.reading.grammar.phrases import fill, preposition_phrases
from dragoman.reading.grammar.tree import lemma_of, lower_of
from dragoman.reading.grammar.verbs import children, is_passive, tense

POSITIONS = {"VERB": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "AUX": "verb"}
_QUOTES = frozenset('"“”«»„')
# Prepositions behind a verb whose noun may name the same act ("met [for] talks").
_INSIDE = frozenset({"in", "with", "for", "lors", "dans", "en", "à"})
_OF_NAMES = frozenset({"place", "country"})
_TOLD_TAGS = frozenset({"VBZ", "VBG", "VBN", "VBD"})
"""Tags of verbs that tell; the tags of other languages are none of these."""
_CREWED = frozenset({"group", "organization"})
_NAMED_SO = frozenset({"country", "organization", "place"})

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

    @property
    def clause(self) -> Token:
        """The word whose clause this is: the support verb, else the word itself."""
        return self.carrier if self.carrier is not None else self.head


def find_triggers(tokens: Iterable[Token], setting: Setting) -> dict[int, Trigger]:
    """Token index → trigger, one for each act: a noun carried by a verb stands under the noun, and once."""
    found: dict[int, Trigger] = {}
    carried: set[int] = set()
    for token in tokens:
        place = POSITIONS.get(token.pos_)
        if place is None:
            continue
        if place == "verb":
            carrying = _carried(token, setting)
            own = _best(token, "verb", setting)
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
            if noun is not None and not qualifies(token, setting):
                found[token.i] = noun
    return {i: one for i, one in found.items() if i not in carried or one.carrier is not None}


def _best(token: Token, place: str, setting: Setting) -> Trigger | None:
    """The sense whose guards hold and whose slots fit best; None where none names an event. Told once a word."""
    key = (token.i, place)
    if key not in setting.senses:
        found = _sense(token, place, setting)
        setting.senses[key] = (found.frame, found.event) if found is not None else None
    known = setting.senses[key]
    return Trigger(token, *known) if known is not None else None


def _sense(token: Token, place: str, setting: Setting) -> Trigger | None:
    acts = setting.frames.acts(lemma_of(token), place, lower_of(token))
    if not acts:
        return None
    near = setting.words_near(token)
    acts = tuple(frame for frame in acts if not any(words.isdisjoint(near) for words in frame.wanted))
    particles = {t.lower_ for t in children(token, setting.labels.particle)} if place == "verb" else set()
    fitting = _most_guarded(token, acts, particles, setting)
    if not fitting and acts and _leaves_unsaid(token, setting):
        fitting = _most_guarded(token, acts, particles, setting, unsaid="subject")
    best = _fittest(token, fitting, setting)
    return Trigger(token, best, best.event) if best is not None and best.event is not None else None


def _fittest(token: Token, fitting: list[Frame], setting: Setting) -> Frame | None:
    """Of several senses with as many guards the one whose slots are filled best."""
    return fitting[0] if len(fitting) == 1 else max(fitting, key=lambda one: _fit(token, one, setting), default=None)


def _most_guarded(
    token: Token, acts: tuple[Frame, ...], particles: set[str], setting: Setting, *, unsaid: str = ""
) -> list[Frame]:
    """The senses whose guards hold, as far as they have most guards."""
    fitting: list[Frame] = []
    for frame in acts:
        if fitting and frame.rank < fitting[0].rank:
            break
        if _allowed(token, frame, particles, setting, unsaid=unsaid):
            fitting.append(frame)
    return fitting


def _obliging(verb: Token, setting: Setting) -> Trigger | None:
    """A verb of saying whose clause says what somebody must do."""
    labels = setting.labels
    frames = [
        f for f in setting.frames.lookup(lemma_of(verb), "verb", verb.lower_) if f.act == "state" and f.kind == "speech"
    ]
    for clause in children(verb, labels.clause) if frames else []:
        group = [clause, *children(clause, labels.auxiliary)]
        must = any(t.lower_ in labels.obligation_words or lemma_of(t) in labels.obligation_words for t in group)
        doers = children(clause, labels.subject)
        own = any(t.pos_ == "PRON" for t in doers)
        asked = any(t.lower_ in labels.conditional_words and doers and t.i < doers[0].i for t in group)
        if must and not own and not asked:  # "[should] they go on, …" is a condition
            return Trigger(verb, frames[0], DEMAND)
    return None


def _allowed(token: Token, frame: Frame, particles: set[str], setting: Setting, *, unsaid: str = "") -> bool:
    """Whether the guards hold; one on the type alone of what fills `unsaid` is left aside."""
    if frame.pos == "verb":
        if frame.particle is not None and frame.particle not in particles and not _behind(token, frame.particle):
            return False
        if frame.particle is None and particles:
            return False
        if frame.reflexive and not children(token, setting.labels.reflexive) and not _has_reflexive(token):
            return False
    needs = [need for need in frame.needs if need.slot != unsaid or need.lemmas] if unsaid else frame.needs
    if not all(_met(token, need, setting) for need in needs):
        return False
    if any(_met(token, need, setting) for need in frame.unless):
        return False
    return not frame.quotes or frame.pos != "verb" or _has_content(token, frame, setting)


def _behind(token: Token, particle: str) -> bool:
    """Whether the particle follows the verb directly, whatever the parser calls it."""
    return any(t.lower_ == particle and t.i in (token.i + 1, token.i + 2) for t in token.children)


def _has_reflexive(token: Token) -> bool:
    return any(t.lower_ in ("se", "s'", "s’") for t in token.children)


def _met(token: Token, need: Need, setting: Setting) -> bool:
    """Whether one filler has a wanted lemma, and one a wanted type; without either, whether anything fills the slot."""
    if need.lemmas and need.lemmas.isdisjoint(setting.words_near(token)):
        return False  # asked here too: `unless` has guards of its own
    fillers = slot_heads(token, need.slot, setting) or _misread(token, need, setting)
    if need.lemmas and not any(_is_one_of(t, need.lemmas, setting) for t in fillers):
        return False
    if need.types and not any(_is_of(t, need, setting) for t in fillers):
        return False
    return bool(fillers)


def _leaves_unsaid(token: Token, setting: Setting) -> bool:
    """ "was [granted] asylum": a passive need not say who did it."""
    passive = token.pos_ == "VERB" and is_passive(token, setting.labels)
    return passive and not slot_heads(token, "subject", setting)


def _misread(token: Token, need: Need, setting: Setting) -> tuple[Token, ...]:
    """An object that a parser takes for another complement, for a guard on words: « employer [du gaz] »."""
    if need.slot != "object" or not need.lemmas or token.pos_ != "VERB":
        return ()
    labels = setting.labels
    bare = [t for t in children(token, labels.predicate | labels.adverb) if t.pos_ == "NOUN" and t.i > token.i]
    return tuple(bare or fill(token, "prep:de", labels))


def _is_one_of(token: Token, lemmas: frozenset[str], setting: Setting) -> bool:
    return lemma_of(event_noun(token, setting)) in lemmas or token.lower_ in lemmas


def _is_of(token: Token, need: Need, setting: Setting) -> bool:
    types = need.types
    if OFFICIAL in types and setting.holds_office(token):
        return True
    kind = setting.kind_of(token) or setting.kind_of(event_noun(token, setting))
    if token.pos_ == "PROPN" and (kind in _OF_NAMES or _is_open(token, kind)) and types & _NAMED_SO:
        return True  # who a name of a town stands for is open
    if kind == CRAFT:  # a ship is hit like a place; what it does its crew does
        crewed = need.slot == "subject" and lemma_of(token) in setting.words.crewed
        return "place" in types or (crewed and not types.isdisjoint(_CREWED))
    return kind == ANY or kind in types or (kind == THING and bool(types - {"person"}))


def _is_open(name: Token, kind: str | None) -> bool:
    """A single name that no table knows may be a country's, whatever the recogniser takes it for."""
    alone = not name.ent_type_ or len([t for t in name.sent.ents if t.start == name.i and t.end == name.i + 1]) > 0
    return name.text[:1].isupper() and (kind is None or (kind == "person" and alone))


def _has_content(token: Token, frame: Frame, setting: Setting) -> bool:
    """Whether a verb of saying comes with what its frame asks for: content, or somebody it is put to."""
    assert frame.event is not None
    if is_reduced(token, setting.labels):  # "[asked] about it, she …" tells what is said next
        return False
    if any(slot_heads(token, slot, setting) for slot in frame.event.recipients):
        return "infinitive" not in frame.content or len(frame.content) > 1 or _content(token, "infinitive", setting)
    patterns = frame.content
    if frame.event.type == "REQUEST" and all(slot.startswith("prep:") for slot in frame.event.recipients):
        patterns = tuple(p for p in patterns if p != "infinitive")  # "called [to thank him]": nobody is asked
    if frame.event.type == "REQUEST":  # "insisted that nobody had left" tells, "that they leave" asks
        asking = [c for c in children(token, setting.labels.clause) if not _is_told(c, setting)]
        patterns = tuple(p for p in patterns if p != "direct" and (p != "clause" or asking))
    return any(_content(token, pattern, setting) for pattern in patterns)


def _is_told(clause: Token, setting: Setting) -> bool:
    """Whether a clause tells how things are or were: indicative, and no obligation in it."""
    labels = setting.labels
    form = tense(clause, labels)
    group = children(clause, labels.auxiliary)
    if any(t.lower_ in labels.obligation_words or lemma_of(t) in labels.obligation_words for t in group):
        return False
    if form == "past" or any(t.lower_ in labels.told_forms for t in (clause, *group, *children(clause, labels.copula))):
        return True
    return clause.tag_ in _TOLD_TAGS and form != "infinitive"


def _content(token: Token, pattern: str, setting: Setting) -> bool:
    labels = setting.labels
    if pattern == "clause":
        return bool(children(token, labels.clause))
    if pattern == "infinitive":
        return any(_is_infinitive(t, setting) for t in children(token, complement_labels(setting)))
    if pattern == "direct":
        sentence = token.sent
        return any(t.text in _QUOTES for t in sentence) or bool(children(token, labels.parataxis))
    if pattern in ("host", "none"):
        return True
    return bool(slot_heads(token, pattern, setting))


def complement_labels(setting: Setting) -> frozenset[str]:
    """Labels under which the act that a cue governs may hang."""
    labels = setting.labels
    return labels.infinitive | labels.clause | labels.gerund | labels.adverbial | labels.oblique


def _is_infinitive(token: Token, setting: Setting) -> bool:
    """ "would leave" is finite, whatever the tag of its verb."""
    if any(t.tag_ == "MD" for t in children(token, setting.labels.auxiliary)):
        return False
    return token.pos_ in ("VERB", "AUX") and (
        "Inf" in token.morph.get("VerbForm", [])
        or token.tag_ in ("VB", "VBG")
        or token.dep_ in setting.labels.infinitive
    )


def _fit(token: Token, frame: Frame, setting: Setting) -> tuple[int, bool]:
    """More filled slots first; of a saying and a deed, the saying where a person is the subject."""
    assert frame.event is not None
    filled = 2 * any(slot_heads(token, slot, setting) for slot in frame.event.recipients)
    content = any(_content(token, p, setting) for p in frame.content if p not in ("direct", "none", "object"))
    said = any(t.pos_ == "PROPN" and setting.kind_of(t) == "person" for t in slot_heads(token, "subject", setting))
    return filled + content, frame.quotes == said


def _carried(verb: Token, setting: Setting) -> Trigger | None:
    """The event noun that a support verb carries."""
    for support in setting.frames.support(verb.lower_) or setting.frames.support(lemma_of(verb)):
        if not _has_particle(verb, support, setting):
            continue
        for head in slot_heads(verb, support.slot, setting):
            noun = event_noun(head, setting)
            trigger = _best(noun, "noun", setting) if noun.pos_ in ("NOUN", "PROPN") else None
            if trigger is not None and noun.i != verb.i:
                return Trigger(noun, trigger.frame, trigger.event, verb, support.role)
    return None


def _ended(verb: Token, setting: Setting) -> Trigger | None:
    """ "[stopped] buying Italian wine": the act that somebody stops doing."""
    if lemma_of(verb) not in setting.words.ending:
        return None
    for below in children(verb, complement_labels(setting)):
        act = _best(below, "verb", setting) if below.pos_ == "VERB" else None
        if act is not None and turn_of(act.event.type, "ended") is not None:
            return Trigger(below, act.frame, act.event, verb, "ends")
    return None


def _has_particle(verb: Token, support: SupportVerb, setting: Setting) -> bool:
    particles = {t.lower_ for t in children(verb, setting.labels.particle)}
    if support.particle is None:
        return not particles
    near = particles | {t.lower_ for t in verb.children if 0 < t.i - verb.i <= 2}
    return support.particle in near or any(lemma_of(t) == support.particle for t in slot_heads(verb, "object", setting))


def _prefers_own(own: Trigger | None, carrying: Trigger) -> bool:
    """Whether the verb's own sense leads: it asks for this very noun, or answers it ("rejected the demand")."""
    if own is None:
        return False
    if own.event.performs and carrying.role in ("undergoes", "cancels"):
        return True
    nouns = {lemma for need in own.frame.needs for lemma in need.lemmas}
    return lemma_of(carrying.head) in nouns


def _same_act(verb: Trigger, setting: Setting) -> list[Token]:
    """Nouns of the verb's own clause that its guards ask for or that name the same type: one act, not two."""
    labels = setting.labels
    near = [event_noun(t, setting) for t in slot_heads(verb.head, "object", setting)]
    near += [t for word, t in preposition_phrases(verb.head, labels) if word in _INSIDE]
    asked = {lemma for need in verb.frame.needs for lemma in need.lemmas}
    same = []
    for noun in near:
        if noun.pos_ not in ("NOUN", "PROPN"):
            continue
        sense = _best(noun, "noun", setting)
        if sense is not None and sense.event.type == "REQUEST" and verb.event.type in ("REJECT", "CONCEDE"):
            continue  # "rejected the [demand]": an answer and what it answers
        if sense is not None and verb.event.type == "REQUEST" and sense.event.type != "REQUEST":
            continue  # "demanded his [release]": what is asked for is an act of its own
        if lemma_of(noun) in asked or (sense is not None and sense.event.type == verb.event.type):
            same.append(noun)
    return same
