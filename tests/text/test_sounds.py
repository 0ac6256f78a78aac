import pytest

from dragoman.text.likeness import likeness, sound_cost
from dragoman.text.sounds import readings, skeletons


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("Joukov", "Zukov"),
        ("Schukow", "Zukov"),
        ("Жуков", "Zukov"),
        ("Zhukov", "Zukov"),
        ("Jruschov", "xrusCov"),
        ("Wałęsa", "valensa"),
        ("Draghi", "dragi"),
        ("Poutine", "putin"),
        ("Цзян", "Jan"),
        ("Jiang", "Jan"),
        ("Кисида", "kiSida"),
    ],
)
def test_one_reading_is(word: str, reading: str) -> None:
    assert reading in readings(word)


@pytest.mark.parametrize(
    ("a", "b"), [("Gaddafi", "Kadhafi"), ("Gaddafi", "Каддафи"), ("Luhansk", "Lougansk"), ("Walesa", "Wałęsa")]
)
def test_shared_skeleton(a: str, b: str) -> None:
    assert set(skeletons(a)) & set(skeletons(b))


@pytest.mark.parametrize(
    ("close_a", "close_b", "far_a", "far_b"),
    [
        ("Rohani", "Ruhani", "Rohani", "Romani"),
        ("Saddat", "Sadat", "Sadat", "Salat"),
        ("Muller", "Müller", "Muller", "Miller"),
    ],
)
def test_spelling_is_closer_than_another_sound(close_a: str, close_b: str, far_a: str, far_b: str) -> None:
    assert likeness(close_a, close_b) > likeness(far_a, far_b)


def test_a_final_a_tells_people_apart() -> None:
    assert likeness("Dvorak", "Dvoraka") <= 0.4


def test_scripts_without_vowels_compare_consonants() -> None:
    assert likeness("محمد", "Mohammed") > 0.9


@pytest.mark.parametrize(
    ("a", "b", "cost"), [("abe", "abe", 0.0), ("sal", "Sal", 0.4), ("", "ta", 1.45), ("man", "mat", 1.0)]
)
def test_sound_cost(a: str, b: str, cost: float) -> None:
    assert sound_cost(a, b) == sound_cost(b, a) == pytest.approx(cost)
