"""The record as it stood: a replay of what had arrived by then, kept beside the record until it is asked for again.

A moment is a run: every article and every word of a person belongs to one. The replay takes the articles of the runs
up to it in their order of arrival, with the words spoken by then, through the rules of today, and with the ids of
today: what differs between two moments is what arrived and was said between them, never a change of the rules.
"""

import os
import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, Select, Table, delete, func, insert, or_, select

from dragoman.errors import RecordError, UsageError
from dragoman.model.ids import text_hash
from dragoman.record import RULE_VERSION
from dragoman.store import tables
from dragoman.store.database import SCHEMA, compact, create_store, open_database, writing
from dragoman.store.decided import given_days, in_force, word_of
from dragoman.store.writer import Writer, program

KEPT = 8  # replays kept on disk
BATCH = 500  # rows copied at once
FOLDER = "past"
_MOMENT = re.compile(r"\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?)?\Z", re.ASCII)

type Progress = Callable[[int, int], None]
type Reread = Callable[[Mapping[str, str | None], Set[str]], Mapping[str, bytes]]


@dataclass(frozen=True, slots=True)
class Run:
    """One command that wrote: when (UTC), which, and how many articles it added."""

    number: int
    started: str
    command: str
    articles: int
    words: int


def read_runs(engine: Engine) -> list[Run]:
    """All runs, oldest first."""
    runs, articles, words = tables.runs, tables.articles, tables.decisions
    added = select(func.count()).where(articles.c.run == runs.c.id).scalar_subquery()
    said = select(func.count()).where(words.c.run == runs.c.id).scalar_subquery()
    query = select(runs.c.id, runs.c.started, runs.c.command, added, said).order_by(runs.c.id)
    with engine.connect() as connection:
        return [Run(row[0], row[1], row[2], row[3], row[4]) for row in connection.execute(query)]


def run_at(runs: Sequence[Run], moment: str, *, before: bool = False) -> int:
    """The last run of a moment: its number, a day or month (with `before`: when that began), or a time (UTC).

    Raises `UsageError`.
    """
    written = moment.strip()
    if written.isdigit():
        if not any(run.number == int(written) for run in runs):
            last = f"the last is {runs[-1].number}" if runs else "there is none"
            raise UsageError(f"no run {written}; {last}, see `dragoman log --runs`")
        return int(written)
    if not _MOMENT.match(written):
        raise UsageError(f"{moment!r} is no moment; valid: 2026-03-01, 2026-03, 2026-03-01T14:30, or a run's number")
    time = written.replace(" ", "T")
    # the day itself counts as past when asked how things stood on it, and as new when asked what came since
    until = [run.number for run in runs if (run.started < time if before else run.started[: len(time)] <= time)]
    return max(until, default=0)


def is_present(engine: Engine, run: int) -> bool:
    """Whether nothing arrived and nobody spoke after a run."""
    later = (select(func.count()).where(table.c.run > run) for table in (tables.articles, tables.decisions))
    with engine.connect() as connection:
        return not any(connection.scalar(query) for query in later)


def open_past(
    engine: Engine, folder: Path | None, run: int, reread: Reread, on_progress: Progress | None = None
) -> Engine:
    """The record as it stood after `run`; `reread` gives new readings of those articles whose day was another then."""
    path = past_file(engine, folder or _cache(engine), run)
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".part{os.getpid()}")
        try:
            _replay(engine, part, run, reread, on_progress)
            part.replace(path)
        except OSError as error:
            raise RecordError(f"{path.parent} cannot keep the record as it stood: {error.strerror}") from error
        finally:
            _drop(part)
        _forget_oldest(path)
    os.utime(path)
    return open_database(path)


def past_file(engine: Engine, folder: Path, run: int) -> Path:
    """Where a replay is kept: under a name of all that it depends on."""
    with engine.connect() as connection:
        of = tables.articles.c.run <= run
        held = select(func.count(), func.max(tables.readings.c.run)).join(
            tables.articles, tables.articles.c.id == tables.readings.c.article
        )
        readings = connection.execute(held.where(of)).one()
        words = connection.scalar(select(func.count()).select_from(_words(connection, run).subquery()))
    state = (SCHEMA, RULE_VERSION, program(), run, *readings, words)
    return folder / FOLDER / f"run{run}-{text_hash(repr(state))}.sqlite"


def _cache(engine: Engine) -> Path:
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "dragoman" / text_hash(str(engine.url))


def _words(connection: Connection, run: int) -> Select[tuple[object, ...]]:
    """Query: the words spoken by then; those older than the column `run` by their time."""
    words, runs = tables.decisions, tables.runs
    end = connection.scalar(select(func.min(runs.c.started)).where(runs.c.id > run)) or "9"
    by_then = or_(words.c.run <= run, words.c.run.is_(None) & (words.c.at < end))
    return select(words).where(by_then).order_by(words.c.id)


def _replay(engine: Engine, part: Path, run: int, reread: Reread, on_progress: Progress | None) -> None:
    create_store(part)
    past = open_database(part)
    try:
        with writing(past) as target:
            with engine.connect() as source:
                articles = select(tables.articles.c.id).where(tables.articles.c.run <= run)
                readings = reread(_days(source, run), set(source.scalars(articles)))
                total = _copy_all(source, target, run)
            writer, done = Writer(past, run), 0

            def advance(_: str) -> None:
                nonlocal done
                done += 1
                if on_progress is not None:
                    on_progress(done, total)

            writer.rebuild_in(target, readings, on_article=advance)
            target.execute(delete(tables.vectors))  # nobody asks the past for them
    finally:
        past.dispose()
    compact(part)


def _days(source: Connection, run: int) -> dict[str, str | None]:
    words = [word_of(row) for row in source.execute(_words(source, run)).mappings()]
    return given_days(in_force(words))


def _copy_all(source: Connection, target: Connection, run: int) -> int:
    """What a replay starts from; how many articles."""
    of = select(tables.articles.c.id).where(tables.articles.c.run <= run)
    articles = tables.articles.select().where(tables.articles.c.run <= run).order_by(tables.articles.c.number)
    _copy(source, target, tables.runs, tables.runs.select().where(tables.runs.c.id <= run))
    total = _copy(source, target, tables.articles, articles)
    readings = tables.readings.select().where(tables.readings.c.article.in_(of))
    _copy(source, target, tables.readings, readings, run=run)  # read again later, and still its reading
    _copy(source, target, tables.rejects, tables.rejects.select().where(tables.rejects.c.run <= run))
    _copy(source, target, tables.decisions, _words(source, run))
    minted = tables.minted.select().where(tables.minted.c.article.in_(of)).order_by(tables.minted.c.number)
    _copy(source, target, tables.minted, minted)
    _copy(source, target, tables.vectors, tables.vectors.select())
    return total


def _copy(source: Connection, target: Connection, table: Table, query: Select[tuple[object, ...]], **given: int) -> int:
    count = 0
    result = source.execution_options(yield_per=BATCH).execute(query)
    for rows in result.mappings().partitions(BATCH):
        target.execute(insert(table), [{**row, **given} for row in rows])
        count += len(rows)
    return count


def _forget_oldest(kept: Path) -> None:
    held = sorted(kept.parent.glob("run*.sqlite"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in held[KEPT:]:
        _drop(path)


def _drop(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
