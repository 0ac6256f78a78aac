"""Relative clauses behind more than a preposition: « l'accord [aux termes duquel] Lima a libéré … a été dénoncé »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under

_WITHIN = 12
"""Words behind the pronoun among which its verb stands."""
_LED_BY = 17
"""Words between the noun and the pronoun, at most."""


def which_clause(pronoun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that give the sentence its main verb back, which a parser hangs on the relative clause's."""
    del lexicon
    noun, inner = _noun_in_front(pronoun, labels), _first_tensed(pronoun, labels)
    if noun is None or inner is None or inner.dep in labels.relative or under(noun, labels.case):
        return
    main = next((t for t in inner.children if t.i > inner.i and _may_lead(t, labels)), None)
    doer = _doer(pronoun, inner)
    if main is None or doer is None or noun.head.i != inner.i:
        return
    subject = "nsubj:pass" if under(main, labels.passive_auxiliary) else "nsubj"
    yield main.i, Edit(main.i if inner.head.i == inner.i else inner.head.i, inner.dep)
    yield noun.i, Edit(main.i, subject)
    yield inner.i, Edit(noun.i, sorted(labels.relative)[0])
    yield doer.i, Edit(inner.i, "nsubj:pass" if under(inner, labels.passive_auxiliary) else "nsubj")
    yield pronoun.i, Edit(inner.i, "obl:mod", "PRON", "PronType=Rel")
    for token in pronoun.doc[noun.i + 1 : pronoun.i]:
        if not token.is_punct and token.head.i in (inner.i, noun.i):
            yield token.i, Edit(pronoun.i, sorted(labels.case)[0])


def _noun_in_front(pronoun: Token, labels: Labels) -> Token | None:
    """The noun whose phrase ends in front of the words that lead the pronoun."""
    at, doc = pronoun.i - 1, pronoun.doc
    while at > 0 and (doc[at].pos in ("ADP", "DET") or doc[at].lower in labels.small.before_which):
        at -= 1
    at -= 1 if at > 0 and doc[at].text == "," and at < pronoun.i - 1 else 0
    top = doc[at]
    while top.head.i < top.i and top.head.pos in NOMINAL:
        top = top.head
    return top if top.pos in NOMINAL and pronoun.i - at <= _LED_BY else None


def _first_tensed(pronoun: Token, labels: Labels) -> Token | None:
    for token in pronoun.doc[pronoun.i + 1 : pronoun.i + _WITHIN]:
        if token.pos in VERBAL and has(token, "VerbForm=Fin"):
            return token.head if token.dep in labels.groups else token
        if token.is_punct:
            return None
    return None


def _may_lead(verb: Token, labels: Labels) -> bool:
    """A tensed verb without a subject or a word that opens a clause."""
    hung = verb.dep in labels.adverbial | labels.conjunct | labels.clause
    own = labels.subject | labels.passive_subject | labels.mark | labels.coordinator
    return verb.pos == "VERB" and hung and is_tensed(verb, labels) and not under(verb, own)


def _doer(pronoun: Token, verb: Token) -> Token | None:
    """The noun right behind the pronoun."""
    return next((t for t in pronoun.doc[pronoun.i + 1 : verb.i] if t.pos in NOMINAL), None)
