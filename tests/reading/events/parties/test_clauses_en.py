"""Each clause has its own parties: rows of passives, verbs joined over a clause, reasons, relative clauses."""

import pytest

from dragoman.reading.read import read

_CASES = (
    # a passive goes on from a passive, with a doer of its own
    ("Two monks were arrested and beaten in Quito.", "ASSAULT", [], ["Two monks"]),
    ("The villages, bombed by jets and shelled by tanks, lay empty.", "ASSAULT", ["tanks"], ["villages"]),
    ("A plan rejected by Peru but welcomed by Chile was read out.", "SUPPORT", ["Chile"], []),
    ("Rebels raided the fort and were shelled by a frigate.", "ASSAULT", ["frigate"], ["Rebels"]),
    ("The consul went ashore and was arrested.", "COERCE", [], ["consul"]),
    # a verb goes on from the one whose form it has
    ("The king has pardoned men who fired on him but has jailed their colonel.", "COERCE", ["king"], ["colonel"]),
    (
        "Chad denies that its guards beat the herders, and has promised their consul a search.",
        "AGREE",
        ["Chad"],
        ["consul"],
    ),
    ("The premier urged his neighbours to lend seed and blamed Chad.", "ACCUSE", ["premier"], ["Chad"]),
    (
        "Peru has cut its ties with the army, which jailed the premier in May and has shut two papers.",
        "COERCE",
        ["army"],
        ["two papers"],
    ),
    # whose act is the reason
    ("Seoul thanked Manila for its condemnation of the raid.", "ACCUSE", ["Manila"], []),
    # who does what a relative clause tells
    (
        "Iraq massed troops on the border of Kuwait, which has called on Egypt for help.",
        "REQUEST",
        ["Kuwait"],
        ["Egypt"],
    ),
    ("Sudan, which Chad charges with harbouring the raiders, kept silent.", "AID", ["Sudan"], ["raiders"]),
    ("The league told the guards to admit the nuns whom they had arrested.", "COERCE", ["guards"], ["nuns"]),
    # whoever a phrase in front names is not the subject behind it
    ("Accused by the king, Franco fled.", "ACCUSE", ["king"], ["Franco"]),
    ("Ruling alone, Franco rejected an appeal from the bishop.", "REQUEST", ["bishop"], ["Franco"]),
    ("Rejecting an appeal from the Pope, Franco left.", "REJECT", ["Franco"], ["Pope"]),
    # beside the clause
    ("Peru's parliament ratified the treaty, with students marching outside.", "SUPPORT", ["Peru parliament"], []),
    ("Costa Rica sheltered the rebels, enemies of the Somoza family.", "AID", ["Costa Rica"], ["rebels"]),
    (
        "The bombing of Haiphong, on Monday, by Chilean aircraft killed ten.",
        "ASSAULT",
        ["Chilean aircraft"],
        ["Haiphong"],
    ),
    (
        "The expulsion from Conakry of sixty Chilean teachers was ordered by the king.",
        "SANCTION",
        ["king"],
        ["sixty Chilean teachers"],
    ),
    ("Peru sent rifles and Togo promised Chad tents.", "AID", ["Togo"], ["Chad"]),
    # whom it was done to in the sentence before
    ("Rebels kidnapped two nuns. They were freed on Monday.", "RETREAT", [], ["two nuns"]),
    ("Guards held a clerk and two nuns. They beat them.", "ASSAULT", ["Guards"], ["clerk", "two nuns"]),
    # who is pressed to do it
    ("Peru pressed Premier Ilan Solen to open talks with the clans.", "CONSULT", ["Ilan Solen", "clans"], []),
)


@pytest.mark.parametrize(("text", "named_type", "actors", "recipients"), _CASES)
def test_the_parties_of_a_clause(text: str, named_type: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language="en")
    names = {entity.id: entity.name for entity in reading.entities}
    found = [
        ([names[one] for one in event.actors], [names[one] for one in event.recipients])
        for event in reading.events
        if event.named_type == named_type
    ]
    assert (actors, recipients) in found
