"""Objects that a parser takes for something else: behind « ne … que », behind « mettre en cause », in a row."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, under


def only(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« n'a libéré [que deux otages] »: no clause, but what alone it is done to."""
    del lexicon
    noun, verb = mark.head, mark.head.head
    if noun.pos not in NOMINAL or verb.pos not in VERBAL or not verb.i < mark.i < noun.i:
        return
    if under(noun, labels.copula | labels.subject | labels.auxiliary) or under(verb, labels.object):
        return
    negations = [t for t in under(verb, labels.adverb) if t.lower in labels.negation_words]
    if not negations or any(t.lower not in labels.half_negations for t in negations):
        return
    phrase = bool(under(noun, labels.case))
    yield noun.i, Edit(verb.i, "obl:arg" if phrase else sorted(labels.object)[0])
    yield mark.i, Edit(verb.i, sorted(labels.adverb)[0])


def behind_set_noun(name: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« met en cause [Oslo] »: a name right behind a bare noun of the verb's own phrase is the verb's object."""
    del lexicon
    noun, verb = name.head, name.head.head
    if name.i != noun.i + 1 or verb.pos != "VERB" or not verb.i < noun.i or noun.text[:1].isupper():
        return
    marks = {t.lower for t in under(noun, labels.case)}
    bare = noun.pos == "NOUN" and marks & labels.set_prepositions and not under(noun, labels.determiner)
    if bare and not under(name, labels.case) and not under(verb, labels.object | labels.passive_auxiliary):
        yield name.i, Edit(verb.i, sorted(labels.object)[0])


def joined_to_verb(noun: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« a demandé à Lima et [à Quito] de … »: joined to the phrase with the same preposition, not to the verb."""
    verb, links = noun.head, under(noun, labels.coordinator)
    if verb.pos not in VERBAL or not links or noun.i < verb.i:
        return
    marks = {labels.contracted.get(t.lower, t.lower) for t in under(noun, labels.case)}
    alike = [
        t
        for t in verb.children
        if verb.i < t.i < links[0].i
        and t.pos in NOMINAL
        and marks == {labels.contracted.get(m.lower, m.lower) for m in under(t, labels.case)}
    ]
    if alike and marks and alike[-1].right_edge.i + 1 == links[0].i:
        yield noun.i, Edit(alike[-1].i, noun.dep)
