"""French: acts told again by other words, recalled envoys, what was done before, occasions of talks."""

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "word", "recipients"),
    [
        (
            "L'expulsion du consul a été dénoncée par Ankara. Athènes a dénoncé Ankara et a rappelé son ambassadeur.",
            "rappelé",
            {"Ankara"},
        ),
        (
            "Le déploiement de missiles par Athènes a été dénoncé par Ankara, qui a rappelé son ambassadeur.",
            "rappelé",
            {"Athens"},
        ),
    ],
)
def test_a_recalled_envoy_answers(text: str, word: str, recipients: set[str]) -> None:
    reading = dragoman.read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    (found,) = (e for e in reading.events if word in [span.of(text) for span in e.trigger])
    assert {names[one] for one in found.recipients} == recipients


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'embargo décrété par le Chili contre le Pérou dure.", {"embargo", "décrété"}),
        ("Le couvre-feu est entré en vigueur dimanche à Lima.", {"couvre-feu", "entré"}),
    ],
)
def test_a_trigger_has_all_words_for_the_act(text: str, words: set[str]) -> None:
    (event,) = dragoman.read(text, language="fr").events
    assert {span.of(text) for span in event.trigger} == words


@pytest.mark.parametrize(
    ("text", "word", "type_", "status"),
    [
        ("Le ministre a démissionné après avoir menacé de dissoudre le Congrès.", "menacé", "THREATEN", "actual"),
        (
            "Le Chili et le Pérou ont conclu un accord après deux nuits de discussions.",
            "discussions",
            "CONSULT",
            "actual",
        ),
        ("Le gouvernement togolais a promis de libérer les opposants.", "promis", "AGREE", "actual"),
    ],
)
def test_told_as(text: str, word: str, type_: str, status: str) -> None:
    found = [e for e in dragoman.read(text, language="fr").events if word in [span.of(text) for span in e.trigger]]
    assert [(e.type, e.status) for e in found] == [(type_, status)]
