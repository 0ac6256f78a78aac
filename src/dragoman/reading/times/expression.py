"""What the words say, before anybody knows when they were printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman.model.span import Span

type Unit = Literal["hour", "day", "week", "fortnight", "month", "year", "decade"]
type Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: `means` names its operator, `rule` the table entry that found it.

    Calendar fields are as printed (`weekday` 0 is Monday, `season` 0 is spring); `shift` counts units from the day of
    publication or from another time of the text. A modifier ("since …") holds what it modifies in `base`, a range its
    two ends in `base` and `end`.
    """

    span: Span
    rule: str
    means: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year2: int | None = None
    month2: int | None = None
    day2: int | None = None
    weekday2: int | None = None
    season: int | None = None
    number: int | None = None
    unit: Unit | None = None
    shift: int | None = None
    shift_week: int | None = None
    shift_month: int | None = None
    shift_year: int | None = None
    part: str | None = None
    inside: bool = False
    base: "Expression | None" = None
    end: "Expression | None" = None

    def leaves(self) -> Iterator["Expression"]:
        """The expression's own ends, innermost first; itself where it has none."""
        if self.base is None:
            yield self
            return
        yield from self.base.leaves()
        if self.end is not None:
            yield from self.end.leaves()
