"""The examples of the wide tables are read back: each names an act of the type of its sense."""

import importlib
from collections import defaultdict
from collections.abc import Iterable

import pytest

import dragoman
from dragoman.languages import Frame
from dragoman.languages.frame_entries import read_frames
from dragoman.model.parse import Token
from dragoman.ontology.entries import read_entry, resource, toml_files
from dragoman.reading.events.acts.triggers import Trigger, find_triggers
from dragoman.reading.events.words import Setting

MOST_UNREAD = 0.03
find = importlib.import_module("dragoman.reading.events.find")


def wide_frames(code: str) -> list[Frame]:
    sources = toml_files(resource("dragoman.languages", code, "frames"))
    tables = [source for source in sources if source.name.startswith(("wide_", "wordgroups_", "press_"))]
    tables_of_words = [
        read_entry(resource("dragoman.languages", code, f"{one}.toml"), one) for one in ("alike", "things")
    ]
    things = {name: groups.texts(name) for groups in tables_of_words for name in groups.names()}
    return [frame for source in tables for frame in read_frames(read_entry(source, source.name), things) if frame.event]


@pytest.mark.parametrize("code", ["en", "fr"])
def test_examples_of_event_senses_are_read_back(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    types: dict[str, set[str]] = defaultdict(set)

    def noted(tokens: Iterable[Token], setting: Setting) -> dict[int, Trigger]:
        found = find_triggers(tokens, setting)
        for trigger in found.values():
            types[trigger.head.doc.text.strip()].add(trigger.event.type)
        return found

    monkeypatch.setattr(find, "find_triggers", noted)
    frames = wide_frames(code)
    list(dragoman.read_many([frame.example for frame in frames], language=code))
    missed = [f"{f.lemma}: {f.example}" for f in frames if f.event and f.event.type not in types[f.example]]
    assert len(frames) > 1000
    assert len(missed) <= MOST_UNREAD * len(frames), missed
