"""Likeness of texts, whatever their languages."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import cast

import numpy as np

from dragoman.engines.embed import Encoder, Vectors, neutral_start, neutral_sum, normalise

type Written = tuple[str, str]  # a text, and its language

ALL = ""  # the key of all languages together


def likeness(texts: Sequence[Written], vectors: Vectors) -> float:
    """Cosine of two (text, language) whose vectors are the rows of `vectors`, each less the place of its language.

    Two languages of which one has no neutral sentences cannot be compared and score 0.
    """
    (_, left), (_, right) = texts
    if left == right:
        return float(np.dot(vectors[0], vectors[1]))
    places = []
    for language in (left, right):
        total, count = neutral_sum(language)
        if not count:
            return 0.0
        places.append(total / count)
    rows = normalise(vectors - np.stack(places))
    return float(np.dot(rows[0], rows[1]))


def likenesses(texts: Sequence[Written], others: Sequence[Written], vectors: Vectors) -> list[list[float]]:
    """For each (text, language) its `likeness` with each of `others`; the rows of `vectors` are theirs, in order."""
    named = np.array([language for _, language in (*texts, *others)])
    rows, count = centred(vectors, named.tolist()), len(texts)
    across, own = rows[:count] @ rows[count:].T, vectors[:count] @ vectors[count:].T
    return cast(list[list[float]], np.where(named[:count, None] == named[count:], own, across).tolist())


def likenesses_of(pairs: Sequence[tuple[Written, Written]], get: Callable[[Sequence[str]], Vectors]) -> list[float]:
    """The `likeness` of each two, in one step; each text is asked for once."""
    if not pairs:
        return []
    places = {one: place for place, one in enumerate(dict.fromkeys(one for pair in pairs for one in pair))}
    vectors = get([text for text, _ in places])
    left, right = ([places[pair[side]] for pair in pairs] for side in (0, 1))
    rows = centred(vectors, [language for _, language in places])
    across, own = (np.einsum("ij,ij->i", one[left], one[right]).tolist() for one in (rows, vectors))
    return [plain if a[1] == b[1] else far for (a, b), plain, far in zip(pairs, own, across, strict=True)]


def centred(vectors: Vectors, languages: Sequence[str]) -> Vectors:
    """Each row less the place of its language, length 1 again; zeros for a language without neutral sentences."""
    rows, named = np.zeros_like(vectors), np.array(languages)
    for language in dict.fromkeys(languages):
        total, count = neutral_sum(language)
        if count:
            own = named == language
            rows[own] = normalise(vectors[own] - total / count)
    return rows


@dataclass(slots=True)
class RunningMeans:
    """Sums of the vectors met so far, by language and over all: what centring may know in a stream."""

    encoder: Encoder = "fast"
    prior: int = 1  # texts that the mean of all languages weighs as much as, in a language without neutral sentences
    neutral: int = 2  # texts that the neutral sentences of a language weigh as much as
    sums: dict[str, Vectors] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, language: str, vector: Vectors, count: int = 1) -> None:
        """Count one text of `language`, or so many with the sum of their vectors."""
        for key in (language, ALL):
            self.sums[key] = self.sums[key] + vector if key in self.sums else vector
            self.counts[key] += count

    def centre(self, language: str, vectors: Vectors) -> Vectors:
        """`vectors` less the mean of `language`, length 1 again; may be one row.

        The mean starts from what is known before, the neutral sentences of the language or else the mean of all: its
        first articles can be compared too, and soon speak for themselves.
        """
        own, count = neutral_sum(language, self.encoder)
        weight = self.neutral
        if count == 0:
            own, count = neutral_start(self.encoder)
            own, count = own + self.sums.get(ALL, np.zeros_like(own)), count + self.counts[ALL]
            weight = self.prior
        start = own * (weight / count)
        mean = (start + self.sums.get(language, np.zeros_like(start))) / (weight + self.counts[language])
        return normalise((vectors - mean).astype(np.float32, copy=False))
