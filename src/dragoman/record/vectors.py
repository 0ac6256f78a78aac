"""Likeness of two short texts, whatever their languages."""

from collections.abc import Sequence

import numpy as np

from dragoman.engines.embed import Vectors, neutral_sum, normalise


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
