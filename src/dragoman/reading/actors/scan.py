"""The tokens of one article, prepared once: folded words, what is furniture, and table look-ups over runs of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

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

    def runs[T](self, start: int, table: Mapping[str, T], reach: int) -> list[tuple[T, int]]:
        """(entry, end) for every run of tokens from `start` that the table holds, longest first.

        A run stays on its line; `reach` is the length in characters of the longest key worth trying.
        """
        found: list[tuple[T, int]] = []
        key = ""
        for at in range(start, len(self.tokens)):
            token = self.tokens[at]
            if "\n" in token.text:
                break
            key += self.folded[at]
            if len(key) > reach:
                break
            entry = table.get(key)
            if entry is not None:
                found.append((entry, at + 1))
            key += " " if token.whitespace_ or token.is_space else ""
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
    tokens = tuple(document.doc)
    furniture = bool(document.furniture)
    return Scan(
        document=document,
        tokens=tokens,
        folded=tuple(fold(token.text) for token in tokens),
        open=tuple(not token.is_space and not (furniture and document.is_furniture(token.idx)) for token in tokens),
    )
