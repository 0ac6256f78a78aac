"""Speakers who are told again by another description, and when and for whom they speak."""

from datetime import date

import pytest

import dragoman

DAY = date(1971, 5, 5)
EPITHETS = [
    ("en", 'In Lima, Ana Soto rejected the offer. "Never," the Peruvian president said.', "Never", "Ana Soto"),
    ("en", "Lady Ida Lund spoke first. She refused to pay. The Iron Lady warned that the port would close.",
     "the port would close", "Ida Lund"),
    ("fr", "La première ministre Ida Lund a annoncé une taxe. Le port fermera jeudi, a prévenu la Dame de fer.",
     "Le port fermera jeudi", "Ida Lund"),
    ("en", "President Soto spoke. Soto promised peace. He left. Juan Soto said that time was short.",
     "time was short", "Juan Soto"),
    ("es", "«No pagaremos», advirtió Ana Soto. «El puerto es nuestro», dijo también la ministra.",
     "El puerto es nuestro", "Ana Soto"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "content", "speaker"), EPITHETS)
def test_who_goes_on_speaking(language: str, text: str, content: str, speaker: str) -> None:
    reading = dragoman.read(text, language=language, published=DAY)
    names = {entity.id: entity.name for entity in reading.entities}
    told = [q for q in reading.quotations if content in " ".join(span.of(text) for span in q.content)]
    assert [names[one] for q in told[:1] for one in q.speaker] == [speaker]


def test_namesakes_that_kin_tells_apart() -> None:
    text = "President Soto wrote to the duke. His brother, Juan Soto, carried the letter."
    reading = dragoman.read(text, language="en", published=DAY)
    assert {"Soto", "Juan Soto"} <= {entity.name for entity in reading.entities}


def test_the_day_in_front_of_a_colon() -> None:
    text = 'On Monday the duke set the tone: "We shall not pay."'
    (quotation,) = dragoman.read(text, language="en", published=DAY).quotations
    assert quotation.said_on is not None and quotation.said_on.start == "1971-05-03"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ban is a first step, the minister warned: the ships will be turned back.",
         ["The ban is a first step", "the ships will be turned back."]),
        ("Soto agreed to give up the boats, in a letter to the duke.", ["to give up the boats"]),
    ],
)  # fmt: skip
def test_what_belongs_to_the_words(text: str, content: list[str]) -> None:
    quotation = dragoman.read(text, language="en", published=DAY).quotations[0]
    assert [span.of(text) for span in quotation.content] == content
