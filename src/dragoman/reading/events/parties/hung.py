"""Parties that a parser loses: objects of relative clauses, by-phrases and aims hung on the nearest noun."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import tells_time
from dragoman.reading.events.words import PARTIES, Setting, country_of
from dragoman.reading.grammar.verbs import children, conjuncts, is_finite, is_passive

_NAMING = ("NOUN", "PROPN", "X")
_PAST_PARTICIPLE = frozenset({"Tense=Past", "VerbForm=Part"})
_BY_PARTIES = frozenset(
    {"REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN", "SUPPORT", "CONSULT", "SANCTION", "CONCEDE"}
)
"""Types of acts that places and things do not do."""
_REACH = 14
"""Words behind a trigger among which its phrase may stand."""
_BY_REACH = 24
"""The same for who did it, in French: « ont été enlevés samedi, à la sortie d'un office, [par] des miliciens »."""


def relative_object(verb: Token, setting: Setting) -> list[Token]:
    """« Bakhtiar, [que] Téhéran a condamné »: the noun in front of a pronoun that a parser takes for a conjunction."""
    labels = setting.labels
    if not labels.case or verb.labels.isdisjoint(labels.mark) or is_passive(verb, labels):
        return []
    marks = [t for t in children(verb, labels.mark) if t.lower in labels.relative_pronouns and t.i < verb.i]
    if not marks or marks[0].i <= verb.sent.start or children(verb, labels.clause):
        return []
    before = marks[0].nbor(-1)
    apart = before.text == "," and before.i > verb.sent.start
    before = before.nbor(-1) if apart else before
    adnominal = verb.dep in labels.adnominal and verb.head.pos in _NAMING
    if not (apart or adnominal) or before.pos not in (*_NAMING, "ADJ"):
        return []
    return [_whole_of(before, verb.head if adnominal else None, setting)]


def _whole_of(last: Token, head: Token | None, setting: Setting) -> Token:
    """The noun whose phrase ends with a word: « le premier [ministre] de Sabah », not Sabah."""
    if head is not None and head.i < last.i and setting.kind_of(head) in PARTIES:
        return head
    found, token = (last if last.pos in _NAMING else None), last
    while token.head.i < token.i and token.head.pos in _NAMING:
        token = token.head
        kind = setting.kind_of(token)
        if found is None or kind in ("person", "group", "organization"):
            found = token
        if kind is None:
            break
    return found if found is not None else last


def misnamed_object(verb: Token, setting: Setting) -> list[Token]:
    """ "accuse [Quito] d'avoir …": a bare name behind the verb that a parser takes for an adverb."""
    labels = setting.labels
    near = children(verb, labels.adverb | labels.oblique | labels.infinitive)
    if not near:
        return []
    pair = [t for t in near if t.pos == "NOUN" and t.lemma in setting.words.tallies and t.left_edge.i == verb.i + 1]
    if pair:  # "detained a [couple]", which a parser takes for a measure
        return pair[:1]
    near = [t for t in near if t.pos in ("NOUN", "PROPN") and t.text[:1].isupper()]
    return [t for t in near if t.i == verb.i + 1 and not children(t, labels.case) and setting.kind_of(t) is not None]


def set_off(verb: Token, setting: Setting) -> list[Token]:
    """« l'archevêque, [déporté] aux îles »: the noun in front of a bare participle behind a comma."""
    labels = setting.labels
    if not labels.case or not verb.morph >= _PAST_PARTICIPLE or verb.lemma in labels.perfect_with_be:
        return []
    if verb.dep not in labels.conjunct | labels.adverbial or verb.i < 2:
        return []
    if verb.nbor(-1).text != "," or verb.nbor(-2).pos not in (*_NAMING, "ADJ"):
        return []
    own = labels.auxiliary | labels.passive_auxiliary | labels.object | labels.subject | labels.reflexive
    if children(verb, own | labels.passive_subject | labels.coordinator):
        return []
    if verb.dep in labels.conjunct and is_passive(verb, labels):
        return []  # « a été enlevé lundi, [torturé] et … »
    return [_whole_of(verb.nbor(-2), None, setting)]


def nearer_party(noun: Token, pronoun: Token, verb: Token, setting: Setting) -> Token | None:
    """The party right in front of a relative pronoun: of a phrase that opposes or joins it to the noun, or that
    tells of what a thing is which does no such act ("the border of [Kuwait], which asked for help").
    """
    before = pronoun.nbor(-1) if pronoun.i else pronoun
    before = before.nbor(-1) if before.text == "," and before.i else before
    if before.i <= noun.i or before.pos != "PROPN" or setting.kind_of(before) not in PARTIES:
        return None
    marks = children(before, setting.labels.case) or [t for t in (before.head,) if t.dep in setting.labels.preposition]
    opposed = setting.words.partners | setting.words.hung_far
    if not setting.labels.case and setting.words.kinds.get(noun.lemma) == "place":
        senses = setting.frames.lookup(verb.lemma, "verb", verb.lower)
        opposed |= setting.words.of_words if any(f.event and f.event.type in _BY_PARTIES for f in senses) else set()
    return before if any(t.lower in opposed for t in marks) else None


def far_phrase(head: Token, word: str, setting: Setting, *, apart: bool = False) -> list[Token]:
    """« coulées au canon [par la marine] », "the capture of the fort [by the clans]": hung on a noun between.

    `apart`: only behind a comma.
    """
    labels = setting.labels
    if word not in setting.words_near(head):
        return []
    reach = _BY_REACH if head.pos == "VERB" and word in labels.by_words and labels.case else _REACH
    for mark in head.doc[head.i + 1 : min(head.i + reach, head.sent.end)]:
        if _breaks(mark, setting):
            return []
        if labels.contracted.get(mark.lower, mark.lower) != word or mark.pos != "ADP":
            continue
        if apart and mark.nbor(-1).text != ",":
            continue
        noun = _governed_by(mark, setting)
        if noun is not None and not tells_time(noun, setting) and _may_be_party(noun, setting):
            return conjuncts(noun, labels)
    return []


def _governed_by(mark: Token, setting: Setting) -> Token | None:
    if mark.dep in setting.labels.case:
        return mark.head
    return next(iter(children(mark, setting.labels.preposition_object)), None)


def _may_be_party(noun: Token, setting: Setting) -> bool:
    """A name or a noun of people, bodies or craft: not « par avion », "by noon"."""
    if noun.pos == "PROPN":
        return True
    counted = setting.labels.determiner | setting.labels.possessive | {"nummod"}
    told = bool(children(noun, counted)) or "Number=Plur" in noun.morph
    told = told or any(country_of(t, t.lang) for t in children(noun, setting.labels.modifier))  # "by Chadian aircraft"
    return noun.pos == "NOUN" and told and setting.kind_of(noun) in PARTIES | {"craft"}


def _breaks(token: Token, setting: Setting) -> bool:
    """Where another clause, or a participle with phrases of its own, begins."""
    if token.text in (";", ":", ".") or token.pos == "SCONJ":
        return True
    if token.lower in setting.labels.relative_pronouns and token.pos == "PRON":
        return True
    if token.pos not in ("VERB", "AUX"):
        return False
    beside = token.dep in setting.labels.adverbial and token.i > 0 and token.nbor(-1).text == ","
    return is_finite(token, setting.labels) or token.dep in setting.labels.adnominal or beside


def reported_above(verb: Token, setting: Setting) -> Token | None:
    """ "said that it had fired and [begged] …": a plain past beside a backshifted clause is done by who says so."""
    labels, told = setting.labels, verb.head
    if verb.dep not in labels.conjunct or verb.tag != "VBD" or children(verb, labels.subject | labels.auxiliary):
        return None
    if told.dep in labels.parataxis and told.head.i < told.i and told.nbor(1).text == ",":
        return told.head  # "telephoned twice, officials disclosed, and [rejected] …"
    says = any(f.act for f in setting.frames.lookup(verb.lemma, "verb", verb.lower))
    link = next((t for t in reversed(verb.doc[told.i : verb.i]) if t.pos == "CCONJ"), verb)
    if link.lower == "or" or not (says or link.nbor(-1).text == ","):
        return None
    shifted = any(t.lower in labels.shifted_words for t in children(told, labels.auxiliary))
    if not shifted or told.dep not in labels.clause or told.head.pos != "VERB" or told.head.tag != "VBD":
        return None
    return told.head


def bare_participle(verb: Token, setting: Setting) -> Token | None:
    """« accuse d'avoir miné le port et [armé] les clans », hung on the main verb: goes with the participle before."""
    labels = setting.labels
    past = verb.morph >= {"VerbForm=Part", "Tense=Past"}
    if verb.dep not in labels.conjunct or not past or not labels.case:
        return None
    if children(verb, labels.auxiliary | labels.passive_auxiliary | labels.subject):
        return None
    if verb.i > 1 and verb.nbor(-2).text == ",":
        return None  # « soupçonné d'avoir miné le port, et [arrêté] les clans »
    for token in reversed(verb.doc[verb.head.i + 1 : verb.i]):
        if token.pos == "VERB" and any("VerbForm=Inf" in t.morph for t in children(token, labels.auxiliary)):
            return token
    return None


def paper_above(verb: Token, documents: frozenset[str], setting: Setting) -> list[Token]:
    """« une note en dix points [exigeant] …»: it is the note that demands."""
    noun = verb.head
    if verb.dep not in setting.labels.adnominal or noun.pos != "NOUN" or noun.lemma in documents:
        return []
    if setting.kind_of(noun) in PARTIES:
        return []
    above = [t for t in noun.ancestors if t.pos == "NOUN" and t.lemma in documents]
    return above[:1]
