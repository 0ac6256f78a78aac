"""Disagreements that words alone do not show: quantities, days, denials, refusals, renderings."""

from pathlib import Path

import pytest
from tests.built import made
from tests.made import DRAVEK, OSTREL, SOLEY, VARNIA, Count, Piece, Said

import dragoman
from dragoman.record.disagreements.quantities import _claim

CAST = (DRAVEK, SOLEY, VARNIA, OSTREL)
MARCH = "Some {n} dockers of Varnia were arrested at the gates of Kell. {more}"
MARCHE = "À Kell, {n} dockers de Varnie ont été arrêtés, selon le port. {more}"


def piece(outlet: str, text: str, language: str = "en", published: str = "1971-05-08", **held: object) -> Piece:
    return Piece(outlet, text, language, published, CAST, **held)  # type: ignore[arg-type]


def counted(text: str, words: str, low: float | None, high: float | None, unit: str, **held: str) -> Piece:
    outlet = held.pop("outlet", "Kell Gazette")
    return piece(outlet, text, counts=(Count(words, low, high, unit),), **held)  # type: ignore[arg-type]


def arrested(number: int) -> Piece:
    text = MARCH.format(n=number, more="The lamps of the quay were out.")
    return counted(text, f"{number} dockers", number, number, "men")


def arretes(number: int, unit: str = "people") -> Piece:
    text = MARCHE.format(n=number, more="La pluie tombait sur les quais.")
    return counted(text, f"{number} dockers", number, number, unit, language="fr", outlet="Le Quai")


LOST = "The dockers of Kell, a port of Varnia, shot at the sun. Some 300 dockers of Kell were injured."
GUNS = counted(
    "Varnia is watched. Officials of Ostrel put the number of guns on the island at about 30.",
    "about 30", 30, 30, "guns",
)  # fmt: skip
CONCERNED = counted(
    "Varnia and Ostrel signed. About 42 guns are concerned, a clerk of Varnia in Ostrel said.",
    "About 42 guns", 42, 42, "guns", outlet="The Quay",
)  # fmt: skip
SOLD = counted(
    "Varnia and Ostrel signed. The number of guns that Varnia captured from Ostrel is 42, a clerk said.",
    "42", 42, 42, "guns", outlet="The Quay",
)  # fmt: skip
HEARD = "Milan Dravek, of Varnia, claimed that two cutters of Ostrel had been boarded in the fog"
BOARDED, TAKEN = "two cutters of Ostrel had been boarded in the fog", "any cutter had been boarded"


def signed(words: str, day: str) -> Piece:
    return piece("Kell Gazette", SIGNED.format(day=words), days=((words, day),))


def signe(words: str, day: str) -> Piece:
    return piece("Le Quai", SIGNE.format(day=words), "fr", days=((words, day),))


def asked(who: str, act: str, words: str, text: str, outlet: str, form: str = "indirect") -> Piece:
    return piece(outlet, text, said=(Said(words, (who,), act, form=form),))  # type: ignore[arg-type]


LEAVE = asked(
    "p2", "demand", "the withdrawal of the pilots from the strait",
    "Ilse Soley of Ostrel demanded the withdrawal of the pilots from the strait. The harbour was quiet.", "Kell Gazette",
)  # fmt: skip
STAY = asked(
    "p1", "reject", "any withdrawal of the pilots",
    "In the old town of Brenn, Milan Dravek of Varnia rejected any withdrawal of the pilots. It rained.", "Le Quai",
)  # fmt: skip
TAX = asked(
    "p1", "reject", "any new tax on salt",
    "In the old town of Brenn, Milan Dravek of Varnia rejected any new tax on salt. It rained all day.", "Le Quai",
)  # fmt: skip
FAR = "a withdrawal of the guns from the hills, then of the sails, and pay for the pilots"
SCATTERED = asked("p2", "demand", FAR, f"Ilse Soley of Ostrel demanded {FAR}. It was hot.", "Kell Gazette")
WAIT = "I shall wait for my answer until the strait of Kell has frozen"
ATTEND = "Je n'attendrai pas votre réponse jusqu'à ce que gèle le détroit de Kell"
SIGNED = "Milan Dravek signed the treaty on the strait of Kell on {day}, in the old harbour. Gulls cried."
SIGNE = "Le traité sur le détroit de Kell, signé {day} par Milan Dravek, sera lu demain. Il pleut."


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (arrested(60), arretes(90), {"figure"}),
        (arrested(60), arretes(63), set()),
        (arrested(60), arretes(9000), set()),
        (arrested(60), counted(LOST, "300 dockers", 300, 300, "men", outlet="The Quay"), set()),
        (GUNS, CONCERNED, {"figure"}),
        (GUNS, SOLD, set()),
        (signed("Monday", "1971-05-03"), signe("mardi", "1971-05-04"), {"date"}),
        (signed("Monday", "1971-05-03"), signe("lundi", "1971-05-03"), set()),
        (LEAVE, STAY, {"dispute"}),
        (LEAVE, TAX, set()),
        (SCATTERED, STAY, set()),
        (
            asked("p1", "state", WAIT, f"{WAIT}, said Milan Dravek of Varnia. The fog lifted.", "Kell Gazette", "direct"),
            piece("Le Quai", f"{ATTEND}, a lancé Milan Dravek.", "fr", said=(Said(ATTEND, ("p1",)),)),
            {"rendering"},
        ),
    ],
    ids=[
        "one happening, two numbers", "rounded", "too far apart", "another happening", "how many there are",
        "how many there are and what befalls others", "signed on two days", "signed on one day", "refused", "another matter refused", "its words, of other things", "turned round in another language",
    ],
)  # fmt: skip
def test_disagreements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: Piece, right: Piece, kinds: set[str]
) -> None:
    # two short texts on one matter are no copies or translations here: only their claims are compared
    monkeypatch.setattr("dragoman.record.steps.judge_wording", lambda *_, **__: None)
    monkeypatch.setattr("dragoman.record.steps._translations", lambda *_: [])
    record = made(tmp_path, (left, right))
    assert {d.kind for d in record.store.disagreements()} == kinds


def test_a_denial_answers_the_claim_in_front_of_it(tmp_path: Path) -> None:
    text = f"{HEARD}. Ilse Soley of Ostrel denied that {TAKEN}. The fog lifted at noon."
    claim = Said(BOARDED, ("p1",), "state", form="indirect", cue="claimed")
    denial = Said(TAKEN, ("p2",), "deny", form="indirect", cue="denied")
    record = made(tmp_path, (piece("Kell Gazette", text, said=(claim, denial)),))
    (found,) = record.store.disagreements()
    assert (found.kind, found.left.text, found.right.text) == ("occurrence", BOARDED, TAKEN)


def test_who_denies_what_nobody_else_claims_contradicts_nobody(tmp_path: Path) -> None:
    text = f"{HEARD}. Milan Dravek denied that {TAKEN}. The fog lifted at noon."
    claim = Said(BOARDED, ("p1",), "state", form="indirect", cue="claimed")
    denial = Said(TAKEN, ("p1",), "deny", form="indirect", cue="denied")
    record = made(tmp_path, (piece("Kell Gazette", text, said=(claim, denial)),))
    assert list(record.store.disagreements()) == []


def test_a_figure_is_shown_with_all_that_was_said_of_it() -> None:
    text = "The siege of Kell goes on. Officials in Ostrel put the number of missiles on the island at about 30."
    reading = dragoman.read(text, language="en")
    (figure,) = [one for one in reading.figures if one.unit == "missiles"]
    (said,) = [one for one in reading.quotations if any(span.contains(figure.span) for span in one.content)]
    assert len(said.content) > 1  # "put" parts it
    assert _claim(reading, figure) == said.content
