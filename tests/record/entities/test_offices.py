"""Who is meant by an office alone."""

from pathlib import Path

import pytest
from tests.built import made
from tests.made import Piece, Who

from dragoman.record.entities.offices import is_titled, top_key


@pytest.mark.parametrize(
    ("words", "country", "language", "key"),
    [
        ("Peruvian president", "PER", "en", "top:PER"),
        ("le Premier ministre belge", "BEL", "fr", "top:BEL"),
        ("the Kremlin chief", "RUS", "en", "top:RUS"),
        ("Chilean leader", "CHL", "en", "top:CHL"),
        ("Chilean ambassador", "CHL", "en", None),
        ("American chief", "USA", "en", None),
        ("president", None, "en", None),
        ("presidente", "ESP", "xx", "top:ESP"),
        ("boss of bosses", "ITA", "xx", None),
    ],
)
def test_keys(words: str, country: str | None, language: str, key: str | None) -> None:
    assert top_key(words, country, language) == key


def test_titles_need_no_country() -> None:
    assert is_titled(("President",), "en")
    assert not is_titled(("lawyer",), "en")


def piece(outlet: str, text: str, *names: str, country: str | None = "PER") -> Piece:
    return Piece(outlet, text, "en", "1932-09-02", (Who("p1", "person", names or ("nobody named",), country),))


def test_a_bare_surname_means_the_person_whom_most_articles_name(tmp_path: Path) -> None:
    known = [piece(f"Paper {n}", f"Luis Salda spoke on matter {n} of the border.", "Luis Salda") for n in range(3)]
    other = piece("The Lamp", "Pablo Salda mends shoes.", "Pablo Salda")
    bare = piece("The Quay", "Salda went to the border.", "Salda")
    record = made(tmp_path, (*known, other, bare))
    assert {e.name: e.articles for e in record.store.entities()} == {"Luis Salda": 4, "Pablo Salda": 1}
