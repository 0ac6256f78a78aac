"""What a word of saying tells of the act that it governs: denied, demanded, announced, refused, or done."""

from spacy.tokens import Token

from dragoman.languages import Frame
from dragoman.reading.events.governing import was_said
from dragoman.reading.events.tenses import Verdict
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.verbs import tense

_VERBS = ("VERB", "AUX")
_OF_DEEDS = frozenset({"accuse", "praise"})
"""What is blamed or praised was done."""
_ASKING = frozenset({"demand", "request", "propose"})
COMMITTING = frozenset({"promise", "threaten", "agree"})
"""Acts that announce what they govern."""


def by_speech(frame: Frame, governor: Token, below: Token, setting: Setting) -> Verdict | None:
    """The verdict of the sense of a governor; None where it leaves the act open."""
    labels = setting.labels
    verbal = governor.pos_ in _VERBS
    if frame.act == "deny" and frame.polarity == -1:
        return Verdict("denied", (governor,), f"denied ({frame.id})")
    if frame.act in _OF_DEEDS and verbal and below.pos_ in _VERBS and below.dep_ not in labels.adverbial:
        return Verdict("actual", (governor, below), f"told ({frame.id})")  # « accuse Lima d'[avoir miné] ses ports »
    past = below.dep_ in labels.clause and tense(below, labels) == "past"
    if frame.act in _ASKING and not past:
        return Verdict("demanded", (governor,), f"demanded ({frame.id})")
    if frame.act in COMMITTING and below.dep_ not in labels.clause:
        if verbal and is_negated(governor, labels):  # "did not allow Chad to [join]"
            return Verdict("denied", (governor,), f"not {frame.act} ({frame.id})", refusal=True)
        return Verdict("planned", (governor,), f"announced ({frame.id})")
    given = governor.pos_ == "NOUN" and below.dep_ not in labels.infinitive | labels.clause | labels.adnominal
    if frame.act == "reject" and not given and not was_said(below, setting):
        return Verdict("denied", (governor,), f"rejected ({frame.id})")
    return None
