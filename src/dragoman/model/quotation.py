"""One article's rendering of what a source said, thought or decided (PARC/PolNeAR: source, cue, content)."""

from dataclasses import dataclass, field
from typing import Literal

from dragoman.model.plain import INNER
from dragoman.model.predication import Predication
from dragoman.model.span import Evidence, EvidenceMap, Spans, require_each, require_one
from dragoman.model.time import When

type Form = Literal["direct", "indirect", "mixed"]
type Kind = Literal["speech", "belief", "intent", "evidence"]
type Act = Literal[
    "demand",
    "request",
    "propose",
    "promise",
    "agree",
    "reject",
    "threaten",
    "accuse",
    "deny",
    "praise",
    "warn",
    "state",
]
FORMS: tuple[Form, ...] = ("direct", "indirect", "mixed")
KINDS: tuple[Kind, ...] = ("speech", "belief", "intent", "evidence")
NEGATED = ", negated"
"""How the rule of an act ends whose cue is negated: "did not say"."""
ACTS: tuple[Act, ...] = (
    "demand",
    "request",
    "propose",
    "promise",
    "agree",
    "reject",
    "threaten",
    "accuse",
    "deny",
    "praise",
    "warn",
    "state",
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Ids in `speaker`, `on_behalf`, `addressee`, `target` and `via` are entities of the same reading.

    Evidence is required for speaker, addressee, target and via (one each, in order), and for on_behalf, act and
    said_on where they are set. `rule` of the act's evidence names the frame. `predications` are for the record alone,
    which has no parse: they are there where it asked for the reading, are kept with it, and are no part of its JSON.
    """

    id: str
    content: Spans
    cue: Spans
    source: Spans
    speaker: tuple[str, ...]
    on_behalf: str | None
    addressee: tuple[str, ...]
    target: tuple[str, ...]
    form: Form
    kind: Kind
    act: Act
    planned: bool
    condition: Spans
    said_on: When | None
    via: tuple[str, ...]
    parent: str | None
    performs: str | None
    confidence: float
    evidence: EvidenceMap = field(default_factory=dict[str, Evidence | tuple[Evidence, ...]])
    predications: tuple[Predication, ...] = field(default=(), metadata=INNER)

    def __post_init__(self) -> None:
        for name in ("speaker", "addressee", "target", "via"):
            require_each(self.evidence, name, getattr(self, name))
        for name in ("on_behalf", "act", "said_on"):
            require_one(self.evidence, name, getattr(self, name))
