"""How does a record grow: the time to add one more article, memory, and bytes, at 1,000, 10,000 and 100,000 articles?

    python benchmarks/growth.py [--sizes 1000 10000] [--encoder fast|standin] [--per-day 60] [--out FILE.json]

Writes made articles (benchmarks/made) with ready-made readings into a fresh record through the door that `dragoman add`
uses after reading: `Writer.save_article`, then `Writer.build`, in portions. At each size it adds `--probe` more
articles one at a time and takes the median CPU time of one, telling its rows included.

`standin` replaces the sentence encoder by hashed words (no meaning, no other language, hardly any time), so that
large sizes measure the record alone; what vectors cost is measured with the real encoder at small sizes. The yardstick
is the same record at the first size. Ends with 1 when a ceiling does not hold.

A large record takes hours: with `--folder` and `--out` it is kept, and the same command goes on from where it was
left, stopped or not.
"""

import argparse
import json
import platform
import resource
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from statistics import median
from time import monotonic, process_time
from unittest.mock import patch

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a file

from benchmarks.made.reading import Made, make_corpus

import dragoman.api
from dragoman.engines import embed as engine
from dragoman.engines.embed import DIMENSIONS, Encoder, Vectors, normalise
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.store import rows as store_rows
from dragoman.text.fold import words

PORTION = 500  # articles of one `add`
BUCKETS = 4096
GROWTH, MEMORY, BYTES, BUILDING, VECTORS = 1.5, 2048.0, 60_000.0, 30.0, 60.0  # ceilings


@dataclass(frozen=True, slots=True)
class Row:
    """At one size: milliseconds of one more article (median, slowest), milliseconds an article while growing to it."""

    articles: int
    one: float
    slowest: float
    building: float
    vectors: float
    texts: float  # encoded an article
    bytes: float  # of the database, an article
    memory: float  # peak MiB of the process
    hours: float


@cache
def _table(encoder: Encoder) -> Vectors:
    return np.random.default_rng(7).standard_normal((BUCKETS, DIMENSIONS[encoder])).astype(np.float32)


def standin(texts: Sequence[str], *, encoder: Encoder = "fast") -> Vectors:
    """Sums of a fixed random vector for each word."""
    rows = np.zeros((len(texts), DIMENSIONS[encoder]), dtype=np.float32)
    for row, text in enumerate(texts):
        found = [zlib.crc32(word.encode()) % BUCKETS for word in words(text)]
        if found:
            rows[row] = _table(encoder)[found].sum(axis=0)
    return normalise(rows)


class Timed:
    """An encoder that counts its texts and its time."""

    def __init__(self, encode: Callable[..., Vectors]) -> None:
        self.encode, self.seconds, self.texts = encode, 0.0, 0

    def __call__(self, texts: Sequence[str], **options: str) -> Vectors:
        start = process_time()
        found = self.encode(texts, **options)
        self.seconds += process_time() - start
        self.texts += len(texts)
        return found


@dataclass(slots=True)
class Making:
    """Articles with their readings, and the time that making them takes: it is none of the record's."""

    corpus: Iterator[Made]
    seconds: float = 0.0

    def take(self, count: int) -> Iterator[tuple[Article, Reading]]:
        """The next ones."""
        for _ in range(count):
            start = process_time()
            made = next(self.corpus)
            found = made.article, made.reading()
            self.seconds += process_time() - start
            yield found


def add(record: dragoman.api.Record, articles: Sequence[Made]) -> None:
    """As `Record.add` does it, reading included."""
    keep(record, [(made.article, made.reading()) for made in articles])


def keep(record: dragoman.api.Record, read: Iterable[tuple[Article, Reading]]) -> None:
    """As `Record.add` does it with what was read."""
    with record.store.writer("add") as writer:
        for article, reading in read:
            writer.save_article(article, reading)
        writer.build()


def grow(
    record: dragoman.api.Record, corpus: Iterator[Made], sizes: Sequence[int], probe: int, encoder: Timed
) -> Iterator[Row]:
    """One row a size that is still to be reached; `corpus` is gone through from its beginning."""
    held, began = record.store.counts()["articles"], monotonic()
    next(islice(corpus, held, held), None)
    for size in (one for one in sizes if one > held):
        start, spent, texts, before = process_time(), encoder.seconds, encoder.texts, held
        making = Making(corpus)
        while held < size:
            part = min(PORTION, size - held)
            keep(record, making.take(part))
            held += part
        seconds, vectors = process_time() - start - making.seconds, encoder.seconds - spent
        count = max(1, held - before)
        ones = [_one(record, made) for made in islice(corpus, probe)]
        held += len(ones)
        yield Row(
            size, median(ones) * 1000, max(ones) * 1000, (seconds - vectors) / count * 1000, vectors / count * 1000,
            (encoder.texts - texts) / count, _bytes(record) / held, peak_mebibytes(), (monotonic() - began) / 3600,
        )  # fmt: skip


def _one(record: dragoman.api.Record, made: Made) -> float:
    read = made.article, made.reading()
    start = process_time()
    keep(record, [read])
    return process_time() - start


def _bytes(record: dragoman.api.Record) -> float:
    """Of the database, its log written back; raw bytes are kept beside it."""
    with record.store.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return float(Path(str(record.store.engine.url.database)).stat().st_size)


def peak_mebibytes() -> float:
    """Peak memory of this process. Linux counts it in KiB, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if platform.system() == "Darwin" else peak / 2**10


def show(rows: Sequence[Row]) -> None:
    """The table."""
    heads = (
        "articles",
        "one ms",
        "slowest",
        "times",
        "build ms",
        "vectors ms",
        "texts",
        "KB each",
        "peak MiB",
        "hours",
    )
    print("".join(f"{head:>11}" for head in heads))
    for row in rows:
        cells = (
            f"{row.articles}", f"{row.one:.0f}", f"{row.slowest:.0f}", f"{row.one / rows[0].one:.2f}",
            f"{row.building:.1f}", f"{row.vectors:.1f}", f"{row.texts:.1f}", f"{row.bytes / 1000:.1f}",
            f"{row.memory:.0f}", f"{row.hours:.2f}",
        )  # fmt: skip
        print("".join(f"{cell:>11}" for cell in cells), flush=True)


def holds(rows: Sequence[Row]) -> bool:
    """Whether every ceiling holds at every size."""
    return all(
        row.one <= GROWTH * rows[0].one
        and row.memory < MEMORY
        and row.bytes < BYTES
        and row.building < BUILDING
        and row.vectors < VECTORS
        for row in rows
    )


def _rows(out: Path | None) -> list[Row]:
    """Those that an earlier run wrote."""
    return [Row(**row) for row in json.loads(out.read_text(encoding="utf-8"))] if out and out.exists() else []


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000], metavar="N")
    parser.add_argument("--encoder", choices=("fast", "standin"), default="standin")
    parser.add_argument("--per-day", type=float, default=60.0, help="articles of one day (default 60)")
    parser.add_argument("--probe", type=int, default=40, help="articles added one at a time at each size (default 40)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, help="write the rows as JSON, after those that are there")
    parser.add_argument("--folder", type=Path, help="keep the record here, or go on with the one kept")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Measures and prints; 0 when every ceiling holds."""
    options = arguments(given)
    encoder = Timed(standin if options.encoder == "standin" else engine.embed)
    encoder.encode(["The model is loaded before anything is measured."])
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(store_rows, "embed", encoder),
        patch.object(engine, "embed", encoder),
    ):
        place = options.folder or Path(folder)
        if not (place / "dragoman.toml").exists():
            dragoman.api.init(place)
        rows = _rows(options.out)
        with dragoman.api.open(place) as record:
            corpus = make_corpus(max(options.sizes) * 2, seed=options.seed, per_day=options.per_day)
            for row in grow(record, corpus, sorted(options.sizes), options.probe, encoder):
                rows.append(row)
                show(rows)
                if options.out:
                    options.out.write_text(json.dumps([asdict(r) for r in rows], indent=1), encoding="utf-8")
    return 0 if holds(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
