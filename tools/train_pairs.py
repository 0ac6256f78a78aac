"""Fit what the clues of one statement weigh, and count how often news speaks of each concept.

usage: python tools/train_pairs.py            writes src/dragoman/record/data/{frequencies,weights}.toml
       python tools/train_pairs.py --report   cross-validation over speakers, and the weights it would write
       python tools/train_pairs.py --pairs FILE ...   learns from these and not from gold/pairs/dev.toml

Logistic regression (Newton's method, no random start) on the pairs that no guard keeps apart, and on pairs of
quotations of one speaker in one article of gold/ and examples/: those are of two statements. What dates a pair and who
speaks cannot be learnt from pairs of one speaker and day, so those weights stay as they are set by hand, and with them
`rivals`, whose weight is that of a share.
"""

import argparse
import json
import re
import tomllib
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.embed import embed
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.reading.read import read
from dragoman.record.contents.concepts import items_of
from dragoman.record.days.known import Days
from dragoman.record.ports import Source
from dragoman.record.statements.guards import guard_on
from dragoman.record.statements.judging import LEAST, LIKELY, clues
from dragoman.record.statements.renderings import Pair
from dragoman.record.views import quotation_view
from dragoman.record.weighing import weights
from dragoman.scoring.answers import Side
from dragoman.scoring.gold import load_pairs
from dragoman.scoring.stages.sides import identities, statement_views

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "dragoman" / "record" / "data"
DEV = ROOT / "gold" / "pairs" / "dev.toml"
FITTED = ("other_acts", "first_word_shared", "more_words_shared", "few_words", "words_added")
FOLDS, RIDGE = 8, 0.5
TWO = 0.5  # what a pair of one text counts beside a pair of gold/pairs
LANGUAGES = ("en", "fr")
SHORT = 400  # characters of what is counted as a sentence
RATE = 6  # of a thousand sentences, below which a concept is not listed
ONE_DAY = Days("1950-01-01", "1950-01-01", exact=True)

type Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """Clues of a pair that no guard keeps apart; `group` is what cross-validation keeps together."""

    clues: dict[str, float]
    one: bool
    weight: float
    group: int

    @property
    def row(self) -> Vector:
        return np.array([*(self.clues[name] for name in FITTED), 1.0])


def sentences() -> Iterator[tuple[str, str]]:
    """(text, language) of the training sentences and the short development passages."""
    for language in LANGUAGES:
        for path in sorted((ROOT / "training" / "events" / language).glob("*.jsonl")):
            yield from ((json.loads(line)["text"], language) for line in path.read_text("utf-8").splitlines() if line)
        for path in sorted((ROOT / "gold").glob(f"*/{language}/dev.toml")):
            listed = [one for part in tomllib.loads(path.read_text("utf-8")).values() for one in part]
            yield from ((one["text"], language) for one in listed if len(one.get("text", "")) < SHORT)


def frequencies() -> str:
    """The file of rates: of a thousand sentences, how many speak of a concept."""
    told = [{key for item in items_of(text, language) for key in item.keys} for text, language in sentences()]
    counted = Counter(key for keys in told for key in keys if key[0] != "@")
    rates = {key: round(1000 * n / len(told)) for key, n in sorted(counted.items())}
    head = (
        "# How many of a thousand sentences of news speak of a concept of concepts.toml: what is spoken of often says"
        " little.\n# Counted over training/ and gold/ by tools/train_pairs.py; do not edit.\n[rates]\n"
    )
    return head + "".join(f"{key} = {rate}\n" for key, rate in rates.items() if rate >= RATE)


def _read(side: Side) -> Reading:
    return read(side.text, language=side.language, published=date.fromisoformat(side.date) if side.date else None)


def of_pairs(files: Sequence[Path]) -> tuple[list[Example], list[int]]:
    """Examples of the pairs of some files, and the groups of the pairs that are one and have no example."""
    found, missed = [], []
    for pair in (one for path in files for one in load_pairs(path)):
        if pair.kind != "statement":
            continue
        left, right = _read(pair.left), _read(pair.right)
        (a, _), (b, _) = statement_views(pair, left, right, identities(left, right))
        live = [c for x, y in product(a, b) if (c := weighed(Pair(x, y, embed)))]
        one, group = pair.relation == "same_statement", zlib.crc32(pair.left.speaker.split()[-1].encode()) % FOLDS
        if live:
            best = max(live, key=lambda c: c["first_word_shared"] + c["more_words_shared"])
            found.append(Example(best, one, 1.0, group))
        elif one:
            missed.append(group)
    return found, missed


def weighed(pair: Pair) -> dict[str, float] | None:
    """The clues of a pair; None where a guard or the lack of common words decides."""
    return clues(pair) if guard_on(pair) is None and pair.words.evidence >= LEAST else None


def of_passages() -> Iterator[Example]:
    """Pairs of quotations of one speaker in one text, as if of two articles and one day."""
    for number, (text, language) in enumerate(articles()):
        reading = read(text, language=language)
        if reading.article.language in LANGUAGES:
            source = Source(0, Article(id=str(number), text=text, text_hash=str(number)), reading)
            yield from _of_passage(source, number % FOLDS)


def articles() -> Iterator[tuple[str, str | None]]:
    """(text, language) of whole articles of the development half and the examples, and of the passages of pairs."""
    for path in sorted((ROOT / "gold" / "articles").glob("*/dev.toml")):
        yield from ((one["text"], path.parent.name) for one in tomllib.loads(path.read_text("utf-8"))["example"])
    for path in sorted((ROOT / "examples").glob("*/*.txt")):
        yield path.read_text("utf-8"), None
    for path in sorted((ROOT / "examples").glob("*/*.jsonl")):
        yield from ((json.loads(line)["text"], None) for line in path.read_text("utf-8").splitlines())
    for pair in load_pairs(DEV):
        yield from ((side.text, side.language) for side in (pair.left, pair.right))


def _of_passage(source: Source, group: int) -> Iterator[Example]:
    ids = {entity.id: entity.id for entity in source.reading.entities}
    said = defaultdict(list)
    for quotation in source.reading.quotations:
        if quotation.kind == "speech" and quotation.parent is None:
            for speaker in quotation.speaker:
                said[speaker].append(quotation_view(source, quotation, ids, "a"))
    for speaker, views in said.items():
        placed = [replace(v, speakers=frozenset({speaker}), unnamed=frozenset(), days=ONE_DAY) for v in views]
        for a, b in combinations(placed, 2):
            found = weighed(Pair(a, replace(b, article="b", origin="b"), embed))
            if found is not None:
                yield Example(found, one=False, weight=TWO, group=group)


def fit(examples: Sequence[Example]) -> Vector:
    """Log-odds of `FITTED` and, last, of a pair of one day."""
    rows = np.array([example.row for example in examples])
    truth = np.array([float(example.one) for example in examples])
    count = np.array([example.weight for example in examples])
    given = np.array([given_odds(example) for example in examples])
    found, ridge = np.zeros(rows.shape[1]), np.array([RIDGE] * len(FITTED) + [0.01])
    for _ in range(100):
        likely = 1 / (1 + np.exp(-rows @ found - given))
        slope = rows.T @ (count * (likely - truth)) + ridge * found
        bend = (rows * (count * likely * (1 - likely))[:, None]).T @ rows + np.diag(ridge)
        found = found - np.linalg.solve(bend, slope)
    return found


def given_odds(example: Example) -> float:
    """What the weights set by hand make of it."""
    return weights("statement")["rivals"] * example.clues["rivals"]


def chance_of(example: Example, found: Vector) -> float:
    """The chance that it is one statement, 0..1."""
    return float(1 / (1 + np.exp(-example.row @ found - given_odds(example))))


def report(gold: Sequence[Example], missed: Sequence[int], passages: Sequence[Example]) -> None:
    """Precision and recall of pairs held out by their speakers; what guards keep apart counts as kept apart."""
    hits = joined = wrong = 0
    for fold in range(FOLDS):
        found = fit([example for example in (*gold, *passages) if example.group != fold])
        held = [one for one in gold if one.group == fold and chance_of(one, found) >= LIKELY]
        joined += len(held)
        hits += sum(one.one for one in held)
        wrong += sum(one.group == fold and chance_of(one, found) >= LIKELY for one in passages)
    named = sum(one.one for one in gold) + len(missed)
    print(f"precision {hits / max(1, joined):.3f}, recall {hits / max(1, named):.3f} of {named}")
    print(f"of one passage: {wrong} of {len(passages)} joined")


def written(found: Vector) -> str:
    """weights.toml with the fitted weights of statements in it."""
    text = (DATA / "weights.toml").read_text("utf-8")
    head, mark, events = text.partition("[event]")
    fitted = dict(zip(FITTED, found, strict=False)) | {"before": found[-1] - weights("statement")["day_same"]}
    for name, weight in fitted.items():
        head = re.sub(rf"(?m)^({name} = \{{ weight = )-?[\d.]+", rf"\g<1>{weight:.2f}", head)
    return head + mark + events


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--report", action="store_true", help="cross-validate and write nothing")
    parser.add_argument("--pairs", type=Path, nargs="+", default=[DEV], help="pairs to learn from")
    options = parser.parse_args()
    if not options.report:
        (DATA / "frequencies.toml").write_text(frequencies(), encoding="utf-8")
    gold, missed = of_pairs(options.pairs)
    passages = list(of_passages())
    report(gold, missed, passages)
    found = fit([*gold, *passages])
    print({name: round(float(weight), 2) for name, weight in zip((*FITTED, "one day"), found, strict=True)})
    if not options.report:
        (DATA / "weights.toml").write_text(written(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
