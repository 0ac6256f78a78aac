"""Whom a demand is put to, who is to do what is demanded, and whose demand or offer an answer is to."""

import pytest

from dragoman.reading.read import read

_EN = (
    # what is answered tells in a clause of its own who asked or offered: whoever answers was asked
    ("Togo rejected the mediation offered by Chad.", "REQUEST", "offered", ["Chad"], ["Togo"]),
    ("Togo freed the bishop, whose release Chad had demanded.", "REQUEST", "demanded", ["Chad"], ["Togo"]),
    ("Peru signed the treaty that Chile had called for.", "REQUEST", "called", ["Chile"], ["Peru"]),
    ("Chad called for a referendum, which Togo has always refused.", "REQUEST", "called", ["Chad"], ["Togo"]),
    ("Chad called for a referendum, which Togo has always refused.", "REJECT", "refused", ["Togo"], ["Chad"]),
    ("Chad demanded an apology; Togo declined.", "REQUEST", "demanded", ["Chad"], ["Togo"]),
    ("Chad asked to enter the yard at Kara; the guards refused.", "REQUEST", "asked", ["Chad"], ["guards"]),
    ("Togo agreed to the inquiry which Chad had asked for in May.", "ACCUSE", "agreed", ["Togo"], ["Chad"]),
    ("Togo's offer of a corridor was spurned on Thursday by Chad.", "AGREE", "offer", ["Togo"], ["Chad"]),
    ("Chad rejected the request of Togo for the extradition of two clerks.", "REQUEST", "request", ["Togo"], ["Chad"]),
    # what is done or refused as somebody asked, after or despite what he asked
    ("Togo refused to leave the isles, as Chad had asked.", "REJECT", "refused", ["Togo"], ["Chad"]),
    ("Togo left the isles, as Chad had demanded.", "REQUEST", "demanded", ["Chad"], ["Togo"]),
    ("Togo refused to leave the isles despite the demands of Chad.", "REJECT", "refused", ["Togo"], ["Chad"]),
    ("Togo has released the pilots after appeals from Chad.", "REQUEST", "appeals", ["Chad"], ["Togo"]),
    ("Togo froze the funds, acting on a request from Chad.", "REQUEST", "request", ["Chad"], ["Togo"]),
    ("At Chad's request the council is expected to free them.", "REQUEST", "request", ["Chad"], ["council"]),
    # whose deed is demanded, unless it is done to him
    (
        "Chilean troops crossed the river. Peru called for their withdrawal.",
        "REQUEST",
        "called",
        ["Peru"],
        ["Chile armed forces"],
    ),
    ("Chad jailed two pilots. Togo demanded their release.", "REQUEST", "demanded", ["Togo"], []),
    ("Chad wants the colonel arrested.", "REQUEST", "wants", ["Chad"], []),
    # forces that only a possessive tells apart are those of whoever is asked
    ("Chad asked Togo for the withdrawal of its forces.", "RETREAT", "withdrawal", ["Togo"], []),
    (
        "The rebels demanded of the government the exit of its troops.",
        "REQUEST",
        "demanded",
        ["rebels"],
        ["government"],
    ),
    # a second thing asked for has no side of the first
    ("Chad asked Togo to free the pilots and to withdraw its troops.", "RETREAT", "withdraw", ["Togo"], []),
    # what is demanded of whoever turns it down
    ("Chad turned down a Chilean demand for their extradition.", "COOPERATE", "extradition", ["Chad"], ["Chile"]),
    ("Chad rejected outright a Chilean plea for a ceasefire.", "RETREAT", "ceasefire", ["Chad"], []),
    ("Chad rejected Chile's demand that it withdraw its envoy.", "CONCEDE", "withdraw", ["Chad"], ["Chile"]),
    # promises: two objects without a preposition, a pronoun, whoever was just appealed to
    ("Chad promised the new king the same aid as before.", "AID", "promised", ["Chad"], ["new king"]),
    (
        "Solen appealed to the strikers to wait and promised that nobody would starve.",
        "AGREE",
        "promised",
        ["Solen"],
        ["strikers"],
    ),
)
_FR = (
    ("Le Togo refuse la médiation offerte par le Tchad.", "REQUEST", "offerte", ["Chad"], ["Togo"]),
    ("Le Togo a livré le colonel, que réclamait aussi le Tchad.", "REQUEST", "réclamait", ["Chad"], ["Togo"]),
    ("Le Togo refuse les élections que réclame le Tchad.", "REJECT", "refuse", ["Togo"], ["Chad"]),
    ("Le Tchad réclame un référendum, que le Togo a toujours refusé.", "REQUEST", "réclame", ["Chad"], ["Togo"]),
    ("Le Tchad a exigé des excuses ; le Togo s'y refuse.", "REQUEST", "exigé", ["Chad"], ["Togo"]),
    ("Le Togo a refusé de quitter les îles, comme le demandait le Tchad.", "REJECT", "refusé", ["Togo"], ["Chad"]),
    ("Le Togo a retiré ses troupes des îles, comme l'exigeait le Tchad.", "REQUEST", "exigeait", ["Chad"], ["Togo"]),
    ("Le Togo refuse de quitter les îles malgré les demandes du Tchad.", "REJECT", "refuse", ["Togo"], ["Chad"]),
    ("Le Togo a libéré les pilotes après les appels du Tchad.", "REQUEST", "appels", ["Chad"], ["Togo"]),
    ("À la demande du Tchad, le Togo a libéré les pilotes.", "REQUEST", "demande", ["Chad"], ["Togo"]),
    # « dont » tells whose deed it is, not where the asker is whose it tells
    ("Le régent, dont l'opposition réclame la démission, se tait.", "REQUEST", "réclame", ["opposition"], ["régent"]),
    (
        "Le Togo a libéré l'opposante, dont le parti demande l'ouverture d'un dialogue.",
        "REQUEST",
        "demande",
        ["parti"],
        [],
    ),
    (
        "La garnison a été encerclée par des rebelles qui réclamaient son départ.",
        "REQUEST",
        "réclamaient",
        ["rebelles"],
        ["garnison"],
    ),
    ("Le Tchad a réclamé au Togo le retrait de ses troupes.", "RETREAT", "retrait", ["Togo"], []),
    ("La police a arrêté le banquier. Le Tchad a demandé son extradition.", "COOPERATE", "extradition", [], ["Chad"]),
    # who is to do it is not the asker
    ("Le Tchad a adressé au Togo une demande de libérer les pilotes.", "RETREAT", "libérer", ["Togo"], ["pilotes"]),
    ("Le Tchad a exhorté l'armée du Chili à se retirer du barrage.", "RETREAT", "retirer", ["Chile armed forces"], []),
    # aid: whom the name of the helper tells of is not helped; what is given goes to who asks
    ("Le Tchad a demandé l'aide du Haut-Commissariat aux réfugiés.", "AID", "aide", ["UNHCR"], ["Chad"]),
    ("Le Chili a sommé le Togo de lui livrer le pilote.", "COOPERATE", "livrer", ["Togo"], ["Chile"]),
    ("Le Togo a proposé une enquête commune au Tchad.", "COOPERATE", "proposé", ["Togo"], ["Chad"]),
    # an accord only provides for what its parties do
    ("L'accord prévoit le désarmement de la guérilla.", "RETREAT", "prévoit", ["guérilla"], []),
)


@pytest.mark.parametrize(
    ("language", "text", "named", "word", "actors", "recipients"),
    [*(("en", *one) for one in _EN), *(("fr", *one) for one in _FR)],
)
def test_demand(language: str, text: str, named: str, word: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if named in (e.named_type, e.type) and word in {s.of(text) for s in e.trigger}]
    assert [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found] == [(actors, recipients)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Togo a refusé de quitter les îles, comme le demandait le Tchad."),
        ("en", "Togo refused to leave the isles, as Chad had asked."),
    ],
)
def test_what_is_asked_is_not_refused_with_it(language: str, text: str) -> None:
    reading = read(text, language=language)
    assert [e.status for e in reading.events if e.named_type == "REQUEST"] == ["actual"]
