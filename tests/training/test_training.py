"""The training sentences hold what they say, and the classifier in the package is theirs."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

import train_events
from dragoman.engines.linear import SCALE, load_linear
from dragoman.ontology import load_ontology
from dragoman.ontology.events import load_types

FILES = sorted(train_events.SENTENCES.glob("*/*.jsonl"))
FEWEST = 60
DIGITS = 2
"""Thousandths by which a weight may differ on another processor."""


def lines(path: Path) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_sentences(path: Path) -> None:
    modes = load_ontology().modes
    rows = lines(path)
    assert len(rows) >= FEWEST
    assert len({row["text"] for row in rows}) == len(rows)
    for row in rows:
        assert row.keys() == {"text", "actor", "recipient", "type", "mode"}, row
        assert row["type"] == path.stem, row
        assert row["actor"] in row["text"], row
        assert row["recipient"] in row["text"], row
        assert row["actor"] != row["recipient"], row
        assert row["mode"] is None or (row["type"], row["mode"]) in modes, row


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_type_has_sentences(language: str) -> None:
    found = Counter(path.stem for path in FILES if path.parent.name == language)
    assert set(found) == {*load_types(), "NONE"}


def test_no_sentence_stands_in_the_gold() -> None:
    gold = "\n".join(path.read_text(encoding="utf-8") for path in (train_events.ROOT / "gold").rglob("*.toml"))
    assert [row["text"] for path in FILES for row in lines(path) if str(row["text"]) in gold] == []


def test_the_classifier_is_that_of_the_sentences() -> None:
    text, weights = train_events.train(train_events.read_rows())
    shipped = load_linear(train_events.NAME)
    assert shipped is not None
    told = "\n".join([" ".join(shipped.classes), *shipped.rows]) + "\n"
    assert told == text, "the lexicon, the rules or the sentences changed: run tools/train_events.py"
    assert np.abs(shipped.weights * SCALE - weights).max() <= DIGITS
