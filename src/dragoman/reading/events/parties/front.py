"""The noun phrase right in front of a tensed verb, which does the act whatever a parser makes of it."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import tells_time
from dragoman.reading.events.words import PARTIES, Setting
from dragoman.reading.grammar.verb_shapes import is_plural
from dragoman.reading.grammar.verbs import children, is_finite, is_passive

_NAMING = ("NOUN", "PROPN")
_BEFORE_A_CLAUSE = ("PUNCT", "CCONJ", "SCONJ", "SPACE")
_OPENING = ("DET", "NUM", "PROPN", "NOUN", "ADJ")
_TENSED = frozenset({"VerbForm=Fin"})
_LONGEST = 10
"""Words of a noun phrase, at most."""


def noun_in_front(verb: Token, setting: Setting) -> list[Token]:
    """« Lorsque [des miliciens] ont tué … », « Quito propose, [Lima] refuse »: a verb without a subject of its own."""
    labels = setting.labels
    if not labels.case or children(verb, labels.subject | labels.passive_subject | labels.expletive):
        return []
    if not is_finite(verb, labels) or is_passive(verb, labels):
        return []
    head = _phrase_before(_first_of_group(verb, setting), verb, setting)
    return [head] if head is not None and _does(head, setting) else []


def joined_in_front(verb: Token, found: list[Token], setting: Setting) -> list[Token]:
    """« [Le Honduras] et le Salvador s'accusent »: of two that a plural verb is said of the parser kept the second."""
    if len(found) != 1 or not setting.labels.case or found[0].i > verb.i or "Number=Plur" in found[0].morph:
        return found
    left = found[0].left_edge
    link = left.i if left.pos == "CCONJ" else left.i - 1
    if not is_plural(verb, setting.labels, setting.frames):
        return found
    if link <= 0 or verb.doc[link].pos != "CCONJ":
        second = _second_of_row(verb, found[0], setting)
        return [*found, second] if second is not None else found
    first = _phrase_before(link, verb, setting)
    joined = first is not None and first.i != found[0].i and _does(first, setting)
    return [first, *found] if first is not None and joined else found


def _second_of_row(verb: Token, first: Token, setting: Setting) -> Token | None:
    """« Quito et [la ligue] se sont réunis »: of two the parser kept the first."""
    second = _phrase_before(_first_of_group(verb, setting), verb, setting)
    if second is None or second.i <= first.i or not _does(second, setting):
        return None
    link = next((t for t in reversed(verb.doc[first.i : second.i]) if t.pos == "CCONJ"), None)
    return second if link is not None and link.i - 1 == first.i else None


def _does(head: Token, setting: Setting) -> bool:
    """A name, or a noun of people and bodies; no time."""
    if tells_time(head, setting):
        return False
    return head.text[:1].isupper() or setting.kind_of(head) in PARTIES


def _first_of_group(verb: Token, setting: Setting) -> int:
    """Where the verb begins with its auxiliaries, clitics, negation and the adverbs among them."""
    labels = setting.labels
    own = labels.auxiliary | labels.passive_auxiliary | labels.reflexive | labels.negation | labels.adverb
    group = {t.i for t in children(verb, own) if t.pos not in _NAMING}
    start = verb.i
    while start > 0 and (
        start - 1 in group or verb.doc[start - 1].lower in labels.clitics or verb.doc[start - 1].pos == "AUX"
    ):
        start -= 1
    return start


def _phrase_before(end: int, verb: Token, setting: Setting) -> Token | None:
    """The head of the noun phrase that fills the clause in front of a place; None where anything else stands there.

    A parser that loses a subject often ends the sentence behind it: stops are asked, not sentences.
    """
    doc, start = verb.doc, end
    first = max(0, end - _LONGEST)
    while start > first and not _bounds(doc[start - 1], setting):
        start -= 1
    opened = start == 0 or doc[start - 1].pos in _BEFORE_A_CLAUSE or "PronType=Rel" in doc[start - 1].morph
    words = doc[start:end]
    if not opened or not len(words) or words[0].pos not in _OPENING:
        return None
    if any(t.pos == "ADP" and setting.labels.contracted.get(t.lower, t.lower) != "de" for t in words):
        return None
    return next((t for t in words if t.pos in _NAMING or (t.pos == "ADJ" and t.text[:1].isupper())), None)


def _bounds(token: Token, setting: Setting) -> bool:
    """Where a clause begins: a stop, a conjunction, a pronoun, a tensed verb."""
    if token.pos in (*_BEFORE_A_CLAUSE, "PRON", "AUX"):
        return True
    return token.pos == "VERB" and is_finite(token, setting.labels) and bool(token.morph & _TENSED)
