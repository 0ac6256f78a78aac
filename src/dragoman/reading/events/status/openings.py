"""Fixed phrases in front of a verb or noun that tell whether it happened: "instead of …", « à défaut de … »."""

from dragoman.model.parse import Token
from dragoman.reading.events.status.tenses import Verdict
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.verbs import children, is_finite

_VERBS = ("VERB", "AUX")
_LONGEST = 5
"""Words of the longest phrase."""
_BESIDE = ("DET", "ADJ", "NUM")


def by_opening(word: Token, setting: Setting) -> Verdict | None:
    """What the longest phrase that ends right in front of a word or its clause says of it."""
    words, labels = setting.words, setting.labels
    verbal = word.pos in _VERBS
    phrases = words.openings if verbal else words.noun_openings
    if verbal and word.dep in labels.conjunct and word.head.pos in _VERBS and not is_finite(word, labels):
        word = word.head  # "instead of firing and [shelling]"
    end, first = _front_of_verb(word, setting) if verbal else _front_of_noun(word), word.sent.start
    lowers, told, phrase = word.doc.lowers, None, ""
    if end <= first or words.shapes.get(lowers[end - 1], lowers[end - 1]) not in words.opening_ends:
        return None
    for at in range(end - 1, max(first, end - _LONGEST) - 1, -1):
        phrase = f"{words.shapes.get(lowers[at], lowers[at])} {phrase}".rstrip()
        status = phrases.get(phrase)
        if status is not None:
            told = Verdict(status, tuple(word.doc[at:end]), f"“{phrase}”")
    return told


def _front_of_verb(verb: Token, setting: Setting) -> int:
    """Where the verb with its auxiliaries, clitics and negation begins; of a clause where its subject does."""
    labels = setting.labels
    if is_finite(verb, labels):
        marks = [t for t in children(verb, labels.mark) if t.lower in labels.complementizers and t.i < verb.i]
        return marks[-1].i + 1 if marks else verb.i
    beside = {t.i for t in children(verb, labels.auxiliary | labels.negation | labels.reflexive) if t.tag != "TO"}
    lowers, at = verb.doc.lowers, verb.i
    while at and (at - 1 in beside or lowers[at - 1] in labels.clitics):
        at -= 1
    return at


def _front_of_noun(noun: Token) -> int:
    at = noun.i
    while at and noun.doc[at - 1].pos in _BESIDE:
        at -= 1
    return at
