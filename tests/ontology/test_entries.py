from collections.abc import Callable

import pytest

from dragoman.errors import KnowledgeError
from dragoman.ontology.entries import Entry


def test_values_come_by_name_and_type() -> None:
    entry = Entry({"name": "Lima", "rank": 2, "sure": True, "terms": ["a", "b"], "one": "a"}, "t.toml")
    assert (entry.text("name"), entry.number("rank"), entry.flag("sure")) == ("Lima", 2, True)
    assert entry.texts("terms") == ("a", "b")
    assert entry.texts("one") == ("a",)
    assert entry.texts("missing") == ()
    entry.done()


@pytest.mark.parametrize(
    ("values", "ask", "complaint"),
    [
        ({"name": 3}, lambda e: e.text("name"), "must be a string"),
        ({}, lambda e: e.text("name"), "must be a string"),
        ({"kind": "x"}, lambda e: e.choice("kind", ("a", "b")), "valid: a, b"),
        ({"sure": "yes"}, lambda e: e.flag("sure"), "true or false"),
        ({"rank": True}, lambda e: e.number("rank"), "whole number"),
        ({"terms": ["a", 1]}, lambda e: e.texts("terms"), "strings only"),
        ({"sub": "x"}, lambda e: e.table("sub"), "must be a table"),
        ({"sub": ["x"]}, lambda e: list(e.tables("sub")), "must be a table"),
        ({"lema": "x"}, lambda e: e.done(), "unknown keys lema"),
    ],
)
def test_complaints_name_the_entry_and_what_is_valid(
    values: dict[str, object], ask: Callable[[Entry], object], complaint: str
) -> None:
    with pytest.raises(KnowledgeError, match=complaint) as caught:
        ask(Entry(values, "t.toml, frame 3"))
    assert str(caught.value).startswith("t.toml, frame 3: ")
