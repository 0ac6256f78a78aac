"""Particles of verbs that a parser takes for prepositions: the lexicon tells which verbs have them."""

from collections.abc import Iterator

from dragoman.languages import Frame, FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import under

_OBJECT = "object"


def behind_verbs(page: Page) -> list[Token]:
    """ "gunned [down] the mayor": words that may be particles, right behind a verb."""
    words, labels = page.labels.small.parted_particles, page.labels
    near = labels.preposition | labels.particle
    return [t for t in page.doc if t.lower in words and t.dep in near and t.head.pos == "VERB" and t.head.i == t.i - 1]


def of_its_verb(particle: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "gunned [down] the mayor", "handed [in] their rifles": what stands behind is done something to, and no place."""
    verb, governed = particle.head, under(particle, labels.preposition_object)
    if len(governed) != 1 or governed[0].i < particle.i or under(verb, labels.object):
        return
    senses = lexicon.lookup(verb.lemma, "verb", verb.lower)
    if any(_takes(governed[0], frame) for frame in senses if frame.particle == particle.lower):
        yield particle.i, Edit(verb.i, sorted(labels.particle)[0])
        yield governed[0].i, Edit(verb.i, sorted(labels.object)[0])


def _takes(noun: Token, frame: Frame) -> bool:
    """Whether the sense has an object, and such a one where it asks for words."""
    asked = [need.lemmas for need in frame.wider or frame.needs if need.slot == _OBJECT]
    if any(lemmas and noun.lemma not in lemmas and noun.lower not in lemmas for lemmas in asked):
        return False
    return bool(asked) or (frame.event is not None and _OBJECT in frame.event.recipients) or _OBJECT in frame.content
