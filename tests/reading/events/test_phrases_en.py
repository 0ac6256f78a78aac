"""The plain sentences first: the most frequent ways in which agencies tell each type, all read in one batch.

The table is `phrases_en.toml`, whose head says how an answer is written. A line that still fails is marked there; one
that has come right must lose its mark.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

import dragoman
from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.scoring.parties import Parties

_TABLE = Path(__file__).with_name("phrases_en.toml")
_ANY = "*"
_EVENT = re.compile(
    r"(?P<named>[A-Z]+|\*)(?:/(?P<type>[A-Z]+|\*))?(?:\.(?P<mode>[a-z-]+|\*))?(?:!(?P<status>[a-z]+|\*))?"
    r": *(?P<actors>[^>]*?) *> *(?P<recipients>.*)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of the table; `said` is None where a quotation is neither asked for nor excluded."""

    text: str
    events: list[str]
    said: bool | None = None
    fails: bool = False


def _phrases() -> list[Phrase]:
    return [Phrase(**one) for one in tomllib.loads(_TABLE.read_text(encoding="utf-8"))["phrases"]]


def _is(event: EventMention, answer: str, parties: Parties) -> bool:
    found = _EVENT.fullmatch(answer)
    assert found is not None, answer
    named, status = found["named"], found["status"] or "actual"
    told = (
        (event.named_type, named),
        (event.type, found["type"] or named),
        (event.mode, found["mode"]),
        (event.status, status),
    )
    return all(want in (have, _ANY) for have, want in told) and _has_sides(
        event, found["actors"], found["recipients"], parties
    )


def _names(side: str) -> list[str]:
    return [name.strip() for name in side.split("&") if name.strip()]


def _has_sides(event: EventMention, actors: str, recipients: str, parties: Parties) -> bool:
    """As the scores have it: what all do together may list its parties as actors."""
    if len(event.actors) > 1 and not event.recipients and _names(recipients) and _ANY not in (actors, recipients):
        return parties.are(event.actors, _names(actors) + _names(recipients))
    sides = ((event.actors, actors), (event.recipients, recipients))
    return all(names == _ANY or parties.are(have, _names(names)) for have, names in sides)


def _optional(event: EventMention, answer: str) -> bool:
    named, _, status = answer.removeprefix("?").partition("!")
    return named in (event.named_type, _ANY) and status in ("", event.status)


def _is_right(phrase: Phrase, reading: Reading) -> bool:
    parties, left = Parties.of(reading, phrase.text), list(reading.events)
    for answer in (one for one in phrase.events if not one.startswith("?")):
        hit = next((event for event in left if _is(event, answer, parties)), None)
        if hit is None:
            return False
        left.remove(hit)
    open_ones = [one for one in phrase.events if one.startswith("?")]
    told = phrase.said in (None, bool(reading.quotations))
    return told and all(any(_optional(event, one) for one in open_ones) for event in left)


@pytest.fixture(scope="module")
def readings() -> list[tuple[Phrase, Reading]]:
    phrases = _phrases()
    found = []
    for phrase, reading in zip(phrases, dragoman.read_many((p.text for p in phrases), language="en"), strict=True):
        assert isinstance(reading, Reading)
        found.append((phrase, reading))
    return found


def test_plain_sentences_are_read_right(readings: list[tuple[Phrase, Reading]]) -> None:
    wrong = [p.text for p, reading in readings if not p.fails and not _is_right(p, reading)]
    assert not wrong


def test_a_line_that_has_come_right_loses_its_mark(readings: list[tuple[Phrase, Reading]]) -> None:
    right = [p.text for p, reading in readings if p.fails and _is_right(p, reading)]
    assert not right


def test_no_line_stands_twice() -> None:
    texts = [one.text for one in _phrases()]
    assert len(texts) == len(set(texts))
