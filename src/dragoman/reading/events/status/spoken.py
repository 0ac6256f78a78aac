"""What a word of saying tells of the act that it governs: denied, demanded, announced, refused, or done."""

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.reading.events.status.governing import was_said
from dragoman.reading.events.status.tenses import Verdict, form_of
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.verbs import children, is_passive, tense

_VERBS = ("VERB", "AUX")
_HAVE = frozenset({"have", "avoir"})
_OF_DEEDS = frozenset({"accuse", "praise"})
"""What is blamed or praised was done."""
ANNOUNCED = "announced"
"""Begins the rule of a verdict that such an act gives."""
_ASKING = frozenset({"demand", "request", "propose"})
COMMITTING = frozenset({"promise", "threaten", "agree"})
"""Acts that announce what they govern."""


def _behind_colon(governor: Token, below: Token) -> bool:
    """ "The bank disagrees: it [paid]": what is said instead, not what is denied."""
    return governor.i < below.i and any(t.text == ":" for t in governor.doc[governor.i + 1 : below.i])


def by_speech(frame: Frame, governor: Token, below: Token, setting: Setting) -> Verdict | None:
    """The verdict of the sense of a governor; None where it leaves the act open."""
    labels = setting.labels
    verbal = governor.pos in _VERBS
    if frame.act == "deny" and frame.polarity == -1 and not _behind_colon(governor, below):
        return Verdict("denied", (governor,), f"denied ({frame.id})")
    if frame.act in _OF_DEEDS and verbal and below.pos in _VERBS and below.dep not in labels.adverbial:
        return Verdict("actual", (governor, below), f"told ({frame.id})")  # « accuse Lima d'[avoir miné] ses ports »
    past = below.dep in labels.clause and tense(below, labels) == "past"
    past = past and not any("Mood=Sub" in t.morph for t in children(below, labels.auxiliary))
    if frame.act in _ASKING and not past:
        return Verdict("demanded", (governor,), f"demanded ({frame.id})")
    if frame.act in COMMITTING and below.dep not in labels.clause:
        if verbal and is_negated(governor, labels):  # "did not allow Chad to [join]"
            return Verdict("denied", (governor,), f"not {frame.act} ({frame.id})", refusal=True)
        if is_perfect(below, labels):  # « assure [avoir arraisonné] un chalutier »
            return Verdict("actual", (governor, below), f"told ({frame.id})")
        return Verdict("planned", (governor,), f"{ANNOUNCED} ({frame.id})")
    given = governor.pos == "NOUN" and below.dep not in labels.infinitive | labels.clause | labels.adnominal
    other = below.dep in labels.infinitive and all(one.startswith("prep:") for one in frame.content)
    if frame.act == "reject" and not given and not other and not was_said(below, setting):
        return Verdict("denied", (governor,), f"rejected ({frame.id})")
    return None


def has_been_done(verb: Token, setting: Setting) -> bool:
    """ "announced that ships had been [sent]", « annonce qu'il a [signé] »: told as done, whatever it is told with."""
    if verb.dep not in setting.labels.clause or form_of(verb, setting) != "past":
        return False
    return any(t.lemma in _HAVE for t in children(verb, setting.labels.auxiliary))


def is_perfect(verb: Token, labels: Labels) -> bool:
    """An infinitive that looks back: "to have sent", « avoir envoyé »."""
    past = verb.morph >= {"Tense=Past", "VerbForm=Part"} and tense(verb, labels) == "infinitive"
    return past and not is_passive(verb, labels)
