"""Decisions about pairs, and what a person's decision refers to."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.span import Span

type Verdict = Literal["same", "different", "unsure"]
type Subject = Literal["article", "entity", "statement", "event", "story"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Article id + span + exact words + field: survives re-reading and new rules (re-attached by overlap)."""

    article: str
    span: Span
    words: str
    field: str

    def key(self) -> str:
        return f"{self.article}:{self.span.start}-{self.span.end}:{self.field}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """same / different / unsure for a pair, by rule or by a person. `left` and `right` are anchor keys or article ids.

    `score` is 0..1, `reasons` one short sentence each, `by` "rule" or a person's name.
    """

    subject: Subject
    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    by: str = "rule"
