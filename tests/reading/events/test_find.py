"""Events of short texts: who did what to whom, and whether it happened."""

import datetime

import pytest

from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.reading.read import read

DAY = datetime.date(1999, 5, 4)


def read_day(text: str, language: str) -> Reading:
    return read(text, language=language, published=DAY)


def parties(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    names = {entity.id: entity.name for entity in reading.entities}
    return [names[entity] for entity in ids]


def only(reading: Reading) -> EventMention:
    assert len(reading.events) == 1, [event.because for event in reading.events]
    return reading.events[0]


@pytest.mark.parametrize(
    ("language", "text", "named", "turned", "actors", "recipients", "status"),
    [
        ("en", "Ghana bombed Togo.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "actual"),
        ("en", "Togo was bombed by Ghana.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana did not invade Togo.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "denied"),
        ("en", "Ghana will invade Togo.", "ASSAULT", "THREATEN", ["Ghana"], ["Togo"], "planned"),
        ("en", "Ghana denied having invaded Togo.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "denied"),
        ("en", "Ghana threatened to invade Togo.", "ASSAULT", "THREATEN", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana launched airstrikes against Togo.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "actual"),
        (
            "en",
            "Ghana launched a wave of airstrikes against Togo.",
            "ASSAULT",
            "ASSAULT",
            ["Ghana"],
            ["Togo"],
            "actual",
        ),
        ("en", "Ghana imposed sanctions on Togo.", "SANCTION", "SANCTION", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana will meet Togo.", "CONSULT", "AGREE", ["Ghana", "Togo"], [], "planned"),
        ("en", "Ghana refused to meet Togo.", "CONSULT", "REJECT", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana condemned Togo.", "ACCUSE", "ACCUSE", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana promised Togo to leave.", "AGREE", "AGREE", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana promised not to invade Togo.", "AGREE", "AGREE", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana cannot back down.", "REJECT", "REJECT", ["Ghana"], [], "actual"),
        ("en", "Ghana took punitive measures against Togo.", "SANCTION", "SANCTION", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana masses troops at the border with Togo.", "MOBILIZE", "MOBILIZE", ["Ghana"], ["Togo"], "actual"),
        ("en", "Ghana holds Togo responsible for the fire.", "ACCUSE", "ACCUSE", ["Ghana"], ["Togo"], "actual"),
        ("en", "The invasion of Togo by Ghana went on.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "actual"),
        (
            "fr",
            "Le Ghana a massé des troupes à la frontière du Togo.",
            "MOBILIZE",
            "MOBILIZE",
            ["Ghana"],
            ["Togo"],
            "actual",
        ),
        ("fr", "Le Ghana a promis de ne pas envahir le Togo.", "AGREE", "AGREE", ["Ghana"], ["Togo"], "actual"),
        ("fr", "Le Ghana est en guerre avec le Togo.", "ASSAULT", "ASSAULT", ["Ghana", "Togo"], [], "actual"),
        ("fr", "Le Ghana a bombardé le Togo.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "actual"),
        ("fr", "Le Togo a été bombardé par le Ghana.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "actual"),
        ("fr", "Le Ghana n'a pas envahi le Togo.", "ASSAULT", "ASSAULT", ["Ghana"], ["Togo"], "denied"),
        ("fr", "Le Ghana envahira le Togo.", "ASSAULT", "THREATEN", ["Ghana"], ["Togo"], "planned"),
        ("fr", "Le Ghana a menacé d'envahir le Togo.", "ASSAULT", "THREATEN", ["Ghana"], ["Togo"], "actual"),
        ("fr", "Le Ghana refuse de rencontrer le Togo.", "CONSULT", "REJECT", ["Ghana"], ["Togo"], "actual"),
    ],
)
def test_event(
    language: str, text: str, named: str, turned: str, actors: list[str], recipients: list[str], status: str
) -> None:
    reading = read_day(text, language)
    event = only(reading)
    assert (event.named_type, event.type, event.status) == (named, turned, status)
    assert parties(reading, event.actors) == actors
    assert parties(reading, event.recipients) == recipients


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("If Ghana invades Togo, the market closes.", "conditional"),
        ("Ghana could invade Togo.", "conditional"),
        ("Ghana plans to invade Togo.", "planned"),
        ("Ghana said it would invade Togo.", "planned"),
        ("Ghana must attack Togo.", "demanded"),
        ("Ghana failed to invade Togo.", "denied"),
        ("Ghana managed to invade Togo.", "actual"),
        ("Ghana will bomb and invade Togo.", "planned planned"),
        ("Ghana sent no ships to attack Togo.", "denied"),
        ("Any missile fired by Ghana at Togo is a crime.", "conditional"),
    ],
)
def test_status(text: str, status: str) -> None:
    found = [event.status for event in read_day(text, "en").events if event.named_type == "ASSAULT"]
    assert found == status.split()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The striker hit the bar twice in the first half."),
        ("en", "Heavy rain hit the coast and the market fell."),
        ("en", "Her novel attacks the idea of progress."),
        ("en", "Shares in the bank fell after a raid on its reserves."),
        ("fr", "L'attaquant a frappé deux fois la barre avant la pause."),
        ("fr", "La pluie a frappé la côte toute la nuit."),
    ],
)
def test_nothing_political(language: str, text: str) -> None:
    assert read_day(text, language).events == ()


@pytest.mark.parametrize(
    ("language", "text", "flag"),
    [
        ("en", "Ghana is arming Togo.", "ongoing"),
        ("en", "Ghana strengthens its garrison by arming Togo.", "ongoing"),
        ("en", "The blockade of Togo by Ghana angers Benin.", "ongoing"),
        ("en", "Ghana had invaded Togo.", "background"),
        ("en", "Ghana has already annexed Togo.", "background"),
        ("fr", "En réponse à l'invasion du Togo par le Ghana, Lomé se tait.", "background"),
    ],
)
def test_what_goes_on_and_what_lies_behind(language: str, text: str, flag: str) -> None:
    found = [event for event in read_day(text, language).events if event.named_type != "MOBILIZE"]
    assert [(event.ongoing, event.background) for event in found] == [(flag == "ongoing", flag == "background")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana insisted that nobody had left."),
        ("en", "The officials stressed: should it rain, the market closes."),
        ("en", "Critics praised the soprano."),
        ("fr", "Le groupe menace de chanter jusqu'au matin."),
    ],
)
def test_no_words_without_an_act(language: str, text: str) -> None:
    assert read_day(text, language).events == ()


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        ("en", '"We will expel the diplomats of Togo," Ghana said.', ["Ghana"]),
        ("fr", "« Nous bombarderons le Togo », a déclaré le Ghana.", ["Ghana"]),
    ],
)
def test_we_is_who_speaks(language: str, text: str, actors: list[str]) -> None:
    reading = read_day(text, language)
    assert parties(reading, only(reading).actors) == actors


def test_who_is_asked_is_to_do_it() -> None:
    reading = read_day("Ghana called for Togo to withdraw its troops.", "en")
    asked, done = reading.events
    assert (asked.named_type, done.named_type, done.status) == ("REQUEST", "RETREAT", "demanded")
    assert parties(reading, asked.recipients) == parties(reading, done.actors) == ["Togo"]


def test_swapping_the_parties_swaps_who_did_it() -> None:
    there, back = (read_day(text, "en") for text in ("Ghana attacked Togo.", "Togo attacked Ghana."))
    assert parties(there, only(there).actors) == parties(back, only(back).recipients)
    assert parties(there, only(there).recipients) == parties(back, only(back).actors)


def test_the_saying_is_the_act_and_what_is_said_is_told_in_it() -> None:
    reading = read_day("Ghana accused Togo of having bombed Benin.", "en")
    accusation = next(event for event in reading.events if event.type == "ACCUSE")
    bombing = next(event for event in reading.events if event.type == "ASSAULT")
    assert accusation.performed_by == bombing.told_in == reading.quotations[0].id
    assert reading.quotations[0].performs == accusation.id
    assert accusation.told_in is None
    assert parties(reading, bombing.actors) == ["Togo"]


def test_a_place_is_no_recipient() -> None:
    reading = read_day("Ghana and Togo met in Cotonou.", "en")
    event = only(reading)
    assert event.place is not None
    assert event.place not in (*event.actors, *event.recipients)


def test_every_field_has_evidence_inside_the_text() -> None:
    text = "Ghana threatened to expel the diplomats of Togo. Togo will meet Benin in Cotonou on Friday."
    reading = read_day(text, "en")
    reading.check(text)
    assert [event.id for event in reading.events] == ["v1", "v2"]
    assert all({"type", "status", "actors", "recipients"} <= event.evidence.keys() for event in reading.events)


@pytest.mark.parametrize(
    ("language", "text", "type_", "recipients"),
    [
        ("en", "Ghana rejected every offer made by Togo.", "REJECT", ["Togo"]),
        ("en", "Ghana agreed to survey the coast of Togo.", "AGREE", ["Togo"]),
        ("en", "Ghana turned down a Chilean proposal.", "REJECT", ["Chile"]),
        ("en", "Ghana shipped rice to the camps in Togo.", "AID", ["Togo"]),
        ("fr", "Le Ghana a rejeté la proposition du Togo.", "REJECT", ["Togo"]),
    ],
)
def test_the_other_side_stands_inside_what_an_act_is_about(
    language: str, text: str, type_: str, recipients: list[str]
) -> None:
    reading = read_day(text, language)
    (event,) = [one for one in reading.events if one.type == type_]
    assert parties(reading, event.recipients) == recipients


@pytest.mark.parametrize(
    ("language", "text", "actors", "recipients"),
    [
        ("en", "Chilean gunners shelled two villages.", ["Chilean gunners"], ["two villages"]),
        ("en", "The granary at Kasr was burned by raiders.", ["raiders"], ["granary"]),
        ("en", "Ghana said its gunboats had sunk a ferry.", ["Ghana"], ["ferry"]),
        ("fr", "Des cavaliers ont incendié un moulin.", ["cavaliers"], ["moulin"]),
        ("fr", "Les gardes n'ont tué personne.", ["gardes"], []),
    ],
)
def test_parties_without_a_name(language: str, text: str, actors: list[str], recipients: list[str]) -> None:
    reading = read_day(text, language)
    (event,) = [one for one in reading.events if one.named_type == "ASSAULT"]
    assert (parties(reading, event.actors), parties(reading, event.recipients)) == (actors, recipients)


def test_a_request_that_is_refused_was_made_to_who_refuses() -> None:
    reading = read_day("Ghana rejected the demand of Togo for a share of the port.", "en")
    refusal, demand = reading.events
    assert (refusal.named_type, demand.named_type, demand.status) == ("REJECT", "REQUEST", "actual")
    assert (parties(reading, demand.actors), parties(reading, demand.recipients)) == (["Togo"], ["Ghana"])


@pytest.mark.parametrize(
    ("text", "named", "status"),
    [
        ("If the toll rises, Ghana will expel the envoys of Togo.", "SANCTION", "conditional"),
        ("Unless the toll falls, Ghana would bomb Togo.", "ASSAULT", "conditional"),
        ("The envoys of Togo are to be expelled by Ghana.", "SANCTION", "planned"),
        ("Not one soldier of Ghana has attacked Togo.", "ASSAULT", "denied"),
        ("Nobody has attacked Togo.", "ASSAULT", "denied"),
    ],
)
def test_conditions_arrangements_and_nobody(text: str, named: str, status: str) -> None:
    (event,) = [one for one in read_day(text, "en").events if one.named_type == named]
    assert event.status == status


def test_an_act_only_supposed_is_none_unless_it_is_force_by_somebody_known() -> None:
    assert read_day("If Ghana praises Togo, the market closes.", "en").events == ()
    assert only(read_day("If Ghana invades Togo, the market closes.", "en")).type == "THREATEN"


@pytest.mark.parametrize(
    "text", ["The winger tortured his marker all evening.", "The chef fought a long war against frozen peas."]
)
def test_acts_of_play_and_table_are_none(text: str) -> None:
    assert read_day(text, "en").events == ()


def test_what_is_asked_for_is_not_told() -> None:
    reading = read_day("Togo said Ghana had bombed the port. It asked Ghana to release two pilots.", "en")
    told = {event.named_type: event.told_in is not None for event in reading.events}
    assert (told["ASSAULT"], told["RETREAT"]) == (True, False)


@pytest.mark.parametrize(
    ("text", "named", "actors", "recipients"),
    [
        # what a document does is done by whoever gives it out
        ("Ghana put out a report accusing Togo of torture.", "ACCUSE", ["Ghana"], ["Togo"]),
        ("Ghana claimed responsibility for the attack on Togo.", "ASSAULT", ["Ghana"], ["Togo"]),
        ("Two dredgers were sold to Togo last month.", "COOPERATE", [], ["Togo"]),  # a passive need not say by whom
        ("Ghana withdrew its soldiers from the north of Togo.", "RETREAT", ["Ghana"], ["Togo"]),
        ("Ghana provided two million dollars in relief supplies to build dams in Togo.", "AID", ["Ghana"], ["Togo"]),
        ("Expelled by Ghana, the consul of Togo flew to Lima.", "SANCTION", ["Ghana"], ["consul of Togo"]),
    ],
)
def test_parties_out_of_their_usual_place(text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read_day(text, "en")
    found = [event for event in reading.events if event.named_type == named]
    assert [(parties(reading, e.actors), parties(reading, e.recipients)) for e in found] == [(actors, recipients)]
