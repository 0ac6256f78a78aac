"""How fast does dragoman read, measured beside the bare parse?

    python benchmarks/reading_speed.py [FOLDER...] [--rounds 5] [--floor 0.6] [--ceiling 1536]

Reads the .txt files of each folder (examples/ by default, with its subfolders). In one process, after the models are
loaded and everything has run once, it alternates three ways over the same texts with the same batch size:

    bare      spaCy's nlp.pipe with every packaged component of the language's model, loaded as spaCy loads it
    parse     the same components as dragoman runs them (see docs/decisions/0007)
    dragoman  dragoman.read_many

The ratio is CPU(bare) / CPU(dragoman), the median over the rounds: 1.0 is as fast as the parse alone. `rules` is what
reading adds to its own parse, as a share of the bare one. Words a second are words by blanks over the median CPU time.
Run it on a quiet machine: neighbours slow all ways, but not alike.
Ends with 1 when the ratio over all texts is below the floor or peak memory (MiB) above the ceiling.
"""

import argparse
import platform
import resource
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from time import process_time

import spacy
from spacy.language import Language

import dragoman
from dragoman.engines import parse
from dragoman.engines.models import locate, model_table

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@dataclass(frozen=True, slots=True)
class Speed:
    """One row: `words` of all texts, and the CPU seconds of each round."""

    name: str
    texts: int
    words: int
    bare: tuple[float, ...]
    parse: tuple[float, ...]
    ours: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Median over the rounds of CPU(bare) / CPU(dragoman)."""
        return median(bare / ours for bare, ours in zip(self.bare, self.ours, strict=True))

    @property
    def rules(self) -> float:
        """Median over the rounds of (CPU(dragoman) - CPU(parse)) / CPU(bare)."""
        return median((o - p) / b for b, p, o in zip(self.bare, self.parse, self.ours, strict=True))


@cache
def stock(language: str) -> Language:
    """The language's model as spaCy loads it: the yardstick."""
    return spacy.load(locate(model_table()[language])[0])


def by_language(texts: Sequence[str]) -> dict[str, list[str]]:
    """The texts whose language has a parsing model, by that language; also warms dragoman up."""
    known: dict[str, list[str]] = {}
    for text, reading in zip(texts, dragoman.read_many(texts), strict=True):
        if reading.article.language in parse.parsed_languages():
            known.setdefault(reading.article.language, []).append(text)
    return known


def run_bare(groups: dict[str, list[str]]) -> None:
    """Every packaged component over the texts, each language with its own model."""
    for language, texts in groups.items():
        for _ in stock(language).pipe(texts, batch_size=parse.BATCH):
            pass


def run_parse(groups: dict[str, list[str]]) -> None:
    """The same as dragoman runs it."""
    for language, texts in groups.items():
        for _ in parse.parse_many(language, (parse.Request(text) for text in texts)):
            pass


def run_dragoman(groups: dict[str, list[str]]) -> None:
    """Everything that a reading holds."""
    for _ in dragoman.read_many(text for texts in groups.values() for text in texts):
        pass


def seconds(run: Callable[[dict[str, list[str]]], None], groups: dict[str, list[str]]) -> float:
    """CPU seconds of one run, all threads of this process: other work on the machine counts less than by the clock."""
    start = process_time()
    run(groups)
    return process_time() - start


def measure(name: str, groups: dict[str, list[str]], *, rounds: int) -> Speed:
    """All ways in turn; who goes first changes from round to round."""
    ways = (run_bare, run_parse, run_dragoman)
    times: dict[Callable[[dict[str, list[str]]], None], list[float]] = {way: [] for way in ways}
    for number in range(rounds):
        for way in ways if number % 2 == 0 else reversed(ways):
            times[way].append(seconds(way, groups))
    texts = [text for group in groups.values() for text in group]
    words = sum(len(text.split()) for text in texts)
    return Speed(name, len(texts), words, *(tuple(times[way]) for way in ways))


def peak_mebibytes() -> float:
    """Peak memory of this process, models included. Linux counts it in KiB, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if platform.system() == "Darwin" else peak / 2**10


def show(rows: Sequence[Speed], peak: float) -> None:
    """The table; `peak` in MiB."""
    print(
        f"{'texts':<6}{'count':>7}{'words':>9}{'bare w/s':>11}{'parse w/s':>11}{'dragoman w/s':>14}"
        f"{'ratio':>8}{'low':>7}{'high':>7}{'rules':>8}"
    )
    for row in rows:
        ratios = sorted(bare / ours for bare, ours in zip(row.bare, row.ours, strict=True))
        rates = "".join(
            f"{row.words / median(times):>{width}.0f}"
            for times, width in ((row.bare, 11), (row.parse, 11), (row.ours, 14))
        )
        shown = f"{row.ratio:>8.2f}{ratios[0]:>7.2f}{ratios[-1]:>7.2f}{row.rules:>8.2f}"
        print(f"{row.name:<6}{row.texts:>7}{row.words:>9}{rates}{shown}")
    print(f"peak memory {peak:.0f} MiB, dragoman's models included, the yardstick's not; batches of {parse.BATCH}")


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[EXAMPLES], metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=5, help="how often each way runs (default 5)")
    parser.add_argument("--floor", type=float, default=0.6, help="the lowest ratio that passes (default 0.6)")
    parser.add_argument("--ceiling", type=float, default=1536, help="the most MiB that passes (default 1536)")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Measures and prints; 0 when floor and ceiling hold, 1 when not, 2 when there is nothing to read."""
    options = arguments(given)
    paths = sorted(path for folder in options.folders for path in folder.rglob("*.txt"))
    groups = by_language([path.read_text(encoding="utf-8") for path in paths])
    if not groups:
        print(f"no .txt article in a known language below {', '.join(map(str, options.folders))}", file=sys.stderr)
        return 2
    run_dragoman(groups)
    peak = peak_mebibytes()  # before the yardstick loads its own models
    run_bare(groups)
    run_parse(groups)
    rows = [measure(code, {code: texts}, rounds=options.rounds) for code, texts in sorted(groups.items())]
    rows.append(measure("all", groups, rounds=options.rounds))
    show(rows, peak)
    return 0 if rows[-1].ratio >= options.floor and peak <= options.ceiling else 1


if __name__ == "__main__":
    sys.exit(main())
