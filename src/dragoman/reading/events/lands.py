"""Whose land is taken, where the words name only land: "a country from which Ghana annexed [part of the territory]"."""

from spacy.tokens import Token

from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.tree import lemma_of


def whose_land(verb: Token, recipients: tuple[Filled, ...], setting: Setting) -> tuple[Filled, ...]:
    """The noun that a relative clause tells of, as the one from whom mere land is taken; else what was found."""
    heads = [head for one in recipients for head in one.heads]
    if not heads or any(lemma_of(head) not in setting.words.lands for head in heads):
        return recipients
    if verb.dep_ not in setting.labels.relative or not _points_back(verb, setting):
        return recipients
    noun = verb.head
    named = noun.head if noun.dep_ in setting.labels.apposition else noun  # "[Togo], a country from which …"
    return (Filled("within", (named,)),)


def _points_back(verb: Token, setting: Setting) -> bool:
    """Whether the clause opens with "from which", "whose", « dont », « de laquelle »."""
    words, first = setting.words, verb.left_edge
    if first.lower_ in words.whose:
        return True
    return first.lower_ in words.of_words | words.from_words and first.i < verb.i and first.nbor().pos_ == "PRON"
