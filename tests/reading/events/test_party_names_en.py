"""Where the words of an English party begin and end: each sentence with the names that its events should hold."""

import pytest

import dragoman
from dragoman.model.reading import Reading
from dragoman.scoring.parties import Parties

BOUNDS = [
    ("Soldiers killed at least 40 farmers in Kidal.", ["at least 40 farmers", "40 farmers"]),
    ("Police arrested about 60 dockers on Friday.", ["about 60 dockers", "60 dockers"]),
    ("Gunmen killed more than thirty pilgrims near Lima.", ["more than thirty pilgrims", "thirty pilgrims"]),
    ("The rebels freed as many as twenty nurses.", ["twenty nurses"]),
    ("The army arrested up to 15 clerks.", ["15 clerks"]),
    ("Rebels freed the last two of the Danish divers.", ["last two of the Danish divers"]),
    ("President Amadou Keita's police raided the office of the union.", ["Amadou Keita's police"]),
    ("Prime Minister Olsen's government rejected the plan.", ["Olsen's government"]),
]
COUNTED = [
    ("Tens of thousands of weavers marched through Lima.", ["Tens of thousands of weavers"]),
    ("The army freed a dozen of the hostages.", ["dozen of the hostages"]),
    ("Norway blacklisted twenty of Togo's generals.", ["twenty of Togo's generals"]),
    ("Gunmen kill 12 in market", ["12"]),
    ("Rebels attacked a convoy and wounded three.", ["convoy", "three"]),
    ("Togo sentences eleven as spies", ["eleven"]),
    ("Eleven were arrested in Lima.", ["Eleven"]),
]
PEOPLES = [
    ("Police fired on ethnic Hungarians in the north.", ["ethnic Hungarians"]),
    ("Albania expelled 2,000 ethnic Greeks.", ["2,000 ethnic Greeks"]),
    ("Police arrested twenty Bulgarian Turks.", ["twenty Bulgarian Turks"]),
    ("The army attacked Iraqi Kurds in the hills.", ["Iraqi Kurds"]),
    ("Soldiers arrested 40 Ugandans in Goma.", ["40 Ugandans"]),
    ("Bolivia extradited a smuggler to the United States.", ["Bolivia", "United States"]),
    ("The Danish Red Cross sent flour to Togo.", ["Danish Red Cross", "Togo"]),
    ("The two Yemens will sign their merger papers in Aden.", ["two Yemens"]),
]
ADJECTIVES = [
    ("The Red Crescent sent tents to the displaced.", ["displaced"]),
    ("The army opened a corridor for the wounded.", ["wounded"]),
    ("The mayor apologised to the families of the drowned.", ["families of the drowned"]),
    ("The president pardoned the condemned on Friday.", ["condemned"]),
    ("The army freed the accused on Monday.", ["accused"]),
]
PARSES = [
    ("Gunmen held the bishop hostage for two days.", ["bishop"]),
    ("Police shot dead two students in Kampala on Monday.", ["two students"]),
    ("Italian infantry and Royalist troops clashed near Turin.", ["Italian infantry", "Royalist troops"]),
    ("The Prime Ministers of Fiji and Tonga met in Suva.", ["Prime Ministers of Fiji and Tonga"]),
    ("Dockers begged the governor-general to spare the men.", ["governor-general"]),
    ("A sniper of its own killed a corporal.", ["sniper"]),
    ("An appeal from the Togolese president for Chadian troops lies unanswered.", ["Togolese president"]),
]
SIDES = [
    ("The bishop appealed to both camps to lay down their arms.", ["both camps"]),
    ("Thousands of miners marched on the royal palace in Lima.", ["royal palace"]),
    ("Students rallied before the consulate in Oran.", ["consulate"]),
    ("The company handed out rice in the slums of Lima.", ["slums of Lima"]),
    ("Chad has shipped maize to the refugee camps in Burundi.", ["Burundi"]),
]
TABLE = [*BOUNDS, *COUNTED, *PEOPLES, *ADJECTIVES, *PARSES, *SIDES]


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    texts = [text for text, _ in TABLE]
    found = dragoman.read_many(texts, language="en")
    return dict(zip(texts, found, strict=True))


@pytest.mark.parametrize(("text", "names"), TABLE)
def test_events_hold_the_party_by_its_own_words(text: str, names: list[str], readings: dict[str, Reading]) -> None:
    reading = readings[text]
    parties = Parties.of(reading, text)
    held = {one for event in reading.events for one in (*event.actors, *event.recipients)}
    lost = [name for name in names if not any(parties.is_party(one, name) for one in held)]
    assert not lost, [parties.names[one] for one in held]


def test_a_bound_is_printed_and_no_part_of_the_name() -> None:
    text = "Rebels killed at least 40 farmers."
    reading = dragoman.read(text, language="en")
    (party,) = (one for one in reading.entities if "farmers" in one.name)
    assert party.name == "40 farmers"
    printed = [m.span.of(text) for m in reading.mentions if m.entity == party.id]
    assert "at least 40 farmers" in printed
