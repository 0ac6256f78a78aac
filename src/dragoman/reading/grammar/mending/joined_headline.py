"""Two acts of one subject in an English headline: "Minister visits Lima, [warns] Chad of sanctions".

A parser takes the first for what the second says, as in "Togo will leave, warns Chad": there nothing follows the name.
"""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, under

_TOLD = ("VBZ", "VBD")


def joined_headline(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A verb behind a comma, with its object and what is told of that."""
    del lexicon
    start = verb.sent.start
    if verb.tag not in _TOLD or verb.i - 1 <= start or verb.nbor(-1).text != ",":
        return
    firsts = [t for t, label in verb.below if label in labels.clause | labels.subject and t.i < verb.i]
    things = [t for t in under(verb, labels.subject | labels.object) if t.i > verb.i and t.pos in NOMINAL]
    if len(firsts) != 1 or firsts[0].tag not in _TOLD or not things or not goes_on(things[0], labels):
        return
    first, thing = firsts[0], things[0]
    quoted = any(t.is_quote for t in verb.doc[start : verb.i])
    if quoted or not any(t.i < first.i for t in under(first, labels.subject)):
        return
    yield first.i, Edit(first.i, "ROOT")
    yield verb.i, Edit(first.i, "conj")
    yield thing.i, Edit(verb.i, "dobj")
    yield from ((t.i, Edit(verb.i, t.dep)) for t in under(thing, labels.preposition) if t.i == thing.i + 1)


def goes_on(thing: Token, labels: Labels) -> bool:
    """Whether more is told of whom an act is done to: "warns Chad [of sanctions]", "tells Togo [to leave]"."""
    if thing.i + 2 >= len(thing.doc):
        return False
    behind = thing.nbor(1)
    return behind.lower in labels.behind_objects or (behind.lower == "to" and thing.nbor(2).tag == "VB")
