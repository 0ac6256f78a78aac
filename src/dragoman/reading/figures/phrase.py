"""A number and what it counts."""

from dataclasses import dataclass

from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """A number and its noun: `low` and `high` bound it, both included (null where open).

    `unit` is an English plural noun, "percent" or the ISO code of a currency; `unit_span` is where it is told.
    """

    span: Span
    low: float | None
    high: float | None
    unit_span: Span
    unit: str
