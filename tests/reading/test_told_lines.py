"""Lines of a list by day that must not say what nobody did or said: French, sentence by sentence."""

import pytest

from dragoman import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # « il » is the body that acts, not the person it deals with
        ("Le gouvernement a rappelé son ambassadeur à Rome. Il exige des excuses.", "gouvernement"),
        ("Le parlement a entendu le ministre. Il a rejeté le traité.", "parlement"),
        ("L'ambassadeur a rencontré le président. Il s'est dit déçu.", "ambassadeur"),
        # who tells of a place does not bear its name
        ("Le navire est arrivé à Tobrouk, a dit un porte-parole.", "porte-parole"),
        (
            "Aucun navire n'a quitté le port de Tobrouk, selon un porte-parole de la marine libyenne.",
            "porte-parole de la marine libyenne",
        ),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    reading = read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[one] for one in reading.quotations[-1].speaker] == [speaker]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le palais a démenti la rumeur selon laquelle la France aurait rompu les pourparlers.", "denied"),
        ("Le ministre a rejeté les accusations selon lesquelles la marine aurait coulé le chalutier.", "denied"),
        ("Lima n'a pas démenti les informations selon lesquelles le Chili aurait livré des armes à Quito.", "actual"),
        ("Lima confirme les informations selon lesquelles la Bolivie a expulsé deux consuls.", "actual"),
    ],
)
def test_what_a_report_holds(text: str, status: str) -> None:
    assert [event.status for event in read(text, language="fr").events] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Contrairement à ce qu'a annoncé Lima, la Bolivie n'a pas signé le traité.",
        "À l'inverse de ce qu'écrit La Vigie, le port n'a pas fermé.",
    ],
)
def test_what_is_gainsaid_is_not_its_teller_s(text: str) -> None:
    assert not read(text, language="fr").quotations


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le convoi devait partir lundi, a dit le ministre.", "state"),
        ("Le roi devait subir des examens, a expliqué le palais.", "state"),
        ("Le ministre a dit que le Pérou devait retirer ses troupes.", "demand"),
        ("Le Pérou doit retirer ses troupes, a dit le ministre.", "demand"),
    ],
)
def test_what_was_due_is_not_demanded(text: str, act: str) -> None:
    assert [quotation.act for quotation in read(text, language="fr").quotations] == [act]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Londres a mis Madrid en garde contre toute aventure.", ["THREATEN"]),
        ("Le dey a mis le consul en prison.", ["COERCE"]),
        ("M. Adorni s'en défend.", []),
        ("Le ministre défend le Chili.", ["SUPPORT"]),
        ("Le ministre a fait face à des critiques au parlement.", []),
        ("Coup de théâtre au sommet de l'État.", []),
        ("Le ministre a fait une déclaration.", []),
        ("Lima fait la paix avec Quito.", ["AGREE"]),
    ],
)
def test_turns_of_speech_that_name_another_act(text: str, types: list[str]) -> None:
    assert [event.type for event in read(text, language="fr").events] == types
