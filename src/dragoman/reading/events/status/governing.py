"""How a clause or noun hangs on the word above: as what that word governs, or beside it."""

from collections.abc import Iterator

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.reading.events.acts.guards import met
from dragoman.reading.events.words import PARTIES, Setting
from dragoman.reading.grammar.infinitives import for_subjects
from dragoman.reading.grammar.verbs import children, is_finite

_VERBS = ("VERB", "AUX")
_FORMS = frozenset({"VerbForm=Part", "VerbForm=Ger"})
_GERUND = frozenset({"Tense=Pres", "VerbForm=Part"})


def runs_beside(clause: Token, setting: Setting) -> bool:
    """ "…, [voicing] its objections": what governs the clause that it goes with does not govern it."""
    adverbs = children(clause, setting.labels.adverb)
    marked = adverbs and any(t.morph >= _GERUND for one in adverbs for t, _ in one.below)
    if marked:  # « …, [tout en faisant] entendre … »
        return True
    return clause.dep in setting.labels.adverbial and (
        not _FORMS.isdisjoint(clause.morph) or any(t.lower in setting.labels.gerund_marks for t in adverbs)
    )


def takes_for_given(noun: Token, setting: Setting) -> bool:
    """ "voiced objections to the [drill]": what is praised, blamed or opposed is there."""
    if noun.lemma in setting.words.reactions:  # "an answer to the [threats]"
        return True
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower)
    return any(frame.event and frame.event.type in ("ACCUSE", "SUPPORT", "REJECT") for frame in senses)


def only_describes(token: Token, setting: Setting) -> bool:
    """A participle behind its noun ("the embargo [imposed] by Lima"): what governs the noun does not govern it."""
    if token.dep not in setting.labels.adnominal:
        return False
    participle = token.tag in ("VBN", "VBG") or "VerbForm=Part" in token.morph
    return participle and not is_past_infinitive(token, setting)


def is_past_infinitive(verb: Token, setting: Setting) -> bool:
    """« d'avoir [miné] ses ports »."""
    return any("VerbForm=Inf" in t.morph for t in children(verb, setting.labels.auxiliary))


def is_beside(below: Token, governor: Token, setting: Setting) -> bool:
    """ "backed the clans [at] war", "asked [during] a call": a state or an occasion, not what is governed."""
    labels, words = setting.labels, setting.words
    if below.dep in labels.preposition:
        mark, nouns = below.lower, children(below, labels.preposition_object)
    else:
        marks = children(below, labels.case) if below.dep in labels.oblique else []
        mark, nouns = (marks[0].lower if marks else ""), [below]
    if mark in words.states and not any(children(noun, labels.determiner) for noun in nouns):
        return True
    place = "noun" if governor.pos == "NOUN" else "verb"
    senses = setting.frames.lookup(governor.lemma, place, governor.lower)
    beside = mark in words.occasions or mark in words.circumstantial
    return beside and not any(f"prep:{mark}" in frame.content for frame in senses)


def was_said(noun: Token, setting: Setting) -> bool:
    """ "rejected the [demand]", "gave in [to] the demand": it was made all the same."""
    noun = next(iter(children(noun, setting.labels.preposition_object)), noun)
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    return any(frame.event and frame.event.type in ("REQUEST", "THREATEN", "ACCUSE") for frame in senses)


def speech_sense(governor: Token, place: str, setting: Setting) -> Frame | None:
    """The sense of a word that introduces what somebody says."""
    senses = setting.frames.lookup(governor.lemma, place, governor.lower)
    particles = {t.lower for t in children(governor, setting.labels.particle)} if place == "verb" else set()
    plain = place == "verb" and not children(governor, setting.labels.reflexive)
    for frame in senses:
        if frame.act is None or (plain and frame.reflexive):
            continue
        if frame.particle not in particles if frame.particle is not None else particles:
            continue
        if all(met(governor, n, setting) for n in frame.needs if n.lemmas):
            return frame  # a guard on words makes another word of it: « [met] en demeure »
    return None


def is_apart(below: Token, governor: Token, setting: Setting) -> bool:
    """A clause that stands by itself, wherever a parser hangs it: behind a semicolon, "while …", « dont … »."""
    labels, between = setting.labels, sorted((below.i, governor.i))
    if any(t.text == ";" for t in below.doc[between[0] : between[1]]):
        return True
    apart = setting.words.contrasting | setting.words.matching
    if any(t.lower in apart for t in children(below, labels.mark | labels.adverb)):
        return below.dep in labels.adverbial | labels.clause | labels.conjunct
    if below.i < governor.i:
        return False
    first = next((t for t in below.subtree if not t.is_punct), below)
    return first.lower in labels.relative_pronouns and first.pos == "PRON"


def lies_behind(clause: Token, setting: Setting) -> bool:
    """ "asked them to leave, a day after they [shelled] the port": what is asked for comes later."""
    labels = setting.labels
    if clause.dep not in labels.adverbial or not is_finite(clause, labels):
        return False
    past = clause.tag == "VBD" or any(t.tag == "VBD" for t in children(clause, labels.auxiliary))
    return past and any(t.lower in setting.words.heeding for t in children(clause, labels.mark))


def is_purpose(below: Token, setting: Setting) -> bool:
    """ "sent ships [to blockade] the port"."""
    labels = setting.labels
    inf = below.tag == "VB" or "VerbForm=Inf" in below.morph
    return inf and below.dep in labels.adverbial | labels.infinitive | labels.oblique


def is_meant(clause: Token, setting: Setting) -> bool:
    """« a défilé [pour] réclamer … »: what something else is done for."""
    return any(t.lower in setting.words.purposes for t in children(clause, setting.labels.mark))


def shares_auxiliary(verb: Token, setting: Setting) -> Token | None:
    """The first verb whose auxiliary and tense a later one shares: "will invade and [occupy]"."""
    labels, first = setting.labels, verb.head
    if verb.dep not in labels.conjunct or first.pos not in _VERBS or not children(first, labels.auxiliary):
        return None
    bare = verb.tag in ("VB", "VBN", "VBG") or "VerbForm=Fin" not in verb.morph
    alone = not children(verb, labels.auxiliary | labels.subject | labels.passive_subject)
    return first if bare and alone and first.tag == verb.tag else None


def is_topic(below: Token, governor: Token, setting: Setting) -> bool:
    """ "told them [of] the raid": what is told of is there, whatever the telling was for."""
    sense = speech_sense(governor, "verb", setting) if governor.pos in _VERBS else None
    return sense is not None and sense.act == "state" and below.dep in setting.labels.preposition


def is_of_object(verb: Token, noun: Token, setting: Setting) -> bool:
    """« accuse la police d'[avoir battu] … »: what a party in front of it is said to do or asked to do."""
    inf = "VerbForm=Inf" in verb.morph or is_past_infinitive(verb, setting)
    party = noun.pos == "PROPN" or setting.kind_of(noun) in PARTIES
    return inf and party and noun.dep in setting.labels.object | setting.labels.oblique and noun.head.pos in _VERBS


def is_second_infinitive(below: Token, governor: Token, setting: Setting) -> bool:
    """« s'apprête à geler … et à [rappeler] … », joined to the finite verb by a parser."""
    labels = setting.labels
    bare = below.tag == "VB" or "VerbForm=Inf" in below.morph
    joined = below.dep in labels.conjunct and bare and governor.pos in _VERBS and is_finite(governor, labels)
    return joined and bool(children(governor, labels.infinitive))


def is_alternative(verb: Token, setting: Setting) -> bool:
    """ "denied having beaten two men or [burnt] a house": joined by "or" to what is denied with it."""
    joints = children(verb.head, setting.labels.coordinator)
    return any(verb.head.i < t.i < verb.i and t.lower in setting.words.alternatives for t in joints)


def governors(token: Token, setting: Setting) -> Iterator[tuple[Token, Token]]:
    """(governor, what hangs on it) upwards through complements, adverbials and coordination."""
    labels = setting.labels
    below = token
    for above in token.ancestors:
        if below.dep in labels.relative or only_describes(below, setting) or runs_beside(below, setting):
            return
        if below.pos in _VERBS and (is_apart(below, above, setting) or lies_behind(below, setting)):
            return
        if below.dep in labels.conjunct and above.pos in _VERBS and is_finite(below, labels):
            own = bool(children(below, labels.subject)) or below.tag == "VBD"
            if own and not is_finite(above, labels) and not is_alternative(below, setting):
                return  # "refused to leave and [shelled] it", « supplie ses hôtes de partir, mais Berlin [a rejeté] … »
            below = above
            continue
        if above.pos == "NOUN" and below.dep in labels.adnominal and is_of_object(below, above, setting):
            above = above.head  # « accuse la police d'[avoir battu] … »: a parser hangs it on the object
        if above.pos in (*_VERBS, "NOUN", "ADJ"):
            yield above, below
        joined = below.dep in labels.conjunct  # "demands an end to the siege and the fleet's [return]"
        if above.pos == "NOUN" and not joined and takes_for_given(above, setting):
            return
        below = above


def is_complement(below: Token, governor: Token, setting: Setting) -> bool:
    """Whether what hangs on the governor is what it governs, not what it was done for."""
    labels, label = setting.labels, below.dep
    if label in labels.adverbial and is_meant(below, setting):
        return False
    taken = labels.infinitive | labels.clause | labels.gerund | labels.preposition | labels.oblique
    if label in taken | labels.adnominal | labels.object or bool(for_subjects(below, labels)):
        return True
    told = label in labels.passive_subject and below.pos == "NOUN"  # "a [ceasefire] was demanded"
    return told or is_second_infinitive(below, governor, setting)


def base_of(verb: Token, setting: Setting) -> str:
    """The dictionary form, also where a tagger takes the present of a verb for it: « [risque] d'attaquer »."""
    lemma = verb.lemma
    mended = setting.labels.mistaken_verbs and verb.pos == "VERB" and lemma.endswith("e") and not lemma.endswith("re")
    return f"{lemma}r" if mended else lemma
