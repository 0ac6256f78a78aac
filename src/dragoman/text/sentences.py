"""Sentences without a parser: stops, capitals and quote marks."""

import re
from collections.abc import Collection, Iterable, Sequence

from dragoman.model.span import Span, Spans
from dragoman.text.marks import Pair

FILLER = "\ufffc"
"""Stands for each character of a quotation in masked text."""
_END = re.compile(rf"(?:[.!?…]+[)\]]?|{FILLER}+[.!?…]?)(?=\s+[¿¡(]*(?:[A-ZÀ-ÖØ-Þ]|{FILLER}|\d))")
_SHORT = re.compile(r"(?<!\w)(?:[^\W\d_]|\d{1,2})\.\Z")
_STOPS = ".!?…"


def mask(text: str, pairs: Iterable[Pair]) -> str:
    """`text` with every outermost quotation, marks included, replaced by fillers; offsets hold."""
    parts, at = [], 0
    for pair in pairs:
        if pair.level == 0 and pair.outer.start >= at:
            parts += [text[at : pair.outer.start], FILLER * (pair.outer.end - pair.outer.start)]
            at = pair.outer.end
    return "".join([*parts, text[at:]])


def find_sentences(
    text: str, blocks: Sequence[Span], pairs: Sequence[Pair], *, shortened: Collection[str] = (), joins: Spans = ()
) -> Spans:
    """Sentences of `text`, none over the edge of a block; a quotation is never cut.

    `shortened` are abbreviations in lower case with their stop, `joins` stretches that hold together (dates).
    """
    masked = mask(text, pairs)
    ends = {pair.outer.end for pair in pairs if pair.level == 0 and pair.inner.of(text)[-1:] in _STOPS}
    found: list[Span] = []
    for block in blocks:
        start = block.start
        for hit in _END.finditer(masked, block.start, block.end):
            if _is_end(masked, hit, ends, shortened) and not any(s < hit.end() < e for s, e in joins):
                found.append(Span(start, hit.end()))
                start = hit.end() + len(text[hit.end() :]) - len(text[hit.end() :].lstrip())
        if start < block.end:
            found.append(Span(start, block.end))
    return tuple(found)


def _is_end(masked: str, hit: re.Match[str], ends: set[int], shortened: Collection[str]) -> bool:
    """A stop that is none of an abbreviation, initial or ordinal; or a quotation that ends as a sentence does."""
    words = hit[0]
    if words.endswith(FILLER):
        return hit.end() in ends
    if words.startswith(FILLER) or words != ".":
        return True
    before = masked[max(0, hit.start() - 20) : hit.end()]
    return not _SHORT.search(before) and before.split()[-1].lower().lstrip("(") not in shortened
