"""Fit what the clues of one event weigh.

usage: python tools/train_event_clues.py            writes the [event] part of src/dragoman/record/data/weights.toml
       python tools/train_event_clues.py --report   cross-validation over crises, and the weights it would write

Logistic regression on the pairs of gold/pairs/dev.toml that no guard keeps apart, and on pairs of acts of one article
of gold/ and examples/ that are named in other words: those are two. The pairs are few, so each weight is drawn to the
one set by hand (`BY_HAND`). What they cannot tell, as how like one another undated acts of the same parties are, stays.
"""

import argparse
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.embed import embed
from dragoman.model.article import Article
from dragoman.reading.read import read
from dragoman.record.accounts import Pair
from dragoman.record.events import asks_for_vectors, clues, guard_on, other_things
from dragoman.record.ports import Source
from dragoman.record.statements import LIKELY
from dragoman.record.views import event_view
from dragoman.record.weighing import weights
from dragoman.scoring.gold import load_pairs
from dragoman.scoring.stages.sides import event_views, identities
from train_pairs import DATA, DEV, FOLDS, TWO, articles, read_side

BY_HAND = {
    "before": -2.7, "type_equal": 1.2, "type_near": 0.0, "one_act_named": 1.3, "day_same": 1.4, "day_within": 0.3,
    "actors_equal": 1.0, "actors_part": 0.7, "actors_state": 0.5, "actors_open": 0.0, "recipients_equal": 0.8,
    "recipients_state": 0.4, "recipients_part": 0.6, "recipients_open": 0.0, "recipients_other": -1.5,
    "first_word_shared": 1.0, "share_of_the_shorter": 1.5, "names_shared": 0.8, "numbers_shared": 0.7,
    "numbers_apart": -0.5, "other_modes": -0.8, "rivals": -0.7,
}  # fmt: skip
RIDGE = 3.0  # how strongly a weight is drawn to the one set by hand

type Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """Clues of a pair that no guard keeps apart; `gold` where gold/pairs says whether it is one."""

    clues: dict[str, float]
    one: bool
    gold: bool
    group: int

    @property
    def row(self) -> Vector:
        return np.array([1.0 if name == "before" else self.clues.get(name, 0.0) for name in BY_HAND])

    @property
    def given(self) -> float:
        """What the weights that are not fitted make of it."""
        return sum(weights("event")[name] * value for name, value in self.clues.items() if name not in BY_HAND)


def weighed(pair: Pair) -> dict[str, float] | None:
    """The clues of a pair; None where a guard or the lack of common words decides."""
    if guard_on(pair) is not None or not asks_for_vectors(pair, None) or other_things(pair):
        return None
    return clues(pair)


def of_pairs() -> tuple[list[Example], int]:
    """Examples of the pairs, and how many that are one have none."""
    found, missed = [], 0
    for pair in load_pairs(DEV):
        if pair.kind != "event":
            continue
        left, right = read_side(pair.left), read_side(pair.right)
        names = identities(left, right)
        (a, *_), _ = event_views(pair.left, left, names[0], "left")
        (b, *_), _ = event_views(pair.right, right, names[1], "right")
        told, one = weighed(Pair(a, b, embed)), pair.relation == "same_event"
        if told is None:
            missed += one
        else:
            found.append(Example(told, one, True, zlib.crc32((pair.left.date or "")[:4].encode()) % FOLDS))
    return found, missed


def of_passages() -> Iterator[Example]:
    """Pairs of acts of one text in other sentences and words, as if of two articles."""
    for number, (text, language) in enumerate(articles()):
        reading = read(text, language=language)
        source = Source(0, Article(id=str(number), text=text, text_hash=str(number)), reading)
        views = [event_view(source, event, {e.id: e.id for e in reading.entities}, "a") for event in reading.events]
        for a, b in combinations(views, 2):
            pair = Pair(a, replace(b, article="b", origin="b"), embed)
            if a.text == b.text or (pair.one_act and pair.types == "equal"):
                continue
            if (told := weighed(pair)) is not None:
                yield Example(told, one=False, gold=False, group=number % FOLDS)


def fit(examples: Sequence[Example]) -> Vector:
    """Log-odds of `BY_HAND`."""
    rows = np.array([example.row for example in examples])
    truth = np.array([float(example.one) for example in examples])
    count = np.array([1.0 if example.gold else TWO for example in examples])
    given = np.array([example.given for example in examples])
    hand = np.array(list(BY_HAND.values()))
    found = hand.copy()
    for _ in range(100):
        likely = 1 / (1 + np.exp(-rows @ found - given))
        slope = rows.T @ (count * (likely - truth)) + RIDGE * (found - hand)
        bend = (rows * (count * likely * (1 - likely))[:, None]).T @ rows + RIDGE * np.eye(len(hand))
        found = found - np.linalg.solve(bend, slope)
    return found


def report(examples: Sequence[Example], missed: int) -> None:
    """Precision and recall of pairs held out by their crises; what guards keep apart counts as kept apart."""
    joined: list[Example] = []
    for fold in range(FOLDS):
        found = fit([example for example in examples if example.group != fold])
        held = (example for example in examples if example.group == fold)
        joined += [one for one in held if 1 / (1 + np.exp(-one.row @ found - one.given)) >= LIKELY]
    gold = [one for one in joined if one.gold]
    hits, named = sum(one.one for one in gold), sum(one.one for one in examples) + missed
    print(f"precision {hits / max(1, len(gold)):.3f}, recall {hits / max(1, named):.3f} of {named}")
    print(f"of one passage: {len(joined) - len(gold)} of {sum(not one.gold for one in examples)} joined")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--report", action="store_true", help="cross-validate and write nothing")
    options = parser.parse_args()
    gold, missed = of_pairs()
    examples = [*gold, *of_passages()]
    report(examples, missed)
    found = dict(zip(BY_HAND, (round(float(weight), 2) for weight in fit(examples)), strict=True))
    print(found)
    if not options.report:
        head, mark, events = (DATA / "weights.toml").read_text("utf-8").partition("[event]")
        for name, weight in found.items():
            events = re.sub(rf"(?m)^({name} = \{{ weight = )-?[\d.]+", rf"\g<1>{weight:.2f}", events)
        (DATA / "weights.toml").write_text(head + mark + events, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
