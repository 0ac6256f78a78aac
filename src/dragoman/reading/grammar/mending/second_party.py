"""Whom a parser joins to the wrong noun where two sides are told: "between the leader of the junta and [the king]"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page, of_lower
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, under


def between_words(page: Page) -> list[Token]:
    """ "between"."""
    return of_lower(page.doc, page.labels.small.between)


def second_party(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "between the leader of the junta and [Boris Karel]": one leader is no two, so the second is the other side."""
    del lexicon
    for first in under(mark, labels.preposition_object):
        if first.pos not in NOMINAL or "Number=Plur" in first.morph or under(first, labels.conjunct):
            continue
        for tie in under(first, labels.preposition):
            for owner in under(tie, labels.preposition_object) if tie.lower in labels.small.any_of else ():
                others, links = under(owner, labels.conjunct), under(owner, labels.coordinator)
                if len(others) == len(links) == 1:
                    yield others[0].i, Edit(first.i, others[0].dep)
                    yield links[0].i, Edit(first.i, links[0].dep)
