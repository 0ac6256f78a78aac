import pytest

from dragoman.errors import KnowledgeError, UsageError
from dragoman.languages import known_languages, load_language


def test_english_and_french_are_known() -> None:
    assert {"de", "en", "es", "fr"} <= set(known_languages())
    assert "und" not in known_languages()


def test_an_unknown_language_is_refused_with_those_known() -> None:
    with pytest.raises(UsageError, match="known: de, en, es, fr"):
        load_language("xx")


def test_the_shared_defaults_have_marks_and_no_frames() -> None:
    shared = load_language("und")
    assert shared.parser is None and shared.quotes and not shared.frames.frames


@pytest.mark.parametrize(
    ("code", "word", "readings"),
    [
        ("en", "he", {(3, "singular", "masculine", "personal")}),
        ("en", "her", {(3, "singular", "feminine", "personal"), (3, "singular", "feminine", "possessive")}),
        ("fr", "elle", {(3, "singular", "feminine", "personal")}),
        ("fr", "leur", {(3, "plural", "any", "personal"), (3, "plural", "any", "possessive")}),
        ("fr", "sa", {(3, "singular", "any", "possessive")}),
        ("fr", "celle-ci", {(3, "singular", "feminine", "demonstrative")}),
    ],
)
def test_pronouns_have_readings(code: str, word: str, readings: set[tuple[int, str, str, str]]) -> None:
    found = load_language(code).pronouns[word]
    assert {(p.person, p.number, p.gender, p.kind) for p in found} == readings


@pytest.mark.parametrize(
    ("code", "weekday", "month"), [("en", {"monday": 0, "sun": 6}, ("december", 12)), ("fr", {"jeudi": 3}, ("août", 8))]
)
def test_days_and_months(code: str, weekday: dict[str, int], month: tuple[str, int]) -> None:
    language = load_language(code)
    assert weekday.items() <= language.weekdays.items()
    assert language.months[month[0]] == month[1]


def test_a_table_falls_back_on_the_shared_one_and_says_when_there_is_none() -> None:
    assert load_language("en").table("language")["name"] == "English"
    with pytest.raises(KnowledgeError, match=r"no table no-such-table\.toml"):
        load_language("en").table("no-such-table")
