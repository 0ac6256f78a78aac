from collections.abc import Callable

import pytest
from tests.scoring import made

from dragoman.model.reading import Reading
from dragoman.scoring.answers import GoldQuotation, NamePair, Side, StatementPair
from dragoman.scoring.metrics import Ratio
from dragoman.scoring.parties import Parties, alike
from dragoman.scoring.places import Place, find_place
from dragoman.scoring.stages.pairs import are_one_statement, score_names, score_pairs

RENDERED = "the northern ports of Ruvia would stay closed to every tanker until the harvest"


def side(text: str, *, speaker: str = "Ana Brook", date: str = "1971-05-03") -> Side:
    return Side("en", text, speaker, date)


def pair(left: Side, right: Side, relation: str = "same_statement", trap: str | None = None) -> StatementPair:
    return StatementPair(f"{left.text}|{right.text}", relation, left, right, trap)


def read(text: str, content: str, speaker: str = "Ana Brook") -> Reading:
    gold = GoldQuotation(
        (find_place(text, Place(content)),),
        (),
        (),
        (speaker,),
        (),
        (),
        (),
        (),
        "state",
        "indirect",
        "speech",
        False,
        None,
    )
    return made.of_quotations(text, [gold])


LEFT = f"Ana Brook said {RENDERED}."
RIGHT = f"Brook told the council that {RENDERED}."


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (side(LEFT), side(RIGHT), True),
        (side(LEFT), side(RIGHT, speaker="Brook"), True),  # a shorter writing of one speaker
        (side(LEFT), side(RIGHT, speaker="Omar Reyes"), False),
        (side(LEFT), side(RIGHT, date="1971-05-09"), False),
    ],
)
def test_the_records_rule_decides_on_the_pairs_speaker_and_day(left: Side, right: Side, one: bool) -> None:
    readings = read(left.text, RENDERED), read(right.text, RENDERED)
    assert are_one_statement(pair(left, right), *readings) is one


def test_a_side_without_quotations_is_one_with_nothing() -> None:
    found = read(LEFT, RENDERED)
    assert not are_one_statement(pair(side(LEFT), side(RIGHT)), found, Reading(found.format, found.article))


PAIRS = (
    pair(side("a"), side("b")),
    pair(side("c"), side("d")),
    pair(side("e"), side("f"), "different", "negation"),
    pair(side("g"), side("h"), "same_position", "other_day"),
    pair(side("i"), side("j"), "different"),
)


@pytest.mark.parametrize(
    ("one", "precision", "recall", "apart"),
    [
        (lambda pair: pair.relation == "same_statement", 1.0, 1.0, 1.0),
        (lambda _: True, 0.4, 1.0, 0.0),
        (lambda pair: pair.trap == "negation", 0.0, 0.0, 0.5),
    ],
)
def test_pairs(one: Callable[[StatementPair], bool], precision: float, recall: float, apart: float) -> None:
    scores = score_pairs(PAIRS, one)
    assert scores["same_statement_precision"].value == precision
    assert scores["same_statement_recall"] == Ratio(recall, 2)
    assert scores["traps_apart"] == Ratio(apart, 2)
    assert scores["traps_apart_negation"].n == 1


def test_names() -> None:
    pairs = [
        NamePair("1", True, ("Anna Petrova", "en"), ("Anna Petrova", "fr")),
        NamePair("2", True, ("Ruvia", "en"), ("Quindara", "fr")),  # nothing in the words says so
        NamePair("3", False, ("Marta Lind", "en"), ("Omar Reyes", "en")),
    ]
    scores = score_names(pairs)
    assert (scores["same_precision"].value, scores["same_recall"].value) == (1.0, 0.5)
    assert scores["near_misses_apart"] == Ratio(1.0, 1)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("The harbour master", "harbour master", True),
        ("l'émissaire ruvien", "émissaire ruvien", True),
        ("harbour master", "harbour pilot", False),
        ("Nikita Khrushchev", "Nikita Khrouchtchev", True),
    ],
)
def test_alike(left: str, right: str, one: bool) -> None:
    assert alike(left, right) is one


def test_parties_are_sets() -> None:
    parties = Parties({"e1": "Ana Brook", "e2": "Omar Reyes"}, {"e1": frozenset({"harbour master"}), "e2": frozenset()})
    assert parties.are(("e1",), ("the harbour master",))
    assert parties.are((), ())
    assert not parties.are(("e1", "e2"), ("Ana Brook",))
    assert not parties.are(("e1",), ("Ana Brook", "Omar Reyes"))
    assert not parties.are(("e9",), ("Ana Brook",))
