"""Lines of a text."""

import re

from dragoman.model.span import Span, Spans

_LINE = re.compile(r"[^\n]+")


def find_blocks(text: str) -> Spans:
    """The non-empty lines of `text`, without the blanks around them."""
    spans = []
    for found in _LINE.finditer(text):
        line = found[0]
        start = found.start() + len(line) - len(line.lstrip())
        end = found.end() - len(line) + len(line.rstrip())
        if start < end:
            spans.append(Span(start, end))
    return tuple(spans)
