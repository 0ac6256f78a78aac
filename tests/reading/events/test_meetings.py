"""Who met whom: two parties behind "between", "the two leaders", a host and a guest, the day of a call."""

import pytest
from tests.reading.events.test_find import read_day

from dragoman.model.reading import Reading


def parties(reading: Reading, named: str) -> list[tuple[list[str], list[str]]]:
    names = {e.id: e.name for e in reading.entities}
    return [
        ([names[i] for i in e.actors], [names[i] for i in e.recipients])
        for e in reading.events
        if e.named_type == named
    ]


@pytest.mark.parametrize(
    ("language", "text", "both"),
    [
        ("en", "The Danish king hit back in an interview with Prime Minister Olaf Berg on Tuesday.", "Olaf Berg"),
        (
            "en",
            "President Kwame Osei and Premier Idris Koro quarrel. The two leaders will talk on Friday.",
            "Idris Koro",
        ),
        ("en", "President Kwame Osei met Premier Idris Koro. Both sides agreed to meet again in May.", "Idris Koro"),
        ("en", "Talks are due to open in Oslo on Monday between Mali and Chad.", "Chad"),
        ("fr", "Le tête-à-tête de mardi entre le président Osei et le premier ministre Koro fut long.", "Koro"),
        ("fr", "Un entretien entre le chancelier Kohl et le président Mitterrand est prévu jeudi.", "Mitterrand"),
        ("fr", "Un dîner a réuni mardi la reine du Danemark et le président Osei.", "Osei"),
    ],
)
def test_two_parties(language: str, text: str, both: str) -> None:
    found = parties(read_day(text, language), "CONSULT")
    assert all(len(actors) == 2 and not others for actors, others in found)
    assert any(any(both in name for name in actors) for actors, _ in found)


def test_an_interview_with_a_paper_is_no_meeting() -> None:
    reading = read_day("King Harald of Denmark repeated the charge in an interview with the newspaper Tide.", "en")
    assert not parties(reading, "CONSULT")


def test_several_presidents_are_not_the_two() -> None:
    text = "President Osei, President Koro and President Bah came. The two presidents will talk on Friday."
    assert parties(read_day(text, "en"), "CONSULT") == [(["two presidents"], [])]


def test_a_counterpart_holds_the_same_office() -> None:
    text = "The Finnish president spoke. President Ole Dahl of Norway will meet his Finnish counterpart Aino Salo on Friday."
    assert (["Ole Dahl", "Aino Salo"], []) in parties(read_day(text, "en"), "CONSULT")
    assert not [e for e in read_day(text, "en").entities if e.name == "Finnish president"]


def test_the_day_of_a_call_stands_behind_its_parties() -> None:
    text = "Un appel vidéo prévu entre le président Osei et le président Koro mardi inquiète Lagos."
    event = next(e for e in read_day(text, "fr").events if e.named_type == "CONSULT")
    assert event.status == "planned"
    assert event.when is not None
    assert event.when.granularity == "day"


def test_the_day_of_a_plan_is_not_that_of_the_talks_on_it() -> None:
    text = "Lima announced talks with Quito on the basis of the plan sent by the mediator a week ago."
    event = next(e for e in read_day(text, "en").events if e.named_type == "CONSULT")
    assert event.when is None


@pytest.mark.parametrize(
    "text", ["Talks between Lima and Quito postponed until Friday", "Talks with Quito set for Friday"]
)
def test_a_participle_may_be_the_main_verb_of_a_headline(text: str) -> None:
    assert [e.named_type for e in read_day(text, "en").events] == ["CONSULT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad received the envoy of Mali.", (["Chad"], ["envoy of Mali"])),
        ("The envoy of Mali was received by Chad.", (["envoy of Mali"], ["Chad"])),
    ],
)
def test_a_host_and_a_guest(text: str, expected: tuple[list[str], list[str]]) -> None:
    assert parties(read_day(text, "en"), "CONSULT") == [expected]


def test_who_speaks_of_a_meeting_between_the_two_has_no_part_in_it() -> None:
    text = (
        "President Kwame Osei met Premier Idris Koro. “They may choose,” said adviser Lars Holm on Friday "
        "after a conversation between the two leaders."
    )
    assert all("Lars Holm" not in actors for actors, _ in parties(read_day(text, "en"), "CONSULT"))
