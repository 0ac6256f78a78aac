"""Acts that are done by saying so are one with their words."""

import pytest

from dragoman.reading.read import read


@pytest.mark.parametrize(
    ("sentence", "language", "type_"),
    [
        ("Ghana wants written guarantees from Togo that no fleet will sail.", "en", "REQUEST"),
        ("Le Ghana veut la garantie écrite du Togo que la flotte ne partira pas.", "fr", "REQUEST"),
        ("Ghana voiced its opposition to the entry of Togo into the league.", "en", "REJECT"),
    ],
)
def test_what_words_do_is_one_with_them(sentence: str, language: str, type_: str) -> None:
    reading = read(sentence, language=language)
    act = next(event for event in reading.events if event.type == type_)
    assert act.performed_by in {quotation.id for quotation in reading.quotations if quotation.performs == act.id}
