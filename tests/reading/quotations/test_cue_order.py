"""Cues in front of their subject, behind a dash, in the middle and at the end of what was said."""

import pytest

import dragoman

FRONTED = [
    ("Said Holt: “The quay is full.”", "The quay is full.", "Holt", ["Holt"]),
    ("Noted Brandt: “The ferry has gone.”", "The ferry has gone.", "Brandt", ["Brandt"]),
    ("Wrote Ida Berg, the minister of mines: “The pit is shut.”", "The pit is shut.", "Ida Berg", ["Ida Berg"]),
    ("Added the harbour master: “We stay.”", "We stay.", "the harbour master", []),
    ("“I hope the gate opens.” ― Marta Quiroga", "I hope the gate opens.", "Marta Quiroga", ["Marta Quiroga"]),
]
MEDIAL = [
    (
        "Though the march was calm, he said, stopping the next one would be hard.",
        "Though the march was calm stopping the next one would be hard.",
    ),
    (
        "The quay had grown so slippery, Holt noted, that the porters wore nails.",
        "The quay had grown so slippery that the porters wore nails.",
    ),
    (
        "The wagon was meant to wait at the gate, but the driver left before the bell rang, another source said.",
        "The wagon was meant to wait at the gate, but the driver left before the bell rang",
    ),
]


@pytest.mark.parametrize(("text", "content", "source", "speaker"), FRONTED)
def test_a_subject_behind_its_cue(text: str, content: str, source: str, speaker: list[str]) -> None:
    reading = dragoman.read(text, language="en")
    (found,) = reading.quotations
    names = {entity.id: entity.name for entity in reading.entities}
    assert " ".join(span.of(text) for span in found.content) == content
    assert " ".join(span.of(text) for span in found.source).startswith(source)
    assert [names[one] for one in found.speaker] == speaker or speaker == []


def test_a_name_that_begins_like_a_cue_stays_whole() -> None:
    text = "Said Farouk left early. Said Farouk: “I am tired.”"
    reading = dragoman.read(text, language="en")
    assert "Said Farouk" in {entity.name for entity in reading.entities}


@pytest.mark.parametrize("text", ["Report of the clerk: “We are late.”", "Wanted poster at the gate: “the grey man”."])
def test_no_cue_opens_these(text: str) -> None:
    assert not any(span.start == 0 for q in dragoman.read(text, language="en").quotations for span in q.cue)


@pytest.mark.parametrize(("text", "content"), MEDIAL)
def test_what_stands_on_both_sides_of_a_cue(text: str, content: str) -> None:
    found = dragoman.read(text, language="en").quotations
    assert content in [" ".join(span.of(text) for span in one.content) for one in found]


def test_that_belongs_to_the_verb_of_telling_in_front_of_it() -> None:
    text = "Two clerks begged her to bring the bell back, arguing that it kept the peace."
    found = dragoman.read(text, language="en").quotations
    told = [" ".join(span.of(text) for span in one.content) for one in found]
    assert told == ["her to bring the bell back", "it kept the peace"]


TOLD = [
    ("The vote is also near - Iver Holt has vowed to hold it in May.", "to hold it in May"),
    ('In an interview on Radio Kasr\'s "Morning Hour," Holt said the dam would hold.', "the dam would hold"),
    ("The march went on despite repeated warnings from the clerk that the bridge was weak.", "the bridge was weak"),
    ("The guild said boys and girls - tall or small - would march.", "boys and girls - tall or small - would march"),
]


@pytest.mark.parametrize(("text", "content"), TOLD)
def test_what_stands_in_front_of_a_cue_is_not_always_told(text: str, content: str) -> None:
    found = dragoman.read(text, language="en").quotations
    assert [" ".join(span.of(text) for span in one.content) for one in found] == [content]


def test_the_owner_of_a_warning_is_its_source() -> None:
    text = "The raid took place despite repeated warnings from his lawyer that the trial was fruitless."
    (found,) = dragoman.read(text, language="en").quotations
    assert [span.of(text) for span in found.source] == ["his lawyer"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The clerk warned that prices would rise and urged calm.", "prices would rise"),
        ("The clerk said prices would rise and fall again.", "prices would rise and fall again"),
    ],
)
def test_a_row_of_verbs_is_of_one_form(text: str, content: str) -> None:
    found = dragoman.read(text, language="en").quotations[0]
    assert " ".join(span.of(text) for span in found.content) == content


def test_whoever_stands_behind_the_cue_of_quoted_words_says_them_and_does_what_follows() -> None:
    text = (
        "“Lima is making rash attempts to use our land and is building forts at our borders”, write the services of "
        "Iver Holt, demanding from Quito “sure guarantees.”"
    )
    reading = dragoman.read(text, language="en")
    names = {entity.id: entity.name for entity in reading.entities}
    said = next(q for q in reading.quotations if q.content[0].of(text).startswith("Lima"))
    assert [span.of(text) for span in said.source] == ["the services of Iver Holt"]
    asked = next(event for event in reading.events if event.type == "REQUEST")
    assert [names[one] for one in asked.actors] == ["Iver Holt"]


def test_a_pronoun_with_a_cue_of_its_own_tells_anew() -> None:
    text = "The motives have gone, he writes, and he agrees that envoys of the league count the guns."
    found = dragoman.read(text, language="en").quotations
    told = [" ".join(span.of(text) for span in one.content) for one in found]
    assert told == ["The motives have gone", "envoys of the league count the guns"]
