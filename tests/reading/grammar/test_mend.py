"""Parses are mended where a sentence would be without its verb."""

import pytest

from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mend import mend


@pytest.mark.parametrize(
    ("sentence", "word", "pos", "label", "head"),
    [
        # a verb that the tagger takes for an adverb, with its subject and its infinitive
        ("Lim Boon Seng dément avoir quitté la salle en juin.", "dément", "VERB", "ROOT", "dément"),
        ("Lim Boon Seng dément avoir quitté la salle en juin.", "quitté", "VERB", "xcomp", "dément"),
        # a finite verb is not beside an infinitive
        ("Quito a sommé Lima de céder le puits et a rappelé son consul.", "rappelé", "VERB", "conj", "sommé"),
        # a whole parse stays as it is
        ("Le maire a vu la digue.", "vu", "VERB", "ROOT", "vu"),
    ],
)
def test_mended(sentence: str, word: str, pos: str, label: str, head: str) -> None:
    doc = mend(load("fr")(sentence), load_labels("fr"), load_language("fr").frames)
    token = next(t for t in doc if t.text == word)
    assert (token.pos_, token.dep_, token.head.text) == (pos, label, head)


def test_sentences_follow_the_heads() -> None:
    doc = mend(load("fr")("Lima compte rester au port."), load_labels("fr"), load_language("fr").frames)
    assert len(list(doc.sents)) == 1


def test_a_language_without_mistaken_verbs_is_left_alone() -> None:
    doc = load("en")("The mayor denies having left.")
    before = [(t.head.i, t.dep_) for t in doc]
    assert [(t.head.i, t.dep_) for t in mend(doc, load_labels("en"), load_language("en").frames)] == before
