"""Acts that a noun names: what is said of it tells whether it has happened yet."""

import pytest
from tests.reading.events.test_find import read_day


@pytest.mark.parametrize(
    ("language", "text", "named", "turned", "actors", "status"),
    [
        ("en", "A planned call between Kweku Addo and Ama Teko was short.", "CONSULT", "AGREE", 2, "planned"),
        ("en", "A call between Kweku Addo and Ama Teko was short.", "CONSULT", "CONSULT", 2, "actual"),
        (
            "fr",
            "La ville attend un appel vidéo prévu entre le président Mitterrand et le président russe Boris Eltsine.",
            "CONSULT",
            "AGREE",
            2,
            "planned",
        ),
        ("en", "Lima warned of a Ghanaian military operation against Togo.", "ASSAULT", "ASSAULT", 1, "actual"),
        ("en", "Norway's relief operation in Togo went on.", "AID", "AID", 1, "actual"),
    ],
)
def test_a_noun(language: str, text: str, named: str, turned: str, actors: int, status: str) -> None:
    found = [e for e in read_day(text, language).events if e.named_type == named]
    assert [(e.type, len(e.actors), e.status) for e in found] == [(turned, actors, status)]
