"""Parts of queries: long lists in portions, days that may meet, rows that replace others."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import ColumnElement, Connection, Insert, Table, and_, insert, or_
from sqlalchemy.dialects import postgresql, sqlite

type Cell = str | int | float | bytes | bool | None

MOST = 5_000  # values in one list of a query; SQLite takes 32,766


def parts(values: Iterable[str]) -> Iterable[list[str]]:
    """The distinct values, in portions that a query takes."""
    listed = list(dict.fromkeys(values))
    return (listed[at : at + MOST] for at in range(0, len(listed), MOST))


def meet(
    first: ColumnElement[str | None], last: ColumnElement[str | None], start: str | None, end: str | None
) -> list[ColumnElement[bool]]:
    """Conditions: the days first–last and start–end may have one in common; an unknown bound is open."""
    conditions: list[ColumnElement[bool]] = []
    if end is not None:
        conditions.append(or_(first.is_(None), first <= end))
    if start is not None:
        conditions.append(or_(last.is_(None), last >= start))
    return [and_(*conditions)] if conditions else []


inserting = cache(insert)  # made once for each table


def write(connection: Connection, statement: Insert, rows: Sequence[Mapping[str, Cell]]) -> None:
    """Many rows with the same columns by one statement, which is made once for them; the driver takes plain values."""
    names = tuple(rows[0])
    sql, order = _written(statement, connection.dialect.name, names)
    if order is None:
        connection.execute(statement, list(rows))
    else:
        connection.exec_driver_sql(sql, [tuple([row[name] for name in order]) for row in rows])


@cache
def _written(statement: Insert, dialect: str, names: tuple[str, ...]) -> tuple[str, tuple[str, ...] | None]:
    """The statement as SQLite takes it, and the columns in the order of its places; None for another server."""
    if dialect != "sqlite":
        return "", None
    compiled = statement.compile(dialect=sqlite.dialect(), column_keys=list(names))
    return str(compiled), tuple(compiled.positiontup or ())


@cache
def replacing(table: Table, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Whole rows in the place of those with the same primary key."""
    keys = [column.name for column in table.primary_key]
    new: sqlite.Insert | postgresql.Insert = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    columns = {column.name: new.excluded[column.name] for column in table.c if column.name not in keys}
    if not columns:
        return new.on_conflict_do_nothing(index_elements=keys)
    return new.on_conflict_do_update(index_elements=keys, set_=columns)
