"""Clauses and participles of a row that a parser hangs on a noun between, or on each other, instead of going on."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under


def joined_participle(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« faite par Oslo et [rejetée] lundi par Lima »: joined to a noun, and its phrases to the participle in front."""
    del lexicon
    noun, first = verb.head, verb.head.head
    if not _is_participle(verb) or noun.pos not in NOMINAL or not _is_participle(first):
        return
    if not first.i < noun.i < verb.i or under(verb, labels.groups):
        return
    yield verb.i, Edit(first.i, verb.dep)
    for phrase in first.children:
        if phrase.i > verb.i and phrase.dep in labels.oblique | labels.agent | labels.object:
            yield phrase.i, Edit(verb.i, phrase.dep)


def _is_participle(verb: Token) -> bool:
    return verb.pos == "VERB" and has(verb, "Tense=Past", "VerbForm=Part")


def between_two(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a condamné le raid, [exigé] le retour du roi et chargé … »: the second of three that share an auxiliary."""
    del lexicon
    first = verb.head
    if not _is_participle(verb) or not _is_participle(first) or not first.i < verb.i or not under(first, labels.groups):
        return
    if verb.i == 0 or verb.nbor(-1).text != "," or under(verb, labels.groups | labels.mark | labels.reflexive):
        return
    joined = [t for one in (first, verb) for t in under(one, labels.conjunct) if t.i > verb.i and _is_participle(t)]
    if not joined or not under(joined[0], labels.coordinator) or under(joined[0], labels.groups):
        return
    yield verb.i, Edit(first.i, sorted(labels.conjunct)[0])
    if not under(verb, labels.object):
        for thing in under(verb, labels.subject):
            if thing.i > verb.i and not under(thing, labels.case):
                yield thing.i, Edit(verb.i, sorted(labels.object)[0])


def behind_conjunction(name: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Bien que [Berne] ait offert … »: a name taken for a part of the conjunction."""
    del lexicon
    verb = name.head.head
    opens = name.head.dep in labels.mark and verb.pos in VERBAL and name.i < verb.i and is_tensed(verb, labels)
    if opens and name.nbor(-1).lower in labels.complementizers and not under(verb, labels.subject):
        yield name.i, Edit(verb.i, "nsubj:pass" if under(verb, labels.passive_auxiliary) else "nsubj")


def split_name(name: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« soupçonné par Phnom [Penh] d'avoir … »: the second half of a name, taken for an object."""
    del lexicon
    first = name.nbor(-1)
    if first.pos != "PROPN" or first.head is not name.head or name.dep not in labels.object or name.children:
        return
    if any(mark.lower in labels.by_words for mark in under(first, labels.case)):
        yield name.i, Edit(first.i, "flat:name")
