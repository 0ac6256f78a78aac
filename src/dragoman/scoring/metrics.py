"""Measures: words and their overlap, one-to-one matching, precision, recall and F, clusters.

Every measure is a share from 0 to 1 where more is better, with the number of cases it is a share of.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.span import Spans
from dragoman.text.fold import fold, word_spans

HALF = 0.5  # intersection over union from which two stretches count as one
# A conjunction before what was said; annotators differ on whether it belongs to it.
CONJUNCTIONS = frozenset({"that", "que", "qu"})


@dataclass(frozen=True, slots=True)
class Ratio:
    """`value` is 0..1; `n` the number of cases behind it (0 cases: a value of 0 that means nothing)."""

    value: float
    n: int


type Scores = dict[str, Ratio]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, to compare stretches of it without regard to white space and marks."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Words":
        # an elided article or conjunction ("l'accord", "qu'il") is a word of its own
        spans = [part for span in word_spans(text) for part in _elided(text, span.start, span.end)]
        return cls(text, tuple(a for a, _ in spans), tuple(b for _, b in spans))

    def touched(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """Numbers of the words that any of `spans` touches."""
        found: set[int] = set()
        for start, end in spans:
            at = bisect_right(self.ends, start)
            while at < len(self.starts) and self.starts[at] < end:
                found.add(at)
                at += 1
        return frozenset(found)

    def content(self, spans: Spans) -> frozenset[int]:
        """As `touched`, less a leading that/que."""
        found = self.touched(spans)
        first = min(found, default=-1)
        if len(found) > 1 and fold(self.text[self.starts[first] : self.ends[first]]) in CONJUNCTIONS:
            return found - {first}
        return found


def _elided(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cut = next((at for at in range(start, min(start + 3, end - 1)) if text[at] in "'’"), None)
    return [(start, end)] if cut is None else [(start, cut), (cut + 1, end)]


def iou(left: frozenset[int], right: frozenset[int]) -> float:
    """Intersection over union; 0 when both are empty."""
    union = len(left | right)
    return len(left & right) / union if union else 0.0


def share(hits: int, cases: int) -> Ratio:
    """`hits` of `cases`."""
    return Ratio(hits / cases if cases else 0.0, cases)


def calibrated(told: Sequence[tuple[float, bool]]) -> Ratio:
    """One less the expected calibration error over tenths: the mean distance of what is said from what is right."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for sure, right in told:
        tenths.setdefault(min(9, int(sure * 10)), []).append((sure, right))
    far = (abs(sum(sure for sure, _ in one) - sum(right for _, right in one)) for one in tenths.values())
    return Ratio(1 - sum(far) / len(told) if told else 0.0, len(told))


def surer(told: Sequence[tuple[float, bool]]) -> Ratio:
    """How often a right one is surer than a wrong one (the area under the curve), a tie half; 1 where all are right."""
    right, wrong = [sure for sure, one in told if one], [sure for sure, one in told if not one]
    won = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    pairs = len(right) * len(wrong)
    return Ratio(won / pairs if pairs else float(bool(right)), len(told))


@dataclass(frozen=True, slots=True)
class Tally:
    """Found things against true ones."""

    hits: int = 0
    found: int = 0
    true: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.found + other.found, self.true + other.true)

    def prf(self, name: str) -> Scores:
        """``<name>_precision``, ``<name>_recall`` and ``<name>_f``; the last is 2·hits / (found + true)."""
        return {
            f"{name}_precision": share(self.hits, self.found),
            f"{name}_recall": share(self.hits, self.true),
            f"{name}_f": Ratio(share(2 * self.hits, self.found + self.true).value, self.true),
        }


def macro_f(judged: Sequence[tuple[str, str]], classes: Iterable[str]) -> Ratio:
    """The mean F of (found, true) labels over those of `classes` that occur; 0 cases where none does."""
    found, true = Counter(a for a, _ in judged), Counter(b for _, b in judged)
    hits = Counter(a for a, b in judged if a == b)
    each = [2 * hits[c] / (found[c] + true[c]) for c in classes if found[c] + true[c]]
    return Ratio(sum(each) / len(each) if each else 0.0, len(judged))


def match[L, R](
    left: Sequence[L], right: Sequence[R], likeness: Callable[[L, R], float], *, least: float = HALF
) -> list[tuple[int, int]]:
    """Greedy one-to-one matching, best pairs first, those below `least` left out; ties go to the earlier ones."""
    scored = ((likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right))
    ordered = sorted((-score, i, j) for score, i, j in scored if score >= least)
    used_left, used_right, pairs = set[int](), set[int](), list[tuple[int, int]]()
    for _, i, j in ordered:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((i, j))
    return sorted(pairs)


@dataclass(frozen=True, slots=True)
class Shares:
    """Counts of right cases among all, by measure."""

    right: Mapping[str, int]
    cases: Mapping[str, int]

    @classmethod
    def of(cls, judged: Iterable[tuple[str, bool]]) -> "Shares":
        right, cases = Counter[str](), Counter[str]()
        for name, good in judged:
            cases[name] += 1
            right[name] += good
        return cls(right, cases)

    def ratios(self) -> Scores:
        return {name: share(self.right[name], count) for name, count in sorted(self.cases.items())}


@dataclass(frozen=True, slots=True)
class BCubed:
    """Sums of B-cubed precision over found mentions and recall over true ones (Bagga and Baldwin 1998).

    A mention without a twin on the other side counts 0 (Cai and Strube 2010 call these twinless).
    """

    precision: float = 0.0
    recall: float = 0.0
    found: int = 0
    true: int = 0

    def __add__(self, other: "BCubed") -> "BCubed":
        return BCubed(
            self.precision + other.precision,
            self.recall + other.recall,
            self.found + other.found,
            self.true + other.true,
        )

    def ratios(self) -> Scores:
        p = self.precision / self.found if self.found else 0.0
        r = self.recall / self.true if self.true else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        names = {"bcubed_precision": (p, self.found), "bcubed_recall": (r, self.true), "bcubed_f": (f, self.true)}
        return {name: Ratio(*pair) for name, pair in names.items()}


def b_cubed(found: Sequence[Hashable], true: Sequence[Hashable], twins: Iterable[tuple[int, int]]) -> BCubed:
    """`found` and `true` are the cluster of each mention, `twins` which found mention is which true one."""
    pairs = list(twins)
    together = Counter((found[i], true[j]) for i, j in pairs)
    sizes_found, sizes_true = Counter(found), Counter(true)
    precision = sum(together[found[i], true[j]] / sizes_found[found[i]] for i, j in pairs)
    recall = sum(together[found[i], true[j]] / sizes_true[true[j]] for i, j in pairs)
    return BCubed(precision, recall, len(found), len(true))
