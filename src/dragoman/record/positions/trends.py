"""Where the mean of a series changes: the best split between two days, tested by permuting days.

Statements of one day belong together (one speech makes many), so whole days are permuted, and the smallest p-value
that so few days can give is what they give. Over all series the rate of false discoveries is held below `RATE`
(Benjamini and Hochberg 1995).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from dragoman.record.ports import Split

LEAST = 20  # statements with a day below which nothing is tested
EDGE = 5  # statements on either side of a split, at least
PERMUTATIONS = 1999
SEED = 1815
RATE = 0.05

type Scored = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Break:
    """A series is split before its statement `at`; the means on both sides, and the q-value."""

    at: int
    before: float
    after: float
    q: float


def find_breaks(series: Sequence[Scored]) -> list[Break | None]:
    """One answer a series, in order; None for one that is too short or whose mean does not change beyond chance."""
    splits = {number: split for number, one in enumerate(series) if (split := find_split(one)) is not None}
    told = beyond_chance(splits)
    return [make_break(one, *told[number]) if number in told else None for number, one in enumerate(series)]


def find_split(scored: Scored) -> Split | None:
    """Where a series is best parted; None for one that is too short."""
    return _test(scored) if len(scored) >= LEAST else None


def beyond_chance[Key](splits: Mapping[Key, Split]) -> dict[Key, tuple[int, float]]:
    """{series: (where it is parted, q-value)} for those parted beyond chance, in view of all that were tested."""
    qs = adjust([split.p for split in splits.values()])
    return {key: (split.at, q) for (key, split), q in zip(splits.items(), qs, strict=True) if q < RATE}


def make_break(scored: Scored, at: int, q: float) -> Break:
    """The break of a series at a statement."""
    values = [score for _, score in scored]
    return Break(at, float(np.mean(values[:at])), float(np.mean(values[at:])), q)


def adjust(ps: Sequence[float]) -> list[float]:
    """Benjamini–Hochberg q-values, in the order of `ps`."""
    qs, least = [1.0] * len(ps), 1.0
    for rank, number in sorted(enumerate(np.argsort(ps), start=1), reverse=True):
        least = min(least, ps[number] * len(ps) / rank)
        qs[number] = least
    return qs


def _test(scored: Scored) -> Split | None:
    """Where to split, and the p-value; None where no split leaves enough on both sides."""
    days = [[score for _, score in held] for _, held in groupby(scored, key=lambda one: one[0])]
    sums, sizes = np.array([sum(day) for day in days], dtype=float), np.array([len(day) for day in days])
    best, at = _best_split(sums, sizes)
    if best <= 0.0:
        return None
    generator = np.random.default_rng(SEED)
    as_good = 0
    for _ in range(PERMUTATIONS):
        order = generator.permutation(len(days))
        as_good += _best_split(sums[order], sizes[order])[0] >= best - 1e-12
    return Split(int(sizes[: at + 1].sum()), (as_good + 1) / (PERMUTATIONS + 1))


def _best_split(sums: NDArray[np.float64], sizes: NDArray[np.int64]) -> tuple[float, int]:
    """The weighted squared difference of means at the best split, and the last day before it."""
    left, counts = np.cumsum(sums)[:-1], np.cumsum(sizes)[:-1]
    total, all_ = sums.sum(), sizes.sum()
    fits = (counts >= EDGE) & (all_ - counts >= EDGE)
    if not fits.any():
        return 0.0, 0
    apart = left / counts - (total - left) / (all_ - counts)
    scores = np.where(fits, apart**2 * counts * (all_ - counts) / all_, 0.0)
    at = int(np.argmax(scores))
    return float(scores[at]), at
