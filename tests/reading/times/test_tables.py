"""Every example of every language's times.toml finds what it says, and every name finds nothing."""

import pytest

from dragoman.languages import known_languages, load_language
from dragoman.ontology.entries import Entry
from dragoman.reading.times.find import find_expressions
from dragoman.reading.times.table import compile_times, load_times

CODES = (*known_languages(), "und")


def entries(kind: str) -> list[tuple[str, str, tuple[str, ...]]]:
    found = []
    for code in CODES:
        for item in Entry(load_language(code).table("times"), code).tables(kind):
            found.append((code, item.text("example"), item.texts("finds")))
    return found


@pytest.mark.parametrize(
    ("code", "example", "finds"), [*entries("expression"), *entries("modifier"), *entries("range")]
)
def test_example_finds(code: str, example: str, finds: tuple[str, ...]) -> None:
    found = [item.span.of(example) for item in find_expressions(example, table=load_times(code))]
    assert finds, "an entry without `finds` shows nothing"
    assert [plain(words) for words in found] == [plain(words) for words in finds]


@pytest.mark.parametrize(("code", "example", "finds"), entries("name"))
def test_name_is_no_time(code: str, example: str, finds: tuple[str, ...]) -> None:
    assert not finds
    assert find_expressions(example, table=load_times(code)) == ()


def plain(words: str) -> str:
    """Without the preposition that an entry may or may not keep."""
    for lead in ("on ", "in ", "by ", "at "):
        words = words.removeprefix(lead)
    return words


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"expression": [{"name": "x", "means": "soon", "pattern": "{weak}", "example": "x"}]}, "slot {weak}"),
        ({"expression": [{"name": "x", "means": "never", "pattern": "x", "example": "x"}]}, "valid:"),
        ({"expression": [{"name": "x", "means": "soon", "pattern": "(", "example": "x"}]}, "no regular expression"),
        ({"modifier": [{"name": "x", "means": "early", "example": "x"}]}, "`before` or `after`"),
        ({"monthalone": "title"}, "unknown keys monthalone"),
    ],
)
def test_a_broken_table_says_where(entry: dict[str, object], message: str) -> None:
    with pytest.raises(Exception, match="times") as error:
        compile_times(load_language("en"), Entry(entry, "languages/en/times.toml"))
    assert message in str(error.value)
