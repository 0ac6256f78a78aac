"""Labels in front of a line's first sentence: the hour of a running report, the place and day of a dispatch."""

import re

from dragoman.model.span import Span

_HOUR = re.compile(
    r"\d{1,2}[ \u00a0\u202f]?[:.h][ \u00a0\u202f]?\d{2}(?:[ \u00a0]?(?:[ap]\.?m\.?|[A-Z]{2,4}))?"
    r"(?:[ \u00a0]*[-–—|:]|\.)[ \u00a0]+(?=\S)",
)
_PLACE = re.compile(
    r"(?=[^a-z\n]{4})[A-ZÀ-Ý][A-ZÀ-Ý'’ .-]+(?:[,(][^\n:;!?“”\"«»]{1,60}?)?"
    r"(?:[ \u00a0](?:-{1,2}|–|—)[ \u00a0]+|\.[ \u00a0]?[–—][ \u00a0]?)(?=\S)",
)


def after_label(text: str, line: Span) -> int:
    """Where the first sentence of `line` starts: behind "09:05 - ", "OSLO, May 2 (Agency) - " or "OSLO, May 2.—", else
    at its start."""
    for pattern in (_HOUR, _PLACE):
        label = pattern.match(text, line.start, line.end)
        if label is not None:
            return label.end()
    return line.start
