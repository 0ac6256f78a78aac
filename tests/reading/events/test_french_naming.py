"""How French parties are named and cut: adjectives, numbers, peoples, times, hyphens, rows."""

import pytest

from dragoman.reading.read import read


@pytest.mark.parametrize(
    ("text", "named", "actors", "recipients"),
    [
        # an adjective that the parser does not know, or hangs on the noun above
        (
            "Les gardes côtiers ont arrêté douze marins lusitois.",
            "COERCE",
            ["gardes côtiers"],
            ["douze marins lusitois"],
        ),
        (
            "Le Pérou a condamné l'incursion de miliciens quarvins dans la vallée.",
            "ACCUSE",
            ["Peru"],
            ["miliciens quarvins"],
        ),
        # how many of them
        ("L'armée a capturé plusieurs de leurs chefs.", "COERCE", ["armée"], ["plusieurs de leurs chefs"]),
        (
            "La milice a blessé sept de ses gardes et fermé deux radios.",
            "ASSAULT",
            ["milice"],
            ["sept de ses gardes"],
        ),
        ("Une vingtaine de religieuses ont été enlevées.", "ASSAULT", [], ["vingtaine de religieuses"]),
        # some of a people are not its country
        ("Le gouvernement a armé les Russes d'Estonie.", "AID", ["gouvernement"], ["Russes d'Estonie"]),
        # the second part of a word tells what kind
        ("Les garde-côtes ont tiré sur un navire-hôpital.", "ASSAULT", ["garde-côtes"], ["navire-hôpital"]),
        # when it was done
        ("Le Togo les a bombardés quelques heures plus tard.", "ASSAULT", ["Togo"], []),
        ("Le Pérou a réclamé jeudi du maire de Lomé la réouverture du port.", "REQUEST", ["Peru"], ["maire de Lomé"]),
        # how, not who
        ("L'aviation frappera à son tour.", "ASSAULT", ["aviation"], []),
        # rows
        (
            "Les envoyés de l'ONU, du Togo et du Bénin ont rencontré le président.",
            "CONSULT",
            ["envoyés de l'ONU, du Togo et du Bénin", "président"],
            [],
        ),
        ("Les flottes russe et chinoise ont manœuvré ensemble.", "COOPERATE", ["flottes russe et chinoise"], []),
        (
            "Des combats opposent miliciens druzes et soldats libanais.",
            "ASSAULT",
            ["miliciens druzes", "soldats libanais"],
            [],
        ),
        ("Le parti au pouvoir et l'opposition ont conclu un accord.", "AGREE", ["parti au pouvoir", "opposition"], []),
        # what follows a name is not part of it
        ("Le général Mbaye a fait arrêter le sultan Idris à Lomé.", "COERCE", ["Mbaye"], ["Idris"]),
        # who is met, not whose they are
        ("Le roi a accepté de recevoir les enquêteurs du Sénat.", "CONSULT", ["roi"], ["enquêteurs du Sénat"]),
        # a house that is also an act
        ("Des rebelles ont attaqué le siège du journal.", "ASSAULT", ["rebelles"], ["siège du journal"]),
    ],
)
def test_parties_are_cut_as_printed(text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if e.named_type == named]
    assert [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found] == [(actors, recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "L'agence rapporte, citant le préfet, que la dot est payée.",
        "Le ministre ajouté que les ponts seront gardés la nuit.",
        "Le quartier-maître croit avoir entendu deux détonations.",
    ],
)
def test_verbs_behind_a_noun_stay_verbs(text: str) -> None:
    assert read(text, language="fr").quotations
