"""The tense around a time expression: that of the verb it hangs on."""

from collections.abc import Callable
from typing import Literal

from spacy.tokens import Token

from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import tense

type Direction = Literal["past", "future"]


def tense_reader(document: Document) -> Callable[[Span], Direction | None]:
    """A function from a span to the tense of its clause; None where no finite verb governs it."""

    def tense_at(span: Span) -> Direction | None:
        token: Token | None = document.token_at(span.start)
        while token is not None:
            if token.pos_ in ("VERB", "AUX"):
                found = tense(token, document.labels)
                if found == "past":
                    return "past"
                if found in ("future", "conditional"):
                    return "future"
                if found == "present":
                    return None
            if token.head.i == token.i:
                return None
            token = token.head
        return None

    return tense_at
