"""Time expressions and figures: a stretch of the text and its value."""

from collections.abc import Sequence

from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from dragoman.model.span import Span
from dragoman.scoring.answers import Example, GoldFigure, GoldTime
from dragoman.scoring.metrics import Scores, Shares, Tally, Words, iou, match
from dragoman.text.fold import words


def score_times(read: list[tuple[Example[GoldTime], Reading]]) -> Scores:
    """``span``: words shared by half; ``value``: also the same days; granularity where found.

    ``traps_clean`` is the share of texts without a calendar time in which none was found.
    """
    spans, values, judged = Tally(), Tally(), list[tuple[str, bool]]()
    for example, reading in read:
        gold, found = example.answers, reading.times
        pairs = match_spans(example.text, [t.span for t in found], [g.span for g in gold])
        right = sum((found[i].start, found[i].end) == (gold[j].start, gold[j].end) for i, j in pairs)
        spans += Tally(len(pairs), len(found), len(gold))
        values += Tally(right, len(found), len(gold))
        judged += [("granularity", found[i].granularity == gold[j].granularity) for i, j in pairs]
        judged += [("traps_clean", not found)] * (not gold)
    return {**spans.prf("span"), **values.prf("value"), **Shares.of(judged).ratios()}


def score_figures(read: list[tuple[Example[GoldFigure], Reading]]) -> Scores:
    """``span``: words shared by half; ``value``: also both bounds; units (one word shared) where found; traps."""
    spans, values, judged = Tally(), Tally(), list[tuple[str, bool]]()
    for example, reading in read:
        gold, found = example.answers, reading.figures
        pairs = match_spans(example.text, [f.span for f in found], [g.span for g in gold])
        spans += Tally(len(pairs), len(found), len(gold))
        values += Tally(sum(_equal(found[i], gold[j]) for i, j in pairs), len(found), len(gold))
        judged += [("unit", _same_unit(found[i].unit, gold[j].unit)) for i, j in pairs]
        judged += [("traps_clean", not found)] * (not gold)
    return {**spans.prf("span"), **values.prf("value"), **Shares.of(judged).ratios()}


def match_spans(text: str, found: Sequence[Span], gold: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs of stretches whose words overlap by at least half (IoU)."""
    at = Words.of(text)
    return match([at.touched([s]) for s in found], [at.touched([s]) for s in gold], iou)


def _equal(found: Figure, gold: GoldFigure) -> bool:
    return (found.low, found.high) == (gold.low, gold.high)


def _same_unit(found: str, gold: str) -> bool:
    return found == gold or not set(words(found)).isdisjoint(words(gold))
