import pytest

from dragoman.record.words import content_words, negated, numbers, word_tables


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("175 000 soldiers", {"175000"}),
        ("175,000 soldiers and 3.5 billion", {"175000", "3.5"}),
        ("3,5 milliards", {"3.5"}),
        ("between 1,250,000 and 40", {"1250000", "40"}),
        ("nobody", set()),
    ],
)
def test_numbers_are_one_however_they_are_grouped(text: str, found: set[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("We will withdraw the fleet", "en", False),
        ("We will not withdraw the fleet", "en", True),
        ("They don’t accept it", "en", True),
        ("Nous ne retirerons pas la flotte", "fr", True),
        ("Je crains qu'il ne vienne", "fr", False),
        ("мы не уйдём", "ru", True),
        ("nobody knows", "xx", None),
    ],
)
def test_negation(text: str, language: str, answer: bool | None) -> None:
    assert negated(text, language) is answer


def test_content_words_leave_out_what_carries_nothing() -> None:
    assert content_words("L'alliance n'a pas 40 navires dans le détroit", "fr") == (
        "alliance",
        "pas",
        "navires",
        "detroit",
    )


def test_no_word_of_a_table_is_listed_twice() -> None:
    assert all(table.negations and table.empty for table in word_tables().values())
