"""Subjects cut off by a relative clause: « [Le Mali], dont la Mauritanie réclame le retrait, [a] envoyé … »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_plural, is_tensed, under

_REACH = 40
"""Tokens behind the pronoun among which the main verb stands."""


def parted_subject(pronoun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that give the noun in front of a relative clause back to the verb behind the clause."""
    noun = _set_off_noun(pronoun, labels)
    if noun is None:
        return
    inner = _inner_verb(pronoun, labels)
    main = _main_verb(noun, inner, labels, lexicon) if inner is not None else None
    if inner is None or main is None or _is_done(noun, main, inner):
        return
    outside = inner.head.i < noun.i and inner.head.i != inner.i
    yield main.i, Edit(inner.head.i if outside else main.i, inner.dep if outside else "ROOT")
    yield noun.i, Edit(main.i, "nsubj:pass" if under(main, labels.passive_auxiliary) else "nsubj")
    yield inner.i, Edit(noun.i, sorted(labels.relative)[0])
    for child in under(main, labels.subject):
        if child.lower in labels.clitics:
            yield child.i, Edit(main.i, sorted(labels.iobject if child.lower in labels.datives else labels.adverb)[0])
    for child in inner.children:
        if child.i > main.i or (child.i < noun.i and child.i != inner.i):
            yield child.i, Edit(main.i, child.dep)


def _set_off_noun(pronoun: Token, labels: Labels) -> Token | None:
    """The noun whose phrase ends at the comma in front of the pronoun, a subject or without a place of its own."""
    at = pronoun.i - 1
    at -= 1 if at > 0 and pronoun.doc[at].pos == "ADP" else 0
    if at < 1 or pronoun.doc[at].text != ",":
        return None
    top = pronoun.doc[at - 1]
    while top.head.i < top.i and top.head.pos in NOMINAL:
        top = top.head
    loose = top.head.i == top.i or top.dep in labels.subject | labels.passive_subject
    return top if top.pos in NOMINAL and loose and not under(top, labels.case) else None


def _inner_verb(pronoun: Token, labels: Labels) -> Token | None:
    """The verb of the relative clause: the first with a tense, by its auxiliary or itself."""
    for token in pronoun.doc[pronoun.i + 1 : pronoun.i + _REACH]:
        if token.text in (".", ";", ":"):
            return None
        if token.pos in VERBAL and (has(token, "VerbForm=Fin") or is_tensed(token, labels)):
            return token.head if token.dep in labels.auxiliary else token
    return None


def _main_verb(noun: Token, inner: Token, labels: Labels, lexicon: FrameLexicon) -> Token | None:
    """The first tensed verb right behind a comma, without a subject of its own, in the number of the noun."""
    doc = noun.doc
    for comma in doc[inner.i + 1 : inner.i + _REACH]:
        if comma.text in (".", ";", ":") or comma.is_quote:
            return None
        if comma.text != "," or comma.i + 1 >= len(doc):
            continue
        verb = _verb_behind(comma, labels)
        if verb is None or not is_tensed(verb, labels):
            continue
        own = [t for t in under(verb, labels.subject | labels.passive_subject) if t.lower not in labels.clitics]
        if all(t.i == noun.i for t in own) and is_plural(verb, labels, lexicon) == _is_many(noun, labels):
            return verb
    return None


def _verb_behind(comma: Token, labels: Labels) -> Token | None:
    """The verb behind clitics, auxiliaries and adverbs."""
    for token in comma.doc[comma.i + 1 : comma.i + 7]:
        if token.pos == "VERB":
            return token
        if token.pos not in ("AUX", "ADV") and token.lower not in labels.clitics:
            return None
    return None


def _is_many(noun: Token, labels: Labels) -> bool:
    return has(noun, "Number=Plur") or bool(under(noun, labels.conjunct))


def _is_done(noun: Token, main: Token, inner: Token) -> bool:
    """Whether the parse has it so already."""
    return noun.head.i == main.i and not inner.is_ancestor(main)
