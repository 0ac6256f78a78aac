"""What every stage of a reading looks at: the text, its parse, its blocks and its quote marks."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.languages import Language
from dragoman.model.entity import EntityType
from dragoman.model.parse import Doc, Token
from dragoman.model.span import Span, Spans
from dragoman.reading.grammar.labels import Labels
from dragoman.text.marks import Pair


@dataclass(frozen=True, slots=True)
class Document:
    """One article on its way through the stages.

    `blocks` are its non-empty lines, `pairs` its quote marks, `sentences` the parser's sentences without furniture.
    Token offsets (`token.idx`) are offsets of `text`. `kinds` tells of a token's index the type of the entity that its
    mention names, once the actors stage has run.
    """

    text: str
    language: Language
    labels: Labels
    doc: Doc
    blocks: Spans
    furniture: Spans
    title: Span | None
    pairs: tuple[Pair, ...]
    sentences: Spans
    token_starts: tuple[int, ...] = field(repr=False, default=())
    byline: Span | None = None
    tokens: tuple[Token, ...] = field(init=False, repr=False)
    kinds: Mapping[int, EntityType] = field(repr=False, default_factory=dict[int, EntityType])

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", tuple(self.doc))  # a slice of a tuple costs less than one of a parse

    def token_at(self, offset: int) -> Token | None:
        """The token that covers `offset`, else the next one; None past the end."""
        at = bisect_right(self.token_starts, offset) - 1
        if at < 0:
            return self.doc[0] if len(self.doc) else None
        token = self.doc[at]
        if offset < token.idx + len(token.text):
            return token
        return self.doc[at + 1] if at + 1 < len(self.doc) else None

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that start inside `span`, white space left out."""
        first = bisect_right(self.token_starts, span.start - 1)
        last = bisect_right(self.token_starts, span.end - 1)
        return [token for token in self.tokens[first:last] if not token.is_space]

    def block_of(self, offset: int) -> Span:
        """The line that holds `offset` (or the nearest before it)."""
        at = bisect_right(self.blocks, (offset, len(self.text) + 1)) - 1
        return self.blocks[max(at, 0)]

    def is_furniture(self, offset: int) -> bool:
        if not self.furniture:
            return False
        at = bisect_right(self.furniture, (offset, len(self.text) + 1)) - 1
        return at >= 0 and self.furniture[at].start <= offset < self.furniture[at].end


def span_of(token: Token) -> Span:
    """Where a token stands."""
    return Span(token.idx, token.idx + len(token.text))
