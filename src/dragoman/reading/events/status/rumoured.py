"""What a report is said to hold: « dément la rumeur [selon laquelle] Lima aurait rompu les pourparlers »."""

from dragoman.model.parse import Token
from dragoman.reading.events.status.governing import speech_sense
from dragoman.reading.events.status.tenses import Verdict
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.press_conditional import is_conditional, is_past
from dragoman.reading.grammar.verbs import children

_VERBS = ("VERB", "AUX")
_DENYING = ("deny", "reject")


def rumoured(verb: Token, setting: Setting) -> Verdict | None:
    """Denied with the report that tells it; else, in a conditional of the past, done as others tell."""
    which = _which(verb, setting)
    if which is None:  # « selon laquelle il aurait envisagé de [rappeler] son consul »
        meant = verb.dep in setting.labels.infinitive and verb.head.pos in _VERBS
        told = rumoured(verb.head, setting) if meant else None
        return told if told is not None and told.status == "denied" else None
    noun = verb.doc[which.i - 2]
    above = next((t for t in noun.ancestors if t.pos in _VERBS and t.i < noun.i), None)
    frame = speech_sense(above, "verb", setting) if above is not None else None
    if above is not None and frame is not None and frame.act in _DENYING and not is_negated(above, setting.labels):
        return Verdict("denied", (above,), f"denied ({frame.id})")
    group = (*children(verb, setting.labels.auxiliary), verb)
    held = group[0].pos == "AUX" and is_conditional(group[0]) and is_past(verb, group[0], setting.labels)
    return Verdict("actual", group, "told by others") if held else None


def _which(verb: Token, setting: Setting) -> Token | None:
    """The pronoun of « selon lequel », « d'après laquelle », right behind the noun that it stands for."""
    labels = setting.labels
    for token in children(verb, labels.oblique):
        if token.lower not in labels.which_words or token.i < 2 or token.i > verb.i:
            continue
        before = token.doc[token.i - 1]
        if before.pos == "ADP" and before.lower not in labels.noun_prepositions | labels.infinitive_marks:
            return token
    return None
