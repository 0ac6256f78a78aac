"""Clauses and participles of a row that a parser hangs on a noun between, or on each other, instead of going on."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_plural, is_tensed, under


def next_subject(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Rome a saisi le cargo et [Athènes] a rappelé … »: joined to the object in front, where the next verb has no
    subject and agrees with it."""
    first = next((t for t in noun.ancestors if t.pos in VERBAL), None)
    links = under(noun, labels.coordinator)
    if first is None or not links or noun.i < first.i or under(noun, labels.case) or noun.head.i < first.i:
        return
    verb = _verb_behind(noun, labels)
    if verb is None or not is_tensed(verb, labels) or not is_tensed(first, labels):
        return
    hung = verb.dep in labels.adverbial | labels.conjunct | labels.clause | labels.parataxis | labels.infinitive
    if not hung or verb.head.i != first.i or first.dep in labels.relative:
        return
    if under(verb, labels.subject | labels.passive_subject | labels.mark):
        return
    if is_plural(verb, labels, lexicon) != (has(noun, "Number=Plur") or bool(under(noun, labels.conjunct))):
        return
    yield noun.i, Edit(verb.i, "nsubj:pass" if under(verb, labels.passive_auxiliary) else "nsubj")
    yield verb.i, Edit(first.i, sorted(labels.conjunct)[0])
    yield links[-1].i, Edit(verb.i, links[-1].dep)


def _verb_behind(noun: Token, labels: Labels) -> Token | None:
    """The verb right behind a noun phrase, clitics and auxiliaries left aside."""
    for token in noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 6]:
        if token.pos == "VERB":
            return token
        if token.pos not in ("AUX", "ADV") and token.lower not in labels.clitics:
            return None
    return None


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
