"""When an act was: the time that hangs on what names it."""

from datetime import date

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Four clerks were let go on Monday.", "1962-10-15"),
        ("Ulmark has let the clerks go on Monday.", "1962-10-15"),
        ("Ulmark let the clerks go to try the ferry that sails on Monday.", None),
    ],
)
def test_letting_go_has_the_time_of_the_going(text: str, day: str | None) -> None:
    events = dragoman.read(text, language="en", published=date(1962, 10, 17)).events
    assert [e.when.start if e.when else None for e in events if e.type == "RETREAT"] == [day]
