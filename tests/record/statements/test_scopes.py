"""All of a thing, some of it, only such as are of a kind: word by word, however free the rest is told."""

import pytest
from tests.record.statements.test_accord import reason

from dragoman.record.contents.concepts import items_of
from dragoman.record.contents.quantified import quantified

SCOPED = "of all, of some, or only of these"


@pytest.mark.parametrize(
    ("left", "right", "language", "kept"),
    [
        ("Hollin said Varnia wants its whole debt written off.", "Hollin a demandé l'effacement d'une partie de la dette de Varnia.", "fr", SCOPED),
        ("Hollin said Varnia wants its whole debt written off.", "Hollin a demandé l'effacement de toute la dette de Varnia.", "fr", None),
        ("Hollin said the lock is closed to all ships.", "Hollin said the lock is closed to foreign ships.", "en", SCOPED),
        ("Hollin said the lock is closed to all ships.", "Hollin said all ships were barred from the lock.", "en", None),
        ("Hollin said only doctors can enter the camp.", "Hollin a dit que l'entrée du camp est réservée aux médecins.", "fr", None),
        ("Hollin said the guard would stop every barge.", "Hollin a dit que la garde arrêterait les seules péniches de charbon.", "fr", SCOPED),
    ],
)  # fmt: skip
def test_of_all_or_of_some(left: str, right: str, language: str, kept: str | None) -> None:
    assert reason(left, right, other=language) == kept


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("the whole debt is paid", "en", {"debt": {"all"}}),
        ("some of the barges", "en", {"barges": {"some"}}),
        ("une partie de la dette", "fr", {"dette": {"some"}}),
        ("not all the barges", "en", {"barges": {"some"}}),
        ("above all the barges", "en", {}),
        ("the barges", "en", {}),
    ],
)
def test_what_is_counted(text: str, language: str, counted: dict[str, set[str]]) -> None:
    found = {items_of(text, language)[place].word: set(kinds) for place, kinds in quantified(text, language).items()}
    assert found == counted
