"""Marks that can be speech, and the cues of the lexicon that can introduce them."""

import re
from dataclasses import dataclass

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.quotations.cues.cue_clause import cue_clause
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.text.marks import Pair

_SPACES = " \t\u00a0\u202f"
_SPEECH_WORDS = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that may own marks: its head, frame, and the stretch of text that is cue and source."""

    head: Token
    frame: Frame | None
    clause: Span


def speech_pairs(document: Document) -> list[Pair]:
    """Outermost pairs that can be speech: several words, or a sentence of their own; terms and titles stay out."""
    found = list[Pair]()
    for pair in document.pairs:
        speaks = _speaks(pair, document) or (found and _second_half(found[-1], pair, document.text))
        if speaks and pair.level == 0 and not document.is_furniture(pair.open):
            found.append(pair)
    return found


def _speaks(pair: Pair, document: Document) -> bool:
    inner = pair.inner.of(document.text).strip()
    words = re.findall(r"\w+", inner)
    if len(words) >= _SPEECH_WORDS:
        return True
    before = document.text[max(pair.open - 3, 0) : pair.open].rstrip("\u00a0\u202f ")
    whole = inner[:1].isupper() and (inner[-1:] in ".!?," or document.text[pair.outer.end : pair.outer.end + 1] == ",")
    return bool(words) and (whole or before.endswith(":"))


def _second_half(before: Pair, pair: Pair, text: str) -> bool:
    """Few words in marks behind a cue that parts a sentence: “No spies,” he said, “only birds.”"""
    between = text[before.outer.end : pair.open].rstrip(_SPACES)
    parted = text[before.inner.end - 1] == "," or between.lstrip(_SPACES).startswith(",")
    return parted and len(between.lstrip(", ")) > 1 and between.endswith(",") and not re.search(r"[.!?;:\n]", between)


def direct_cues(document: Document, senses: Senses) -> list[Cue]:
    """Cues that can introduce quoted words, outside the marks themselves, in order."""
    found = []
    inside = [pair.outer for pair in document.pairs if pair.level == 0]
    for index, frames in senses.items():
        token, frame = document.doc[index], next((f for f in frames if f.pos == "verb" and "direct" in f.content), None)
        if frame is not None and not any(span.start < token.idx < span.end for span in inside):
            found.append(Cue(token, frame, outside(cue_clause(token, document, None), token, inside)))
    return found


def outside(clause: Span, token: Token, inside: list[Span]) -> Span:
    """The cue's clause cut at the quote marks around it."""
    start, end = clause
    for span in inside:
        if start < span.end <= token.idx:
            start = span.end
        elif token.idx <= span.start < end:
            end = span.start
    return Span(start, max(end, token.idx + len(token.text)))
