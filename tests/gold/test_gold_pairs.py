"""The pairs of gold: what they name stands in their texts, traps and languages hold."""

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parents[2] / "gold" / "pairs"
HALVES = ("dev", "test")
MINIMUM = {"dev": 380, "test": 200}
TRAPS = set("negation roles number condition other_day topic modality scope other_speaker stage object".split())


def load(half: str) -> list[Any]:
    return tomllib.loads((GOLD / f"{half}.toml").read_text(encoding="utf-8"))["pair"]


@pytest.mark.parametrize("half", HALVES)
def test_pairs(half: str) -> None:
    pairs = load(half)
    assert len(pairs) >= MINIMUM[half] and len({pair["id"] for pair in pairs}) == len(pairs)
    for kind, one in (("statement", "same_statement"), ("event", "same_event")):
        part = [pair for pair in pairs if pair.get("kind", "statement") == kind]
        wanted = {one, "different"} | ({"same_position"} if kind == "statement" else set())
        assert not part or {pair["relation"] for pair in part} == wanted
        traps = [pair for pair in part if "trap" in pair]
        assert all(pair["trap"] in TRAPS and pair["relation"] != one for pair in traps)
        assert len(traps) >= 0.3 * len(part)
    mixes = {tuple(sorted((pair["left"]["language"], pair["right"]["language"]))) for pair in pairs}
    assert mixes == {("en", "en"), ("fr", "fr"), ("en", "fr")}


@pytest.mark.parametrize("half", HALVES)
def test_what_pairs_name_stands_in_their_texts(half: str) -> None:
    for pair in load(half):
        event = pair.get("kind") == "event"
        for side in (pair["left"], pair["right"]):
            datetime.date.fromisoformat(side["date"] if event else side.get("date", "2000-01-01"))
            assert event == ("trigger" in side) and not (event and ("content" in side or "speaker" in side)), pair["id"]
            words = side.get("trigger") if event else side.get("content")
            for one in words if isinstance(words, list) else [words] if words else []:
                assert (one if isinstance(one, str) else one["text"]) in side["text"], pair["id"]


def test_no_text_of_a_pair_stands_in_both_halves() -> None:
    dev, test = ({pair[side]["text"] for pair in load(half) for side in ("left", "right")} for half in HALVES)
    assert dev.isdisjoint(test)
