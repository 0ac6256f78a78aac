"""The record as files: one module a format, one explicit list."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import RecordError, UsageError
from dragoman.exports.csv import write_csv
from dragoman.exports.jsonl import write_jsonl
from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `write` takes a record, an existing folder, and whether a byte order mark is wanted."""

    name: str
    help: str
    write: Callable[[RecordReader, Path, bool], list[Path]]


FORMATS: tuple[Format, ...] = (
    Format("jsonl", "one JSON object a line, one file a noun: everything the record holds", write_jsonl),
    Format("csv", "one table a noun, for spreadsheets: names beside ids, lists joined by '; '", write_csv),
)


def export(reader: RecordReader, folder: Path, *, form: str, bom: bool = False) -> list[Path]:
    """Write the record to `folder` (made where missing) and return the files written; others there are left alone.

    Raises UsageError for an unknown format, RecordError where the folder cannot be written.
    """
    chosen = next((f for f in FORMATS if f.name == form), None)
    if chosen is None:
        raise UsageError(f"there is no format {form!r}; valid: {', '.join(f.name for f in FORMATS)}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return chosen.write(reader, folder, bom)
    except OSError as error:
        raise RecordError(f"the export cannot be written to {folder}: {error.strerror or error}") from error
