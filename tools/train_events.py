"""Train the classifier behind the rules of events on training/events, and write it into the package.

usage: python tools/train_events.py            writes src/dragoman/engines/data/events.{txt,npy}
       python tools/train_events.py --check    trains and compares with what is there; 1 where they differ
       python tools/train_events.py --report   cross-validation: learning curve, reliability, and the rules beside it

Regularised least squares on the features of reading/events/features.py, one column a type, English and French together;
scores become probabilities by a softmax whose temperature cross-validation chooses. One solve, no random start: the
same sentences, lexicon and models give the same bytes on one machine (elsewhere a weight may differ in its last digit).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from design import matrix, vocabulary
from dragoman.engines.blas import one_thread
from dragoman.engines.linear import SCALE
from dragoman.engines.parse import Request, parse_many
from dragoman.reading.events.pair import asked, by_rules, features_of

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = ROOT / "training" / "events"
TARGET = ROOT / "src" / "dragoman" / "engines" / "data"
NAME = "events"
LAMBDA = 10.0
FEWEST = 2  # training sentences that a feature must stand in
FOLDS = 5
TEMPERATURES = tuple(float(t) for t in np.arange(2.0, 16.5, 0.5))
CURVE = (15, 30, 60)

type Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """A training sentence as features, its type, and what the rules say of it."""

    language: str
    features: Mapping[str, float]
    type: str
    rule: str | None


def read_rows() -> list[Row]:
    """Every training sentence, languages and types in the order of their names."""
    return [row for folder in sorted(SENTENCES.iterdir()) for row in _rows(folder)]


def _rows(folder: Path) -> Iterator[Row]:
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines() if line]
    given = [json.loads(line) for line in lines]
    docs = parse_many(folder.name, (Request(item["text"]) for item in given))
    for item, doc in zip(given, docs, strict=True):
        question = asked(doc, item["actor"], item["recipient"], folder.name)
        rule = by_rules(question).type
        yield Row(folder.name, features_of(question, rule), item["type"], rule)


def fit(x: Matrix, types: Sequence[str], classes: Sequence[str]) -> Matrix:
    """Weights [features + 1, classes] of least squares with the squared weights times `LAMBDA`."""
    y = np.array([[float(kind == name) for name in classes] for kind in types]) - 1 / len(classes)
    with one_thread():
        return x.T @ np.linalg.solve(x @ x.T + LAMBDA * np.eye(len(x)), y)


def softmax(scores: Matrix) -> Matrix:
    """Rows that sum to 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def held_out(rows: Sequence[Row], classes: Sequence[str], most: int | None = None) -> Matrix:
    """Scores [rows, classes] of every row by weights that have not seen it; `most` training rows a type and language.

    Rows are dealt to the folds in turn, so that every fold has its share of each type.
    """
    scores = np.zeros((len(rows), len(classes)))
    for fold in range(FOLDS):
        train = _at_most([row for at, row in enumerate(rows) if at % FOLDS != fold], most)
        names = vocabulary((row.features for row in train), FEWEST)
        weights = fit(matrix([row.features for row in train], names), [row.type for row in train], classes)
        with one_thread():
            scores[fold::FOLDS] = matrix([row.features for row in rows[fold::FOLDS]], names) @ weights
    return scores


def _at_most(rows: Sequence[Row], most: int | None) -> list[Row]:
    """The first `most` rows of each language and type."""
    count: Counter[tuple[str, str]] = Counter()
    kept = []
    for row in rows:
        count[row.language, row.type] += 1
        if most is None or count[row.language, row.type] <= most:
            kept.append(row)
    return kept


def best_temperature(scores: Matrix, types: Sequence[str], classes: Sequence[str]) -> float:
    """The one whose probabilities give the true types the highest likelihood."""
    right = [classes.index(kind) for kind in types]

    def surprise(temperature: float) -> float:
        return float(-np.log(softmax(scores * temperature)[np.arange(len(right)), right]).mean())

    return min(TEMPERATURES, key=surprise)


def train(rows: Sequence[Row]) -> tuple[str, NDArray[np.int16]]:
    """The two files: classes and features as text, weights in thousandths."""
    classes = sorted({row.type for row in rows})
    types = [row.type for row in rows]
    temperature = best_temperature(held_out(rows, classes), types, classes)
    names = vocabulary((row.features for row in rows), FEWEST)
    weights = fit(matrix([row.features for row in rows], names), types, classes) * temperature
    return "\n".join([" ".join(classes), *names]) + "\n", np.rint(weights * SCALE).astype(np.int16)


def report(rows: Sequence[Row]) -> None:
    """Learning curve and reliability, all on sentences that the weights have not seen."""
    classes, types = sorted({row.type for row in rows}), [row.type for row in rows]
    print("| sentences a type and language | accuracy | macro-F1 |\n|---|---|---|")
    for most in (*CURVE, None):
        found = [classes[at] for at in held_out(rows, classes, most).argmax(axis=1)]
        print(f"| {most or 'all'} | {_accuracy(types, found):.3f} | {_macro_f1(types, found):.3f} |")
    print(f"| rules alone | {_accuracy(types, [row.rule or 'NONE' for row in rows]):.3f} |", end=" ")
    print(f"{_macro_f1(types, [row.rule or 'NONE' for row in rows]):.3f} |")
    scores = held_out(rows, classes)
    temperature = best_temperature(scores, types, classes)
    sure = softmax(scores * temperature)
    print(f"\ntemperature {temperature}\n\n| probability | answers | right | mean probability |\n|---|---|---|---|")
    open_ = [at for at, row in enumerate(rows) if row.rule is None]
    for title, places in (("all", range(len(rows))), ("where the rules say nothing", open_)):
        print(f"| *{title}* | | | |")
        _reliability(sure, types, classes, list(places))


def _reliability(sure: Matrix, types: Sequence[str], classes: Sequence[str], places: Sequence[int]) -> None:
    for low in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        high = low + (0.2 if low == 0 else 0.1)
        inside = [at for at in places if low <= sure[at].max() < high]
        if inside:
            right = np.mean([classes[int(sure[at].argmax())] == types[at] for at in inside])
            mean = np.mean([sure[at].max() for at in inside])
            print(f"| {low:.1f}–{high:.1f} | {len(inside)} | {right:.2f} | {mean:.2f} |")


def _accuracy(gold: Sequence[str], found: Sequence[str]) -> float:
    return float(np.mean([a == b for a, b in zip(gold, found, strict=True)]))


def _macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    pairs = Counter(zip(gold, found, strict=True))
    return float(np.mean([2 * pairs[k, k] / (gold.count(k) + list(found).count(k)) for k in sorted(set(gold))]))


def main(given: Sequence[str] | None = None) -> int:
    """0 done or equal, 1 where --check finds another result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the files of the package")
    parser.add_argument("--report", action="store_true", help="print learning curve and reliability")
    options = parser.parse_args(given)
    rows = read_rows()
    if options.report:
        report(rows)
        return 0
    text, weights = train(rows)
    if options.check:
        same = (TARGET / f"{NAME}.txt").read_text("utf-8") == text
        same = same and np.array_equal(np.load(TARGET / f"{NAME}.npy"), weights)
        print("the classifier is that of the sentences" if same else "another result: run tools/train_events.py")
        return 0 if same else 1
    (TARGET / f"{NAME}.txt").write_text(text, encoding="utf-8")
    np.save(TARGET / f"{NAME}.npy", weights)
    print(f"{len(rows)} sentences, {len(text.splitlines()) - 1} features, {weights.shape[1]} classes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
