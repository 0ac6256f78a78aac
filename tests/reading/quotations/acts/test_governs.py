"""What the own words of an act govern."""

import pytest

from dragoman.model.predication import AGENT, OTHER, OWNER, PATIENT, Predication
from dragoman.reading.read import read

type Told = dict[str, tuple[bool, set[tuple[int, str]]]]


def governed(text: str, language: str, act: str) -> Told:
    """{predicate: whether it is but meant, its arguments} of the act of a type, in order."""
    reading = read(text, language=language, compared=True)
    event = next(event for event in reading.events if event.type == act)
    start = event.trigger[0].start

    def words(at: int, size: int) -> str:
        return text[start + at : start + at + size]

    def row(one: Predication) -> tuple[bool, set[tuple[int, str]]]:
        return one.meant, {(a.role, words(a.at, a.size)) for a in one.arguments}

    return {words(one.at, one.size): row(one) for one in event.governs}


@pytest.mark.parametrize(
    ("text", "language", "act", "found"),
    [
        (
            "Lima's marines seized the lighthouse on the cape.", "en", "COERCE",
            {"seized": (False, {(AGENT, "Lima's marines"), (PATIENT, "the lighthouse"), (OTHER, "the cape")})},
        ),
        (
            "La prise du phare par les marins de Lima a surpris.", "fr", "COERCE",
            {"prise": (False, {(AGENT, "les marins de Lima"), (OWNER, "phare")})},
        ),
        (
            "Peru and Norway agreed to reopen the lock.", "en", "AGREE",
            {
                "agreed": (False, {(AGENT, "Peru"), (AGENT, "Norway")}),
                "reopen": (True, {(AGENT, "Peru"), (AGENT, "Norway"), (PATIENT, "the lock")}),
            },
        ),
        (
            "Le Pérou se réservait de rappeler son ambassadeur à Oslo.", "fr", "SANCTION",
            {"rappeler": (True, {(AGENT, "Le Pérou"), (PATIENT, "son ambassadeur à Oslo")})},
        ),
        (
            "Des miliciens ont attaqué dimanche la gendarmerie de Bossé.", "fr", "ASSAULT",
            {"attaqué": (False, {(AGENT, "Des miliciens"), (PATIENT, "la gendarmerie de Bossé")})},
        ),
    ],
)  # fmt: skip
def test_what_an_act_governs(text: str, language: str, act: str, found: Told) -> None:
    assert governed(text, language, act) == found


def test_only_a_record_asks_for_it() -> None:
    text = "Lima's marines seized the lighthouse."
    assert [event.governs for event in read(text, language="en").events] == [()]
    compared = read(text, language="en", compared=True)
    assert compared.events[0].governs
    assert "governs" not in str(compared.to_dict())
