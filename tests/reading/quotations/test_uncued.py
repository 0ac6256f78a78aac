"""Words said without a verb of saying: beside any verb, beside a colon, in a line of their own, around a set phrase."""

import pytest

import dragoman

# Each row: construction; text; its content; who says it.
# fmt: off
ENGLISH = [
    (
        "any verb behind marks",
        "“Our goats sleep in the rain,” shrugged Foreign Minister Ida Berg.",
        "Our goats sleep in the rain",
        "Ida Berg",
    ),
    (
        "any verb in front of a colon",
        "Ida Berg smiled: “Nobody came to the door.”",
        "Nobody came to the door.",
        "Ida Berg",
    ),
    (
        "no cue: whom the sentence before is about",
        "Ida Berg shrugs. “I own a raincoat.”",
        "I own a raincoat.",
        "Ida Berg",
    ),
    (
        "no cue: an answer goes on with the last speaker",
        "“We kept the lamp lit,” said Ida Berg.\n\nDid anybody come?\n\n“Not one boat in three nights.”",
        "Not one boat in three nights.",
        "Ida Berg",
    ),
    ("few words behind the cue", "“A drill,” Ida Berg said, “no more.”", "A drill … no more.", "Ida Berg"),
    (
        "cue between subject and verb",
        "The mill, Ida Berg explains, was sold in 1904, “and nobody told the miller”.",
        "The mill … was sold in 1904, “and nobody told the miller”.",
        "Ida Berg",
    ),
    (
        "hour, name and colon",
        "09:05 - Foreign Minister Ida Berg: “We are being starved with our own grain.”",
        "We are being starved with our own grain.",
        "Ida Berg",
    ),
    (
        "name behind a quoted headline",
        "“We shall sail at dawn.” — Ida Berg, minister of Norway",
        "We shall sail at dawn.",
        "Ida Berg",
    ),
    (
        "as X puts it",
        "The pact is dead, as Ida Berg puts it, but nobody has buried it.",
        "The pact is dead … but nobody has buried it.",
        "Ida Berg",
    ),
    (
        "condition behind an infinitive",
        "Norway offered to be a guarantor, if both neighbours ask for it.",
        "to be a guarantor, if both neighbours ask for it",
        "Norway",
    ),
]
# fmt: on


@pytest.mark.parametrize(("text", "content", "speaker"), [row[1:] for row in ENGLISH], ids=[row[0] for row in ENGLISH])
def test_english(text: str, content: str, speaker: str) -> None:
    reading = dragoman.read(text, language="en")
    names = {entity.id: entity.name for entity in reading.entities}
    found = {
        " … ".join(span.of(text) for span in q.content).rstrip("."): [names[s] for s in q.speaker]
        for q in reading.quotations
    }
    assert found.get(content.rstrip(".")) == [speaker], found


def test_a_title_before_a_passive_participle_is_not_said() -> None:
    assert dragoman.read("The show “The River at Night”, foreseen for June, is off.", language="en").quotations == ()
