"""Decisions about pairs, a person's word on an entry, and what both refer to."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.span import Span
from dragoman.model.time import When

type Verdict = Literal["same", "different", "unsure"]
type Subject = Literal["article", "entity", "statement", "event", "story", "disagreement"]
type WordVerdict = Literal["same", "different", "move", "rename", "redate", "reattribute", "reject", "confirm", "undo"]


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


@dataclass(frozen=True, slots=True)
class Told:
    """What a field says: `text` as people read it; `when` for a day; `who` for entities, as anchors of their words."""

    text: str
    when: When | None = None
    who: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A person's word on an entry, or on a pair of entries, as the log keeps it.

    A word on one entry has its anchor on both sides. `field` is the one it corrects, with what it said `before` and
    says `after`; `undoes` is the number of the word that this one takes back; `run` is the run it was spoken in.
    """

    id: int
    at: str
    by: str
    subject: Subject
    verdict: WordVerdict
    left: Anchor
    right: Anchor
    undoes: int | None = None
    field: str | None = None
    before: Told | None = None
    after: Told | None = None
    note: str | None = None
    run: int | None = None
