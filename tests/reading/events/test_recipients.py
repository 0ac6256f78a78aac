"""Whom an act is done to: partners, rows, what a thing is meant for; never a day, an occasion or whoever says so."""

import pytest

from dragoman.reading.read import read
from dragoman.scoring.parties import Parties

_EN = (
    # who is agreed with is the recipient; those who agree with one another are actors
    ("Chad has established diplomatic ties with Togo.", "SUPPORT", ["Chad"], ["Togo"]),
    ("Chad and Togo agreed in Lima to share the river.", "COOPERATE", ["Chad", "Togo"], []),
    # rows: a name between two others, one joined to the name in front, one behind a word of number
    ("Ghana banned Ada Holm, Jan Solen, and Ivo Reyna.", "COERCE", ["Ghana"], ["Ada Holm", "Jan Solen", "Ivo Reyna"]),
    (
        "Police detained the head of the group, Ada Holm, and other activists at a meeting.",
        "COERCE",
        ["Police"],
        ["head of the group", "other activists"],
    ),
    ("Chad opened its borders to a large number of Ghanaians and Malians.", "AID", ["Chad"], ["Ghana", "Mali"]),
    ("Hundreds of prisoners have been released by the clan.", "RETREAT", ["clan"], ["Hundreds of prisoners"]),
    # of several who they are of; a word with a hyphen; a body with a country's name
    ("Troops attacked the families of six farmers.", "ASSAULT", ["Troops"], ["families of six farmers"]),
    ("The court jailed two ex-ministers.", "SANCTION", ["court"], ["two ex-ministers"]),
    ("Chile gave money to the Iraq Humanitarian Fund.", "AID", ["Chile"], ["Iraq Humanitarian Fund"]),
    # days are nobody
    ("The guard deported a 90-year-old man Friday.", "COERCE", ["guard"], ["90-year-old man"]),
    ("The premier called on Friday for Ghana to stay.", "REQUEST", ["premier"], ["Ghana"]),
    # in answer to what, and according to whom, is no side of it
    ("Norway provided two million in assistance to Fiji in response to Cyclone Ada.", "AID", ["Norway"], ["Fiji"]),
    ("The union sent teams of doctors into Libya, according to Danish officials.", "AID", ["union"], ["Libya"]),
    # what help is for; those whom mediation is between
    ("Norway gave 10 million euros to promote growth in Ethiopia.", "AID", ["Norway"], ["Ethiopia"]),
    (
        "The abbot launched a mediation effort to end the rift between Chad and Togo.",
        "CONSULT",
        ["abbot"],
        ["Chad", "Togo"],
    ),
    # against whom a measure was that is lifted
    ("The United States rolled back tariffs on Chinese goods.", "RETREAT", ["United States"], ["China"]),
    ("The league has lifted its sanctions on Abkhazia.", "RETREAT", ["league"], ["Abkhazia"]),
    # whom a threatened act would hit
    ("The clan threatened to attack any Danish troops that remain.", "ASSAULT", ["clan"], ["Danish troops"]),
    # calls for something in a country; help to those where peace is kept
    ("The premier called for calm and order in Thailand.", "REQUEST", ["premier"], ["Thailand"]),
    # where one goes to ask for something; not the place in dispute
    ("The premier flew to Peru, where he called for a truce.", "REQUEST", ["premier"], ["Peru"]),
    ("Togo raised the question of Peru, where it calls for a truce.", "REQUEST", ["Togo"], []),
    ("Norway sent 200 troops in Chad to serve as a peacekeeping force.", "MOBILIZE", ["Norway"], ["Chad"]),
    # whose land was taken
    ("Togo annexed part of the territory from Chad in 1890.", "COERCE", ["Togo"], ["Chad"]),
    # whose truce it was, not where it was broken
    ("The clans violated the ceasefire of Chad in the valley.", "ASSAULT", ["clans"], ["Chad"]),
    ("On Tuesday the fort was seized by troops from Peru.", "COERCE", ["troops from Peru"], ["fort"]),
    # some of them by name; an attack named once more is nobody
    ("Countries such as Togo and Peru attacked Chad.", "ASSAULT", ["Togo", "Peru"], ["Chad"]),
    ("Togo imposed sanctions on countries like Chad.", "SANCTION", ["Togo"], ["Chad"]),
    ("The clan attacked a barracks in Lima, the third attack there this week.", "ASSAULT", ["clan"], ["barracks"]),
)
_FR = (
    ("Le régent a signé une convention avec le Togo.", "SUPPORT", ["régent"], ["Togo"]),
    ("Lima a levé les sanctions contre l'Abkhazie.", "RETREAT", ["Lima"], ["Abkhazia"]),
    ("Lima n'a pas pris au sérieux les menaces du Tchad.", "THREATEN", ["Chad"], ["Lima"]),
    ("Les nations occidentales ont condamné Lima.", "ACCUSE", ["the West"], ["Lima"]),
    ("Des pays comme le Togo ont attaqué le Tchad.", "ASSAULT", ["Togo"], ["Chad"]),
)


@pytest.mark.parametrize(
    ("language", "text", "named", "actors", "recipients"),
    [*(("en", *one) for one in _EN), *(("fr", *one) for one in _FR)],
)
def test_recipient(language: str, text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if e.named_type == named]
    told = [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found]
    parties = Parties.of(reading, text)
    right = [parties.are(e.actors, actors) and parties.are(e.recipients, recipients) for e in found]
    apart = all(set(e.actors).isdisjoint(e.recipients) and bool(e.recipients) == bool(recipients) for e in found)
    assert right == [True] and apart, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mali's opposition leader on Friday rejected the vote.", "Mali's opposition leader"),
        ("Rebels at war with Quito seized the port.", "Rebels"),
        ("A federal judge Thursday freed the printer.", "federal judge"),
    ],
)
def test_name_without_a_day_or_a_state(text: str, name: str) -> None:
    reading = read(text, language="en")
    names = {entity.id: entity.name for entity in reading.entities}
    assert name in {names[a] for e in reading.events for a in e.actors}
    assert not any("day" in one for one in names.values())
