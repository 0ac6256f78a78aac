"""What an English parser joins to a name or noun that it only stands behind: appositions, complements of an act."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page, of_lower
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, under


def second_nouns(page: Page) -> list[Token]:
    """Common nouns that go on from another noun."""
    return [t for t in page.doc if t.pos == "NOUN" and t.dep in page.labels.conjunct and t.head.pos in NOMINAL]


def set_beside(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "sheltered the rebels, [enemies] of the king": two nouns without "and" are no row but one and the same."""
    del lexicon
    head, first = noun.head, noun.left_edge
    if (
        head.dep in labels.conjunct
        or under(head, labels.coordinator)
        or under(noun, labels.conjunct | labels.coordinator)
    ):
        return
    comma = "," in (first.text, first.nbor(-1).text if first.i else "")
    if comma and len(under(head, labels.conjunct)) == 1 and head.head.pos in ("VERB", "AUX", "ADP"):
        yield noun.i, Edit(head.i, sorted(labels.apposition)[0])


def of_words(page: Page) -> list[Token]:
    """ "of" behind a bare name that tells where: no part of the name."""
    labels = page.labels
    found = (t for t in of_lower(page.doc, ("of",)) if t.dep in labels.preposition and t.head.pos == "PROPN")
    return [t for t in found if not t.ent_type and _tells_where(t.head, labels)]


def _tells_where(name: Token, labels: Labels) -> bool:
    bare = not under(name, labels.determiner | labels.name_part | labels.modifier)
    return bare and name.dep in labels.preposition_object and name.head.lower in labels.small.placing


def of_the_act(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "the expulsion from Conakry [of] sixty teachers": of the act, not of the city."""
    noun = word.head.head.head
    frames = lexicon.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    acts = noun.i < word.head.head.i and any(frame.event for frame in frames)
    if acts and all(t.lower != "of" for t in under(noun, labels.preposition)):
        yield word.i, Edit(noun.i, word.dep)
