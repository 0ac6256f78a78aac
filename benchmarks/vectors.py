"""What do stories cost beside the bare sentence vectors?

    python benchmarks/vectors.py ARTICLES.jsonl [--rounds 3]

Each line of ARTICLES.jsonl holds "id", "text", "language" and "published" (an ISO date or null). In one process, after
the encoders are loaded and the tables of names are read, it alternates:

    fast      the fast encoder on every text
    slow      the slow encoder on every text (only where the extra `languages` is installed)
    stories   dragoman.group_stories, vectors included

on all articles, and on those in languages of the fast encoder. CPU seconds, the median over the rounds: other work on
the machine counts less than by the clock. Nothing is compared with a floor: the figures depend on the languages.
"""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import dragoman
from dragoman.engines.embed import FAST_LANGUAGES, embed, has_slow

type Articles = Sequence[Mapping[str, str | None]]
FIELDS = ("id", "text", "language", "published")


def ways(articles: Articles, *, slow: bool) -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    texts = [article["text"] or "" for article in articles]
    found: dict[str, Callable[[], object]] = {"fast": lambda: embed(texts)}
    if slow:
        found["slow"] = lambda: embed(texts, encoder="slow")
    return found | {"stories": lambda: dragoman.group_stories(articles)}


def measure(articles: Articles, *, rounds: int, slow: bool) -> dict[str, float]:
    """Median CPU seconds of each way."""
    chosen = ways(articles, slow=slow)
    dragoman.group_stories(articles[:3])  # models and tables are loaded, these texts' vectors not kept
    times: dict[str, list[float]] = {name: [] for name in chosen}
    for _ in range(rounds):
        for name, run in chosen.items():
            start = process_time()
            run()
            times[name].append(process_time() - start)
    return {name: median(some) for name, some in times.items()}


def show(name: str, count: int, times: Mapping[str, float]) -> None:
    """One line: seconds, and stories as a multiple of each yardstick."""
    ratios = ", ".join(f"{times['stories'] / some:.2f} x {way}" for way, some in times.items() if way != "stories")
    seconds = ", ".join(f"{way} {some:.2f} s" for way, some in times.items())
    print(f"{name:<16}{count:>6} articles: {seconds}; stories = {ratios}")


def main(given: Sequence[str] | None = None) -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--rounds", type=int, default=3, help="how often each way runs (default 3)")
    options = parser.parse_args(given)
    lines = options.articles.read_text(encoding="utf-8").splitlines()
    articles = [{name: row[name] for name in FIELDS} for line in lines if line.strip() for row in (json.loads(line),)]
    fast = [article for article in articles if article["language"] in FAST_LANGUAGES]
    show("fast languages", len(fast), measure(fast, rounds=options.rounds, slow=False))
    show("all languages", len(articles), measure(articles, rounds=options.rounds, slow=has_slow()))


if __name__ == "__main__":
    main()
