"""French: who is meant by a pronoun, who is asked, what is refused, and which words tell of no act."""

import pytest

from dragoman.reading.read import read


@pytest.mark.parametrize(
    ("text", "named", "actors", "recipients"),
    [
        # the last one named, a whole phrase
        (
            "Lima a reçu un envoyé de Quito. Celui-ci a menacé de fermer le canal.",
            "COERCE",
            ["envoyé de Quito"],
            [],
        ),
        ("Lima a fait la paix avec le Togo. Celui-ci a remercié la Suède.", "SUPPORT", ["Togo"], ["Sweden"]),
        # an adverb behind a noun, taken for an adjective, is no part of the name
        ("Quatre pays anciennement sous protectorat ont rompu avec Lima.", "SANCTION", ["Quatre pays"], ["Lima"]),
        # « se voir » with an infinitive: done by the by-phrase, to the subject
        ("Le consul s'est vu refuser un visa par le Ghana.", "REJECT", ["Ghana"], ["consul"]),
        # a refusal is named by what is refused
        ("Le Ghana a refusé l'asile aux mutins.", "AID", ["Ghana"], ["mutins"]),
        ("Le Ghana a refusé l'accès du port aux inspecteurs.", "RETREAT", ["Ghana"], ["inspecteurs"]),
        # a pronoun is not the noun that its clause hangs on
        (
            "Le ministre ghanéen a été reçu par le consul du Togo, auquel il a demandé de libérer les marins.",
            "REQUEST",
            ["ministre ghanéen"],
            ["consul du Togo"],
        ),
        # who is asked to come does what is come for
        (
            "La Suède prie les médecins du Ghana de venir soigner les blessés.",
            "AID",
            ["médecins du Ghana"],
            ["blessés"],
        ),
        (
            "Le roi a demandé à Lomé et à Accra de libérer les marins.",
            "RETREAT",
            ["Lomé", "Accra"],
            ["marins"],
        ),
        # a name behind its title
        ("Le prince Aldous se rendra lundi à Lomé.", "CONSULT", ["Aldous"], ["Lomé"]),
        # a row behind a relative pronoun
        ("À Arusha, où Lima et Quito négociaient, il pleut.", "CONSULT", ["Lima", "Quito"], []),
        # whom an attack killed is no second attack
        ("Des avions ont bombardé le port, tuant deux gardes.", "ASSAULT", ["avions"], ["port"]),
        # one act, told by a verb and its noun
        ("Le roi a proclamé l'état d'urgence à Kasr.", "COERCE", ["roi"], ["Kasr"]),
        # nothing is allowed, and nothing is promised that is an act
        ("Le préfet laisse le consul sans escorte.", "RETREAT", None, None),
        ("Le ministre jure que la reine viendra.", "AGREE", None, None),
    ],
)
def test_sides(text: str, named: str, actors: list[str] | None, recipients: list[str] | None) -> None:
    reading = read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if e.named_type == named]
    wanted = [(actors, recipients)] if actors is not None else []
    assert [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found] == wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [("Les députés travaillistes condamnent le raid du Togo.", "députés travaillistes")],
)
def test_a_known_party_is_called_by_all_its_words(text: str, words: str) -> None:
    reading = read(text, language="fr")
    event = next(e for e in reading.events if e.named_type == "ACCUSE")
    assert words in {m.span.of(text) for m in reading.mentions if m.entity == event.actors[0]}
