from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.scoring import made

from dragoman.model.reading import Reading
from dragoman.scoring.answers import GoldQuotation, NamePair, Pair, Side
from dragoman.scoring.metrics import Ratio
from dragoman.scoring.parties import Parties, alike
from dragoman.scoring.places import Place, find_place, find_places
from dragoman.scoring.stages.names import score_names
from dragoman.scoring.stages.pairs import Judged, judge_pair, score_pairs

RENDERED = "the northern ports of Ruvia would stay closed to every tanker until the harvest"


def side(text: str, *, speaker: str = "Ana Brook", date: str = "1971-05-03") -> Side:
    return Side("en", text, speaker, date)


def pair(left: Side, right: Side, relation: str = "same_statement", trap: str | None = None) -> Pair:
    return Pair(f"{left.text}|{right.text}", relation, left, right, trap)


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
        (side(LEFT), side(RIGHT, speaker="the minister Brook"), True),
        (side(LEFT), side(RIGHT, speaker="Omar Reyes"), False),
        (side(LEFT), side(RIGHT, date="1971-05-09"), False),
    ],
)
def test_the_records_rule_decides_on_the_pairs_speaker_and_day(left: Side, right: Side, one: bool) -> None:
    readings = read(left.text, RENDERED), read(right.text, RENDERED)
    assert judge_pair(pair(left, right), *readings).one is one


def test_a_side_without_quotations_is_one_with_nothing() -> None:
    found = read(LEFT, RENDERED)
    assert not judge_pair(pair(side(LEFT), side(RIGHT)), found, Reading(found.format, found.article)).one


def test_what_the_pair_names_is_made_where_the_reading_has_missed_it() -> None:
    found = read(LEFT, RENDERED)
    named = [replace(one, content=find_places(one.text, RENDERED)) for one in (side(LEFT), side(RIGHT))]
    judged = judge_pair(pair(*named), found, Reading(found.format, found.article))
    assert (judged.one, judged.read, judged.named) == (True, 1, 2)


def test_of_several_quotations_the_one_meant_is_judged() -> None:
    other = "the lighthouse keeper had resigned in winter"
    text = f"Ana Brook said {RENDERED} and that {other}."
    both = read(text, other)  # only the other one was read
    named = replace(side(text), content=find_places(text, RENDERED))
    assert judge_pair(pair(named, side(RIGHT)), both, read(RIGHT, RENDERED)).read == 0


def test_an_event_is_the_one_whose_trigger_is_meant() -> None:
    text = "Ruvia shelled the port of Ostrel on 3 May 1971."
    sides = [replace(side(text), trigger=find_places(text, "shelled")) for _ in range(2)]
    empty = read(text, "the port of Ostrel")
    judged = judge_pair(replace(pair(*sides, relation="same_event"), kind="event"), empty, empty)
    assert (judged.one, judged.read, judged.named) == (True, 0, 2)


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
def test_pairs(one: Callable[[Pair], bool], precision: float, recall: float, apart: float) -> None:
    scores = score_pairs([Judged(pair, one(pair), 0, 0) for pair in PAIRS])
    assert scores["same_statement_precision"].value == precision
    assert scores["same_statement_recall"] == Ratio(recall, 2)
    assert scores["traps_apart"] == Ratio(apart, 2)
    assert scores["traps_apart_negation"].n == 1
    assert "same_event_f" not in scores


def test_events_are_scored_apart() -> None:
    found = replace(PAIRS[0], kind="event", relation="same_event")
    trap = replace(PAIRS[2], kind="event")
    scores = score_pairs([Judged(found, True, 1, 2), Judged(trap, False, 2, 2)])
    assert scores["same_event_f"] == Ratio(1.0, 1)
    assert scores["event_traps_apart_negation"] == Ratio(1.0, 1)
    assert scores["events_read"] == Ratio(0.75, 4)


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
