"""Garbage while much is built: what stays is set aside, and everything is as it was afterwards."""

import gc

import pytest

from dragoman.store.garbage import set_aside


def test_what_stays_is_set_aside_until_the_end() -> None:
    with set_aside() as collect:
        assert not gc.isenabled()
        kept = [{number: [number]} for number in range(100)]
        collect()
        assert gc.get_freeze_count() >= len(kept)
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_who_had_switched_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with set_aside():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_fault_leaves_it_on() -> None:
    with pytest.raises(ValueError, match="broken"), set_aside():
        raise ValueError("broken")
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
