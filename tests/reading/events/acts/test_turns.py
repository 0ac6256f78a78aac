"""Turns of type and of mode, as a table."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.reading.events.acts.turns import TURNS, turn_of, turned_mode


@pytest.mark.parametrize(
    ("named", "cue", "becomes"),
    [
        ("CONSULT", "planned", "AGREE"),
        ("SUPPORT", "planned", "AGREE"),
        ("AID", "planned", "AGREE"),
        ("RETREAT", "planned", "CONCEDE"),
        ("RETREAT", "committed", "AGREE"),
        ("ASSAULT", "planned", "THREATEN"),
        ("SANCTION", "conditional", "THREATEN"),
        ("COERCE", "THREATEN", "THREATEN"),
        ("SANCTION", "REJECT", "REJECT"),
        ("AID", "AGREE", "AGREE"),
        ("ASSAULT", "AGREE", "THREATEN"),
        ("CONSULT", "refused", "REJECT"),
        ("SANCTION", "ended", "RETREAT"),
        ("AID", "ended", "SANCTION"),
        ("MOBILIZE", "peacekeeping", "AID"),
    ],
)
def test_turn(named: str, cue: str, becomes: str) -> None:
    turn = turn_of(named, cue)
    assert turn is not None
    assert turn.becomes == becomes


@pytest.mark.parametrize(
    ("named", "cue"),
    [
        ("ASSAULT", "actual"),
        ("ACCUSE", "planned"),
        ("PROTEST", "planned"),
        ("ASSAULT", "denied"),
        ("AID", "demanded"),
    ],
)
def test_no_turn(named: str, cue: str) -> None:
    assert turn_of(named, cue) is None


@pytest.mark.parametrize(
    ("turned", "named", "mode", "expected"),
    [
        ("THREATEN", "SANCTION", "expel", "expel"),
        ("THREATEN", "ASSAULT", "aerial", "violence"),
        ("REJECT", "CONSULT", None, "meet"),
        ("REQUEST", "RETREAT", "release", "yield"),
        ("RETREAT", "ASSAULT", None, "ceasefire"),
        ("AGREE", "CONSULT", "visit", "visit"),
    ],
)
def test_mode_after_a_turn(turned: str, named: str, mode: str | None, expected: str | None) -> None:
    assert turned_mode(turned, named, mode) == expected


def test_turns_name_types_of_the_ontology_and_no_pair_twice() -> None:
    types = load_ontology().types
    pairs = [(turn.cue, named) for turn in TURNS for named in turn.named]
    assert len(pairs) == len(set(pairs))
    assert {turn.becomes for turn in TURNS} | {named for _, named in pairs} <= types.keys()


def test_every_turned_mode_exists() -> None:
    modes = load_ontology().modes
    for turn in TURNS:
        for named in turn.named:
            mode = turned_mode(turn.becomes, named, None)
            assert mode is None or (turn.becomes, mode) in modes, (turn.rule, named, mode)
