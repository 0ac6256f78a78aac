"""Parties of acts that are asked for, promised, blamed on somebody, or told beside another act."""

import pytest

from dragoman.reading.read import read

_EN = (
    # of two countries at once: nobody's alone
    ("The Chilean and Peruvian delegations met in Quito.", "CONSULT", ["Chilean and Peruvian delegations"], []),
    ("The Chilean and Peruvian navies held a joint exercise.", "COOPERATE", ["Chilean and Peruvian navies"], []),
    # a tensed verb goes on from a tensed one
    ("The dockers' union is calling for Premier Lind to go and has walked out.", "PROTEST", ["dockers' union"], []),
    # whom the promise is made to
    (
        "The league promised Peru to reopen the consulate in Tacna and to lift the embargo.",
        "RETREAT",
        ["league"],
        ["Peru"],
    ),
    # whom something is asked for is not asked
    ("The nuns demanded the expulsion of the Chilean consul.", "REQUEST", ["nuns"], []),
    # who is blamed did it
    ("Lima blamed the bombing of the train on the rebels.", "ASSAULT", ["rebels"], ["train"]),
    ("Lima blamed the rebels for the bombing of the train.", "ASSAULT", ["rebels"], ["train"]),
    ("Lima condemned the rebels after the bombing of the train.", "ASSAULT", [], ["train"]),
    # an object is somebody else than who acts
    (
        "The court jailed the Chilean nurse, and Quito asked President Solen to let her go home.",
        "RETREAT",
        ["Solen"],
        ["Chilean nurse"],
    ),
    ("Togo shelled the port. Ghana wants it to apologise.", "CONCEDE", ["Togo"], ["Ghana"]),
    # a way is nobody, whose border it is somebody
    ("Togo closed the coast road.", "COERCE", ["Togo"], []),
    ("Togo closed the border with Ghana.", "COERCE", ["Togo"], ["Ghana"]),
    # a word in the name of who asks
    ("Dublin refused a request from the Lima committee.", "REQUEST", ["Lima committee"], ["Dublin"]),
)
_FR = (
    (
        "Les flottes chilienne et péruvienne ont bombardé le port.",
        "ASSAULT",
        ["flottes chilienne et péruvienne"],
        ["port"],
    ),
    # right in front of its verb, wherever the parser has it
    ("Bagdad s'est dite intéressée, Téhéran l'a refusé.", "REJECT", ["Tehran"], []),
    ("Le Honduras et le Salvador s'accusent mutuellement de mentir.", "ACCUSE", ["Honduras", "El Salvador"], []),
    (
        "Le calme durait depuis six heures à peine lorsque des miliciens de Kasr ont abattu deux bergers.",
        "ASSAULT",
        ["miliciens de Kasr"],
        ["deux bergers"],
    ),
    # behind « que », behind a preposition and a relative pronoun
    ("Panama a livré le banquier, que réclamait aussi La Havane.", "REQUEST", ["Havana"], ["Panama"]),
    ("Le colonel Solen, à qui la Suède demandait la grâce du prêtre, a refusé.", "REQUEST", ["Sweden"], ["Solen"]),
    # not whom the act asked for is done to
    ("Les paysans exigent l'expulsion du consul du Togo.", "REQUEST", ["paysans"], []),
    ("Les paysans exigent l'expulsion du consul du Togo.", "SANCTION", [], ["consul du Togo"]),
    ("La junte est accusée par Lima du bombardement du port.", "ASSAULT", ["junte"], ["port"]),
    ("L'attentat a été imputé par Sofia aux exilés.", "ASSAULT", ["exilés"], []),
    # one person, whom the parser takes for two, or for a verb
    ("L'armateur grec Livanos a vendu des camions au Togo.", "COOPERATE", ["Livanos"], ["Togo"]),
    ("Le colonel Sassa a remis le pouvoir aux civils.", "RETREAT", ["Sassa"], ["civils"]),
    ("Le Togo déplore le blocus sud-africain.", "COERCE", ["South Africa"], []),
    ("Oslo a protesté contre la vente de frégates par Paris à Taipei.", "ACCUSE", ["Oslo"], ["Paris"]),
    (
        "Le prêtre a été invité par un groupe de députés travaillistes.",
        "REQUEST",
        ["groupe de députés travaillistes"],
        ["prêtre"],
    ),
    ("Le Togo a fermé la route du littoral.", "COERCE", ["Togo"], []),
)


@pytest.mark.parametrize(
    ("language", "text", "named", "actors", "recipients"),
    [*(("en", *one) for one in _EN), *(("fr", *one) for one in _FR)],
)
def test_parties(language: str, text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if e.named_type == named]
    assert [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found] == [(actors, recipients)]
