"""Whom a verb of asking is put to in a relative clause: "Lima, [which] he pressed to release her"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import under

_ASKING = frozenset({"request", "demand"})


def asked_whom(pronoun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A relative pronoun hung as the object of an infinitive that has one is the object of the verb that governs it."""
    infinitive = pronoun.head
    asking = infinitive.head
    if pronoun.dep not in labels.object or infinitive.dep not in labels.infinitive or not pronoun.i < asking.i:
        return
    if asking.pos != "VERB" or under(asking, labels.object) or len(under(infinitive, labels.object)) < 2:
        return
    frames = lexicon.lookup(asking.lemma, "verb", asking.lower)
    if any(f.act in _ASKING and "object" in f.addressee for f in frames):
        yield pronoun.i, Edit(asking.i, pronoun.dep)
