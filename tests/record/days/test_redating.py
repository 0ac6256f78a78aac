"""Pairs judged again when other articles tell an article's day."""

from itertools import permutations
from pathlib import Path

import pytest
from tests.built import made, rows
from tests.made import CAST, Piece, Said

from dragoman import api

# Dates The Lamp: the same words on a Monday.
SPEECH = Piece(
    "Kell Gazette",
    "On Monday 3 May Ilse Soley called the closure of the strait an “act of piracy”, and the crowd cheered. The harbour "
    "of Brenn would stay open to every fisherman, she promised.",
    published="1971-05-04",
    who=CAST,
    said=(
        Said("act of piracy", ("p2",), "accuse", "1971-05-03"),
        Said(
            "The harbour of Brenn would stay open to every fisherman", ("p2",), "promise", "1971-05-03", form="indirect"
        ),
    ),
)
REPEATED = Piece(
    "The Lamp",
    "It was an “act of piracy”, Ilse Soley repeated on Monday in a speech. Every fisherman will go on using the harbour of Brenn, "
    "she added on Monday. The boats stayed in.",
    who=CAST,
    said=(
        Said("act of piracy", ("p2",), "accuse", weekday="Monday"),
        Said(
            "Every fisherman will go on using the harbour of Brenn",
            ("p2",),
            "promise",
            weekday="Monday",
            form="indirect",
        ),
    ),
)
# Tells in other words what The Lamp has, and nothing that dates it.
OTHER = Piece(
    "Ostrel Post",
    "Ilse Soley said on 3 May that the harbour of Brenn stays open for fishermen of every land.",
    published="1971-05-04",
    who=CAST,
    said=(
        Said(
            "the harbour of Brenn stays open for fishermen of every land",
            ("p2",),
            "promise",
            "1971-05-03",
            form="indirect",
        ),
    ),
)


def joined(record: api.Record) -> set[frozenset[tuple[str, str]]]:
    """Which quotations are one statement, by outlet and words."""
    held: dict[str, set[tuple[str, str]]] = {}
    for row in record.store.statements():
        held.setdefault(row.id, set()).update((a.outlet or "", a.text) for a in row.attestations)
    return {frozenset(one) for one in held.values()}


OPEN_PORT = frozenset(
    {
        ("Kell Gazette", "The harbour of Brenn would stay open to every fisherman"),
        ("The Lamp", "Every fisherman will go on using the harbour of Brenn"),
        ("Ostrel Post", "the harbour of Brenn stays open for fishermen of every land"),
    }
)
# The same words on the Monday after: The Lamp may as well tell of that one, and is dated by the later.
A_WEEK_ON = Piece(
    "Brenn Courier",
    "Ilse Soley called it an “act of piracy” again on Monday 10 May, and went home.",
    published="1971-05-11",
    who=CAST,
    said=(Said("act of piracy", ("p2",), "accuse", "1971-05-10"),),
)


@pytest.mark.parametrize("order", list(permutations((SPEECH, REPEATED, OTHER))))
def test_the_order_in_which_articles_arrive_does_not_matter(tmp_path: Path, order: tuple[Piece, ...]) -> None:
    together, one_by_one = (made(tmp_path / str(one), order, one_by_one=one) for one in (False, True))
    assert OPEN_PORT in joined(together)
    assert rows(together)["statements"] == rows(one_by_one)["statements"]


@pytest.mark.parametrize("one_by_one", [False, True])
def test_what_another_day_joined_is_undone(tmp_path: Path, *, one_by_one: bool) -> None:
    found = joined(made(tmp_path, (SPEECH, REPEATED, OTHER, A_WEEK_ON), one_by_one=one_by_one))
    assert frozenset({("The Lamp", REPEATED.said[1].words)}) in found
    assert OPEN_PORT - {("The Lamp", REPEATED.said[1].words)} in found
