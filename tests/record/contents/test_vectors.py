"""Likeness of many texts in one step is that of each two by themselves."""

from itertools import product

import pytest
from benchmarks.growth import standin
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman.record.contents.vectors import Written, likeness, likenesses, likenesses_of

TEXTS: tuple[Written, ...] = (
    ("the ferry sails at dawn", "en"),
    ("the ferry sails at dusk", "en"),
    ("le bac part au matin", "fr"),
    ("the ferry sails at dawn", "en"),
    ("o barco parte cedo", "xx"),  # no neutral sentences
)


def alone(one: Written, other: Written) -> float:
    return likeness((one, other), standin([one[0], other[0]]))


@pytest.mark.usefixtures("no_model")
def test_each_with_each() -> None:
    found = likenesses(TEXTS[:3], TEXTS, standin([text for text, _ in (*TEXTS[:3], *TEXTS)]))
    assert found == [pytest.approx([alone(one, other) for other in TEXTS], abs=1e-6) for one in TEXTS[:3]]


@pytest.mark.usefixtures("no_model")
def test_pairs_ask_for_each_text_once() -> None:
    asked = list[str]()
    pairs = list(product(TEXTS, TEXTS))
    found = likenesses_of(pairs, lambda texts: standin(asked.extend(texts) or texts))  # type: ignore[func-returns-value]
    assert found == pytest.approx([alone(*pair) for pair in pairs], abs=1e-6)
    assert sorted(asked) == sorted({text for text, _ in TEXTS})


def test_of_no_pair_nothing_is_asked() -> None:
    assert likenesses_of([], lambda _: pytest.fail("asked for vectors")) == []
