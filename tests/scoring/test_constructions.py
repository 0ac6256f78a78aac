"""Quotations scored by construction: the relation tells recall, and each construction stands for itself."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.scoring import made
from tests.scoring.test_stages import QUOTATIONS, TALK, at, example

from dragoman.scoring.answers import GoldQuotation
from dragoman.scoring.metrics import Scores
from dragoman.scoring.stages.quotations import score_constructions

GOLD = QUOTATIONS[:2]


def scored(**found: Sequence[GoldQuotation]) -> Scores:
    """A text for each construction, with what was found in it."""
    return score_constructions(
        [
            (replace(example(TALK, GOLD), construction=name), made.of_quotations(TALK, read))
            for name, read in found.items()
        ]
    )


def test_gold_against_itself_is_perfect() -> None:
    scores = scored(clause=GOLD)
    assert {name: ratio.value for name, ratio in scores.items()} == dict.fromkeys(scores, 1.0)


def test_recall_is_told_by_construction() -> None:
    scores = scored(clause=GOLD, medial=GOLD[1:], headline=())
    assert {name: (share.value, share.n) for name, share in scores.items() if name.startswith("recall:")} == {
        "recall:clause": (1.0, 2),
        "recall:headline": (0.0, 2),
        "recall:medial": (0.5, 2),
    }
    assert (scores["relation_precision"].value, scores["relation_recall"].value) == (1.0, 0.5)


@pytest.mark.parametrize(
    ("change", "relation", "exact"),
    [
        ({"source": at(TALK, "Both")}, 0.5, 1.0),  # a relation needs its source
        ({"content": at(TALK, "dam was safe")}, 1.0, 0.5),
        ({"content": at(TALK, "Both denied")}, 0.5, 0.5),
        ({"act": "deny", "speaker": ()}, 1.0, 1.0),
    ],
)
def test_one_thing_wrong(change: dict[str, object], relation: float, exact: float) -> None:
    scores = scored(clause=(replace(GOLD[0], **change), GOLD[1]))  # type: ignore[arg-type]
    assert (scores["recall:clause"].value, scores["relation_f"].value) == (relation, relation)
    assert scores["exact_f"].value == exact


def test_traps_count_alarms_and_have_no_recall() -> None:
    trap = replace(example(TALK, ()), construction="trap")
    scores = score_constructions([(trap, made.of_quotations(TALK, found)) for found in ((), GOLD[:1])])
    assert scores["traps_clean"].value == 0.5
    assert [name for name in scores if name.startswith("recall:")] == []
