"""Who is on the other side of an act where the words put it elsewhere: in a pronoun, a judged act, a border."""

import pytest

from dragoman.reading.read import read

_EN = (
    # the object of a verb is not its own subject
    ("Solen met Osric in Lima and urged him to leave.", "REQUEST", ["Solen"], ["Osric"]),
    # what is answered was done by the other one
    ("Chad cut its aid to Togo in response to its invasion of Ghana.", "ASSAULT", ["Togo"], ["Ghana"]),
    # a request that is given in to was put to whoever gives in
    ("Chile gave in to the demands of Peru.", "REQUEST", ["Peru"], ["Chile"]),
    # whoever did what is condemned is blamed, not who suffered it
    ("Lima condemned the annexation of Togo by Ghana.", "ACCUSE", ["Lima"], ["Ghana"]),
    ("Chile condemned the annexation of Togo.", "ACCUSE", ["Chile"], []),
    # a move set behind a clause is its doer's
    ("Chad closed the port, a move welcomed by Togo.", "SUPPORT", ["Togo"], ["Chad"]),
    # who shall leave is asked; from where is not
    ("Peru demanded the withdrawal of Chilean forces from Bolivia.", "REQUEST", ["Peru"], ["Chile armed forces"]),
    # what a demand is about, and for whom something is asked
    ("Moscow demanded guarantees on the expansion of NATO.", "REQUEST", ["Moscow"], []),
    # whose border it is
    ("Togo has massed guns along its border with Ghana.", "MOBILIZE", ["Togo"], ["Ghana"]),
    # whose forces leave is no other side
    ("Chile completed its withdrawal of troops from Peru.", "RETREAT", ["Chile"], ["Peru"]),
    # an adjective tells whose offer it is
    ("Lima welcomed the Chinese offer to mediate between Chad and Togo.", "CONSULT", ["China"], ["Chad", "Togo"]),
    # at least forty
    ("Rebels killed at least forty monks.", "ASSAULT", ["Rebels"], ["forty monks"]),
    ("The regent outlawed the African National Congress.", "COERCE", ["regent"], ["African National Congress"]),
)
_FR = (
    ("Solen a rencontré Osric et l'a exhorté au retrait.", "REQUEST", ["Solen"], ["Osric"]),
    ("Lima condamne l'invasion du Togo par le Ghana.", "ACCUSE", ["Lima"], ["Ghana"]),
    ("Le Chili fait entendre ses objections aux exercices de l'OTAN.", "ACCUSE", ["Chile"], ["NATO"]),
    ("Le Tchad a reconnu la junte, une décision critiquée par le Togo.", "ACCUSE", ["Togo"], ["Chad"]),
    ("Le Togo a sollicité l'aide de l'Arabie saoudite et du Koweït.", "REQUEST", ["Togo"], ["Saudi Arabia", "Kuwait"]),
    # a day is nobody
    ("Le Togo a décidé dimanche de mobiliser ses réservistes.", "MOBILIZE", ["Togo"], []),
    # to a place one goes, to an enemy one surrenders
    ("Solen s'est rendu à Tunis.", "CONSULT", ["Solen"], ["Tunis"]),
    ("La livraison de fusées aux clans par le Togo a été dénoncée par le Ghana.", "ACCUSE", ["Ghana"], ["Togo"]),
    ("La junte a tué au moins quarante personnes.", "ASSAULT", ["junte"], ["quarante personnes"]),
    ("Mille gendarmes seront postés autour du palais.", "MOBILIZE", [], []),
)


@pytest.mark.parametrize(
    ("language", "text", "named", "actors", "recipients"),
    [*(("en", *one) for one in _EN), *(("fr", *one) for one in _FR)],
)
def test_other_side(language: str, text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if e.named_type == named]
    assert [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found] == [(actors, recipients)]


def test_a_refusal_joined_to_a_request_is_not_asked_for() -> None:
    text = "Le roi a supplié ses hôtes de partir, mais le Togo a rejeté son appel."
    statuses = {event.named_type: event.status for event in read(text, language="fr").events}
    assert statuses["REJECT"] == "actual"
