"""Offices as words tell them: whose, and when."""

import pytest

from dragoman.record.entities.printed import read_phrase


@pytest.mark.parametrize(
    ("words", "language", "home", "office", "country", "tenure"),
    [
        ("the Peruvian foreign minister", "en", None, "foreign-minister", "PER", "held"),
        ("le ministre péruvien des Affaires étrangères", "fr", None, "foreign-minister", "PER", "held"),
        ("Foreign Minister", "en", "PER", "foreign-minister", "PER", "held"),
        ("Foreign Minister", "en", None, "foreign-minister", None, "held"),
        ("the former defence minister", "en", "PER", "defence-minister", "PER", "past"),
        ("l'ancien ministre de la Défense", "fr", "PER", "defence-minister", "PER", "past"),
        ("ex-president", "en", "PER", "president", "PER", "past"),
        ("the then premier", "en", "PER", "prime-minister", "PER", "then"),
        ("president-elect", "en", "PER", "president", "PER", "coming"),
        ("le futur ministre des Finances", "fr", "PER", "finance-minister", "PER", "coming"),
        ("deputy defence minister", "en", "PER", "deputy-minister", "PER", "held"),
        ("first deputy premier", "en", "PER", "deputy-prime-minister", "PER", "held"),
        ("the deputy", "en", None, "lawmaker", None, "held"),
        ("le secrétaire d'État", "fr", "USA", "foreign-minister", "USA", "held"),
        ("le secrétaire d'État", "fr", "BEL", "deputy-minister", "BEL", "held"),
        ("secretary of state", "en", "BEL", "minister", "BEL", "held"),
        ("Peruvian ambassador to Chile", "en", None, "ambassador", "PER", "held"),
    ],
)
def test_an_office_in_words(
    words: str, language: str, home: str | None, office: str, country: str | None, tenure: str
) -> None:
    phrase = read_phrase(words, language, home)
    assert phrase is not None
    assert (phrase.office, phrase.country, phrase.tenure) == (office, country, tenure)


@pytest.mark.parametrize("words", ["the lamp", "deputy mayor", "Chairman", "General"])
def test_no_office(words: str) -> None:
    assert read_phrase(words, "en", "PER") is None


def test_what_an_office_is_of() -> None:
    body = read_phrase("the secretary general of the League of Nations", "en")
    other = read_phrase("president of the Blue Lantern", "en", "PER")
    assert body is not None and body.body == "League of Nations" and not body.open
    assert other is not None and other.open and other.country is None
