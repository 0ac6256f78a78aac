"""Predicates that the parser hung inside their own subject: « L'opposition du duc au pacte [a été un obstacle] »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under


def predicate(copula: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that make the predicate of a copula the root where the sentence has only a noun for one."""
    del lexicon
    told = copula.head
    if copula.dep not in labels.copula or told.dep not in labels.oblique | labels.modifier:
        return
    root = copula.sent.root
    inside = root.pos in NOMINAL and root.i < told.i and root.is_ancestor(told) and is_tensed(told, labels)
    if not inside or under(root, labels.case | labels.copula) or under(told, labels.mark | labels.case):
        return
    before = copula.sent[: told.left_edge.i - copula.sent.start]
    if under(told, labels.subject) or any(t.pos in VERBAL and has(t, "VerbForm=Fin") for t in before):
        return
    yield told.i, Edit(told.i, "ROOT")
    yield root.i, Edit(told.i, "nsubj")
