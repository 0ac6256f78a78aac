"""Rows of verbs that a parser parts or joins amiss: "warned that prices would rise [and urged calm]"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import VERBAL, has, under


def other_tense(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """A finite verb without a subject of its own goes on from a verb of its form, not from the clause below that."""
    first = verb.head
    if first.i > verb.i or first.pos not in VERBAL or under(verb, labels.subject | labels.passive_subject):
        return
    above = _above(first)
    joint = [c for c in under(first, labels.coordinator) if first.i < c.i < verb.i]
    if above is None or not joint:
        return
    if _goes_on(verb, first, above, joint[-1], labels):
        yield joint[-1].i, Edit(above.i, joint[-1].dep)
        yield verb.i, Edit(above.i, verb.dep)


def _above(first: Token) -> Token | None:
    """The verb above a clause, below which the clause and its noun stand."""
    above = next((t for t in first.ancestors if t.pos in VERBAL), None)
    return above if above is not None and above.i < first.i else None


def _goes_on(verb: Token, first: Token, above: Token, joint: Token, labels: Labels) -> bool:
    """ "urged them to lend seed and [blamed] Togo", "asserts that they are lost and [extends] the ban", "has pardoned
    men who fired but [has kept] them", "denies that it fired, and [has sent] a note"."""
    own, told, main = (_tense(t, labels) for t in (verb, first, above))
    if own is None and has(verb, "Tense=Past") and under(verb, labels.object):
        own = "Past"  # taken for a participle: nothing for it to go on from
    if has(first, "VerbForm=Inf") and told is None:
        hung = first.dep in labels.clause | labels.infinitive | labels.adverbial
        bare = verb.lower == verb.lemma and not under(verb, labels.auxiliary)
        return (
            hung and main is not None and own is not None and not bare
        )  # "to share the toll and rely on …": an infinitive too
    if told is None or own != main or own == told or own == "Past":
        return False
    if first.dep in labels.relative:  # who does what it tells is another number than the verb
        noun = first.head
        number = "Pres many" if has(noun, "Number=Plur") or under(noun, labels.conjunct) else "Pres one"
        return own in _PRESENT and own != number
    return first.dep in labels.clause and (told != "Past" or joint.nbor(-1).text == ",")


def _tense(verb: Token, labels: Labels) -> str | None:
    """The tense of the finite word of a verb, with the number of one in the present; None of an infinitive."""
    helping = under(verb, labels.auxiliary)
    finite = next((t for t in (*helping, verb) if t.tag in _FINITE), None)
    return _FINITE[finite.tag] if finite is not None else None


_FINITE = {"VBD": "Past", "VBZ": "Pres one", "VBP": "Pres many", "MD": "Modal"}
_PRESENT = ("Pres one", "Pres many")


def third_infinitive(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """ "asked the junta to free them, to [let] them go and to pay": one of a row is no purpose of the first."""
    first = verb.head
    if not (has(verb, "VerbForm=Inf") and has(first, "VerbForm=Inf")) or first.i > verb.i:
        return
    marks = [t for t in under(verb, labels.auxiliary) if t.lower in labels.infinitive_marks]
    later = [c for c in under(verb, labels.conjunct) if has(c, "VerbForm=Inf") and under(c, labels.auxiliary)]
    if marks and later and marks[0].nbor(-1).text == "," and first.dep in labels.infinitive | labels.clause:
        yield verb.i, Edit(first.i, sorted(labels.conjunct)[0])
