"""What contents say of whom: predicates with their polarity, where they stand, and who and what they speak of."""

import pytest

from dragoman.model.predication import (
    ADVERBIAL,
    AGENT,
    COMPLEMENT,
    MAIN,
    OTHER,
    OWNER,
    PATIENT,
    RECIPIENT,
    RELATIVE,
    Predication,
)
from dragoman.reading.read import read

type Told = tuple[bool, int, set[tuple[int, str]]]


def told(text: str, language: str) -> dict[str, Told]:
    """{predicate: whether it is denied, where it stands, its arguments} of the first quotation."""
    quotation = read(text, language=language, compared=True).quotations[0]
    start = quotation.content[0].start

    def words(at: int, size: int) -> str:
        return text[start + at : start + at + size]

    def row(one: Predication) -> Told:
        return one.negated, one.level, {(a.role, words(a.at, a.size)) for a in one.arguments}

    return {words(one.at, one.size): row(one) for one in quotation.predications}


@pytest.mark.parametrize(
    ("text", "word", "row"),
    [
        ("The consul said the Danes had sunk two barges.", "sunk", (False, MAIN, {(AGENT, "the Danes"), (PATIENT, "two barges")})),
        ("The consul said two barges had been sunk by the Danes.", "sunk", (False, MAIN, {(AGENT, "the Danes"), (PATIENT, "two barges")})),
        ("The consul said the Danes had never sunk a barge.", "sunk", (True, MAIN, {(AGENT, "the Danes"), (PATIENT, "a barge")})),
        ("The consul said the Danes refused to open the lock.", "open", (True, MAIN, {(AGENT, "the Danes"), (PATIENT, "the lock")})),
        ("The consul said the Danes did not refuse to open the lock.", "open", (False, MAIN, {(AGENT, "the Danes"), (PATIENT, "the lock")})),
        ("The consul said the toll was not lawful.", "lawful", (True, MAIN, {(AGENT, "the toll")})),
        ("The consul said there were no talks.", "talks", (True, MAIN, set())),
        ("The consul said he would sign if the Danes left the lock.", "left", (False, ADVERBIAL, {(AGENT, "the Danes"), (PATIENT, "the lock")})),
        ("The consul said the barges that the Danes sank carried salt.", "sank", (False, RELATIVE, {(AGENT, "the Danes"), (PATIENT, "the barges")})),
        ("The consul said the sinking of the barge by the Danes was a crime.", "sinking", (False, COMPLEMENT, {(AGENT, "the Danes"), (OWNER, "the barge")})),
        ("The consul said the Danes had handed the lock to Lima.", "handed", (False, MAIN, {(AGENT, "the Danes"), (PATIENT, "the lock"), (RECIPIENT, "Lima")})),
    ],
)  # fmt: skip
def test_english(text: str, word: str, row: Told) -> None:
    assert told(text, "en")[word] == row


@pytest.mark.parametrize(
    ("text", "word", "row"),
    [
        ("Le consul a dit que les Danois avaient coulé deux péniches.", "coulé", (False, MAIN, {(AGENT, "les Danois"), (PATIENT, "deux péniches")})),
        ("Le consul a dit que deux péniches avaient été coulées par les Danois.", "coulées", (False, MAIN, {(AGENT, "les Danois"), (PATIENT, "deux péniches")})),
        ("Le consul a dit que les Danois refusaient d'ouvrir l'écluse.", "ouvrir", (True, MAIN, {(AGENT, "les Danois"), (PATIENT, "l'écluse")})),
        ("Le consul a dit que les Danois n'excluaient pas d'ouvrir l'écluse.", "ouvrir", (False, MAIN, {(AGENT, "les Danois"), (PATIENT, "l'écluse")})),
        ("Le consul a dit que la flotte ne partirait que sur un ordre.", "partirait", (False, MAIN, {(AGENT, "la flotte"), (OTHER, "un ordre")})),
        ("Le consul a dit que le péage n'était pas légal.", "légal", (True, MAIN, {(AGENT, "le péage")})),
        ("Le consul a dit que le retrait de la flotte serait un crime.", "retrait", (False, COMPLEMENT, {(OWNER, "la flotte")})),
    ],
)  # fmt: skip
def test_french(text: str, word: str, row: Told) -> None:
    assert told(text, "fr")[word] == row


def test_what_governs_is_told_by_what_it_governs() -> None:
    assert [*told("The consul said the Danes must be ready to leave the lock.", "en")] == ["leave"]
    assert [*told("Le consul a dit que les Danois doivent cesser de tirer.", "fr")] == ["tirer"]


def test_a_request_is_told_beside_what_it_asks_for() -> None:
    found = told("The consul said Lima had asked the Danes to leave.", "en")
    assert found["asked"][2] == {(AGENT, "Lima"), (PATIENT, "the Danes")}
    assert (AGENT, "the Danes") in found["leave"][2]


def test_a_content_without_a_verb_has_its_first_word() -> None:
    assert [*told("The consul welcomed the truce.", "en")] == ["truce"]


def test_the_json_of_a_quotation_does_not_hold_them() -> None:
    reading = read("The consul said the Danes had left.", language="en", compared=True)
    assert reading.quotations[0].predications
    assert "predications" not in str(reading.to_dict())


def test_only_a_record_asks_for_them() -> None:
    (quotation,) = read("The consul said the Danes had left.", language="en").quotations
    assert quotation.predications == ()


@pytest.mark.parametrize(
    ("text", "language", "word", "doer"),
    [
        ("The consul called on the pilots to open the lock.", "en", "open", "the pilots"),
        ("The consul asked to see the lock.", "en", "see", "The consul"),
        ("Le consul Morel a appelé les pilotes à ouvrir l'écluse.", "fr", "ouvrir", "les pilotes"),
        ("Le consul Morel a demandé aux pilotes d'ouvrir l'écluse.", "fr", "ouvrir", "pilotes"),
        ("Le consul Morel a promis aux pilotes d'ouvrir l'écluse.", "fr", "ouvrir", "Le consul Morel"),
    ],
)
def test_who_is_asked_does_it(text: str, language: str, word: str, doer: str) -> None:
    _, _, arguments = told(text, language)[word]
    doers = {words for role, words in arguments if role == AGENT}
    assert len(doers) == 1 and doer.split()[-1] in doers.pop()
