"""Parties that an act has from one told before, and the two whom "both sides" stands for."""

import pytest

from dragoman.reading.read import read

_EN = (
    # what is judged was done by whoever did it
    ("Togo closed its border with Chad on Monday. Chad condemned the move.", "ACCUSE", ["Chad"], ["Togo"]),
    ("Peru released ten prisoners on Friday. Chile welcomed the step.", "SUPPORT", ["Chile"], ["Peru"]),
    # an inquiry is to find out who did it
    ("Rebels shot two judges in Lima. Peru opened an inquiry into the killing.", "ACCUSE", ["Peru"], []),
    # nobody judges what his own side did
    (
        "Peru released ten prisoners on Friday. Peru's president praised the decision.",
        "SUPPORT",
        ["Peru's president"],
        [],
    ),
    # an act that is pointed back to has the parties of the act
    ("Gunmen attacked a convoy in Chad. Togo closed its border after the attack.", "ASSAULT", ["Gunmen"], ["convoy"]),
    # … and whoever is blamed for it did it to the same
    ("Gunmen attacked a convoy in Chad. Togo blamed Ghana for the attack.", "ASSAULT", ["Ghana"], ["convoy"]),
    # acts at large were not told before
    ("Gunmen attacked a convoy in Chad. Togo condemned all attacks.", "ACCUSE", ["Togo"], []),
    # of two named together
    (
        "The army and the rebels clashed in Lima. Chile urged both sides to talk.",
        "REQUEST",
        ["Chile"],
        ["army", "rebels"],
    ),
)
_FR = (
    (
        "Le Togo a fermé mardi sa frontière avec le Tchad. Le Tchad a dénoncé une mesure hostile.",
        "ACCUSE",
        ["Chad"],
        ["Togo"],
    ),
    ("Le Pérou a libéré dix prisonniers vendredi. Le Chili a salué ce geste.", "SUPPORT", ["Chile"], ["Peru"]),
    (
        "L'armée et les rebelles s'affrontent à Lima. Le Chili a exhorté les deux camps à négocier.",
        "REQUEST",
        ["Chile"],
        ["armée", "rebelles"],
    ),
)


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), _EN)
def test_parties_of_an_act_told_before(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    _check(text, "en", kind, actors, recipients)


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), _FR)
def test_french_parties_of_an_act_told_before(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    _check(text, "fr", kind, actors, recipients)


def _check(text: str, language: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    last = [event for event in reading.events if event.type == kind][-1]
    assert [names[one] for one in last.actors] == actors
    assert [names[one] for one in last.recipients] == recipients
