"""By-phrases hung on an active verb instead of the act in front: « condamne le raid [par les clans] »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.edits import Edit
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verb_shapes import NOMINAL, under


def by_phrase(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edit that hangs the phrase of a word that says "by" on the act it stands right behind."""
    phrase = mark if labels.preposition else mark.head
    named = under(mark, labels.preposition_object) if labels.preposition else [phrase]
    above = phrase.head
    if not named or named[0].pos not in NOMINAL or phrase.dep in labels.agent or mark.i == 0:
        return
    act = _judged(above, mark, labels) if above.pos == "VERB" else _around(above, lexicon)
    if act is not None and act.i != above.i and _is_act(act, lexicon):
        yield phrase.i, Edit(act.i, phrase.dep if labels.preposition else "nmod")


def _is_act(noun: Token, lexicon: FrameLexicon) -> bool:
    return noun.pos == "NOUN" and bool(lexicon.acts(noun.lemma, "noun", noun.lower).frames)


def _judged(verb: Token, mark: Token, labels: Labels) -> Token | None:
    """The object of an active verb whose phrase ends right in front."""
    if under(verb, labels.passive_auxiliary | labels.passive_subject):
        return None
    found = [t for t in under(verb, labels.object) if verb.i < t.i < mark.i]
    return found[-1] if found and found[-1].right_edge.i == mark.i - 1 else None


def _around(name: Token, lexicon: FrameLexicon) -> Token | None:
    """« l'invasion du Togo [par le Ghana] »: the act that a name is the complement of."""
    act = name.head
    return act if name.pos == "PROPN" and name.dep == "nmod" and act.i < name.i and _is_act(act, lexicon) else None
