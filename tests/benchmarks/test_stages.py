"""The clock around each stage of a reading."""

from collections import defaultdict

import pytest
from benchmarks.stages import CALLS, _clocked, timed

import dragoman
from dragoman.reading import stages


def test_every_stage_is_timed_and_nothing_stays_wrapped() -> None:
    before = {name: getattr(stages, name) for calls in CALLS.values() for name in calls}
    spent: dict[str, float] = defaultdict(float)
    with timed(spent):
        dragoman.read("The consul of Peru said on Monday that 30 clerks would leave Lima.", language="en")
    assert set(spent) == set(CALLS)
    assert all(seconds > 0 for seconds in spent.values())
    assert before == {name: getattr(stages, name) for name in before}


def test_a_call_that_fails_is_timed_too() -> None:
    spent: dict[str, float] = defaultdict(float)

    def fails() -> None:
        raise ValueError("no such act")

    with pytest.raises(ValueError, match="no such act"):
        _clocked(fails, "events", spent)()
    assert "events" in spent
