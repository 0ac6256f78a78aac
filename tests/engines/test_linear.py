"""The linear classifier: what it answers for features known and unknown."""

import numpy as np
import pytest

from dragoman.engines.linear import Linear, load_linear
from dragoman.ontology.events import load_types

TWO = Linear(("AID", "ASSAULT"), {"word=bomb": 0, "word=bread": 1}, np.array([[0.0, 2.0], [3.0, 0.0], [0.5, 0.0]]))


@pytest.mark.parametrize(
    ("features", "likeliest", "chance"),
    [
        ({"word=bomb": 1.0}, "ASSAULT", 1 / (1 + np.exp(-1.5))),
        ({"word=bread": 1.0, "word=unknown": 9.0}, "AID", 1 / (1 + np.exp(-3.5))),
        ({}, "AID", 1 / (1 + np.exp(-0.5))),
    ],
)
def test_probabilities(features, likeliest, chance):
    found = TWO.probabilities(features)
    assert sum(found.values()) == pytest.approx(1)
    assert max(found, key=found.__getitem__) == likeliest
    assert found[likeliest] == pytest.approx(chance)


def test_a_name_that_does_not_ship_is_none():
    assert load_linear("weather") is None


def test_the_classifier_of_events_knows_every_type():
    found = load_linear("events")
    assert found is not None
    assert set(found.classes) == {*load_types(), "NONE"}
