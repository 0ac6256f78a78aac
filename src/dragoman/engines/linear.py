"""A linear classifier over named features: weights trained beforehand, read from two small files, and its answer.

`data/<name>.txt` lists the classes (first line, by blanks) and then one feature a line; `data/<name>.npy` holds int16
weights [features + 1, classes] in thousandths, the last row the intercepts. tools/train_events.py writes both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import EngineError

SCALE = 1000


@dataclass(frozen=True, slots=True)
class Linear:
    """Classes, the row of each feature, and the weights float64 [features + 1, classes]."""

    classes: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float64]

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """Probability by class: the softmax of the scores. Unknown features count nothing."""
        known = [(self.rows[name], value) for name, value in sorted(features.items()) if name in self.rows]
        scores = self.weights[-1].copy()
        for row, value in known:  # in the order of names: the same sum on every machine
            scores += value * self.weights[row]
        powers = np.exp(scores - scores.max())
        return dict(zip(self.classes, (powers / powers.sum()).tolist(), strict=True))


@cache
def load_linear(name: str) -> Linear | None:
    """The classifier of this name; None where none ships. Raises `EngineError` for files that do not fit together."""
    folder = files("dragoman.engines").joinpath("data")
    if not folder.joinpath(f"{name}.txt").is_file():
        return None
    classes, *features = folder.joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    with as_file(folder.joinpath(f"{name}.npy")) as path:
        weights = np.load(path).astype(np.float64) / SCALE
    if weights.shape != (len(features) + 1, len(classes.split())):
        raise EngineError(f"{name}.npy holds {weights.shape} weights for {len(features)} features and {classes!r}")
    return Linear(tuple(classes.split()), {feature: row for row, feature in enumerate(features)}, weights)
