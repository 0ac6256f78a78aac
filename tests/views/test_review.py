"""Pairs that the rules leave open."""

from pathlib import Path

import pytest
from tests.built import made
from tests.fakes import fake_record
from tests.made import Piece, Who

from dragoman.api import Record
from dragoman.errors import UsageError
from dragoman.views.review import review


def spoken(name: str, titles: tuple[str, ...], text: str, day: str) -> Piece:
    return Piece(
        name or "Le Quai", text, "en", day, (Who("p1", "person", (name,) if name else (), "OST", titles=titles),)
    )


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return made(tmp_path, (
        spoken("Ilse Soley", ("Foreign Minister",), "Foreign Minister Ilse Soley spoke.", "1971-05-04"),
        spoken("Jan Kovar", ("Foreign Minister",), "Foreign Minister Jan Kovar spoke.", "1971-05-11"),
        spoken("", ("foreign minister",), "The Ostrelian foreign minister refused to sail.", "1971-05-12"),
    ))  # fmt: skip


def test_both_sides_have_their_words_and_the_commands_that_settle_them() -> None:
    (row,) = review(fake_record())
    assert row.kind == "statement"
    for side in (row.left, row.right):
        assert side.rendering.text and side.rendering.text in (side.rendering.sentence or "")
        assert side.who
    assert row.same == f"dragoman same {row.left.id} {row.right.id}"
    assert row.different == f"dragoman different {row.left.id} {row.right.id}"


def test_a_kind_that_is_none_names_those_that_are() -> None:
    assert review(fake_record(), kind="event") == []
    with pytest.raises(UsageError, match="entity, statement, event"):
        review(fake_record(), kind="lamp")


def test_the_command_settles_the_pair(record: Record) -> None:
    rows = review(record.store, kind="entity")
    assert {frozenset((r.left.who, r.right.who)) for r in rows} == {
        frozenset(("Ilse Soley", "foreign minister")), frozenset(("Jan Kovar", "foreign minister")),
    }  # fmt: skip
    soley = next(r for r in rows if "Ilse Soley" in (r.left.who, r.right.who))
    record.different(soley.left.id, soley.right.id, by="Ada")
    (left,) = review(record.store, kind="entity")
    assert "Jan Kovar" in (left.left.who, left.right.who)
    record.same(left.left.id, left.right.id, by="Ada")
    assert review(record.store, kind="entity") == []
    assert {e.name: e.articles for e in record.store.entities()} == {"Ilse Soley": 1, "Jan Kovar": 2}


def test_what_more_hangs_on_comes_first_and_a_limit_holds(record: Record) -> None:
    assert len(review(record.store, limit=1)) == 1
    settled = [row.settles for row in review(record.store)]
    assert settled == sorted(settled, reverse=True)
