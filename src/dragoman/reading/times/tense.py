"""Which way the words around a time look, where there is no parse: a count of verb forms by nearness."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.model.span import Span
from dragoman.reading.times.expression import Tense
from dragoman.reading.times.table import TimeTable

_SENTENCE_EDGE = re.compile(r"[.!?…](?=[\s\"”»])|\n")
_CLAUSE_EDGE = re.compile(r"[,;:()\"“”«»—–]")
_REACH = 240
_COMMA = 60  # a comma or bracket between verb and time weighs like so many characters
_BEHIND = 20  # a verb that follows the time is a little less likely to govern it


class _Cue(NamedTuple):
    distance: int
    tense: Tense


def guess_tense(text: str, span: Span, table: TimeTable) -> Tense | None:
    """The direction of the nearest verb form in the sentence of `span`; None where there is none."""
    start, end = _sentence(text, span)
    future = [Span(*found.span()) for found in table.tense.future.finditer(text, start, end)]
    past = [Span(*found.span()) for found in table.tense.past.finditer(text, start, end)]
    # "will be held": the participle is carried by the form that looks ahead
    past = [here for here in past if not any(_carries(text, verb, here, table) for verb in future)]
    cues = [*_cues(text, span, past, "past"), *_cues(text, span, future, "future")]
    return min(cues).tense if cues else None


def _carries(text: str, verb: Span, participle: Span, table: TimeTable) -> bool:
    if not verb.end < participle.start <= verb.end + _REACH // 4:
        return verb == participle
    return table.tense.carried.fullmatch(text, verb.end, participle.start) is not None


def _sentence(text: str, span: Span) -> tuple[int, int]:
    low, high = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    before = [edge.end() for edge in _SENTENCE_EDGE.finditer(text, low, span.start)]
    after = _SENTENCE_EDGE.search(text, span.end, high)
    return (before[-1] if before else low), (after.start() if after else high)


def _cues(text: str, span: Span, verbs: Iterable[Span], tense: Tense) -> Iterator[_Cue]:
    for here in verbs:
        if here.overlaps(span):
            continue
        gap = (here.end, span.start) if here.end <= span.start else (span.end, here.start)
        commas = len(_CLAUSE_EDGE.findall(text, *gap)) if gap[0] < gap[1] else 0
        yield _Cue(gap[1] - gap[0] + _COMMA * commas + (_BEHIND if here.start >= span.end else 0), tense)
