"""Second verbs that an English parser takes for adjectives: "recalled its envoy and [bombed] Togo"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit

_PAST = "VBD"


def joined_attribute(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A verb in the past behind "and", taken for an adjective of the name behind it."""
    del lexicon
    noun, above = verb.head, verb.head.head
    if verb.tag != _PAST or not verb.i or noun.i != verb.i + 1 or noun.dep not in labels.object | labels.conjunct:
        return
    mark = verb.nbor(-1)
    while above.pos in ("NOUN", "PROPN") and above.dep in labels.object | labels.conjunct:
        above = above.head
    if mark.pos == "CCONJ" and above.pos == "VERB" and above.i < mark.i and above.tag == _PAST:
        yield verb.i, Edit(above.i, "conj")
        yield noun.i, Edit(verb.i, "dobj")
