"""Names that an English parser takes for adverbs are subjects; verbs that it takes for adjectives are joined verbs."""

import pytest

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mend import mend


@pytest.mark.parametrize(
    ("sentence", "word", "label", "head"),
    [
        ("Washington late on Friday condemned Togo.", "Washington", "nsubj", "condemned"),
        ("Chad recalled its envoy and bombed Togo.", "bombed", "conj", "recalled"),
        ("Chad recalled its envoy and bombed Togo.", "Togo", "dobj", "bombed"),
        ("Minister visits Lima, warns Chad of sanctions", "warns", "conj", "visits"),
        ("Togo will leave the union, warns Chad", "warns", "ROOT", "warns"),
        # a time beside a verb that has its subject
        ("Chad shelled Togo last week.", "week", "npadvmod", "shelled"),
        # an adjective of the noun
        ("Chad freed its prisoners and two wounded guards.", "wounded", "amod", "guards"),
    ],
)
def test_mended(sentence: str, word: str, label: str, head: str) -> None:
    doc = mend(copied(load("en")(sentence)), load_labels("en"), load_language("en").frames)
    found = next(token for token in doc if token.text == word)
    assert (found.dep, found.head.text) == (label, head)
