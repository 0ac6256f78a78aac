"""Main verbs that a parser takes for nouns, attributes or wholes of their own: "Thousands [rally] in Lima"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, under

_PRESENT = "Tense=Pres|VerbForm=Fin"
_PAST = "Tense=Past|VerbForm=Fin"
_INFINITIVE = "VerbForm=Inf"


def with_subject(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A form of a verb that has a subject is one: "Chad and Togo [share] intelligence"."""
    subjects = [t for t in under(noun, labels.subject) if t.i < noun.i]
    if not subjects or not _may_be_verb(noun, labels, lexicon) or under(noun, labels.auxiliary):
        return
    above = noun.head
    if above is noun:
        yield noun.i, Edit(noun.i, "ROOT", "VERB", _PRESENT)
    elif noun.dep in labels.modifier and above.i > noun.i and above.pos in NOMINAL:
        root = above.head is above
        yield noun.i, Edit(noun.i if root else above.head.i, above.dep, "VERB", _PRESENT)
        yield above.i, Edit(noun.i, "dobj")


def with_mark(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "threatened to [jail] reporters": behind the mark of an infinitive stands one."""
    noun, above = mark.head, mark.head.head
    if noun.pos != "NOUN" or noun.i != mark.i + 1 or mark.dep not in labels.auxiliary:
        return
    known = noun.dep in labels.modifier and above.i > noun.i and above.pos in NOMINAL
    if known and above.head is not above and above.head.pos in VERBAL and _may_be_verb(noun, labels, lexicon):
        yield noun.i, Edit(above.head.i, sorted(labels.infinitive)[0], "VERB", _INFINITIVE)
        yield above.i, Edit(noun.i, "dobj")


def _may_be_verb(noun: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    bare = not under(noun, labels.determiner | labels.possessive)
    return bare and noun.text == noun.lower and _is_known(noun, lexicon)


def _is_known(word: Token, lexicon: FrameLexicon) -> bool:
    return word.lower in lexicon.verb_forms or bool(lexicon.lookup(word.lemma, "verb", word.lower))


def behind_adjective(root: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "The [general] seized power": what a parser takes for two attributes is who did it, and the deed."""
    if root.pos != "NOUN" or root.head is not root or root.i < 3:
        return
    verb = root.doc[root.i - 1]
    who, article = root.doc[root.i - 2], root.doc[root.i - 3]
    if who.lower not in labels.noun_adjectives or article.dep not in labels.determiner:
        return
    if any(t.head is not root for t in (verb, who, article)) or article.i != root.sent.start:
        return
    if verb.dep not in labels.modifier or not _is_known(verb, lexicon):
        return
    yield verb.i, Edit(verb.i, "ROOT", "VERB", _PAST)
    yield who.i, Edit(verb.i, "nsubj", "NOUN")
    yield article.i, Edit(who.i, "det")
    yield root.i, Edit(verb.i, "dobj")
    for child in root.children:
        if child.i > root.i and child.dep in (*labels.preposition, "punct"):
            yield child.i, Edit(verb.i, child.dep)


def perfect(have: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "the army had [tortured] prisoners": behind "had" the participle of a bare object is the verb."""
    del lexicon
    things = [t for t in under(have, labels.object) if t.i > have.i]
    if have.pos != "VERB" or not things or things[0].left_edge.i != have.i + 1:
        return
    verb = things[0].left_edge
    if verb.tag != "VBN" or verb.dep not in labels.modifier or any(True for _ in verb.children):
        return
    root = have.head is have
    yield verb.i, Edit(verb.i if root else have.head.i, have.dep, "VERB")
    yield have.i, Edit(verb.i, "aux", "AUX")
    yield from ((child.i, Edit(verb.i, child.dep)) for child in have.children)
