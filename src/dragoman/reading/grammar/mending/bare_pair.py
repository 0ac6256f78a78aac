"""Subjects without an article that open a sentence: « [Russes] et Ukrainiens ont procédé à … »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, label_behind, under

_LONGEST = 12
_ROW = (*NOMINAL, "ADJ")


def bare_pair(first: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The nouns of a bare row and the plural verb right behind it: the parser takes the first for a sentence of its
    own, or a further one for an adjective."""
    del lexicon
    doc = first.doc
    if first.i + 3 >= len(doc) or first.pos not in NOMINAL or not first.is_sent_start:
        return
    if first.lower in labels.hung_times or under(first, labels.determiner | labels.case):
        return
    row, behind = _row(first)
    verb = _verb(behind, labels) if behind is not None else None
    if verb is None or not any(has(t, "Number=Plur") for t in (verb, *under(verb, labels.groups))):
        return
    told = under(verb, labels.subject | labels.passive_subject)
    if first in told and all(t.pos in NOMINAL for t in row):
        return
    yield first.i, Edit(verb.i, "nsubj:pass" if under(verb, labels.passive_auxiliary) else "nsubj")
    for other in row[1:]:
        yield other.i, Edit(first.i, sorted(labels.conjunct)[0], "NOUN" if other.pos == "ADJ" else "")
        yield other.i - 1, Edit(other.i, "cc" if doc[other.i - 1].pos == "CCONJ" else "punct")
    if verb.head.i <= row[-1].i or verb.i == verb.head.i:
        yield verb.i, Edit(verb.i, "ROOT")
    for child in first.children:
        if child.i > verb.i:
            yield child.i, Edit(verb.i, label_behind(child, labels) if child.dep in labels.modifier else child.dep)


def _row(first: Token) -> tuple[list[Token], Token | None]:
    """The nouns of the row, and what stands behind it."""
    doc, row, joined = first.doc, [first], False
    at = first.i + 1
    while at + 1 < len(doc) and at - first.i < _LONGEST:
        mark = doc[at]
        if mark.pos in ("ADJ", "PROPN") and mark.head is row[-1]:
            at += 1  # « Buenos [Aires] », « rebelles [touaregs] »
        elif not joined and (mark.text == "," or mark.pos == "CCONJ") and doc[at + 1].pos in _ROW:
            row.append(doc[at + 1])
            joined = mark.pos == "CCONJ"
            at += 2
        else:
            break
    return row, doc[at] if joined and at < len(doc) else None


def _verb(behind: Token, labels: Labels) -> Token | None:
    """The verb whose first word stands right behind the row."""
    if behind.pos in VERBAL and behind.dep not in labels.groups:
        verb = behind
    elif behind.dep in labels.groups or behind.lower in labels.reflexive_words:
        verb = behind.head
    else:
        return None
    return verb if verb.pos == "VERB" and verb.i >= behind.i and is_tensed(verb, labels) else None
