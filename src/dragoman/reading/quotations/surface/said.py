"""What a surface reading knows of one sentence, and what it finds in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.languages.cues import Cue, CueTable
from dragoman.model.quotation import Act, Kind
from dragoman.model.span import Span, Spans
from dragoman.text.marks import Pair


@dataclass(frozen=True, slots=True)
class Host:
    """One sentence: the text, the text with fillers for its quotations, and what stands in it.

    `pairs` are its outermost quotations, `times` the time expressions of the article.
    """

    text: str
    masked: str
    span: Span
    pairs: tuple[Pair, ...]
    times: Spans
    table: CueTable

    def words(self, start: int, end: int) -> str:
        """The masked words of a stretch, in lower case."""
        return self.masked[start:end].lower()


@dataclass(frozen=True, slots=True)
class CueAt:
    """A cue in a sentence. `verb` is its finite form, `mark` what the quotation calls its cue.

    `start` and `end` bound the whole verb with its auxiliaries and particle; `inner` is what stands between the parts
    of a verb in two („teilte … mit“), None for a verb in one.
    """

    cue: Cue
    verb: Span
    mark: Span
    start: int
    end: int
    inner: Span | None


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation before its speaker is known.

    `follows`: its source is a pronoun or not printed, so that who spoke last speaks on. `to`: whom the words address.
    """

    content: Spans
    cue: Spans
    source: Span | None
    act: Act
    kind: Kind
    pattern: str
    follows: bool = False
    to: Span | None = None

    @property
    def reach(self) -> Span:
        """From the first to the last character of content, cue and source."""
        spans = [*self.content, *self.cue, *([self.source] if self.source else [])]
        return Span(min(s.start for s in spans), max(s.end for s in spans))


SURENESS = {
    "direct": 0.9,
    "colon": 0.7,
    "clause": 0.85,
    "whether": 0.8,
    "infinitive": 0.75,
    "bare": 0.8,
    "behind": 0.75,
    "label": 0.75,
    "object": 0.6,
    "phrase": 0.75,
    "marks": 0.3,
}
"""How sure a pattern is, by the share of its finds that are right on the development gold."""


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether `span` shares a character with any of `others`."""
    return any(span.overlaps(other) for other in others)
