"""Write a made corpus, or score a record of one.

    python benchmarks/corpus.py write FOLDER [--count 200] [--seed 0] [--per-day 60]
    python benchmarks/corpus.py score [--count 200] [--seed 0] [--read]

`write` leaves articles.jsonl (for `dragoman add`) and truth.jsonl. `score` makes a record in a temporary folder, from
ready-made readings or (`--read`) by reading the texts, and prints what it found of what was planted.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a file

from benchmarks.made.reading import Made, make_corpus
from benchmarks.made.score import Share, score

import dragoman.api
from dragoman.model.article import Article
from dragoman.model.reading import Reading


def lines(corpus: Iterable[Made]) -> Iterator[tuple[str, str]]:
    """(article, truth), both as JSON."""
    for made in corpus:
        a = made.article
        row = {
            "text": a.text, "outlet": a.outlet, "url": a.url, "published": a.published_given,
            "language": a.language_given,
        }  # fmt: skip
        yield json.dumps(row, ensure_ascii=False), json.dumps(made.truth(), ensure_ascii=False)


def write(folder: Path, corpus: Iterable[Made]) -> list[Path]:
    """articles.jsonl and truth.jsonl."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / "articles.jsonl", folder / "truth.jsonl"]
    with paths[0].open("w", encoding="utf-8") as articles, paths[1].open("w", encoding="utf-8") as truth:
        for article, true in lines(corpus):
            articles.write(article + "\n")
            truth.write(true + "\n")
    return paths


def scored(folder: Path, corpus: Sequence[Made], *, read: bool) -> dict[str, Share]:
    """A record of the corpus, held against its truth."""
    paths = write(folder / "in", corpus)
    dragoman.api.init(folder / "record")
    held = {made.article.id: made for made in corpus}

    def ready(articles: Iterable[Article]) -> Iterator[Reading]:
        return (held[article.id].reading() for article in articles)

    with dragoman.api.open(folder / "record") as record:
        record.add(paths[0], reader=None if read else ready)
        truths = [json.loads(line) for line in paths[1].read_text(encoding="utf-8").splitlines()]
        return score(record.store, truths)


def main(given: Sequence[str] | None = None) -> int:
    """Writes, or prints the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("write", "score"))
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--per-day", type=float, default=60.0)
    parser.add_argument("--read", action="store_true", help="let dragoman read the texts")
    options = parser.parse_args(given)
    corpus = list(make_corpus(options.count, seed=options.seed, per_day=options.per_day))
    if options.command == "write":
        if options.folder is None:
            parser.error("write needs a FOLDER")
        print(*write(options.folder, corpus), sep="\n")
        return 0
    start = process_time()
    with tempfile.TemporaryDirectory() as folder:
        found = scored(options.folder or Path(folder), corpus, read=options.read)
    for name, share in found.items():
        print(
            f"{name:<15} planted {share.planted:>6}  given {share.given:>6}  "
            f"precision {share.precision:.2f}  recall {share.recall:.2f}"
        )
    print(f"{options.count} articles, {process_time() - start:.0f} CPU seconds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
