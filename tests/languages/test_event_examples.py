"""Examples of event senses are read back: an event of the type that the sense names, or that it is turned into."""

import pytest

import dragoman
from dragoman.languages import Frame, load_frames
from dragoman.model.reading import Reading

EVERY = 6
MOST_UNREAD = 0.10
"""Short examples on their own often lose a party that no list knows, or meet a tagger's slip."""


def tells(reading: Reading, frame: Frame) -> bool:
    assert frame.event is not None
    return any(frame.event.type in (event.named_type, event.type) for event in reading.events)


@pytest.mark.parametrize("code", ["en"])
def test_examples_of_event_senses_are_read_back(code: str) -> None:
    senses = [frame for frame in load_frames(code).frames if frame.event and not frame.quotes][::EVERY]
    readings = dragoman.read_many([frame.example for frame in senses], language=code)
    missed = [
        f"{frame.id}: {frame.example}"
        for frame, reading in zip(senses, readings, strict=True)
        if not tells(reading, frame)
    ]
    assert len(senses) > 300
    assert len(missed) <= MOST_UNREAD * len(senses), missed
