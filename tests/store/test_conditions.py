"""Rows that go straight to the driver."""

from pathlib import Path

import pytest
from sqlalchemy import select

from dragoman.store import create_store, open_store, tables
from dragoman.store.conditions import Cell, inserting, replacing, write
from dragoman.store.database import writing

FIRST: dict[str, Cell] = {"kind": "statement", "id": "s1"}


@pytest.mark.parametrize("rows", [[FIRST], [FIRST, {"kind": "event", "id": "e1"}], [{"id": "s1", "kind": "statement"}]])
def test_rows_are_written_by_name_and_replace_those_of_their_key(tmp_path: Path, rows: list[dict[str, Cell]]) -> None:
    create_store(tmp_path)
    with writing(open_store(tmp_path).engine) as connection:
        write(connection, inserting(tables.dirty), rows)
        write(connection, replacing(tables.dirty, "sqlite"), rows)
        found = {tuple(row) for row in connection.execute(select(tables.dirty.c.kind, tables.dirty.c.id))}
    assert found == {(row["kind"], row["id"]) for row in rows}
