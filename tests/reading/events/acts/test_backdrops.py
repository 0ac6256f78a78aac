"""What is told beside an act, or not at all: no event, or one that is denied, ended, conditional."""

import pytest
from tests.reading.events.test_find import read_day

type Told = tuple[str, str, str]


def told(text: str, language: str) -> list[Told]:
    return [(e.named_type, e.type, e.status) for e in read_day(text, language).events]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "In support of his demonstration the premier of Chad cited two letters.", "PROTEST"),
        ("en", "Chad explained the raid in support of its demands.", "REQUEST"),
        ("en", "Chad voiced its opposition to Mali's accession to the union.", "COOPERATE"),
        ("fr", "Le Tchad maintient son opposition à l'adhésion du Mali à l'union.", "COOPERATE"),
        ("en", "Chad seeks to dismantle the accords of Lima.", "RETREAT"),
        ("fr", "Le Tchad veut démanteler les accords de Lima.", "RETREAT"),
        ("en", "The Lima accords are dead, Chad said.", "AGREE"),
        ("fr", "Les accords de Lima sont morts, dit le Tchad.", "AGREE"),
    ],
)
def test_no_act(language: str, text: str, named: str) -> None:
    assert named not in [found[0] for found in told(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It is not Chad that threatens Mali.", ("THREATEN", "THREATEN", "denied")),
        ("fr", "Le Tchad ne menace pas le Mali.", ("THREATEN", "THREATEN", "denied")),
        ("en", "Chad stopped buying wheat from Mali.", ("SANCTION", "SANCTION", "actual")),
        ("en", "Chad promised a military response to Mali.", ("THREATEN", "THREATEN", "actual")),
        ("en", "Norway wants to deter Chad from attacking Mali.", ("ASSAULT", "THREATEN", "conditional")),
        ("fr", "Le président recevrait la reine du Danemark à une condition.", ("CONSULT", "AGREE", "conditional")),
        ("en", "Mali urged Chad to negotiate without conditions.", ("CONSULT", "CONSULT", "demanded")),
    ],
)
def test_status(language: str, text: str, expected: Told) -> None:
    assert expected in told(text, language)


def names_of(text: str, language: str, named: str) -> list[tuple[list[str], list[str]]]:
    reading = read_day(text, language)
    names = {e.id: e.name for e in reading.entities}
    return [
        ([names[i] for i in e.actors], [names[i] for i in e.recipients])
        for e in reading.events
        if e.named_type == named
    ]


@pytest.mark.parametrize(
    ("language", "text", "named", "expected"),
    [
        ("en", "Chad denied any raid on Mali.", "ASSAULT", (["Chad"], ["Mali"])),
        ("en", "Two hundred Chadian troops were massed at the ford.", "MOBILIZE", (["Chad armed forces"], [])),
        ("en", "The poet was granted refuge by Uruguay.", "AID", (["Uruguay"], ["poet"])),
        ("en", "Chad accused Mali of smuggling and condemned the raid.", "ACCUSE", (["Chad"], ["Mali"])),
        (
            "fr",
            "Les gardes de Lima et de Quito ont attaqué le port.",
            "ASSAULT",
            (["gardes de Lima et de Quito"], ["port"]),
        ),
        ("fr", "Tokyo a rejeté l'exigence de la Ligue arabe.", "REQUEST", (["Arab League"], ["Tokyo"])),
    ],
)
def test_parties(language: str, text: str, named: str, expected: tuple[list[str], list[str]]) -> None:
    assert expected in names_of(text, language, named)
