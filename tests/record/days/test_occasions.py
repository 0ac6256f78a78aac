"""A day told once holds for what the same speaker is quoted with from there on."""

import pytest
from tests.made import DRAVEK, OSTREL, SOLEY, VARNIA, Piece, Said

from dragoman.model.reading import Reading
from dragoman.record.days.occasions import find_occasions

TEXT = (
    "President Milan Dravek said on Monday that the strait is shut. The pilots must wait, he said. "
    "Ilse Soley called it theft. Dravek warned that the tide is late. He had sworn that the lamps would burn."
)
WAIT, TIDE, LAMPS = "The pilots must wait", "the tide is late", "the lamps would burn"


def read(*said: Said, text: str = TEXT) -> tuple[Reading, str]:
    piece = Piece("Harbour Post", text, published="1971-05-05", who=(DRAVEK, SOLEY, VARNIA, OSTREL), said=said)
    return piece.reading(), text


def days(*said: Said, text: str = TEXT) -> dict[str, str | None]:
    return {name: occasion.day.start for name, occasion in find_occasions(*read(*said, text=text)).items()}


OPENS = Said("the strait is shut", ("p1",), "threaten", "1971-05-03")


def test_what_follows_from_the_same_speaker_is_of_that_day() -> None:
    assert days(OPENS, Said(WAIT, ("p1",)), Said(TIDE, ("p1",))) == dict.fromkeys(("q0", "q1", "q2"), "1971-05-03")


def test_a_look_back_to_an_earlier_day_opens_no_occasion_and_ends_the_one_that_ran() -> None:
    recalled = Said(WAIT, ("p1",), day="1971-05-01")
    assert days(OPENS, recalled, Said(TIDE, ("p1",))) == {}
    assert days(recalled, Said(TIDE, ("p1",)), text=TEXT) == dict.fromkeys(("q0", "q1"), "1971-05-01")


def test_one_occasion_has_one_id() -> None:
    found = find_occasions(*read(OPENS, Said(WAIT, ("p1",)), Said(TIDE, ("p1",))))
    assert len({occasion.id for occasion in found.values()}) == 1
    assert {occasion.opening for occasion in found.values()} == {"q0"}


@pytest.mark.parametrize(
    "other",
    [
        Said("theft", ("p2",)),
        Said(WAIT, ("p1",), planned=True),
        Said(WAIT, ("p1",), day="1971-05-04"),
        Said(WAIT, ()),
    ],
    ids=["another speaker", "announced", "a day of its own", "nobody"],
)
def test_what_is_not_of_the_occasion(other: Said) -> None:
    assert days(OPENS, other) == {}


def test_who_is_spoken_to_answers_on_that_day_on_an_occasion_of_their_own() -> None:
    asks = Said("the strait is shut", ("p1",), "threaten", "1971-05-03", addressee=("p2",))
    found = find_occasions(*read(asks, Said("theft", ("p2",)), Said(TIDE, ("p2",))))
    assert {name: occasion.day.start for name, occasion in found.items()} == dict.fromkeys(("q1", "q2"), "1971-05-03")
    assert {(occasion.id, occasion.opening) for occasion in found.values()} == {(found["q1"].id, "q0")}


def test_nothing_before_the_day_is_told_is_of_it() -> None:
    late = Said("the tide is late", ("p1",), "warn", "1971-05-03")
    assert days(Said("the strait is shut", ("p1",)), late) == {}


def test_what_stands_far_from_the_rest_is_no_part_of_it() -> None:
    far = TEXT.replace("Dravek warned", "The gulls cried. " * 9 + "Dravek warned")
    assert days(OPENS, Said(TIDE, ("p1",)), text=far) == {}
