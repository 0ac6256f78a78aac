"""Who is to do what an infinitive tells: whoever is asked, blamed, entrusted, or means to."""

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import owners, tells_time
from dragoman.reading.events.parties.hung import misnamed_object, relative_object
from dragoman.reading.events.words import PARTIES, Setting, country_of
from dragoman.reading.grammar.phrases import fill, preposition_phrases, prepositions
from dragoman.reading.grammar.verbs import children, conjuncts, is_passive, own_objects, subjects, tense

_VERBS = ("VERB", "AUX")
_NEAR = 8
"""Words in front of an infinitive among which the noun stands that it belongs to."""


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
