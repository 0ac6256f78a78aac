"""Rows of peoples, and whom "between" opposes, where an English parser hangs them on the wrong word."""

import pytest

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.model.parse import Doc
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend
from dragoman.reading.grammar.naming import naming_phrase


def _mended(sentence: str) -> Doc:
    return mend(copied(load("en")(sentence)), load_labels("en"), load_language("en").frames)


@pytest.mark.parametrize(
    ("sentence", "noun", "named"),
    [
        ("The French, German and British leaders met in Rome.", "leaders", "French, German and British leaders"),
        (
            "Greek, Turkish and Cypriot officials discussed the plan.",
            "officials",
            "Greek, Turkish and Cypriot officials",
        ),
        (
            "Chile sold arms to the Peruvian, Bolivian, and Argentine armies.",
            "armies",
            "Peruvian, Bolivian, and Argentine armies",
        ),
        (
            "Chile expelled the Spanish, Dutch and Danish ambassadors.",
            "ambassadors",
            "Spanish, Dutch and Danish ambassadors",
        ),
        ("Ibarra met the tall, angry envoys.", "envoys", "angry envoys"),
    ],
)
def test_a_row_of_peoples_is_one_name(sentence: str, noun: str, named: str) -> None:
    doc = _mended(sentence)
    head = next(token for token in doc if token.text == noun)
    assert naming_phrase(head, load_labels("en")).of(sentence) == named


@pytest.mark.parametrize(
    ("sentence", "second", "first"),
    [
        ("The summit between the leader of the junta and Joe Karel failed.", "Karel", "leader"),
        (
            "In the wake of the virtual summit between the chief of the Kremlin and Ada Biden, Paris was silent.",
            "Biden",
            "chief",
        ),
        ("The quarrel between the leaders of Chad and Mali went on.", "Mali", "Chad"),
    ],
)
def test_one_is_no_two_sides(sentence: str, second: str, first: str) -> None:
    token = next(token for token in _mended(sentence) if token.text == second)
    assert token.head.text == first
