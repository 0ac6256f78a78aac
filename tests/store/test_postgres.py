"""The same record on PostgreSQL. DRAGOMAN_TEST_POSTGRES names a database that may be emptied."""

import os
from pathlib import Path

import pytest
from benchmarks.growth import add
from benchmarks.made.reading import make_corpus
from sqlalchemy import create_engine, select, text
from tests.api.test_corrections import entity, event_of, statement, told
from tests.built import rows, write
from tests.made import CRISIS, reader
from tests.standin import no_model  # noqa: F401  a fixture
from tests.store.test_office_days import RETURNED, carry_along, days

from dragoman import api
from dragoman.store import create_store
from dragoman.store.tables import office_days

ADDRESS = os.environ.get("DRAGOMAN_TEST_POSTGRES", "")
if not ADDRESS and os.environ.get("CI") == "true":
    pytest.fail("DRAGOMAN_TEST_POSTGRES is not set: name a PostgreSQL database that may be emptied", pytrace=False)
pytestmark = pytest.mark.skipif(not ADDRESS or not hasattr(os, "fork"), reason="DRAGOMAN_TEST_POSTGRES is not set")


@pytest.fixture
def address() -> str:
    engine = create_engine(ADDRESS)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    create_store(ADDRESS)
    return ADDRESS


def test_two_add_at_once_and_words_are_told_and_undone(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    files = write(tmp_path / "in", CRISIS)
    children = []
    for some in (files[:4], files[2:]):
        children.append(os.fork())
        if children[-1] == 0:
            try:
                with api.open(address) as one:
                    one.add(some, reader=reader(CRISIS))
                os._exit(0)
            finally:
                os._exit(1)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    with api.open(address) as record:
        before = told(rows(record))
        assert record.store.counts()["articles"] == record.rebuild() == len(CRISIS)
        assert told(rows(record)) == before
        run = record.store.runs()[-1].number
        record.redate(statement(record, "accuse").id, "1971-05-02", by="ada")
        record.same(statement(record, "accuse").id, statement(record, "threaten").id, by="ada")
        record.reject(event_of(record, "ASSAULT").id, by="ada")
        record.same(entity(record, "Ilse Soley"), entity(record, "Odile Ferrant"), by="ada")
        assert {change.state for change in record.diff(run)} == {"changed", "withdrawn"}
        with record.as_of(run) as past:
            assert told(rows(past)) == before
        for _ in range(4):
            record.undo(by="ada")
        assert told(rows(record)) == before


@pytest.mark.usefixtures("no_model")
def test_a_server_tells_what_a_file_tells(address: str, tmp_path: Path) -> None:
    corpus = list(make_corpus(40, seed=3))
    api.init(tmp_path)
    held = []
    for place in (tmp_path, address):
        with api.open(place) as record:
            for at in range(0, len(corpus), 7):
                add(record, corpus[at : at + 7])
            with record.store.engine.connect() as connection:
                days = connection.execute(select(office_days)).all()
            told = {**rows(record), "days of offices": [tuple(row) for row in days]}
            held.append({name: sorted(map(repr, found)) for name, found in told.items()})
    assert held[0]["days of offices"]
    assert held[0] == held[1]


def test_a_server_of_before_gets_the_days_of_offices(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    record = api.open(address)
    record.add(write(tmp_path / "in", RETURNED), reader=reader(RETURNED))
    before, told = rows(record), sorted(days(record))
    assert told
    carry_along(record)
    with api.open(address) as opened:
        assert (rows(opened), sorted(days(opened))) == (before, told)
