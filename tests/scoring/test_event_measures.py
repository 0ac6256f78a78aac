"""Measures of matched events: their status, and whose words tell of them."""

from dataclasses import replace

import pytest
from tests.scoring import made
from tests.scoring.test_stages import ACTS, EVENTS, example

from dragoman.scoring.stages.events import score_events


def test_each_status_weighs_the_same() -> None:
    found = (EVENTS[0], EVENTS[1], replace(EVENTS[2], status="actual"))
    scores = score_events([(example(ACTS, EVENTS), made.of_events(ACTS, found))])
    assert scores["status_macro_f"].value == pytest.approx((4 / 5 + 0) / 2)


@pytest.mark.parametrize(("told", "precision", "recall"), [("Ruvia", 1, 1), ("Orland", 0, 0), (None, 0, 0)])
def test_who_tells_of_an_event(told: str | None, precision: float, recall: float) -> None:
    found = (*EVENTS[:2], replace(EVENTS[2], told=told))
    scores = score_events([(example(ACTS, EVENTS), made.of_events(ACTS, found))])
    assert (scores["teller_precision"].value, scores["teller_recall"].value) == (precision, recall)
