"""Of whom land was taken, where the words name only land."""

import pytest
from tests.reading.events.test_find import read_day


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Troops massed on the border with Togo, a country from which Ghana annexed part of the territory.", "Togo"),
        ("Ghana annexed part of the territory of Togo.", "Togo"),
    ],
)
def test_whose_land(text: str, recipient: str) -> None:
    reading = read_day(text, "en")
    names = {entity.id: entity.name for entity in reading.entities}
    taken = [event for event in reading.events if event.named_type == "COERCE"]
    assert [[names[one] for one in event.recipients] for event in taken] == [[recipient]]
