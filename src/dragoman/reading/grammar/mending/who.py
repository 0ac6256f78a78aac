"""Relative clauses of persons hung on a place: "the envoy of [Oman], who promised …" is of the envoy."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import under


def who(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """Nobody is meant by the name of a country alone: the noun in front that it belongs to."""
    del lexicon
    place = verb.head
    pronouns = under(verb, labels.subject | labels.passive_subject | labels.object)
    if place.ent_type != "GPE" or not any(t.lower in labels.who_words and t.i < verb.i for t in pronouns):
        return
    mark = place.head
    if place.dep in labels.preposition_object and mark.head.pos == "NOUN" and mark.head.i < place.i:
        yield verb.i, Edit(mark.head.i, verb.dep)
