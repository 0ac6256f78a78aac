"""Paths → articles, lazily and in a fixed order."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from dragoman.errors import FormatError, InputError
from dragoman.ingest.article import Facts, make_article
from dragoman.ingest.decode import decode
from dragoman.ingest.limits import Limits, read_limited
from dragoman.ingest.lines import Columns, read_lines
from dragoman.ingest.outlets import NAME, read_folder_facts
from dragoman.model.article import Article

TEXT, HTML, LINES = (".txt",), (".html", ".htm"), (".jsonl", ".ndjson")
SUFFIXES = TEXT + HTML + LINES
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Reject:
    """What could not be read: the file (and line), the room that refused it, and why."""

    where: str
    stage: str
    reason: str


@dataclass(slots=True)
class Skipped:
    """Counts, while `read_paths` runs, the files of folders whose suffix is none of an article."""

    files: int = 0


def read_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    limits: Limits | None = None,
    columns: Columns | None = None,
    root: str | os.PathLike[str] | None = None,
    skipped: Skipped | None = None,
    stdin: BufferedReader | None = None,
) -> Iterator[Article | Reject]:
    """The articles of files and folders, in the order given (folders sorted by path), and what could not be read.

    Each file is opened when its turn comes, and holds one article (.txt, .html, .htm) or one a line (.jsonl, .ndjson,
    field names in `columns`). "-" is standard input: JSON Lines where it begins with "{", a page where it begins with
    "<", else one text. Files with other suffixes are rejected when named and passed over (counted in `skipped`) inside
    folders, as are hidden files. A folder's articles.toml tells outlet, url, published, title and language of its
    files; without it the file's path under the added folder (or `root`) stands in for the outlet.
    """
    limits, columns = limits or Limits(), columns or Columns()
    skipped = skipped if skipped is not None else Skipped()
    for given in paths:
        if os.fspath(given) == STDIN:
            source = stdin if stdin is not None else _console()
            yield from _rejects(_standard_input(source, limits, columns), "standard input")
            continue
        path = Path(given)
        base = Path(root) if root is not None else (path if path.is_dir() else path.parent)
        for file in _files(path, skipped):
            yield from _rejects(_read_file(file, base, limits, columns), str(file))


def _rejects(found: Iterator[Article | InputError], where: str) -> Iterator[Article | Reject]:
    try:
        for item in found:
            yield _reject(item, where) if isinstance(item, InputError) else item
    except InputError as error:
        yield _reject(error, where)
    except OSError as error:
        yield Reject(where, "ingest", f"cannot be read: {error.strerror or error}")


def _reject(error: InputError, where: str) -> Reject:
    return Reject(error.where or where, error.stage, error.reason)


def _files(path: Path, skipped: Skipped) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Path(folder, name)
            elif name != NAME:
                skipped.files += 1


def _read_file(file: Path, base: Path, limits: Limits, columns: Columns) -> Iterator[Article | InputError]:
    where, suffix = str(file), file.suffix.lower()
    if not file.exists():
        raise InputError("no such file or folder", where=where)
    if suffix not in SUFFIXES:
        raise FormatError(f"unknown suffix {suffix!r}; valid: {', '.join(SUFFIXES)}", where=where)
    told = _told(file)
    facts = told.over(Facts(outlet=_stand_in(file, base)))
    with file.open("rb") as stream:
        if suffix in LINES:
            yield from read_lines(stream, where, limits=limits, columns=columns, path=where, outlet=told.outlet)
            return
        raw = read_limited(stream, limits, where)
    if suffix in HTML:
        text, page = _read_page(raw, where)
        facts = told.over(page).over(Facts(outlet=_stand_in(file, base)))
    else:
        text = decode(raw, where)
    yield make_article(text, raw, facts, path=where, limits=limits, where=where)


def _read_page(raw: bytes, where: str) -> tuple[str, Facts]:
    from dragoman.ingest.html import read_html  # half a second to load: only where there is a page

    return read_html(raw, where)


def _told(file: Path) -> Facts:
    facts: Mapping[str, Facts] = read_folder_facts(file.parent)
    return facts.get(file.name, Facts())


def _stand_in(file: Path, base: Path) -> str:
    try:
        return file.relative_to(base).as_posix()
    except ValueError:  # outside the root
        return file.name


def _standard_input(stream: BufferedReader, limits: Limits, columns: Columns) -> Iterator[Article | InputError]:
    where = "standard input"
    start = stream.peek(1024).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        yield from read_lines(stream, where, limits=limits, columns=columns, path=None, outlet=None)
        return
    raw = read_limited(stream, limits, where)
    if start.startswith(b"<"):
        text, facts = _read_page(raw, where)
    else:
        text, facts = decode(raw, where), Facts()
    yield make_article(text, raw, facts, path=None, limits=limits, where=where)


def _console() -> BufferedReader:
    stream = sys.stdin.buffer
    if not isinstance(stream, BufferedReader):
        raise FormatError("is no stream of bytes here; name a file", where="standard input")
    return stream
