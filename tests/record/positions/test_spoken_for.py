"""For whom somebody speaks whose office only another article tells."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.built import made
from tests.made import CAST, DRAVEK, OSTREL, SOLEY, VARNIA, Piece, Said
from tests.record.positions.test_shifts import said

from dragoman.model.record import RecordEntity
from dragoman.record.positions.sides import owner_of, spoken_for

IN_OFFICE = (replace(DRAVEK, of="c1"), SOLEY, VARNIA, OSTREL)
NAME_ALONE = Piece(
    "The Lamp",
    "Dravek said on Friday that the strait of Kell would be swept for mines. Varnia and Ostrel count their boats.",
    published="1971-05-08",
    who=CAST,
    said=(Said("the strait of Kell would be swept for mines", ("p1",), day="1971-05-07", form="indirect"),),
)
PRESIDENT = Piece(
    "Kell Gazette",
    "President Milan Dravek of Varnia called the fishermen of Ostrel poachers. The winter was long.",
    published="1971-05-12",
    who=IN_OFFICE,
    said=(Said("poachers", ("p1",), "accuse", form="mixed"),),
)


def test_an_office_told_in_one_article_counts_for_the_name_alone_in_another(tmp_path: Path) -> None:
    for number, pieces in enumerate(((NAME_ALONE,), (NAME_ALONE, PRESIDENT), (PRESIDENT, NAME_ALONE))):
        store = made(tmp_path / str(number), pieces).store
        (mines,) = [s for s in store.statements() if "mines" in s.attestations[0].text]
        names = {entity.id: entity.name for entity in store.entities()}
        assert names.get(mines.on_behalf or "") == ("Varnia" if len(pieces) == 2 else None)


@pytest.mark.parametrize(("sectors", "owner"), [(("GOV",), "state"), (("OPP",), None), (("GOV", "OPP"), "state")])
def test_an_opposition_speaks_for_itself(sectors: tuple[str, ...], owner: str | None) -> None:
    entity = RecordEntity("p1", "person", "Ilse Soley", "OST", sectors, "state", ("Ilse Soley",), 1)
    assert owner_of(entity) == owner


def test_what_an_article_or_a_person_says_stands() -> None:
    owners = {"p1": "state"}
    assert spoken_for(said("s1", "state", None, speaker="p1"), owners).on_behalf == "state"
    assert spoken_for(said("s1", "state", None, speaker="p1", behalf="other"), owners).on_behalf == "other"
    assert spoken_for(said("s1", "state", None, speaker="p1"), owners, [("on_behalf", None)]).on_behalf is None
    assert spoken_for(said("s1", "state", None, speaker="p2"), owners).on_behalf is None
