"""By-phrases hung on an active verb instead of the act in front: « condamne le raid [par les clans] »."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.languages import FrameLexicon
from dragoman.reading.grammar.edits import Edit
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verb_shapes import NOMINAL, under


def by_phrase(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edit that hangs the phrase of a word that says "by" on the act that is the verb's object."""
    phrase = mark if labels.preposition else mark.head
    named = under(mark, labels.preposition_object) if labels.preposition else [phrase]
    verb = phrase.head
    if verb.pos_ != "VERB" or not named or named[0].pos_ not in NOMINAL or phrase.dep_ in labels.agent:
        return
    if under(verb, labels.passive_auxiliary | labels.passive_subject):
        return
    acts = [t for t in under(verb, labels.object) if verb.i < t.i < mark.i and t.pos_ == "NOUN"]
    if acts and acts[-1].right_edge.i == mark.i - 1 and lexicon.acts(acts[-1].lemma_.lower(), "noun", acts[-1].lower_):
        yield phrase.i, Edit(acts[-1].i, phrase.dep_ if labels.preposition else "nmod")
