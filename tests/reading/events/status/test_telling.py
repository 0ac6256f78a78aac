"""Whether an act happened, by what governs its clause and by what stands apart from it."""

import pytest
from tests.reading.events.test_find import read_day


@pytest.mark.parametrize(
    ("language", "text", "named", "status"),
    [
        # apart: another clause of the same line
        ("en", "Ghana bombed Lomé on Sunday; Togo demanded an inquiry.", "ASSAULT", "actual"),
        ("en", "Ghana rejected the plea, while its jets bombed Lomé.", "ASSAULT", "actual"),
        ("en", "Ghana refused to pull back its armour and shelled Lomé an hour later.", "ASSAULT", "actual"),
        ("fr", "Le Ghana a rejeté l'appel, tandis que son aviation bombardait Lomé.", "ASSAULT", "actual"),
        # announced as done, not as planned
        ("en", "Ghana announced that two more frigates had been sent to Lomé.", "MOBILIZE", "actual"),
        ("en", "Ghana announced that two more frigates would be sent to Lomé.", "MOBILIZE", "planned"),
        ("fr", "Le Ghana annonce que son armée a bombardé Lomé.", "ASSAULT", "actual"),
        # a deed of which its day is told
        ("fr", "Le Ghana parle des deux voiliers saisis dimanche à Lomé.", "COERCE", "actual"),
        # blame tells of deeds
        ("fr", "Le Ghana accuse le Togo d'avoir miné ses ports.", "ASSAULT", "actual"),
        ("fr", "Le Ghana accuse le Togo d'armer les rebelles.", "AID", "actual"),
        # what is said on the occasion of another act
        ("fr", "Des étudiants ont défilé à Lomé pour réclamer la libération du poète.", "REQUEST", "actual"),
        ("fr", "Le Ghana a fait interner deux mille Togolais.", "COERCE", "actual"),
        # joined to what is planned, under a condition
        ("fr", "Le Ghana s'apprête à geler ses achats et à rappeler son ambassadeur au Togo.", "SANCTION", "planned"),
        (
            "en",
            "Ghana will boycott the vote and Togo will boycott the summit unless the envoy returns.",
            "PROTEST",
            "conditional",
        ),
        ("en", "Ghana is to send observers to Togo, provided that Lomé agrees.", "AID", "conditional"),
        # asked for, without anybody named
        ("en", "Ghana rejected Togo's plea for a ceasefire.", "RETREAT", "demanded"),
        ("fr", "Le Ghana demande l'ouverture d'un dialogue.", "CONSULT", "demanded"),
        # headlines, refusals in words
        ("en", "Ghana to expel Togolese consul", "SANCTION", "planned"),
        ("en", "“We will not meet the generals of Togo,” Ghana's president said.", "CONSULT", "actual"),
        ("en", "Troops surrounded Lomé after three nights of looting.", "PROTEST", "actual"),
    ],
)
def test_status(language: str, text: str, named: str, status: str) -> None:
    found = [e.status for e in read_day(text, language).events if e.named_type == named]
    assert found
    assert set(found) == {status}


@pytest.mark.parametrize(
    ("language", "text", "named", "type_"),
    [
        ("en", "Ghana offered Togo a credit.", "AID", "AGREE"),
        ("en", "Ghana promised blankets to Togo.", "AID", "AGREE"),
        ("fr", "Le Ghana a promis un crédit au Togo.", "AID", "AGREE"),
        ("fr", "Le Togo sera ravitaillé, promet le président du Ghana.", "AID", "AGREE"),
        ("en", "The rebels of Togo let the nurses visit the camp.", "RETREAT", "RETREAT"),
        ("fr", "Les rebelles du Togo ont laissé passer les infirmiers.", "RETREAT", "RETREAT"),
        ("en", "Ghana refused to let the Red Cross visit the camp.", "RETREAT", "REJECT"),
    ],
)
def test_acts_that_another_word_takes(language: str, text: str, named: str, type_: str) -> None:
    assert [(e.named_type, e.type) for e in read_day(text, language).events] == [(named, type_)]


@pytest.mark.parametrize(
    ("language", "text", "types"),
    [
        (
            "en",
            "Kuwait will resume deliveries of oil to Jordan, which it had halted in May.",
            {"SANCTION", "COOPERATE"},
        ),
        ("en", "Greece and Turkey drilled their rescue teams together.", {"COOPERATE"}),
        ("en", "Norway turned the Danish note back.", {"REJECT"}),
        ("en", "Norway has admitted none of the surveyors.", {"RETREAT"}),
        ("en", "Norway has agreed to Togo's request for tents.", {"AGREE", "REQUEST"}),
        ("fr", "Aucun des trois otages n'a été libéré par les rebelles du Togo.", {"RETREAT"}),
    ],
)
def test_guards_see_what_stands_further_off(language: str, text: str, types: set[str]) -> None:
    assert {e.named_type for e in read_day(text, language).events} == types


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana takes the threats of Togo lightly."),
        ("fr", "Le Ghana n'a pas pris au sérieux les avertissements du Togo."),
    ],
)
def test_whoever_takes_a_threat_to_heart_threatens_nobody(language: str, text: str) -> None:
    reading = read_day(text, language)
    names = {entity.id: entity.name for entity in reading.entities}
    threats = [event for event in reading.events if event.named_type == "THREATEN"]
    assert "Ghana" not in {names[actor] for event in threats for actor in event.actors}
