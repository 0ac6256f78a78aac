"""The occasions of gold: what they name stands once in its article, and the counts hold."""

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dragoman.scoring.gold import load_occasions

TYPES = set(
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
    "ASSAULT".split()
)
GOLD = Path(__file__).parents[2] / "gold" / "occasions"
HALVES = ("dev", "test")


def load(half: str) -> list[Any]:
    return tomllib.loads((GOLD / f"{half}.toml").read_text(encoding="utf-8"))["occasion"]


@pytest.mark.parametrize("half", HALVES)
def test_occasions(half: str) -> None:
    occasions = load(half)
    assert len(occasions) >= 14 and len({one["id"] for one in occasions}) == len(occasions)
    for one in occasions:
        assert 2 <= len(one["article"]) <= 4
        assert all(datetime.date.fromisoformat(article["published"]) for article in one["article"])
    shared = [s for one in occasions for s in one["statement"] if len({q["article"] for q in s["quotes"]}) > 1]
    acts = [e for one in occasions for e in one["event"] if len({a["article"] for a in e["accounts"]}) > 1]
    assert len(shared) >= 70 and len(acts) >= 40


@pytest.mark.parametrize("half", HALVES)
def test_what_occasions_name_stands_once_in_its_article(half: str) -> None:
    for one in load(half):
        texts = [article["text"] for article in one["article"]]
        places = [(q["article"], q["text"]) for s in one["statement"] for q in s["quotes"]]
        triggers = [(a["article"], a["trigger"]) for e in one["event"] for a in e["accounts"]]
        assert [place for place in places + triggers if texts[place[0] - 1].count(place[1]) != 1] == [], one["id"]
        assert {event["type"] for event in one["event"]} <= TYPES, one["id"]
    assert len(load_occasions(GOLD / f"{half}.toml")) == len(load(half))


def test_no_text_of_an_occasion_stands_in_both_halves() -> None:
    dev, test = ({article["text"] for one in load(half) for article in one["article"]} for half in HALVES)
    assert dev.isdisjoint(test)
