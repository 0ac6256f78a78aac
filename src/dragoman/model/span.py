"""Where words stand, and what a field rests on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dragoman.errors import EvidenceError, SpanError

type How = Literal["stated", "resolved", "inferred"]
HOWS: tuple[How, ...] = ("stated", "resolved", "inferred")


class Span(NamedTuple):
    """``[start, end)``, half-open, in Unicode code points of ``article.text``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The exact words."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


type Spans = tuple[Span, ...]


def check_spans(spans: Iterable[Span], length: int) -> None:
    """Raise `SpanError` unless every span is non-empty and lies in a text of `length` code points."""
    for start, end in spans:
        if not 0 <= start < end <= length:
            raise SpanError(f"span [{start}, {end}) does not lie in a text of {length} characters")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one value rests on.

    ``stated``: the words at `spans` say it; ``resolved``: `spans` are what it was resolved through ("he" and the name
    it stands for); ``inferred``: `spans` are what it was concluded from. `rule` names the rule or the table entry.
    """

    spans: Spans
    how: How
    rule: str

    def __post_init__(self) -> None:
        if self.how not in HOWS:
            raise EvidenceError(f"evidence is {self.how!r}; valid: {', '.join(HOWS)}")
        if not self.rule:
            raise EvidenceError("evidence without the name of its rule")
        for start, end in self.spans:
            if not 0 <= start < end:
                raise SpanError(f"evidence span [{start}, {end}) is empty or reversed")


type FieldEvidence = Evidence | tuple[Evidence, ...]
type EvidenceMap = Mapping[str, FieldEvidence]


def require_one(evidence: EvidenceMap, field: str, value: object) -> None:
    """Raise `EvidenceError` when `value` is set and `field` has no single evidence."""
    if value is not None and not isinstance(evidence.get(field), Evidence):
        raise EvidenceError(f"field {field!r} has the value {value!r} and no evidence")


def require_each(evidence: EvidenceMap, field: str, values: Sequence[object]) -> None:
    """Raise `EvidenceError` unless a list field has one evidence for each value, in the same order."""
    given = evidence.get(field, ())
    if not isinstance(given, tuple) or len(given) != len(values):
        count = len(given) if isinstance(given, tuple) else "a single one"
        raise EvidenceError(f"field {field!r} has {len(values)} values and {count} evidence")


def evidence_spans(evidence: EvidenceMap) -> Iterable[Span]:
    """Every span named in `evidence`."""
    for given in evidence.values():
        for one in given if isinstance(given, tuple) else (given,):
            yield from one.spans
