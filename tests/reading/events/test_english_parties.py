"""Parties of English events: where a name ends, whose a thing is, whom a pronoun means, what is no other side."""

import pytest

from dragoman.reading.read import read
from dragoman.scoring.parties import Parties

_TWICE = "Lima has expelled Ivo Solen. The clerk praised him and the guild condemned him."
_ROW = "Soldiers and a party of clerks took the quay. Ida Berg denounced them as thieves."

_CASES = (
    # a name ends where the deed goes on
    ("The arrest of two dockers by the coast guard angered Lima.", "COERCE", ["coast guard"], ["two dockers"]),
    ("Togo rejected a plea from the miners' committee for rifles.", "REJECT", ["Togo"], ["miners' committee"]),
    ("In Port Ellis the governor arrested two printers.", "COERCE", ["governor"], ["two printers"]),
    ("Lima will free the very poets it jailed.", "RETREAT", ["Lima"], ["poets"]),
    ("The guards beat eleven of the men in the yard.", "ASSAULT", ["guards"], ["eleven of the men"]),
    # the name of a place is not whose it is
    ("Turkish commandos occupied the islet of Ardo.", "COERCE", ["Turkish commandos"], ["islet of Ardo"]),
    # one gives up one's own
    ("The marshal asked the clans to hand in their rifles.", "RETREAT", ["clans"], []),
    # who suffers, by a possessive
    ("Kasr's annexation by Togo shocked the league.", "COERCE", ["Togo"], ["Kasr"]),
    # done at a request
    ("At the pope's request Chile has freed the two monks.", "REQUEST", ["pope"], ["Chile"]),
    # with who asks for it, wherever it stands
    ("Chad demanded of Togo an apology for the raid.", "CONCEDE", ["Togo"], ["Chad"]),
    # a thing does nothing for its owner
    ("Fishermen were arrested after Togo's junta had accused Chad of arson.", "ACCUSE", ["Togo's junta"], ["Chad"]),
    # pronouns of rows
    (_ROW, "ACCUSE", ["Ida Berg"], ["Soldiers", "party of clerks"]),
    ("Turkish cavalry reached the ford. Lima demanded their withdrawal.", "RETREAT", ["Turkish cavalry"], []),
    # neither who asks nor who is asked
    (
        "The court jailed nine officers. The bishops begged the duke to free them.",
        "RETREAT",
        ["duke"],
        ["nine officers"],
    ),
    # an infinitive behind whom it is put to, and a relative clause that asks
    ("Teams shunned Togo, and Chad has now called on the league to expel it.", "SANCTION", ["league"], ["Togo"]),
    ("The thief lives in Nairobi, which Chad has twice pressed to arrest him.", "REQUEST", ["Chad"], ["Nairobi"]),
    # agents in a row
    (
        "The bishop was expelled by the garrison and by the clans.",
        "SANCTION",
        ["garrison", "clans"],
        ["bishop"],
    ),
    # where forces leave, and what is hit in protest
    ("Sorvia withdrew its guns from the Hestra.", "RETREAT", ["Sorvia"], []),
    ("Students toppled the statue of the marshal.", "PROTEST", ["Students"], ["statue of the marshal"]),
    # by means of whom, told to whom
    ("The minister promised through an aide to meet the miners.", "CONSULT", ["minister"], ["miners"]),
    # whose offer it was
    ("Chad declined the grain that Moscow had offered.", "REJECT", ["Chad"], ["Moscow"]),
    # how somebody is held is nobody
    ("Chile freed the nuns whom the clan had held hostage.", "ASSAULT", ["clan"], ["nuns"]),
    ("A ceasefire between the garrison and the clans began.", "RETREAT", ["garrison", "clans"], []),
    ("Lima summoned the American chargé on Friday.", "REQUEST", ["Lima"], ["American chargé"]),
    ("Berlin sent a gunboat to Agadir to shield the merchants.", "MOBILIZE", ["Berlin"], []),
    ("Chad recalled its envoy from Togo and threatened to break off relations.", "SANCTION", ["Chad"], ["Togo"]),
    (_TWICE, "ACCUSE", ["guild"], ["Solen"]),
    # deadlines
    ("Lima gave the garrison two days to leave the fort.", "REQUEST", ["Lima"], ["garrison"]),
    ("Lima gave the imam until Friday to leave the fort.", "REQUEST", ["Lima"], ["imam"]),
    ("The minister will call on the queen in Tunis.", "CONSULT", ["minister"], ["queen"]),
    ("Oslo wants the clans to leave the pass.", "REQUEST", ["Oslo"], ["clans"]),
    ("The imam has evacuated Najran.", "RETREAT", ["imam"], []),
)


@pytest.mark.parametrize(("text", "named", "actors", "recipients"), _CASES)
def test_parties_of_english_events(text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language="en")
    parties = Parties.of(reading, text)
    events = [event for event in reading.events if event.named_type == named]
    assert any(parties.are(e.actors, actors) and parties.are(e.recipients, recipients) for e in events), reading.events


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The shah called the sultan a friend.", "CONSULT"),
        ("Rome is to call its volunteers home.", "CONSULT"),
        ("The premier spoke of his vineyard.", "CONSULT"),
        ("“It was a mistake,” the secretary conceded.", "CONCEDE"),
        ("The cabinet has dismissed the governor.", "REJECT"),
        ("The general hoisted the khedive's flag on the bastion.", "CONCEDE"),
        ("Two patrol launches left the harbour.", "MOBILIZE"),
        ("The junior minister told the house, denying that arms had been sold.", "REQUEST"),
        ("“Chad is too big for them, they always wanted to make it burst,” the premier said.", "REQUEST"),
        ("Rockets fired by the clans lay in the yard.", "ASSAULT"),
    ],
)
def test_words_of_other_senses_are_no_such_act(text: str, named: str) -> None:
    assert named not in [event.named_type for event in read(text, language="en").events]


def test_a_number_of_dead_is_no_second_deed() -> None:
    reading = read("Chadian gunners shelled the port, killing nine.", language="en")
    assert [event.named_type for event in reading.events] == ["ASSAULT"]
