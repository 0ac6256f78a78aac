"""One article's account of an act (PLOVER)."""

from dataclasses import dataclass, field
from typing import Literal

from dragoman.model.plain import INNER
from dragoman.model.predication import Predication
from dragoman.model.span import Evidence, EvidenceMap, Spans, require_each, require_one
from dragoman.model.time import When

type Status = Literal["actual", "planned", "conditional", "demanded", "denied", "unknown"]
STATUSES: tuple[Status, ...] = ("actual", "planned", "conditional", "demanded", "denied", "unknown")


@dataclass(frozen=True, slots=True)
class EventMention:
    """`named_type` is the act named, `type` what it becomes by the manual's turns; `because` says why in plain words.

    Symmetric events list every party in `actors`. Evidence is required for type and status, for mode, when and place
    where set, and for each of actors and recipients in order. `governs` is for the record alone, as a quotation's
    `predications` are: what is done, with its arguments, then what is to be done by it ("agreed to [reopen] the lake");
    places count from the beginning of the trigger.
    """

    id: str
    named_type: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    trigger: Spans
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: When | None
    place: str | None
    status: Status
    ongoing: bool
    background: bool
    told_in: str | None
    performed_by: str | None
    confidence: float
    because: str
    evidence: EvidenceMap = field(default_factory=dict[str, Evidence | tuple[Evidence, ...]])
    governs: tuple[Predication, ...] = field(default=(), metadata=INNER)

    def __post_init__(self) -> None:
        evidence = self.evidence
        require_each(evidence, "actors", self.actors)
        require_each(evidence, "recipients", self.recipients)
        require_one(evidence, "type", self.type)
        require_one(evidence, "mode", self.mode)
        require_one(evidence, "when", self.when)
        require_one(evidence, "place", self.place)
        require_one(evidence, "status", self.status)

    def as_sure_as(self, confidence: float) -> "EventMention":
        """The same event with this confidence: evidence that was checked is not checked again, as `replace` would."""
        told = object.__new__(EventMention)
        for name in EventMention.__slots__:
            object.__setattr__(told, name, getattr(self, name))
        object.__setattr__(told, "confidence", confidence)
        return told
