"""Who forces whom, in whose case forces are moved, whose entry is refused, and things that are no other side."""

import pytest

import dragoman

CASES = [
    ("en", "No Chadian sanction has ever led Togo to change its policy.", "sanction", {"Chad"}, {"Togo"}),
    ("en", "No Chadian sanction has ever led Togo to change its policy.", "change", {"Togo"}, {"Chad"}),
    ("en", "Chad's embargo forced Togo to withdraw its troops.", "withdraw", {"Togo"}, {"Chad"}),
    ("en", "In case of an attack by Togo, Chad will take military measures.", "measures", {"Chad"}, {"Togo"}),
    ("en", "Chad opposes Togo's entry into NATO.", "opposes", {"Chad"}, {"Togo", "NATO"}),
    ("en", "Chad rejects Togo's demand for access to Mali and to Niger.", "demand", {"Togo"}, {"Chad"}),
    ("en", "Chad noted Togo's demand for access to Mali and to Niger.", "demand", {"Togo"}, {"Mali", "Niger"}),
    ("en", "Chad and its Western colleagues have ignored the note.", "ignored", {"Chad", "the West"}, set()),
    ("en", "The Chadian police returned eleven paintings to Togo.", "returned", None, {"Togo"}),
    ("en", "Chad has agreed to set up an Institute for Malaria in Togo.", "agreed", {"Chad"}, set()),
    ("fr", "L'embargo du Tchad a contraint le Togo à retirer ses troupes.", "retirer", {"Togo"}, {"Chad"}),
    ("fr", "En cas d'attaque du Togo, le Tchad prendra des mesures militaires.", "mesures", {"Chad"}, {"Togo"}),
    (
        "fr",
        "Le Tchad a réaffirmé son opposition à l'adhésion du Togo à l'OTAN.",
        "opposition",
        {"Chad"},
        {"Togo", "NATO"},
    ),
]


@pytest.mark.parametrize(("language", "text", "word", "actors", "recipients"), CASES)
def test_parties(language: str, text: str, word: str, actors: set[str] | None, recipients: set[str]) -> None:
    reading = dragoman.read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    (found,) = (e for e in reading.events if word in [span.of(text) for span in e.trigger])
    assert actors is None or {names[one] for one in found.actors} == actors
    assert {names[one] for one in found.recipients} == recipients
