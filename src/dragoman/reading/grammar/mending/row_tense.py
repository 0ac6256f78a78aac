"""Rows of verbs that a parser parts or joins amiss: "warned that prices would rise [and urged calm]"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import has, under


def other_tense(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """A finite verb without a subject of its own goes on from the verb that governs the infinitive, not from that."""
    infinitive, told = verb.head, verb.head.head
    if not has(verb, "VerbForm=Fin") or verb.lower == verb.lemma:
        return  # "to share the toll and rely on …": an infinitive too, whatever the tagger says
    if not has(infinitive, "VerbForm=Inf") or told.i >= infinitive.i:
        return
    if infinitive.dep not in labels.clause | labels.infinitive or told.pos != "VERB" or not has(told, "VerbForm=Fin"):
        return
    if under(verb, labels.subject | labels.passive_subject | labels.auxiliary | labels.passive_auxiliary):
        return
    joint = [c for c in under(infinitive, labels.coordinator) if infinitive.i < c.i < verb.i]
    if joint:
        yield joint[-1].i, Edit(told.i, joint[-1].dep)
        yield verb.i, Edit(told.i, verb.dep)


def third_infinitive(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """ "asked the junta to free them, to [let] them go and to pay": one of a row is no purpose of the first."""
    first = verb.head
    if not (has(verb, "VerbForm=Inf") and has(first, "VerbForm=Inf")) or first.i > verb.i:
        return
    marks = [t for t in under(verb, labels.auxiliary) if t.lower in labels.infinitive_marks]
    later = [c for c in under(verb, labels.conjunct) if has(c, "VerbForm=Inf") and under(c, labels.auxiliary)]
    if marks and later and marks[0].nbor(-1).text == "," and first.dep in labels.infinitive | labels.clause:
        yield verb.i, Edit(first.i, sorted(labels.conjunct)[0])
