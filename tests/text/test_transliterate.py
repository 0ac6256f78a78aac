import pytest

from dragoman.text.scripts import script_of
from dragoman.text.transliterate import cyrillic_language, to_latin


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Oslo", "Latn"),
        ("Осло", "Cyrl"),
        ("Αθήνα", "Grek"),
        ("القاهرة", "Arab"),
        ("東京タワー", "Jpan"),
        ("北京", "Hani"),
        ("42!", "Zyyy"),
    ],
)
def test_script_of(text: str, script: str) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("text", "language", "latin"),
    [
        ("Жуков", None, "Zhukov"),
        ("Щорс", None, "Shchors"),
        ("Григорій", None, "Hryhori"),
        ("Григорий", None, "Grigori"),
        ("Гомель", "be", "Homel"),
        ("Пловдив", "bg", "Plovdiv"),
        ("Παπανδρέου", None, "Papandreou"),
        ("ШПИЦ", None, "SHPITS"),
        ("Oslo", None, "Oslo"),
        ("بيروت", None, "birut"),
    ],
)
def test_to_latin(text: str, language: str | None, latin: str) -> None:
    assert to_latin(text, language) == latin


@pytest.mark.parametrize(
    ("text", "given", "language"),
    [("Їжак", None, "uk"), ("Объект", None, "ru"), ("Воўк", None, "be"), ("Слово", "uk", "uk")],
)
def test_cyrillic_language(text: str, given: str | None, language: str) -> None:
    assert cyrillic_language(text, given) == language
