"""Likeness of texts, whatever their languages."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from dragoman.engines.embed import Encoder, Vectors, neutral_start, neutral_sum, normalise

ALL = ""  # the key of all languages together


def likeness(texts: Sequence[tuple[str, str]], vectors: Vectors) -> float:
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


def likenesses(text: tuple[str, str], others: Sequence[tuple[str, str]], vectors: Vectors) -> list[float]:
    """`likeness` of one (text, language) with each of `others`; its vector is the first row of `vectors`."""
    rows = centred(vectors, [text[1], *(language for _, language in others)])
    alike = (rows[1:] @ rows[0]).tolist()
    plain = (vectors[1:] @ vectors[0]).tolist()
    found = zip(others, plain, alike, strict=True)
    return [own if language == text[1] else across for (_, language), own, across in found]


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
