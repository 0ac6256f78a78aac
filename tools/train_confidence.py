"""Fit how sure events are (reading/events/confidence.py) on the development half of gold/.

usage: python tools/train_confidence.py            writes src/dragoman/languages/und/confidence.toml
       python tools/train_confidence.py --report   reliability, as docs/confidence.md has it

Logistic regression with a ridge (Newton's method, no random start) over what an event was read from. Rules were made
while reading most of these passages and look better there than they are, so slope and offset of the sum are fitted
once more on passages that no rule was made on (`LAST`).
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from design import matrix, vocabulary
from dragoman.engines.blas import one_thread
from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.reading.events import find
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.confidence import marks_of
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.words import Setting
from dragoman.reading.read import read
from dragoman.scoring.answers import Example, GoldEvent
from dragoman.scoring.gold import load_events
from dragoman.scoring.metrics import Words
from dragoman.scoring.parties import Parties
from dragoman.scoring.stages.events import paired, roles_right

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "dragoman" / "languages" / "und" / "confidence.toml"
LANGUAGES, SETS = ("en", "fr"), ("deeds", "events")
LAST = 10001
"""From this number on the odd passages of deeds are those that no rule was made on."""
FEWEST, RIDGE, FOLDS, ROUNDS = 12, 8.0, 6, 12
LEAST = 0.05  # a weight below which a mark is not listed
HEAD = """# Log-odds that an event is read right, type and parties, by what it was read from; `before` where none is.
# Written by tools/train_confidence.py from the development half of gold/; see docs/confidence.md.

"""

type Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """An event of a gold passage: what it was read from, whether it is right; `fresh` where no rule was made on it."""

    passage: str
    marks: frozenset[str]
    right: bool
    fresh: bool


def rows() -> list[Row]:
    """The events found in all passages."""
    found: list[Row] = []
    for language in LANGUAGES:
        for name in SETS:
            for example in load_events(ROOT / "gold" / name / language / "dev.toml", language):
                marks: dict[str, frozenset[str]] = {}

                def told(mention: EventMention, act: Act, people: People, setting: Setting) -> float:
                    marks[mention.id] = frozenset(marks_of(mention, act, people, setting))  # noqa: B023
                    return 0.0

                with patch.object(find, "confidence_of", told):
                    day = date.fromisoformat(example.published) if example.published else None
                    reading = read(example.text, language=language, published=day)
                right = {reading.events[i].id for i, j in _right(reading, example)}
                fresh = name == "deeds" and (number := int(example.id.rpartition("-")[2])) >= LAST and number % 2 == 1
                found += [Row(example.id, marks[e.id], e.id in right, fresh) for e in reading.events]
    return found


def _right(reading: Reading, example: Example[GoldEvent]) -> Iterator[tuple[int, int]]:
    """The pairs of an event and its gold that agree in type and parties."""
    gold, parties = example.answers, Parties.of(reading, example.text)
    for i, j in paired(Words.of(example.text), reading.events, gold):
        if roles_right(reading.events[i], gold[j], parties):
            yield i, j


def _design(seen: Sequence[Row], names: Sequence[str]) -> Vector:
    return matrix([dict.fromkeys(row.marks, 1.0) for row in seen], names)


def logistic(x: Vector, y: Vector, ridge: float) -> Vector:
    """Weights of a logistic regression; the last one, the offset, is not drawn to 0."""
    weights, drawn = np.zeros(x.shape[1]), np.full(x.shape[1], ridge)
    drawn[-1] = 1e-6
    with one_thread():
        for _ in range(ROUNDS):
            sure = 1 / (1 + np.exp(-(x @ weights)))
            slope = x.T @ (y - sure) - drawn * weights
            curve = (x * (sure * (1 - sure))[:, None]).T @ x + np.diag(drawn)
            weights = weights + np.linalg.solve(curve, slope)
    return weights


def fit(seen: Sequence[Row]) -> tuple[list[str], Vector]:
    """Marks and their weights, scaled by the passages that no rule was made on."""
    names = vocabulary((row.marks for row in seen), FEWEST)
    weights = logistic(_design(seen, names), np.array([float(row.right) for row in seen]), RIDGE)
    last = [row for row in seen if row.fresh]
    sums = np.stack([_design(last, names) @ weights, np.ones(len(last))], axis=1)
    slope, offset = logistic(sums, np.array([float(row.right) for row in last]), 0.0)
    scaled = weights * slope
    scaled[-1] += offset
    return names, scaled


def held_out(seen: Sequence[Row]) -> Vector:
    """The probability of every event by weights that have not seen its passage."""
    passages = {name: at for at, name in enumerate(dict.fromkeys(row.passage for row in seen))}
    fold = np.array([passages[row.passage] % FOLDS for row in seen])
    sure = np.zeros(len(seen))
    for one in range(FOLDS):
        names, weights = fit([row for row, at in zip(seen, fold, strict=True) if at != one])
        tested = [row for row, at in zip(seen, fold, strict=True) if at == one]
        sure[fold == one] = 1 / (1 + np.exp(-(_design(tested, names) @ weights)))
    return sure


def report(seen: Sequence[Row]) -> None:
    """Reliability on passages that neither weights nor rules have seen, and what a reader gets who asks for more."""
    sure, last = held_out(seen), np.array([row.fresh for row in seen])
    right, sure = np.array([row.right for row in seen])[last], sure[last]
    print("| confidence | events | right | mean confidence |\n|---|---|---|---|")
    for low in np.arange(0.0, 1.0, 0.1):
        inside = (sure >= low) & (sure < low + 0.1)
        if inside.any():
            told = f"{inside.sum()} | {right[inside].mean():.2f} | {sure[inside].mean():.2f}"
            print(f"| {low:.1f}–{low + 0.1:.1f} | {told} |")
    print("\n| events from | kept | right of those kept |\n|---|---|---|")
    for least in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        kept = sure >= least
        print(f"| {least:.1f} | {kept.mean():.2f} | {right[kept].mean():.2f} |")


def write(names: Sequence[str], weights: Vector) -> None:
    """The table, the offset first."""
    lines = [f"before = {weights[-1]:.2f}"]
    lines += [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights, strict=False) if abs(weight) >= LEAST]
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def main(given: Sequence[str] | None = None) -> int:
    """0 when done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", action="store_true", help="print the reliability")
    options = parser.parse_args(given)
    seen = rows()
    if options.report:
        report(seen)
        return 0
    names, weights = fit(seen)
    write(names, weights)
    print(f"{len(seen)} events, {sum(row.right for row in seen)} right, {len(names)} marks")
    return 0


if __name__ == "__main__":
    sys.exit(main())
