"""How it is shown whom a pronoun stands for: by itself and by the words that name them."""

from collections.abc import Iterable

from dragoman.model.parse import Token
from dragoman.model.span import Evidence, Span
from dragoman.reading.document import span_of
from dragoman.reading.resolve import Resolved


def stands_for(pronoun: Token, found: Iterable[Resolved], rule: str) -> tuple[Resolved, ...]:
    """Those that a pronoun stands for, with the rule that tells so."""
    return tuple(
        (entity, Evidence(ordered((span_of(pronoun), *item.spans)), "resolved", rule)) for entity, item in found
    )


def ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Each span once, in the order of the text."""
    return tuple(sorted(set(spans)))
