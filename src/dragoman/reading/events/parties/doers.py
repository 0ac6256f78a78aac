"""Who does what a verb says where it has no subject of its own: who is asked, who means it, whom a parser mislabels."""

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import owners, tells_time
from dragoman.reading.events.parties.front import joined_in_front, noun_in_front
from dragoman.reading.events.parties.hung import (
    bare_participle,
    far_phrase,
    finite_above,
    misnamed_object,
    own_row_subject,
    paper_above,
    relative_object,
    reported_above,
    set_off,
)
from dragoman.reading.events.parties.objects import by_phrase, is_bare_participle, is_reduced, retained
from dragoman.reading.events.parties.undergoing import inflicted_by, sufferers
from dragoman.reading.events.words import PARTIES, Setting, country_of
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import fill, preposition_phrases, prepositions
from dragoman.reading.grammar.verbs import (
    agents,
    children,
    conjuncts,
    is_finite,
    is_passive,
    own_objects,
    own_subjects,
    subjects,
    tense,
)
from dragoman.reading.source_words import load_source_words

_VERBS = ("VERB", "AUX")
_NEAR = 8
"""Words in front of an infinitive among which the noun stands that it belongs to."""


def doers(verb: Token, setting: Setting) -> list[Token]:
    """The subjects; a reflexive that a parser calls a passive ("se sont retirées") keeps its subject as the doer."""
    labels = setting.labels
    if sufferers(verb, setting):
        return [one for t in inflicted_by(verb, setting) for one in conjuncts(t, labels)]
    if is_reduced(verb, labels) or set_off(verb, setting):
        own = [t for head in agents(verb, labels) for t in conjuncts(head, labels)] or by_phrase(verb, labels)
        return own or [t for word in sorted(labels.by_words) for t in far_phrase(verb, word, setting)]
    if children(verb, labels.reflexive) and not children(verb, labels.passive_auxiliary):
        own = [t for head in children(verb, labels.passive_subject) for t in conjuncts(head, labels)]
        if own:
            return own
    found = for_subjects(verb, labels) or asked(verb, setting) or intending(verb, setting)
    found = found or _elsewhere(verb, setting)
    joined = verb.dep in labels.conjunct and bool(labels.preposition)
    if not found and is_passive(verb, labels) and (joined or children(verb, labels.passive_subject)):
        # "fleets sailed and [reservists] are called up", "he landed and was [held]": not by who is in front
        return [t for t in own_subjects(verb, labels) if not tells_time(t, setting)]
    if not found and is_bare_participle(verb, labels):
        return [t for head in agents(verb, labels) for t in conjuncts(head, labels)]
    told = joined_in_front(verb, in_front(verb, behind_colon(subjects(verb, labels)), setting), setting)
    found = found or _deciding(verb, told, setting) or unmarked_subject(verb, setting)
    return found or [t for one in retained(verb, setting) for t in by_phrase(one, labels)]


def _elsewhere(verb: Token, setting: Setting) -> list[Token]:
    """Who does it where a parser joins the verb to the wrong word in front."""
    labels = setting.labels
    if is_passive(verb, labels):
        if agents(verb, labels) or not children(verb, labels.passive_auxiliary):
            return []
        return [t for word in sorted(labels.by_words) for t in far_phrase(verb, word, setting)]
    above = reported_above(verb, setting) or bare_participle(verb, setting) or finite_above(verb, setting)
    if above is not None:
        return doers(above, setting)
    if (first := _row_of_infinitives(verb, setting)) is not None:
        return asked(first, setting) or _promising(first, setting)
    documents = load_source_words(verb.lang).documents
    found = own_row_subject(verb, setting) or paper_above(verb, documents, setting)
    return found or joined_in_front(verb, noun_in_front(verb, setting), setting)


def _row_of_infinitives(verb: Token, setting: Setting) -> Token | None:
    """« prie le préfet de les recevoir et de les [nourrir] »: the infinitive that opens the row."""
    labels, first = setting.labels, verb.head
    if verb.dep not in labels.conjunct or tense(verb, labels) != "infinitive":
        return None
    if (
        first.pos == "NOUN" and first.dep in labels.object and labels.case
    ):  # « de lever la loi et de [partir] », misread
        first = first.head
    if first.pos not in _VERBS:
        return None
    return first if tense(first, labels) == "infinitive" else None


def _promising(infinitive: Token, setting: Setting) -> list[Token]:
    """ "promised Peru to [leave]": it is done by who promises, not by who is told."""
    labels, verb = setting.labels, infinitive.head
    if infinitive.dep not in labels.infinitive | labels.clause or verb.pos not in _VERBS:
        return []
    if tense(infinitive, labels) != "infinitive" or children(infinitive, labels.subject):
        return []
    senses = setting.frames.lookup(verb.lemma, "verb", verb.lower)
    promises = any(frame.act in ("promise", "threaten") for frame in senses) and own_objects(verb, labels)
    return doers(verb, setting) if promises else []


def _deciding(verb: Token, found: list[Token], setting: Setting) -> list[Token]:
    """« a décidé [dimanche] de mobiliser »: a day that a parser takes for an object is not who does it."""
    kept = [t for t in found if not tells_time(t, setting)]
    return kept if kept or not found or verb.head.i == verb.i else subjects(verb.head, setting.labels)


def intending(verb: Token, setting: Setting) -> list[Token]:
    """ "has no intention of [leaving]", "Chad's plan to [leave]": it is done by who means it."""
    labels, noun = setting.labels, verb.head
    if verb.dep in labels.preposition_object:
        noun = noun.head
    elif tense(verb, labels) != "infinitive":
        return []
    elif verb.dep not in labels.adnominal:
        noun = _noun_before(verb, setting)
    if noun.pos != "NOUN" or noun.lemma not in setting.words.intending:
        return []
    above = noun.head
    named = [t for t in owners(noun, setting) if t.pos not in _VERBS]
    named = named or [t for t in children(noun, labels.modifier) if country_of(t, t.lang)]
    return named or (subjects(above, labels) if above.pos in _VERBS else [])


def _noun_before(verb: Token, setting: Setting) -> Token:
    """ "the plan of Chad [to leave]": a noun whose phrase ends right in front; the verb itself where there is none."""
    start = verb.left_edge.i
    for token in verb.doc[max(start - _NEAR, verb.sent.start) : start]:
        if token.pos == "NOUN" and token.lemma in setting.words.intending and token.right_edge.i + 1 == start:
            return token
    return verb


def behind_colon(found: list[Token]) -> list[Token]:
    """ "The Kremlin: [Putin] wants …": in front of the colon stands who or what it is about."""
    if len(found) < 2 or not any(t.text == ":" for t in found[0].doc[found[0].i : found[-1].i]):
        return found
    last = found[-1]
    return [t for t in found if not any(between.text == ":" for between in t.doc[t.i : last.i])]


def unmarked_subject(verb: Token, setting: Setting) -> list[Token]:
    """« [Plusieurs pays] – au nord – ont rejoint … »: a noun without a preposition in front of a finite verb."""
    labels = setting.labels
    if not is_finite(verb, labels) or is_passive(verb, labels):
        return []
    bare = [t for t in children(verb, labels.oblique) if t.pos in ("NOUN", "PROPN") and t.i < verb.i]
    bare = [t for t in bare if not children(t, labels.case) and not tells_time(t, setting)]
    return [one for t in bare[:1] for one in conjuncts(t, labels)]


def in_front(verb: Token, found: list[Token], setting: Setting) -> list[Token]:
    """« Au lendemain du raid qui …, [le Togo] a demandé »: a party right in front of the verb rather than a thing."""
    labels = setting.labels
    if len(found) != 1 or found[0].pos != "NOUN" or found[0].lemma in setting.words.kinds or found[0].i > verb.i:
        return found
    group = {t.i for t in children(verb, labels.auxiliary | labels.passive_auxiliary | labels.reflexive)}
    start = verb.i
    while start > verb.sent.start and (start - 1 in group or verb.doc[start - 1].lower in labels.clitics):
        start -= 1
    near = verb.doc[start - 1] if start > verb.sent.start else verb
    own = (
        near.pos == "PROPN"
        and near.text[:1].isupper()
        and not children(near, labels.case)
        and near.head.i not in (found[0].i, verb.i)
    )
    return [near] if own and setting.kind_of(near) in PARTIES else found


def for_subjects(infinitive: Token, labels: Labels) -> list[Token]:
    """ "called [for] both [sides] to stop": who is to do it, where a parser makes a phrase of its own of it."""
    verb = infinitive.head
    if infinitive.tag != "VB" or infinitive.dep not in labels.adverbial | labels.infinitive:
        return []
    if any(mark.lower == "for" for mark in children(infinitive, labels.mark)):
        return [t for one in children(infinitive, labels.subject) for t in conjuncts(one, labels)]
    for child in verb.children:
        if child.lower == "for" and child.dep in labels.preposition and verb.i < child.i < infinitive.i:
            heads = [t for one in children(child, labels.preposition_object) for t in conjuncts(one, labels)]
            start = min((t.i for t in infinitive.subtree), default=infinitive.i)
            if heads and 0 < start - heads[-1].i <= 2:
                return heads
    return []


def asked(infinitive: Token, setting: Setting) -> list[Token]:
    """ "demande au Tchad de [partir]", « reproche au Togo d'avoir [tiré] »: it is done by who is asked or blamed."""
    infinitive = _outer(infinitive, setting)
    if named := _asked_by_noun(infinitive, setting) or _entrusted(infinitive, setting):
        return named
    labels, verb = setting.labels, infinitive.head
    if infinitive.dep in labels.adnominal and tense(infinitive, labels) == "infinitive":
        return _urged(verb, setting)
    marked = any(m.lower in labels.infinitive_marks for m in children(infinitive, labels.mark))
    below = infinitive.dep in labels.infinitive or (infinitive.dep in labels.adverbial and marked)
    if not below or verb.pos not in _VERBS:
        return []
    told = [t for t in own_objects(verb, labels) if not tells_time(t, setting)]
    meant = any(m.lower in setting.words.purposes for m in children(infinitive, labels.mark))
    hung = bool(told) and bool(labels.case) and infinitive.dep in labels.adverbial and not meant
    for frame in setting.frames.lookup(verb.lemma, "verb", verb.lower):
        if hung and frame.act in ("request", "demand") and "object" in _put_to(frame):
            return [t for t in told if t.pos in ("PROPN", "PRON") or setting.kind_of(t) in PARTIES]
        if frame.act in ("request", "demand", "accuse") and not told:
            slots = _put_to(frame)
            heads = [t for slot in slots if slot != "object" for t in fill(verb, slot, labels)]
            if not heads and "object" in slots:  # « Lima, qu'il accuse d'[armer] … »
                heads = misnamed_object(verb, setting) or relative_object(verb, setting)
            if heads:
                return heads
    return []


def _asked_by_noun(infinitive: Token, setting: Setting) -> list[Token]:
    """« la demande formulée à Quito de [partir] », "the demand to Chad to [leave]": whom the noun names."""
    labels, noun = setting.labels, infinitive.head
    if infinitive.dep not in labels.adnominal or noun.pos != "NOUN" or tense(infinitive, labels) != "infinitive":
        return []
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower)
    slots = {s for frame in senses if frame.event and frame.event.type == "REQUEST" for s in frame.event.recipients}
    if not slots:
        return []
    places = [noun, *(t for t in children(noun, labels.adnominal) if t.pos == "VERB" and t.i < infinitive.i)]
    places += [noun.head] if noun.dep in labels.object else []
    found = [t for place in places for slot in sorted(slots) for t in fill(place, slot, labels) if t.i < infinitive.i]
    found = [t for t in found if t.pos == "PROPN" or setting.kind_of(t) in PARTIES]
    return [one for t in found if not tells_time(t, setting) for one in conjuncts(t, labels)]


def _entrusted(infinitive: Token, setting: Setting) -> list[Token]:
    """« laisse au [général] le soin de négocier », « a donné aux [gardes] l'ordre de tirer »: to whom it is given."""
    labels, noun = setting.labels, infinitive.head
    if not setting.words.entrusted or tense(infinitive, labels) != "infinitive":
        return []
    if noun.pos in _VERBS and infinitive.dep in labels.infinitive:  # hung on the verb
        noun = next((t for t in children(noun, labels.object) if noun.i < t.i < infinitive.i), noun)
    verb = noun.head
    if noun.lemma not in setting.words.entrusted or noun.dep not in labels.object or is_passive(verb, labels):
        return []
    given = [t for word, t in preposition_phrases(verb, labels) if word in setting.words.dative]
    given = given or children(verb, labels.iobject)
    kinds = PARTIES | {"craft"}
    return [one for t in given for one in conjuncts(t, labels) if t.pos != "NOUN" or setting.kind_of(t) in kinds]


def _outer(infinitive: Token, setting: Setting) -> Token:
    """« prie les ingénieurs de venir [visiter] … »: who is to do the outer infinitive does the inner one."""
    labels = setting.labels
    while infinitive.dep in labels.infinitive and "VerbForm=Inf" in infinitive.head.morph and labels.case:
        senses = setting.frames.lookup(infinitive.head.lemma, "verb", infinitive.head.lower)
        if any(frame.act in ("request", "demand", "accuse", "promise") for frame in senses):
            break
        infinitive = infinitive.head
    return infinitive


def _urged(noun: Token, setting: Setting) -> list[Token]:
    """« pressent la préfecture d'[acheminer] », hung on whom they urge."""
    labels = setting.labels
    while noun.dep in labels.conjunct and noun.head.i < noun.i and noun.head.pos in ("NOUN", "PROPN"):
        noun = noun.head  # « exhorte Lima et Quito à [secourir] … », hung on the last
    while noun.dep in labels.oblique and noun.head.pos == "NOUN" and noun.head.i < noun.i:
        noun = noun.head  # « supplie le haut-commissariat aux réfugiés de lui [fournir] des tentes »
    verb = noun.head
    if noun.dep not in labels.object | labels.oblique or verb.pos not in _VERBS:
        return []
    slots = {"object"} if noun.dep in labels.object else {f"prep:{word}" for word in prepositions(noun, labels)}
    senses = setting.frames.lookup(verb.lemma, "verb", verb.lower)
    put_to = {s for f in senses if f.act in ("request", "demand", "accuse") for s in _put_to(f)}
    if "object" in put_to and not slots & put_to:
        return list(own_objects(verb, labels))  # « supplie le haut-commissariat [aux réfugiés] de lui fournir … »
    return conjuncts(noun, labels) if slots & put_to else []


def _put_to(frame: Frame) -> tuple[str, ...]:
    return (*frame.addressee, *(frame.event.recipients if frame.event else ()))
