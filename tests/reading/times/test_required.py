"""What a pattern cannot do without, told from its source."""

import pytest

from dragoman.reading.times import load_times
from dragoman.reading.times.required import required


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("last {unit_one}", {"last"}),
        ("(?:last|next) {unit_one}", {"last", "next"}),
        ("weekends?", {"weekend"}),
        ("(?:the )?{decade}", set()),
        ("yesterday(?: morning)?|last night", {"yesterday", "night"}),
        ("{day}|tomorrow", set()),
        ("since(?! then)", {"since"}),
        (r"\d\d\x20[Aa]pril", {"pril"}),
        ("(?-i:New Year's Eve)(?:,? {year})?", {"year"}),
        ("(?P<it>the {day})(?=[.;])", {"the"}),
    ],
)
def test_required(pattern: str, letters: set[str]) -> None:
    assert required(pattern) == letters


@pytest.mark.parametrize("code", ["en", "fr", "und"])
def test_no_pattern_is_tried_everywhere(code: str) -> None:
    table = load_times(code)
    assert [point.name for point in table.points if not point.letters and not point.needs] == []
