"""The event between two given strings of one sentence."""

import pytest

from dragoman.ontology import load_ontology
from dragoman.reading.events import PairRow, code_pair, code_pairs

ROWS = [
    ("The guild accused the salt board of fraud.", "The guild", "the salt board", "ACCUSE"),
    ("The salt board was accused of fraud by the guild.", "the guild", "The salt board", "ACCUSE"),
    ("Harlan refused to meet Queen Ines of Orland.", "Harlan", "Queen Ines of Orland", "REJECT"),
    ("Orland said it would withdraw from the reef.", "Orland", "the reef", "AGREE"),
    ("Kasr threatened to bomb the islets of Orland.", "Kasr", "the islets of Orland", "THREATEN"),
    ("Kasr sent ten doctors to Tavira.", "Kasr", "Tavira", "AID"),
    ("Kasr said Orland must leave the reef.", "Kasr", "Orland", "REQUEST"),
    ("The two envoys of Kasr held talks with Orland.", "The two envoys of Kasr", "Orland", "CONSULT"),
    ("Kasr lifted its embargo on Orland.", "Kasr", "Orland", "RETREAT"),
    ("Students marched against the levy.", "Students", "", "PROTEST"),
]


@pytest.mark.parametrize(("sentence", "actor", "recipient", "expected"), ROWS)
def test_code(sentence: str, actor: str, recipient: str, expected: str) -> None:
    assert code_pair(sentence, actor, recipient).type == expected


def test_nothing_fits() -> None:
    code = code_pair("Orland lies north of Kasr.", "Orland", "Kasr")
    assert (code.type, code.mode, code.confidence) == (None, None, 0.0)


def test_many_rows_give_what_each_gives_alone() -> None:
    rows = [PairRow(sentence, actor, recipient) for sentence, actor, recipient, _ in ROWS]
    assert [code.type for code in code_pairs(rows)] == [expected for *_, expected in ROWS]


def test_french() -> None:
    code = code_pair("Kasr a menacé de bombarder l'Orlande.", "Kasr", "l'Orlande", language="fr")
    assert code.type == "THREATEN"
    assert code.mode is None or ("THREATEN", code.mode) in load_ontology().modes


def test_strings_that_are_not_there_are_nobody() -> None:
    assert 0.0 <= code_pair("Kasr attacked Orland.", "Nauru", "Tavira").confidence <= 1.0
