"""Vectors of texts in one matrix: to take hundreds of them is one step."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from dragoman.engines.embed import Vectors

FIRST = 256  # rows at first; it doubles


@dataclass(slots=True)
class Stack:
    """`places` names the row of each text."""

    dimensions: int
    places: dict[str, int] = field(default_factory=dict)
    rows: Vectors = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))

    def __len__(self) -> int:
        return len(self.places)

    def take(self, texts: Sequence[str]) -> Vectors:
        """[n, dimensions] vectors of texts that are all here."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        found: Vectors = self.rows[[self.places[text] for text in texts]]
        return found

    def add(self, text: str, vector: Vectors) -> None:
        """Keep one."""
        place = self.places.setdefault(text, len(self.places))
        if place >= len(self.rows):
            grown = np.zeros((max(FIRST, 2 * len(self.rows)), self.dimensions), dtype=np.float32)
            grown[: len(self.rows)] = self.rows if len(self.rows) else 0
            self.rows = grown
        self.rows[place] = vector

    def clear(self) -> None:
        """Keep none; the room stays."""
        self.places.clear()
