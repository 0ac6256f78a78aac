"""On which days an office is printed of a person: kept in rows of their own, so that a long tenure costs no more."""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, event, select, text, update
from tests.built import made, rows, write
from tests.made import Piece, Who, reader

from dragoman import api
from dragoman.record.entities.roles import EVIDENCE
from dragoman.record.ports import Tally
from dragoman.store import tables
from dragoman.store.candidates import CandidateReader
from dragoman.store.codec import from_bytes, pack
from dragoman.store.database import writing

SOLEY = Who("p1", "person", ("Ilse Soley",), "OST", titles=("Foreign Minister", "foreign minister"))
HELD = "Foreign Minister Ilse Soley spoke of the strait."
PAST = "The former foreign minister Ilse Soley sails home."


def piece(number: int, words: str = HELD) -> Piece:
    day = (date(1971, 5, 4) + timedelta(number)).isoformat()
    return Piece(f"Paper {number}", f"{words} It was day {number}.", published=day, who=(SOLEY,))


def days(record: api.Record) -> list[tuple[Any, ...]]:
    with record.store.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(tables.office_days))]


MANY = [piece(n) for n in range(EVIDENCE + 4)]
OVER = [*MANY, piece(20, PAST), piece(21, PAST), piece(22), piece(24, PAST)]
RETURNED = [*OVER, *(piece(n) for n in range(30, 36))]


@pytest.mark.parametrize("pieces", [MANY, OVER, RETURNED], ids=["held", "over", "held again"])
@pytest.mark.parametrize("seed", [None, 1, 2])
def test_a_day_at_a_time_tells_what_all_at_once_tell(tmp_path: Path, pieces: list[Piece], seed: int | None) -> None:
    shuffled = Random(seed).sample(pieces, len(pieces)) if seed else pieces
    record = made(tmp_path, shuffled, one_by_one=True)
    before, told = rows(record), days(record)
    assert len(told) == len(pieces)
    record.rebuild()
    assert (rows(record), days(record)) == (before, told)


def test_one_more_mention_writes_its_day_and_reads_no_other(tmp_path: Path) -> None:
    record, met = made(tmp_path, MANY), list[tuple[str, int]]()
    carried = tally_of(record)

    @event.listens_for(record.store.engine, "before_cursor_execute")
    def note(_: Connection, __: object, sql: str, values: Any, *more: object) -> None:
        if "office_days" in sql and not sql.startswith("DELETE"):
            met.append((sql.split()[0], len(values) if more[-1] else 1))

    more = [piece(40), piece(41)]
    record.add(write(tmp_path / "more", more), reader=reader(more))
    assert met == [("INSERT", 2)]
    assert _carried(tally_of(record)) == _carried(carried) == EVIDENCE + 1
    assert len(days(record)) == len(MANY) + 2


def _carried(tally: Tally) -> int:
    return sum(len(held) for office in tally.offices for held in office.days.values())


def tally_of(record: api.Record) -> Tally:
    with record.store.engine.connect() as connection:
        return from_bytes(Tally, connection.execute(select(tables.tallies.c.data)).scalars().one())


def carry_along(record: api.Record) -> None:
    """Make of it a record of the program before: a tally holds all days."""
    tally = tally_of(record)
    with writing(record.store.engine) as connection:
        name = connection.scalars(select(tables.tallies.c.id)).one()
        everything = CandidateReader(connection).days_of((name, place) for place in range(len(tally.offices)))
        for (_, office), held in everything.items():
            tally.offices[office].days = {tenure: dict(printed) for tenure, printed in held.items()}
        connection.execute(update(tables.tallies).values(data=pack(tally)))
        connection.execute(text("DROP TABLE office_days"))
        for index in ("ix_sketches_end_number", "ix_sketches_open", "ix_roles_span"):
            connection.execute(text(f"DROP INDEX {index}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0009'"))
    record.close()


def test_a_record_whose_tallies_carry_all_days_opens(tmp_path: Path) -> None:
    record = made(tmp_path, RETURNED)
    before, told = rows(record), days(record)
    carry_along(record)
    opened = api.open(tmp_path / "record")
    assert (rows(opened), days(opened)) == (before, told)
    more = [piece(50)]
    opened.add(write(tmp_path / "more", more), reader=reader(more))
    grown = rows(opened), days(opened)
    opened.rebuild()
    assert (rows(opened), days(opened)) == grown
