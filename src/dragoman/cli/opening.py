"""Find the record a command is about, and open it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import RecordError

if TYPE_CHECKING:
    from dragoman.api import Record
    from dragoman.views.reader import RecordReader

MARK = "dragoman.toml"


def find_record(given: Path | None, *, start: Path | None = None) -> Path:
    """`given`, or the nearest folder from `start` (the current folder) upwards that holds dragoman.toml.

    Raises RecordError where there is none.
    """
    if given is not None:
        if not given.exists():
            raise RecordError(f"{given}: there is no such record; make one with `dragoman init {given}`")
        return given
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / MARK).is_file():
            return folder
    raise RecordError(
        f"there is no record here: neither {here} nor a folder above it holds {MARK}; "
        "make one with `dragoman init DIR`, or name one with --record DIR"
    )


def open_record(given: Path | None) -> "Record":
    """The record, open for reading and writing. Raises RecordError."""
    folder = find_record(given)
    from dragoman import api

    return api.open(folder)


def check_ids(reader: "RecordReader", *ids: str) -> None:
    """Raise UnknownIdError with near ids for an id that the record does not hold (ARTICLE:MENTION: its article)."""
    from dragoman.views.lookup import current_id

    for id_ in ids:
        current_id(reader, id_.partition(":")[0])


def open_reader(given: Path | None, as_of: str | None = None) -> "RecordReader":
    """The reading side of the record, or of what it was `as_of` a moment; one without articles is said to be so.

    Raises RecordError, UsageError.
    """
    record = open_record(given)
    reader = record.store
    if as_of is not None:
        with waiting("telling the record as it stood") as advance:
            reader = record.as_of(as_of, on_progress=advance).store
    if not reader.articles():
        import typer

        then = " then" if as_of is not None else ""
        typer.echo(f"this record holds no article{then or ' yet'}; fill it with: dragoman add FOLDER", err=True)
    return reader


@contextmanager
def waiting(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error that is told (done, of how many)."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from dragoman.cli.output import console

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    out = console(stderr=True)
    with Progress(*columns, console=out, transient=True, disable=not out.is_terminal) as bar:
        task = bar.add_task(what, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield advance
