"""Acts of one verb on two days are two events, each with whom it was done to."""

from datetime import date

import pytest

from dragoman import read


@pytest.mark.parametrize(
    ("language", "sentence", "done"),
    [
        ("en", "Chile attacked Peru in 1908 and Bolivia in 1914.", [("Peru", "1908"), ("Bolivia", "1914")]),
        (
            "en",
            "Chile's military intervention in Peru in 1908 and in Bolivia in 1914 failed.",
            [("Peru", "1908"), ("Bolivia", "1914")],
        ),
        (
            "en",
            "Chile expelled the Danish consul on Monday and the Dutch consul on Friday.",
            [("Danish consul", "1974-05-06"), ("Dutch consul", "1974-05-10")],
        ),
        ("fr", "Le Chili a envahi le Pérou en 1908 et la Bolivie en 1914.", [("Peru", "1908"), ("Bolivia", "1914")]),
        (
            "fr",
            "L'opposition du Chili a été la cause de son intervention militaire au Pérou en 1908 et en Bolivie en 1914.",
            [("Peru", "1908"), ("Bolivia", "1914")],
        ),
        (
            "fr",
            "Le Chili a expulsé le consul danois lundi et le consul suédois vendredi.",
            [("consul danois", "1974-05-06"), ("consul suédois", "1974-05-10")],
        ),
    ],
)
def test_each_day_has_its_event(language: str, sentence: str, done: list[tuple[str, str]]) -> None:
    reading = read(sentence, language=language, published=date(1974, 5, 12))
    names = {entity.id: entity.name for entity in reading.entities}
    found = [([names[r] for r in event.recipients], event.when and event.when.start) for event in reading.events]
    assert [(sides, (day or "")[: len(want)]) for (sides, day), (_, want) in zip(found, done, strict=True)] == [
        ([side], day) for side, day in done
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Chile attacked Peru and Bolivia in 1914."),
        ("fr", "Le Chili a attaqué le Pérou et la Bolivie en 1914."),
    ],
)
def test_one_day_is_one_event(language: str, sentence: str) -> None:
    (event,) = read(sentence, language=language).events
    assert len(event.recipients) == 2


@pytest.mark.parametrize("sentence", ["Une intervention militaire du Chili en 1908 a échoué."])
def test_a_year_is_nobody(sentence: str) -> None:
    assert all(not event.recipients for event in read(sentence, language="fr").events)


def test_each_act_has_words_of_its_own() -> None:
    text = "Chile attacked Peru in 1908 and Bolivia in 1914."
    triggers = [span.of(text) for event in read(text, language="en").events for span in event.trigger]
    assert triggers == ["attacked", "Bolivia in 1914"]
