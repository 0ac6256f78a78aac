"""Main verbs that a parser takes for attributes of their object: "The court [freed] pastor Abel Koro"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, under

_PAST = "Tense=Past|VerbForm=Fin"
_LATER = frozenset({"advcl", "npadvmod", "punct", "prep", "advmod"})
"""Labels of what stands behind the object and belongs to the verb."""


def attribute(root: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The verb of a sentence without one, between its subject and the noun that it hangs on."""
    if root.pos not in NOMINAL or root.head.i != root.i:
        return
    for verb in root.sent:
        if not _is_attribute(verb, labels, lexicon):
            continue
        thing = _thing(verb)
        subject = root if root.i < verb.i else _subject_before(verb, labels)
        if subject is None or (subject.i == root.i and not _is_behind(verb, root, labels)):
            continue
        yield verb.i, Edit(verb.i, "ROOT", "VERB", _PAST)
        yield subject.i, Edit(verb.i, "nsubj")
        yield thing.i, Edit(verb.i, "dobj")
        yield from _moved(verb, thing, subject, root)
        return


def _is_attribute(verb: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """A participle or past tense of the lexicon in front of a noun, no compound ("rebel-[held]") and no second one."""
    if verb.tag not in labels.attributive_verbs or verb.dep not in labels.modifier or verb.i == verb.sent.start:
        return False
    if verb.head.i <= verb.i or verb.nbor(-1).is_punct or any(verb.children):
        return False
    frames = lexicon.lookup(verb.lemma, "verb", verb.lower)
    return any(frame.event for frame in frames)


def _thing(verb: Token) -> Token:
    """The name behind the words that it hangs on: "freed [activist pastor] Abel Koro"."""
    thing = verb.head
    while thing.dep == "compound" and thing.head.i > thing.i:
        thing = thing.head
    return thing


def _subject_before(verb: Token, labels: Labels) -> Token | None:
    """ "[Rangoon] jailed student leader …": a noun right in front that hangs on the same word."""
    thing = _thing(verb)
    if thing.head.i != thing.i:
        return None
    near = [t for t in thing.lefts if t.i < verb.i and t.pos in NOMINAL and t.right_edge.i == verb.i - 1]
    return near[-1] if near and not under(near[-1], labels.case) and near[-1].dep != "poss" else None


def _is_behind(verb: Token, root: Token, labels: Labels) -> bool:
    """ "[A court] on Tuesday freed pastor …": the noun hangs on the subject, nothing parts them."""
    thing = _thing(verb)
    if thing.head.i != root.i or thing.dep not in labels.apposition | labels.object | {"dep"}:
        return False
    return thing.left_edge.i == verb.i and not any(t.is_punct for t in root.doc[root.i : verb.i])


def _moved(verb: Token, thing: Token, subject: Token, root: Token) -> Iterator[tuple[int, Edit]]:
    """What stood before the subject goes with it, what stands behind the object with the verb."""
    for child in root.children:
        if child.i in (verb.i, subject.i, thing.i):
            continue
        if child.i < subject.i:
            yield child.i, Edit(subject.i, child.dep)
        elif child.i > thing.i and child.dep in _LATER:
            yield child.i, Edit(verb.i, child.dep)
