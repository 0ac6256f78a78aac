"""Find the record a command is about, and open it."""

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


def open_reader(given: Path | None) -> "RecordReader":
    """The reading side of the record; one without articles is said to be so. Raises RecordError."""
    reader = open_record(given).store
    if not reader.articles():
        import typer

        typer.echo("this record holds no article yet; fill it with: dragoman add FOLDER", err=True)
    return reader
