"""French constructions that part a verb from its parties, or name them in another clause."""

import pytest

from dragoman.reading.read import read

SUBJECTS = [
    # a relative clause between the subject and its verb
    (
        "Le Mali, dont la Mauritanie réclame le retrait, a envoyé deux bataillons dans la zone.",
        "MOBILIZE",
        ["Mali"],
        [],
    ),
    ("Le roi du Népal, que l'Inde soutient, a dissous le parlement.", "COERCE", ["roi du Népal"], ["parlement"]),
    # of two joined by a plural verb the parser kept one
    (
        "Le Honduras et le Salvador échangeront dès mardi leurs prisonniers.",
        "COOPERATE",
        ["Honduras", "El Salvador"],
        [],
    ),
    # what a number or a pronoun counts
    ("Un de ses tireurs a tué un colporteur portugais.", "ASSAULT", ["tireurs"], ["colporteur portugais"]),
    ("Deux de leurs avions ont bombardé Asmara.", "ASSAULT", ["Deux de leurs avions"], ["Asmara"]),
    ("Oslo a accueilli douze mille Angolais.", "CONSULT", ["Oslo"], ["douze mille Angolais"]),
    # who has it done did it
    ("L'émir a fait pendre les deux messagers du sultan.", "ASSAULT", ["émir"], ["deux messagers du sultan"]),
    (
        "L'empereur est accusé d'avoir fait fusiller deux cents paysans.",
        "ASSAULT",
        ["empereur"],
        ["deux cents paysans"],
    ),
    # a passive threat is of who says so
    (
        "« Les mutins seront fusillés dès demain », a averti le préfet du Tarn.",
        "ASSAULT",
        ["préfet du Tarn"],
        ["mutins"],
    ),
]
SIDES = [
    # behind a time
    ("Le Togo reprochait depuis janvier aux Béninois de fermer le pont.", "ACCUSE", ["Togo"], ["Benin"]),
    ("Varsovie livrera mardi à Kaboul trente camions.", "AID", ["Warsaw"], ["Kabul"]),
    # one preposition, two owners
    (
        "La Suisse a gelé les avoirs du maréchal Mobutu et de ses ministres.",
        "SANCTION",
        ["Switzerland"],
        ["Mobutu", "ministres"],
    ),
    # by a dative relative clause
    ("La Grèce, à laquelle le Canada a prêté des avions, a fermé le port.", "AID", ["Canada"], ["Greece"]),
    ("Les médecins soignent les réfugiés, auxquels Stockholm livrera du riz.", "AID", ["Stockholm"], ["réfugiés"]),
    # a participle in front
    (
        "Reçu jeudi par le roi de Suède, le consul de Perse a quitté Oslo.",
        "CONSULT",
        ["consul de Perse"],
        ["roi de Suède"],
    ),
    (
        "Arrêtés lundi par la police de Lomé, deux bonzes ont été pendus.",
        "COERCE",
        ["Togo police force"],
        ["deux bonzes"],
    ),
    ("Accusé par Lima d'avoir armé les rebelles, le Chili a protesté.", "ACCUSE", ["Lima"], ["Chile"]),
    # whoever answers a demand was asked
    ("Insensible aux prières du consul, le pacha a refusé de gracier les marins.", "REQUEST", ["consul"], ["pacha"]),
    ("À la demande de Lima, Quito a accepté de retirer ses patrouilles.", "REQUEST", ["Lima"], ["Quito"]),
    # words that an act draws
    ("La Suède a reconnu la Lituanie, s'attirant les reproches de Moscou.", "ACCUSE", ["Moscow"], ["Sweden"]),
    ("Le maire a essuyé les critiques des mineurs.", "ACCUSE", ["mineurs"], ["maire"]),
    # a noun told by its relative clause
    ("Le blocus que la Turquie impose aux Grecs dure depuis mai.", "COERCE", ["Turkey"], ["Greece"]),
    # what is asked for and refused
    ("Lima a réclamé le pilote, que Quito lui a refusé.", "REJECT", ["Quito"], ["Lima"]),
    # against whoever struck before
    (
        "Des miliciens chiliens ont ouvert le feu sur une patrouille péruvienne, laquelle a riposté.",
        "ASSAULT",
        ["patrouille péruvienne"],
        ["miliciens chiliens"],
    ),
]


@pytest.mark.parametrize(("text", "named", "actors", "recipients"), [*SUBJECTS, *SIDES])
def test_parties(text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if named in (e.named_type, e.type)]
    assert (actors, recipients) in [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found]


def test_a_place_is_no_side_of_a_protest() -> None:
    (event,) = read("Les villageois barrent la Transandine depuis cinq jours.", language="fr").events
    assert (event.type, event.recipients) == ("PROTEST", ())


def test_a_question_behind_a_colon_goes_back_to_nothing() -> None:
    """A « que » that asks is no relative pronoun: the club in front of it is not what is concluded."""
    text = "Le préfet a été interrogé jeudi devant le club : « Que se passe-t-il si Oman ferme le port ? »"
    assert all(event.type != "AGREE" for event in read(text, language="fr").events)


def test_who_warned_before_is_no_side_of_a_talk_with_others() -> None:
    text = "Oslo a averti Lima. La ligue est prête à ouvrir un dialogue avec Lima."
    reading = read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    assert all("Oslo" not in [names[r] for r in e.recipients] for e in reading.events if e.named_type == "CONSULT")
