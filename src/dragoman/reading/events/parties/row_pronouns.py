"""Pronouns that rows tell: of several joined in the sentence before, and of the same pronoun one clause earlier."""

from collections.abc import Callable
from itertools import chain

from dragoman.model.parse import Token
from dragoman.reading.events.parties.shown import stands_for
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import children, is_passive, own_objects, own_subjects, subjects
from dragoman.reading.resolve import Resolved

type Named = Callable[[Token], tuple[Resolved, ...]]
"""Whom the phrase at a head names: itself, else through its demonym, its possessor or its complement."""

_NOUNS = ("NOUN", "PROPN")
_THEY = frozenset({"Person=3", "Number=Plur"})


def by_twin(pronoun: Token, setting: Setting, named: Named) -> tuple[Resolved, ...]:
    """ "The clerk praised him and the guild condemned [him]": of two joined verbs with subjects of their own the same
    object is the same one.
    """
    labels, verb = setting.labels, pronoun.head
    if pronoun.pos != "PRON" or pronoun.dep not in labels.object or verb.dep not in labels.conjunct:
        return ()
    if "Person=3" not in pronoun.morph or not children(verb, labels.subject):
        return ()
    twins = [t for t in children(verb.head, labels.object) if t.lower == pronoun.lower and t.i < pronoun.i]
    return named(twins[0]) if twins else ()


def by_row_before(pronoun: Token, setting: Setting, named: Named) -> tuple[Resolved, ...]:
    """ "Soldiers and a party of clerks took the quay. The mayor denounced [them]": the row that the sentence before is
    about, where no plural stands nearer; "Police held a clerk and two nuns. They beat [them]": the row it was done to.
    """
    if not pronoun.morph >= _THEY or pronoun.pos != "PRON" or "Poss=Yes" in pronoun.morph or setting.labels.case:
        return ()
    before = sentence_before(pronoun)
    on_them = pronoun.dep in setting.labels.object and _is_done_by_them(pronoun, setting)
    near = pronoun.doc[pronoun.sent.start : pronoun.i]
    near_ones = (t for t in near if t.dep in _sides(setting) and not (on_them and t.pos == "PRON"))
    if before is None or any(_is_many(t, setting) for t in near_ones):
        return ()
    row = own_objects(before.root, setting.labels) if on_them else own_subjects(before.root, setting.labels)
    found = [named(head) for head in row] if len(row) > 1 else []
    if not found or not all(found) or any(t.pos not in _NOUNS for t in row):
        return ()
    return stands_for(pronoun, chain.from_iterable(found), "pronoun for a row before")


def _is_done_by_them(pronoun: Token, setting: Setting) -> bool:
    """ "[They] beat them", "They beat them and [freed] them": by those who acted before."""
    return any(t.pos == "PRON" and t.i < pronoun.i for t in subjects(pronoun.head, setting.labels))


def by_undergoing(pronoun: Token, setting: Setting, named: Named) -> tuple[Resolved, ...]:
    """ "Rebels kidnapped two nuns. [They] were freed on Monday": who is let go was held before."""
    labels, verb = setting.labels, pronoun.head
    if not pronoun.morph >= _THEY or pronoun.dep not in labels.passive_subject or labels.case:
        return ()
    before = sentence_before(pronoun)
    if before is None or not _tells(verb, _LET_GO, setting) or not _tells(before.root, _HELD, setting):
        return ()
    held = own_objects(before.root, labels)
    if is_passive(before.root, labels) or not any(_is_many(t, setting) for t in held):
        return ()
    return stands_for(pronoun, chain.from_iterable(map(named, held)), "who was held before")


def _tells(verb: Token, modes: frozenset[str], setting: Setting) -> bool:
    senses = setting.frames.lookup(verb.lemma, "verb", verb.lower) if verb.pos == "VERB" else ()
    return any(frame.event is not None and frame.event.mode in modes for frame in senses)


_LET_GO = frozenset({"release"})
_HELD = frozenset({"abduct", "arrest", "seize"})


def _sides(setting: Setting) -> frozenset[str]:
    labels = setting.labels
    return labels.subject | labels.passive_subject | labels.object | labels.iobject


def _is_many(noun: Token, setting: Setting) -> bool:
    joined = noun.dep in setting.labels.conjunct or bool(children(noun, setting.labels.conjunct))
    return "Number=Plur" in noun.morph or joined
