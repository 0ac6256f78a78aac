"""Compound tenses parted by a phrase: « a au contraire [loué] la patience »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, has, under

_PHRASE = 5
"""Tokens between an auxiliary and its participle (« a, au moins en partie, loué »)."""


def parted_compound(aux: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """« a au contraire [loué] la patience »: the phrase in between taken for what the auxiliary belongs to."""
    noun = aux.head
    if aux.lemma != "avoir" or not has(aux, "VerbForm=Fin") or noun.i < aux.i or noun.pos not in (*NOMINAL, "ADJ"):
        return
    if not any(c.i > aux.i for c in under(noun, labels.case)):
        return
    below = [c for c in noun.children if noun.i < c.i <= aux.i + _PHRASE and has(c, "Tense=Past", "VerbForm=Part")]
    verb = next((c for c in below if c.pos == "VERB" and c.dep in labels.adnominal), None)
    if verb is None:
        return
    above = noun.head.i if noun.head.i != noun.i else verb.i
    yield verb.i, Edit(above, noun.dep if above != verb.i else "ROOT")
    yield noun.i, Edit(verb.i, "obl:mod")
    for child in noun.children:
        if child.i == aux.i or child.i < aux.i or child.i > verb.i:
            yield child.i, Edit(verb.i, "aux:tense" if child.i == aux.i else child.dep)
    for subject in under(aux, labels.subject):
        yield subject.i, Edit(verb.i, subject.dep)
