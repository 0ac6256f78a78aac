import pytest

from dragoman.engines.langid import identify


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ambassador left the capital after three days of talks with the king.", "en"),
        ("L'ambassadeur a quitté la capitale après trois jours d'entretiens avec le roi.", "fr"),
        ("Der Botschafter verließ die Hauptstadt nach drei Tagen der Gespräche.", "de"),
        ("Посол покинул столицу после трёх дней переговоров с королём.", "ru"),
        ("Посол залишив столицю після трьох днів переговорів із королем.", "uk"),
        ("大使は国王との三日間の会談の後、首都を離れた。", "ja"),
    ],
)
def test_identify(text: str, language: str) -> None:
    found, confidence = identify(text)
    assert found == language
    assert confidence > 0.8


@pytest.mark.parametrize("text", ["", "12 345", "Oslo", "No."])
def test_too_short_is_undetermined(text: str) -> None:
    assert identify(text)[0] == "und"


def test_only_known_languages_are_answered() -> None:
    assert identify("Der Botschafter verließ die Hauptstadt nach drei Tagen.", known=("de", "nl"))[0] == "de"
    assert identify("L'ambassadeur a quitté la capitale après trois jours.", known=("en", "de"))[0] != "fr"
