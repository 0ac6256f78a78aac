"""Words beside or above a verb that leave its act undone or possible: « pouvoir », "nearly", "in vain"."""

from dragoman.model.parse import Token
from dragoman.reading.events.status.tenses import Verdict, form_of
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.verbs import children


def by_modal(governor: Token, lemma: str, setting: Setting) -> Verdict | None:
    """« a pu partir » has left, « n'a pas pu » and « aurait dû » have not, « pourrait » may."""
    labels, words = setting.labels, setting.words
    form = form_of(governor, setting)
    perfect = bool(children(governor, labels.auxiliary))
    if lemma in words.owing and form == "conditional" and perfect:
        return Verdict("denied", (governor,), "not done")
    if lemma not in words.able:
        return None
    if is_negated(governor, labels):
        return Verdict("denied", (governor,), "negation above", refusal=form != "past")
    done = form == "past" and perfect and "VerbForm=Part" in governor.morph
    return Verdict("actual" if done else "conditional", (governor,), "managed" if done else "may")


def in_vain(verb: Token, setting: Setting) -> bool:
    """ "tried [in vain] to seize it"."""
    near = verb.doc.lowers[max(verb.sent.start, verb.i - 2) : verb.i + 3]
    return not setting.words.vainly.isdisjoint(near)


def prevented(verb: Token, setting: Setting) -> Verdict:
    """ "kept Lima from [attacking]"; to be kept from it, it may still do so."""
    kept = form_of(verb, setting) in ("past", "present") and not is_negated(verb, setting.labels)
    return Verdict("denied" if kept else "conditional", (verb,), "prevented" if kept else "hypothetical")


def is_nearly(verb: Token, setting: Setting) -> bool:
    """ "[nearly] sank": did not."""
    if not verb.i or verb.nbor(-1).lower not in setting.words.nearly:
        return False
    return verb.nbor(-1).head.i == verb.i
