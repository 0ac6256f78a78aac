import pytest

from dragoman.record.words import (
    amounts,
    conditional,
    content_words,
    in_order,
    left_over,
    negated,
    numbers,
    opposed,
    word_tables,
)


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


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("for two to three weeks", "en", {"2", "3"}),
        ("pendant deux à trois semaines", "fr", {"2", "3"}),
        ("three hundred lorries", "en", {"300"}),
        ("une douzaine de navires", "fr", {"12"}),
        ("a dozen ships and 40 boats", "en", {"12", "40"}),
        ("la quarantaine navale", "fr", set()),
        ("два корабля", "ru", set()),
    ],
)
def test_numbers_written_as_words(text: str, language: str, found: set[str]) -> None:
    assert amounts(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("If the dam breaks, we shall leave", "en", True),
        ("We shall leave", "en", False),
        ("Nous partirons s'ils avancent", "fr", True),
        ("Nous partirons", "fr", False),
        ("если", "xx", False),
    ],
)
def test_conditions(text: str, language: str, answer: bool) -> None:
    assert conditional(text, language) is answer


@pytest.mark.parametrize(
    ("left", "right", "language", "answer"),
    [
        ("the gates open", "the gates shut", "en", True),
        ("it is possible to sail", "it is impossible to sail", "en", True),
        ("the gates open", "the gates open at noon", "en", False),
        ("la banque ouvrira", "la banque fermera", "fr", True),
        ("open", "shut", "xx", False),
    ],
)
def test_opposites(left: str, right: str, language: str, answer: bool) -> None:
    assert opposed(left.split(), right.split(), language) is answer


def test_forms_of_a_word_are_not_left_over() -> None:
    assert left_over(["weapons", "refused"], ["weapon", "refusal", "canal"]) == ((), ("canal",))


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [("a b c d", "a b c d", 1.0), ("a b", "b a", 0.5), ("a x b", "a b y", 1.0), ("a", "b", 1.0)],
)
def test_shared_words_in_one_order(left: str, right: str, share: float) -> None:
    assert in_order(left.split(), right.split()) == share
