"""A number that the crisis turns on: troops, money, casualties, counts."""

from dataclasses import dataclass, field

from dragoman.model.span import Evidence, EvidenceMap, Span, require_one
from dragoman.model.time import When


@dataclass(frozen=True, slots=True)
class Figure:
    """`low` and `high` bound the value (equal where exact, null where open); `unit` is an English plural noun."""

    span: Span
    low: float | None
    high: float | None
    unit: str
    of: str | None
    quotation: str | None
    when: When | None
    evidence: EvidenceMap = field(default_factory=dict[str, Evidence | tuple[Evidence, ...]])

    def __post_init__(self) -> None:
        for name in ("low", "high", "of", "when"):
            require_one(self.evidence, name, getattr(self, name))
