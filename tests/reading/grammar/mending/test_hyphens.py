"""English words joined by a hyphen are one noun phrase."""

import pytest

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend


@pytest.mark.parametrize(
    ("sentence", "noun", "below", "label"),
    [
        ("The court jailed two ex-ministers who served in the government.", "ministers", ["two", "ex", "-"], "dobj"),
        ("The ex-premier of Chad met the envoys.", "premier", ["The", "ex", "-"], "nsubj"),
        ("Rebels killed the former vice-governor.", "governor", ["the", "former", "vice", "-"], "dobj"),
        # what the parser hangs on a noun behind stays as it is
        ("Pro-Chilean gunmen attacked the town.", "gunmen", ["Pro", "-", "Chilean"], "nsubj"),
    ],
)
def test_all_parts_hang_on_the_noun(sentence: str, noun: str, below: list[str], label: str) -> None:
    doc = mend(copied(load("en")(sentence)), load_labels("en"), load_language("en").frames)
    found = next(token for token in doc if token.text == noun)
    assert [child.text for child in found.children if child.i < found.i] == below
    assert found.dep == label
