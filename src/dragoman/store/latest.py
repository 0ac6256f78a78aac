"""The latest rows under one key, in memory: what the builder asks for with every article, without a query."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

BEHIND = "~"  # behind every day
KEPT = 600  # rows of one key that are kept when twice as many have come
AT_ONCE = 100  # rows that are looked at before it is asked whether those before can tell more
LOADED = 400  # rows of one key that are read at first

type Row = tuple[int, str, str, str, str]  # number, name, first day, last day, last day of all rows before it


@dataclass(slots=True)
class Latest:
    """Rows in order of arrival, from some article on. `before` is the last day of those that came before: "" for none.

    What no row before a place can meet is told without looking further back.
    """

    before: str = ""
    rows: list[Row] = field(default_factory=list)

    def add(self, found: Iterable[tuple[int, str, str | None, str | None]]) -> bool:
        """(number, name, first day, last day), an open bound None; False where one comes before one that is here."""
        rows = self.rows
        for number, name, first, last in found:
            day, before = last or BEHIND, self.before
            if rows:
                if (number, name) < rows[-1][:2]:
                    return False
                before = max(rows[-1][3], rows[-1][4])
            rows.append((number, name, first or "", day, before))
        if len(rows) > 2 * KEPT:
            del rows[:-KEPT]
        return True

    def find(self, start: str | None, end: str | None, most: int, below: int | None = None) -> list[Row] | None:
        """The `most` latest with days that meet start–end (numbered `below`), the latest first; None where rows that
        are not here may be among them."""
        first, last, found, rows = start or "", end or BEHIND, list[Row](), self.rows
        at = len(rows) if below is None else bisect_left(rows, (below,))
        while at:
            low = max(0, at - AT_ONCE)
            found += [row for row in reversed(rows[low:at]) if row[3] >= first and row[2] <= last]
            if len(found) >= most:
                return found[:most]
            at, before = low, rows[low][4]
            if not before or before < first:
                return found
        return None if rows or self.before else found
