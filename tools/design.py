"""The design matrix of a fit: named features to columns. Shared by the tools that fit weights."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt


def vocabulary(rows: Iterable[Iterable[str]], fewest: int) -> list[str]:
    """Names that at least `fewest` rows have, in order."""
    count = Counter(name for row in rows for name in row)
    return sorted(name for name, times in count.items() if times >= fewest)


def matrix(rows: Sequence[Mapping[str, float]], names: Sequence[str]) -> npt.NDArray[np.float64]:
    """float64 [rows, names + 1]; the last column is 1."""
    index = {name: at for at, name in enumerate(names)}
    found = np.zeros((len(rows), len(names) + 1))
    found[:, -1] = 1.0
    for at, row in enumerate(rows):
        for name, value in row.items():
            if name in index:
                found[at, index[name]] = value
    return found
