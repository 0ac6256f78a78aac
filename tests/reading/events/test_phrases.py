"""The plain sentences first: the most frequent ways in which agencies tell each type, all read in one batch.

The tables are `phrases_<language>.toml`, of which the English one says how an answer is written, and
`plain_<language>.toml` with longer sentences. A line that still fails is marked there; one that has come right must lose
its mark (`tools/mark_phrases.py` sets the marks anew).
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

LANGUAGES = ("en", "fr")
_TABLES = ("phrases", "plain")
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


def tables(code: str) -> list[Path]:
    """The files of one language."""
    return [Path(__file__).with_name(f"{table}_{code}.toml") for table in _TABLES]


def phrases_of(file: Path) -> list[Phrase]:
    """The lines of a table."""
    return [Phrase(**one) for one in tomllib.loads(file.read_text(encoding="utf-8"))["phrases"]]


def _phrases(code: str) -> list[Phrase]:
    return [one for file in tables(code) for one in phrases_of(file)]


def read_all(phrases: list[Phrase], code: str) -> list[Reading]:
    """All in one batch."""
    found = list(dragoman.read_many((p.text for p in phrases), language=code))
    assert all(isinstance(reading, Reading) for reading in found)
    return [reading for reading in found if isinstance(reading, Reading)]


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


def is_right(phrase: Phrase, reading: Reading) -> bool:
    """Whether a line is read as its answer has it."""
    parties, left = Parties.of(reading, phrase.text), list(reading.events)
    for answer in (one for one in phrase.events if not one.startswith("?")):
        hit = next((event for event in left if _is(event, answer, parties)), None)
        if hit is None:
            return False
        left.remove(hit)
    open_ones = [one for one in phrase.events if one.startswith("?")]
    told = phrase.said in (None, bool(reading.quotations))
    return told and all(any(_optional(event, one) for one in open_ones) for event in left)


@pytest.mark.parametrize("code", LANGUAGES)
def test_plain_sentences_are_read_right_where_no_mark_says_otherwise(code: str) -> None:
    phrases = _phrases(code)
    told = zip(phrases, read_all(phrases, code), strict=True)
    wrong = [f"{'right' if p.fails else 'wrong'}: {p.text}" for p, reading in told if is_right(p, reading) == p.fails]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_line_stands_twice(code: str) -> None:
    texts = [one.text for one in _phrases(code)]
    assert len(texts) == len(set(texts))
