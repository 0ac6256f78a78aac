"""Parts of queries: long lists in portions, and days that may meet."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, and_, or_

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
