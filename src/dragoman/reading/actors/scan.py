"""The tokens of one article, prepared once: folded words, what is furniture, and table look-ups over runs of them."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.text.fold import fold


@dataclass(frozen=True, slots=True)
class Scan:
    """Parallel to `document.doc`: tokens, their folded words, and whether one may be read (no furniture, no space)."""

    document: Document
    tokens: tuple[Token, ...]
    folded: tuple[str, ...]
    open: tuple[bool, ...]

    def runs[T](
        self, start: int, table: Mapping[str, T], reach: int, *, leave_out: int | None = None
    ) -> list[tuple[T, int]]:
        """(entry, end) for every run of tokens from `start` that the table holds, longest first.

        A run stays on its line; `reach` is the length in characters of the longest key worth trying. The token
        `leave_out` counts as absent (« ministre [danois] des Affaires étrangères »).
        """
        found: list[tuple[T, int]] = []
        key = ""
        for at in range(start, len(self.tokens)):
            token = self.tokens[at]
            if "\n" in token.text:
                break
            if at == leave_out:
                continue
            key += self.folded[at]
            if len(key) > reach:
                break
            entry = table.get(key)
            if entry is not None:
                found.append((entry, at + 1))
            key += " " if token.whitespace or token.is_space else ""
        return found[::-1]

    def span(self, start: int, end: int) -> Span:
        """From token `start` to before token `end`, white space at the end left out."""
        first, last = self.tokens[start], self.tokens[end - 1]
        return Span(first.idx, last.idx + len(last.text.rstrip()))

    def claimed(self, spans: Iterable[Span]) -> bytearray:
        """One byte a token: 1 where one of the spans holds it."""
        marks = bytearray(len(self.tokens))
        for span in spans:
            for token in self.document.tokens_in(span):
                marks[token.i] = 1
        return marks


def scan(document: Document) -> Scan:
    """Prepare an article; furniture is looked up once a token."""
    texts = [token.text for token in document.doc]
    folded = {text: fold(text) for text in set(texts)}  # most words of an article come more than once
    is_open = [not text.isspace() for text in texts]
    for span in document.furniture:
        for at in range(bisect_left(document.token_starts, span.start), bisect_left(document.token_starts, span.end)):
            is_open[at] = False
    return Scan(document, document.tokens, tuple(folded[text] for text in texts), tuple(is_open))
