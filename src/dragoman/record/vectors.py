"""Likeness of texts, whatever their languages."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from dragoman.engines.embed import FEWEST, Vectors, neutral_sum, normalise

LEAST_NAMES = 4.0  # weight of names below which an article's few names say too little


def likeness(texts: Sequence[tuple[str, str]], vectors: Vectors) -> float:
    """Cosine of two (text, language) whose vectors are the rows of `vectors`, each less the place of its language.

    Two languages of which one has no neutral sentences cannot be compared and score 0.
    """
    (_, left), (_, right) = texts
    if left == right:
        return float(np.dot(vectors[0], vectors[1]))
    rows = []
    for vector, language in zip(vectors, (left, right), strict=True):
        total, count = neutral_sum(language)
        if not count:
            return 0.0
        rows.append(normalise(vector - total / count))
    return float(np.dot(rows[0], rows[1]))


def centred(vectors: Vectors, languages: Sequence[str]) -> Vectors:
    """Each row less the place of its language, length 1 again; zeros for a language without neutral sentences."""
    rows = np.zeros_like(vectors)
    for number, language in enumerate(languages):
        total, count = neutral_sum(language)
        if count:
            rows[number] = normalise(vectors[number] - total / count)
    return rows


@dataclass(slots=True)
class RunningMeans:
    """Sums of the vectors met so far, by language and over all: what centring may know in a stream."""

    sums: dict[str, Vectors] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    names: Counter[str] = field(default_factory=Counter[str])

    def add(self, language: str, vector: Vectors, names: frozenset[str] = frozenset()) -> None:
        """Count one text of `language` and the names it holds."""
        self.names.update(names)
        for key in (language, ""):
            self.sums[key] = self.sums.get(key, np.zeros_like(vector)) + vector
            self.counts[key] += 1

    def centre(self, language: str, vectors: Vectors) -> Vectors:
        """`vectors` less the mean of `language` (of all where it has fewer than 5 texts), length 1; may be one row.

        The neutral sentences of a language count as texts of it, so that the first articles can be compared too.
        """
        total, count = neutral_sum(language)
        if language in self.sums:
            total, count = total + self.sums[language], count + self.counts[language]
        if count < FEWEST and self.counts[""]:
            total, count = self.sums[""], self.counts[""]
        return normalise((vectors - total / count).astype(np.float32)) if count else vectors

    def name_overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Weight of the shared names as a part of the lighter set, 0..1 (inverse document frequency so far)."""
        lighter = min(self._weight(left), self._weight(right))
        return self._weight(left & right) / lighter if lighter > LEAST_NAMES else 0.0

    def _weight(self, names: frozenset[str]) -> float:
        total = self.counts[""] + 1
        return sum(math.log(total / max(1, self.names[name])) for name in sorted(names))
