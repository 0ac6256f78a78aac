"""How sure events are: a probability by what they were read from."""

import math
from dataclasses import replace

import pytest

from dragoman.reading.events.confidence import load_weights
from dragoman.reading.read import read


def _confidences(text: str) -> list[float]:
    return [event.confidence for event in read(text, language="en").events]


def test_every_event_has_a_probability() -> None:
    found = _confidences("Chad condemned the raid by Togo. Peru recalled its envoy to Chile after the attack.")
    assert found
    assert all(0.0 < one < 1.0 for one in found)


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        # both parties named at a finite verb, or one found deep inside what is refused
        ("Chad condemned Togo.", "Chad condemned a plan that a league of traders drew up for Togo."),
        # a name, or a pronoun
        ("Chad closed its border. Chad attacked Togo.", "Chad closed its border. It attacked Togo."),
    ],
)
def test_what_is_plainly_said_is_surer(surer: str, less: str) -> None:
    assert max(_confidences(surer)) > _confidences(less)[-1]


def test_the_weights_are_log_odds_that_tell_something() -> None:
    weights = load_weights()
    assert "before" in weights
    assert all(math.isfinite(one) and abs(one) < 4 for one in weights.values())
    assert len(weights) > 100


def test_an_event_as_sure_as_told_is_the_same_event() -> None:
    event = read("Chad condemned the raid by Togo.", language="en").events[0]
    assert event.as_sure_as(0.25) == replace(event, confidence=0.25)
