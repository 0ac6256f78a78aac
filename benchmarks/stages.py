"""What does each stage of a reading cost, beside the bare parse?

    python benchmarks/stages.py [FOLDER...] [--rounds 5]

Reads the .txt files of each folder (examples/ by default, with its subfolders), language by language. A round runs the
bare parse (spaCy's nlp.pipe with every packaged component) and then dragoman.read_many over the same texts with a clock
around each stage. Shares are CPU(stage) / CPU(bare), the median over the rounds; the clock itself costs a part in a
thousand. The events stage has three calls: finding triggers, naming who fills their slots, telling the events.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a file

from benchmarks.reading_speed import EXAMPLES, by_language, run_bare, run_dragoman, seconds

from dragoman.reading import stages

# stage → the names it is called by in dragoman.reading.stages; what is not listed is the rest
CALLS = {
    "grammar": ("mend",),
    "actors": ("find_actors", "resolver", "kinds_of"),
    "times": ("without_names", "resolve_times"),
    "quotations": ("find_quotations", "follow_speakers"),
    "events": ("scan", "name_parties", "find_events"),
    "figures": ("figures_of",),
}

type Shares = dict[str, float]


@contextmanager
def timed(spent: dict[str, float]) -> Iterator[None]:
    """Adds the CPU seconds of each stage to `spent` while it is open."""
    names = {name: stage for stage, calls in CALLS.items() for name in calls}
    before = {name: getattr(stages, name) for name in names}
    for name, stage in names.items():
        setattr(stages, name, _clocked(before[name], stage, spent))
    try:
        yield
    finally:
        for name, call in before.items():
            setattr(stages, name, call)


def _clocked[**P, R](call: Callable[P, R], stage: str, spent: dict[str, float]) -> Callable[P, R]:
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        start = process_time()
        try:
            return call(*args, **kwargs)
        finally:
            spent[stage] += process_time() - start

    return run


def measure(language: str, texts: list[str], *, rounds: int) -> Shares:
    """Stage → share of the bare parse, the median over the rounds; `all` is everything that dragoman does."""
    groups = {language: texts}
    run_bare(groups)
    found: list[Shares] = []
    for _ in range(rounds):
        bare = seconds(run_bare, groups)
        spent: dict[str, float] = defaultdict(float)
        with timed(spent):
            whole = seconds(run_dragoman, groups)
        found.append({stage: spent[stage] / bare for stage in CALLS} | {"all": whole / bare})
    return {stage: median(one[stage] for one in found) for stage in (*CALLS, "all")}


def show(rows: dict[str, Shares]) -> None:
    """A line a language."""
    print(f"{'texts':<6}" + "".join(f"{stage:>12}" for stage in (*CALLS, "all")))
    for language, shares in rows.items():
        print(f"{language:<6}" + "".join(f"{share:>12.3f}" for share in shares.values()))


def main(given: Sequence[str] | None = None) -> int:
    """Measures and prints; 0, or 2 when there is nothing to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[EXAMPLES], metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=5, help="how often each way runs (default 5)")
    options = parser.parse_args(given)
    paths = sorted(path for folder in options.folders for path in folder.rglob("*.txt"))
    groups = by_language([path.read_text(encoding="utf-8") for path in paths])
    if not groups:
        print(f"no .txt article in a known language below {', '.join(map(str, options.folders))}", file=sys.stderr)
        return 2
    show({language: measure(language, texts, rounds=options.rounds) for language, texts in sorted(groups.items())})
    return 0


if __name__ == "__main__":
    sys.exit(main())
