"""An article's "Tuesday", told by other articles."""

from pathlib import Path

import pytest
from tests.built import made
from tests.made import CAST, CLOSED, Did, Piece, Said

from dragoman.model.article import Published
from dragoman.model.event import Status
from dragoman.model.time import When
from dragoman.record.days.weekdays import settle

OPEN = When(None, None, "day")
REPEATED = Piece(
    "The Lamp",
    "It was an “act of piracy”, Ilse Soley repeated on Monday in a speech at the harbour of Brenn. The boats stayed in.",
    who=CAST,
    said=(Said("act of piracy", ("p2",), "accuse", weekday="Monday"),),
)
SPEECH = Piece(
    "Kell Gazette",
    "On Monday 3 May Ilse Soley called the closure of the strait an “act of piracy”, and the crowd cheered.",
    published="1971-05-04",
    who=CAST,
    said=(Said("act of piracy", ("p2",), "accuse", "1971-05-03"),),
)
MET = Piece(
    "Kell Gazette",
    "Milan Dravek met Ilse Soley on Thursday 6 May. They spoke of the strait of Kell, which Varnia closed to ships.",
    published="1971-05-07",
    who=CAST,
    did=(Did("met", "CONSULT", ("p1", "p2"), day="1971-05-06"),),
)
EXPECTED = Piece(
    "The Lamp",
    "Milan Dravek will meet Ilse Soley on Thursday, his office says. The closure of the strait by Varnia is on the table.",
    who=CAST,
    did=(Did("meet", "CONSULT", ("p1", "p2"), status="planned", weekday="Thursday"),),
)
OTHER_DAY = Piece(
    "The Lamp",
    "Milan Dravek will meet Ilse Soley on Friday, his office says. The closure of the strait by Varnia is on the table.",
    who=CAST,
    did=(Did("meet", "CONSULT", ("p1", "p2"), status="planned", weekday="Friday"),),
)


def deed(trigger: str, text: str, *, status: Status = "actual") -> Piece:
    """A French page without a date, of what Varnia does to Ostrel on a Monday."""
    did = (Did(trigger, "COERCE", ("c1",), ("c2",), status=status, weekday="lundi"),)
    return Piece("La Lanterne", f"{text} Au port de Brenn, on compte les bateaux.", language="fr", who=CAST, did=did)


SHUT = deed("fermé", "La Varnie a fermé lundi le passage aux cargos d'Ostrel.")
SEIZED = deed("saisi", "La Varnie a saisi lundi douze bateaux de pêche d'Ostrel.")
TO_SHUT = deed("fermera", "La Varnie fermera lundi le passage aux cargos d'Ostrel.", status="planned")


@pytest.mark.parametrize(
    ("known", "piece", "earliest", "latest"),
    [
        (MET, SHUT, "1971-05-03", "1971-05-09"),
        (MET, SEIZED, None, None),
        (MET, TO_SHUT, None, None),
        (SPEECH, REPEATED, "1971-05-03", "1971-05-10"),
        (MET, EXPECTED, "1971-04-30", "1971-05-06"),
        (MET, OTHER_DAY, None, None),
    ],
    ids=[
        "an act done on a Monday",
        "another act of that Monday",
        "an act still to come",
        "the same words on a Monday",
        "a meeting it still expects",
        "a meeting on another weekday",
    ],
)
def test_an_article_is_dated_by_its_weekday(
    tmp_path: Path, known: Piece, piece: Piece, earliest: str | None, latest: str | None
) -> None:
    record = made(tmp_path, (CLOSED, known, piece))
    (found,) = [one for one in record.store.articles() if one.id == piece.article().id]
    assert (found.published.earliest, found.published.latest) == (earliest, latest)


def test_a_statement_gets_the_day_its_article_was_given(tmp_path: Path) -> None:
    record = made(tmp_path, (CLOSED, SPEECH, REPEATED))
    (said,) = [s for s in record.store.statements() if any(a.article == REPEATED.article().id for a in s.attestations)]
    assert said.said_on == When("1971-05-03", "1971-05-03", "day")


def test_words_told_anew_in_another_language_bound_the_day(tmp_path: Path) -> None:
    """Neither names a day: the page is of the week before or after the article that tells the same."""
    written = Piece(
        "Kell Gazette",
        "No foreign warship will pass the strait until the blockade of the islands is lifted, Milan Dravek writes. "
        "Salt and rope are dear in the shops of Kell, and two schools of the old town stay shut for want of coal.",
        published="1971-05-06",
        who=CAST,
        said=(
            Said(
                "No foreign warship will pass the strait until the blockade of the islands is lifted", ("p1",), "warn"
            ),
        ),
    )
    words = "Le détroit sera fermé aux navires de guerre étrangers jusqu'à la levée du blocus des îles"
    page = f"La foire de Brenn a ouvert sous la pluie. « {words} », écrit Milan Dravek. Les bals auront lieu."
    vowed = Piece("La Lanterne", page, language="fr", who=CAST, said=(Said(words, ("p1",), "warn"),))
    record = made(tmp_path, (MET, written, vowed))
    (found,) = [one.published for one in record.store.articles() if one.id == vowed.article().id]
    assert (found.earliest, found.latest) == ("1971-04-30", "1971-05-12")


@pytest.mark.parametrize(
    ("published", "ahead", "day"),
    [
        (Published("1971-05-04"), False, "1971-05-03"),
        (Published("1971-05-03"), False, "1971-05-03"),
        (Published("1971-05-04"), True, "1971-05-10"),
        (Published(None, "1971-05-04", "1971-05-06"), False, "1971-05-03"),
        (Published(None, "1971-05-01", "1971-05-06"), False, None),
        (Published(), False, None),
    ],
    ids=["the day before", "the day itself", "to come", "any day of the window", "two Mondays", "no day known"],
)
def test_a_monday_gets_its_day(published: Published, ahead: bool, day: str | None) -> None:
    found = settle(OPEN, 0, published, ahead=ahead)
    assert found is not None and found.start == day
