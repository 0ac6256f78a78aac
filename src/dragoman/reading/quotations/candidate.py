"""A cue that found its content: what the finders give to the stage's assembly."""

from dataclasses import dataclass, field

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible quotation, in spans of the article's text.

    `anchor` is the head of the cue (None where marks alone speak), `pattern` how the content attaches, `sources` the
    heads of the source. `passed_on_by` is the anchor of the cue that passes the words on ("…, writes X, citing Y").
    """

    frame: Frame | None
    pattern: str
    content: Spans
    cue: Spans
    anchor: Token | None
    sources: tuple[Token, ...]
    source: Spans
    clause: Span | None = None
    passed_on_by: Token | None = None
    reach: Span = field(init=False)

    def __post_init__(self) -> None:
        """`reach` is from the first character of the content to the last."""
        object.__setattr__(self, "reach", Span(self.content[0].start, self.content[-1].end))
