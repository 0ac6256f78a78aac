"""Bodies whose names begin with a country's: "the [Lesotho Defence Force]", "[Kenya Airways]"."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Words
from dragoman.text.fold import fold

_LONGEST = 7
"""Words behind the country's."""
_ARMED = frozenset({"armed", "defence", "defense", "military"})
"""What stands between a country and its forces in their name; others are a body of their own ("Kenya Police Force")."""


@dataclass(frozen=True, slots=True)
class LongerName:
    """A country's forces, or a body that has its name; `last` is its last word."""

    span: Span
    what: Literal["force", "organization"]
    last: Token


def body_of(first: Token, last: Token, scan: Scan, words: Words) -> LongerName | None:
    """The body that a country's name (`first` to `last`) opens, as the recogniser bounds it and the tree bears out."""
    if scan.document.labels.entities.get(last.ent_type) != "organization" or not _opens(first):
        return None
    end = last
    for token in scan.tokens[last.i + 1 : last.i + 1 + _LONGEST]:
        if token.ent_iob != "I" or token.pos != "PROPN" or not token.text[:1].isupper() or not end.whitespace:
            break
        end = token
    if not last.i < last.head.i <= end.i:
        return None
    between = scan.folded[last.i + 1 : end.i]
    forces = fold(end.text) in words.force_nouns and _ARMED.issuperset(between)
    start = first.i + 1 if first.pos == "DET" else first.i
    return LongerName(scan.span(start, end.i + 1), "force" if forces else "organization", end)


def _opens(first: Token) -> bool:
    """Nothing but an article stands in front of the country's name within the recogniser's span."""
    before = first.nbor(-1) if first.i else None
    return first.ent_iob == "B" or (before is not None and before.pos == "DET" and before.ent_iob == "B")
