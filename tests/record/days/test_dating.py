"""Articles dated by others."""

from pathlib import Path

import pytest
from tests.built import made
from tests.made import CAST, CLOSED, CUT, Piece, Said

from dragoman.model.article import Published
from dragoman.model.record import RecordEvidence
from dragoman.record.days.dating import Clue, narrow

PROOF = RecordEvidence("a", (), "")


def clue(earliest: str, latest: str | None = None) -> Clue:
    return Clue(earliest, latest, (), PROOF, "made")


@pytest.mark.parametrize(
    ("own", "clues", "earliest", "latest", "value"),
    [
        (Published(), [], None, None, None),
        (Published(), [clue("1971-05-03")], "1971-05-03", None, None),
        (Published(), [clue("1971-05-03", "1971-05-10"), clue("1971-05-05")], "1971-05-05", "1971-05-10", None),
        (Published(), [clue("1971-05-01", "1971-05-08"), clue("1971-05-06", "1971-05-13")], "1971-05-06", "1971-05-08", None),
        (Published(None, "1971-05-04", "1971-05-06", "inferred"), [clue("1971-05-06")], "1971-05-06", "1971-05-06", "1971-05-06"),
        (Published(None, "1971-05-04", "1971-05-06", "inferred"), [clue("1971-06-06")], "1971-05-04", "1971-05-06", None),
    ],
    ids=["nothing", "not before", "an old event bounds below", "two windows meet", "one day is left", "contradiction"],
)  # fmt: skip
def test_bounds(own: Published, clues: list[Clue], earliest: str | None, latest: str | None, value: str | None) -> None:
    found = narrow(own, clues).published
    assert (found.earliest, found.latest, found.value) == (earliest, latest, value)


UNDATED_CUT = Piece(CUT.outlet, CUT.text, who=CUT.who, said=CUT.said, did=CUT.did)
RETOLD = Piece(
    "The Lamp",
    "No foreign warship would pass the strait until every blockade of the islands is lifted, Milan Dravek said. The "
    "fishing boats stayed in port and the market of Kell was empty at noon.",
    who=CAST,
    said=(Said("No foreign warship would pass the strait until every blockade of the islands is lifted", ("p1",)),),
)


@pytest.mark.parametrize(
    ("piece", "earliest", "latest"),
    [(UNDATED_CUT, "1971-05-03", "1971-05-10"), (RETOLD, "1971-05-03", "1971-05-10")],
    ids=["a cut copy", "the same utterance"],
)
def test_an_undated_article_is_dated_by_others(tmp_path: Path, piece: Piece, earliest: str, latest: str) -> None:
    record = made(tmp_path, (CLOSED, piece))
    (found,) = [one for one in record.store.articles() if one.id == piece.article().id]
    assert (found.published.basis, found.published.earliest, found.published.latest) == ("inferred", earliest, latest)
    assert {evidence.article for evidence, _ in record.store.clues(found.id)} == {CLOSED.article().id}


def test_a_dated_article_keeps_its_day(tmp_path: Path) -> None:
    record = made(tmp_path, (CLOSED, CUT))
    days = {one.id: one.published.value for one in record.store.articles()}
    assert days == {CLOSED.article().id: CLOSED.published, CUT.article().id: CUT.published}
