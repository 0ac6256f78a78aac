"""Entries shown with those that tell them too."""

from dataclasses import replace

import pytest
from tests.fakes import fake_record

from dragoman.model.record import Event, Statement
from dragoman.views.parts import parts
from dragoman.views.timeline import timeline

RECORD = fake_record()
SAID = {s.id: s for s in RECORD.listed_statements}
DONE = {e.id: e for e in RECORD.listed_events}


def of[T: (Statement, Event)](entry: T, *wholes: str | None) -> T:
    """The entry, each attestation part of the quotation given."""
    pairs = zip(entry.attestations, wholes, strict=True)
    return replace(entry, attestations=tuple(replace(a, part_of=whole) for a, whole in pairs))


@pytest.mark.parametrize(
    ("statements", "events", "expected"),
    [
        ([SAID["s3"], of(SAID["s4"], "q1")], [], {"s4": ("s3",)}),
        ([SAID["s3"], of(SAID["s4"], "q1"), of(SAID["s7"], "q2")], [], {"s4": ("s3",), "s7": ("s3",)}),
        ([of(SAID["s4"], "q3"), of(SAID["s7"], "q2")], [], {}),  # a ring: neither is hidden
        ([of(SAID["s4"], "q1")], [], {}),  # what tells it is not listed
        ([SAID["s2"], of(SAID["s1"], "q1", None)], [], {}),  # one article tells it by itself
        ([SAID["s2"]], [of(DONE["e2"], None, None)], {}),
    ],
    ids=["part", "part of a part", "ring", "not listed", "by itself", "alone"],
)
def test_parts(statements: list[Statement], events: list[Event], expected: dict[str, tuple[str, ...]]) -> None:
    assert parts(statements, events) == expected


def test_the_timeline_tells_a_part_with_its_whole() -> None:
    record = fake_record()
    record.listed_statements = [of(s, "q1") if s.id == "s4" else s for s in record.listed_statements]
    rows = {row.id: row for row in timeline(record)}
    assert "s4" not in rows
    assert [(one.kind, one.id, one.act) for one in rows["s3"].tells] == [("statement", "s4", "state")]


def test_an_act_asked_for_is_found_by_whom_it_is_asked_of() -> None:
    record = fake_record()
    event = next(e for e in record.listed_events if e.id == "e3")
    asked = replace(event, statement=None, attestations=tuple(replace(a, part_of="q1") for a in event.attestations))
    record.listed_events = [asked]
    rows = timeline(record)
    assert "e3" not in [row.id for row in rows]
    whole = next(row for row in rows if row.tells)
    assert [one.id for one in whole.tells] == ["e3"]
