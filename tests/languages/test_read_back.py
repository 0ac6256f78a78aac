"""Every example of a quotation sense is read back: a quotation on that cue, with the act of the sense."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

import dragoman
from dragoman.languages import Frame, load_frames
from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading

CODES = ("en", "fr")
UNREAD = Path(__file__).with_name("read_back.toml")
MOST_UNREAD = 0.12


@cache
def read_examples(code: str) -> tuple[tuple[Frame, Reading], ...]:
    frames = [frame for frame in load_frames(code).frames if frame.quotes]
    return tuple(zip(frames, dragoman.read_many([f.example for f in frames], language=code), strict=True))


def on_cue(quotation: Quotation, frame: Frame) -> bool:
    """Whether the cue is the word of `frame`: its sense told the act, or a cue word begins as it does (say, said)."""
    if frame.pos == "phrase" or f":{frame.lemma}" in quotation.evidence["act"].rule:
        return True
    words = [word for span in quotation.cue for word in re.findall(r"\w+", span.of(frame.example).lower())]
    return any(word[0] == frame.lemma[0] for word in words)


def not_read_back(code: str) -> list[tuple[Frame, list[Quotation]]]:
    """Frames whose example yields no quotation with their act on their cue, with those on the cue."""
    found = []
    for frame, reading in read_examples(code):
        mine = [quotation for quotation in reading.quotations if on_cue(quotation, frame)]
        if not any(frame.act in (quotation.act, "state") for quotation in mine):  # "said" leaves the act to the content
            found.append((frame, mine))
    return found


def unread(code: str) -> set[str]:
    groups = tomllib.loads(UNREAD.read_text(encoding="utf-8"))["unread"]
    return {example for group in groups if group["language"] == code for example in group["examples"]}


@pytest.mark.parametrize("code", CODES)
def test_examples_of_quotation_senses_are_read_back(code: str) -> None:
    missed = [f"{frame.id}: {frame.example}" for frame, _ in not_read_back(code) if frame.example not in unread(code)]
    assert not missed, "no quotation with this cue and act; mend, or list in read_back.toml with the reason"


@pytest.mark.parametrize("code", CODES)
def test_the_examples_listed_as_unread_are_few_and_in_the_lexicon(code: str) -> None:
    examples = [frame.example for frame, _ in read_examples(code)]
    assert unread(code) <= set(examples)
    assert len(unread(code)) <= MOST_UNREAD * len(examples)
