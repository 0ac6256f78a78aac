"""The collector rests within, and is left as it was found."""

import gc

import pytest

from dragoman.engines.collector import paused


def test_it_rests_within_and_goes_on_behind() -> None:
    assert gc.isenabled()
    with paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_caller_who_collects_by_hand_keeps_doing_so() -> None:
    gc.disable()
    try:
        with paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_fault_lets_it_go_on() -> None:
    with pytest.raises(ValueError, match="broken"), paused():
        raise ValueError("broken")
    assert gc.isenabled()
