"""What keeps a record from growing with the square of its articles, and that it changes nothing."""

import zlib
from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import cast

import pytest
from alembic import command
from alembic.config import Config
from benchmarks.growth import add
from benchmarks.made.reading import Made, make_corpus
from sqlalchemy import Connection, create_engine, event, func, insert, select
from tests.built import made, rows
from tests.made import CRISIS, Piece
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman import api
from dragoman.errors import RecordError
from dragoman.model.reading import Reading
from dragoman.model.record import Issue
from dragoman.record import desk
from dragoman.record.desk import Desk
from dragoman.record.entities.identities import PER_CLUSTER
from dragoman.record.positions.shifts import find_shifts
from dragoman.store import held, tables, writer
from dragoman.store.candidates import CandidateReader
from dragoman.store.codec import from_bytes, pack, to_bytes
from dragoman.store.database import writing
from dragoman.store.positions import PositionReader

COUNT = 24


pytestmark = pytest.mark.usefixtures("no_model")


def grown(folder: Path, corpus: Sequence[Made], portion: int) -> api.Record:
    api.init(folder)
    record = api.open(folder)
    for at in range(0, len(corpus), portion):
        add(record, corpus[at : at + portion])
    return record


def test_one_by_one_by_new_processes_at_once_and_rebuilt_give_the_same_rows(tmp_path: Path) -> None:
    corpus = list(make_corpus(COUNT, seed=3))
    record = grown(tmp_path / "at once", corpus, COUNT)
    before = rows(record)
    assert rows(grown(tmp_path / "one by one", corpus, 1)) == before
    api.init(tmp_path / "anew")
    for at in range(0, COUNT, 5):
        with api.open(tmp_path / "anew") as opened:  # nothing held in memory from before
            add(opened, corpus[at : at + 5])
    assert rows(api.open(tmp_path / "anew")) == before
    record.rebuild()
    assert rows(record) == before


def test_a_fault_in_a_turn_undoes_the_turn_and_the_next_build_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = list(make_corpus(COUNT, seed=3))
    before = rows(grown(tmp_path / "whole", corpus, COUNT))
    build, met = writer.add_article, list[str]()

    def breaking(at: Desk, article: str) -> None:
        met.append(article)
        if len(met) == writer.TOGETHER + 3:
            raise RuntimeError("broken")
        build(at, article)

    monkeypatch.setattr(writer, "TURN", 3600.0)
    monkeypatch.setattr(writer, "TOGETHER", 10)
    api.init(tmp_path / "broken")
    record = api.open(tmp_path / "broken")
    with monkeypatch.context() as patched:
        patched.setattr(writer, "add_article", breaking)
        with pytest.raises(RuntimeError, match="broken"):
            add(record, corpus)
    with record.store.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(tables.built)) == writer.TOGETHER
    with record.store.writer("add") as again:
        again.build()
    assert rows(record) == before


def test_one_more_article_is_built_and_told_in_one_transaction(tmp_path: Path) -> None:
    *corpus, last = make_corpus(COUNT, seed=3)
    record, commits = grown(tmp_path, corpus, COUNT), list[Connection]()
    event.listen(record.store.engine, "commit", commits.append)
    with record.store.writer("add") as writing_one:
        writing_one.save_article(last.article, last.reading())
        commits.clear()
        assert writing_one.build() == 1
        assert len(commits) == 1
    before = rows(record)
    record.rebuild()
    assert rows(record) == before


def test_what_memory_lets_go_is_fetched_again_and_gives_the_same_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = list(make_corpus(COUNT, seed=3))
    before = rows(grown(tmp_path / "whole", corpus, COUNT))
    monkeypatch.setattr(held, "NODES", 90)  # of some three articles
    monkeypatch.setattr(held, "LONE", 3)
    monkeypatch.setattr(held, "SOURCES", 2)
    monkeypatch.setattr(desk, "ARTICLES", 3)
    assert rows(grown(tmp_path / "small", corpus, COUNT)) == before


def test_shifts_told_a_position_at_a_time_are_those_of_all_statements_at_once(tmp_path: Path) -> None:
    corpus = list(make_corpus(3 * COUNT, seed=5))
    issues = [
        Issue(name, name, (("en", name), ("fr", french)), "", suggested=False)
        for name, french in (("licences", "licences"), ("posts", "postes"), ("archives", "archives"))
    ]
    api.init(tmp_path)
    record = api.open(tmp_path)
    record.store.follow(issues)
    for at in range(0, len(corpus), COUNT):
        add(record, corpus[at : at + COUNT])
    with record.store.engine.connect() as connection:
        reader = PositionReader(connection)
        statements = reader.tied_statements([one.id for one in record.store.statements()])
        expected = find_shifts(statements, reader.owners([one.id for one in record.store.entities()]))
    assert expected
    assert record.store.shifts() == expected
    before = rows(record)
    record.rebuild()
    assert rows(record) == before


def test_two_writers_in_turns_see_what_the_other_built(tmp_path: Path) -> None:
    corpus = list(make_corpus(COUNT, seed=3))
    before = rows(grown(tmp_path / "one", corpus, COUNT))
    api.init(tmp_path / "two")
    left, right = api.open(tmp_path / "two"), api.open(tmp_path / "two")
    for at, one in enumerate(corpus):
        add(left if at % 2 else right, [one])
    assert rows(left) == before


def test_a_name_that_all_articles_print_has_few_keys(tmp_path: Path) -> None:
    pieces = [
        Piece(f"Paper {n}", CRISIS[0].text, published=f"1971-05-{n + 4:02}", who=CRISIS[0].who) for n in range(12)
    ]
    record = made(tmp_path, pieces)
    with record.store.engine.connect() as connection:
        table = tables.name_keys
        counts = select(func.count(table.c.node).label("nodes")).group_by(table.c.key)
        most = connection.scalar(select(func.max(counts.subquery().c.nodes)))
    assert most is not None
    assert most <= PER_CLUSTER
    assert {e.articles for e in record.store.entities()} == {12}


def test_a_reading_is_a_sixth_of_its_json_and_comes_back() -> None:
    reading = next(iter(make_corpus(1))).reading()
    assert len(pack(reading)) * 5 < len(to_bytes(reading))
    assert from_bytes(Reading, pack(reading)) == from_bytes(Reading, to_bytes(reading)) == reading


def test_a_reading_cut_short_is_refused() -> None:
    with pytest.raises(RecordError, match="article a1"):
        from_bytes(Reading, zlib.compress(b"{}")[:-4], where="article a1")


def test_a_record_of_before_is_rebuilt_from_its_readings(tmp_path: Path) -> None:
    config = Config()
    config.set_main_option("script_location", "dragoman.store:migrations")
    old = create_engine(f"sqlite:///{tmp_path / 'record.sqlite'}")
    with old.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
    piece = CRISIS[0]
    run = {"id": 1, "started": "1971", "finished": "1971", "command": "add", "program": "0", "process": "x:1"}
    with writing(old) as connection:
        connection.execute(insert(tables.runs), run)
        names = [c.name for c in tables.articles.c if c.name not in ("number", "run")]
        article = {name: getattr(piece.article(), name) for name in names}
        connection.execute(insert(tables.articles), {**article, "number": 1, "run": 1})
        data = to_bytes(piece.reading())
        row = {"article": piece.article().id, "data": data, "run": 1, "rule_version": "record/1"}
        connection.execute(insert(tables.readings), row)
    record = api.open(tmp_path)
    assert record.store.counts()["statements"] == len(piece.said)
    assert record.store.reading(piece.article().id) == piece.reading()


def test_what_a_builder_asks_for_is_found_by_a_key(tmp_path: Path) -> None:
    record, plans = grown(tmp_path, list(make_corpus(COUNT, seed=3)), COUNT), list[str]()

    @event.listens_for(record.store.engine, "after_cursor_execute")
    def explain(connection: Connection, _: object, sql: str, values: tuple[object, ...], *more: object) -> None:
        if sql.startswith("SELECT") and more[-1] is False:  # not many at once
            raw = cast(SqliteConnection, connection.connection.dbapi_connection)
            plans.extend(row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {sql}", values))

    with record.store.engine.connect() as connection:
        reader = CandidateReader(connection)
        for kind in ("entity", "statement", "event"):
            keys = reader.nodes_of(kind, [one.id for one in record.store.articles()[:2]])
            assert reader.links(kind, keys)
        reader.vetoes("statement", [])
        reader.vetoes("statement", reader.nodes_of("statement", [record.store.articles()[0].id]))
        named = reader.nodes_of("entity", [record.store.articles()[0].id])
        assert {node.article for node in reader.nodes_naming(named)} == {record.store.articles()[0].id}
    told = [plan for plan in plans if any(f" {name}" in plan for name in ("nodes", "roles", "judgements"))]
    assert told
    assert not [plan for plan in told if "SCAN" in plan]
    assert {plan for plan in told if "ix_judgements" in plan} == {
        "SEARCH judgements USING INDEX ix_judgements_apart (right=?)",
        "SEARCH judgements USING INDEX ix_judgements_same (right=?)",
    }
