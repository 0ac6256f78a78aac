"""The folder of a record: dragoman.toml, record.sqlite, raw/."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from secrets import token_hex
from typing import cast

from dragoman.errors import KnowledgeError, RecordError, UsageError
from dragoman.ingest import Columns, Limits
from dragoman.model.article import Article
from dragoman.model.ids import raw_hash
from dragoman.model.record import Issue
from dragoman.record.issues.assigning import read_issues
from dragoman.store.database import FILE, create_store

CONFIG = "dragoman.toml"
RAW = "raw"
CAST = "cast.toml"
ISSUES = "issues.toml"
MEMBER = ("name", "type", "names", "roles")
STDIN = "-"
DEFAULTS = """\
# How this record reads articles. Remove a line to use dragoman's default.

[limits]                # an article beyond these is rejected, and the rest goes on
file_bytes = 5_000_000  # of one file, or of one line of JSON Lines
characters = 400_000    # of one article
line = 200_000          # characters of its longest line

[people]
by = ""                 # who corrects this record; empty: the login name

[columns]               # the names of the fields in JSON Lines
text = "text"
title = "title"
url = "url"
outlet = "outlet"
published = "published"
language = "language"
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A record's folder and what its dragoman.toml says; `folder` is None for a bare file or a server."""

    folder: Path | None = None
    limits: Limits = field(default_factory=Limits)
    columns: Columns = field(default_factory=Columns)
    cast: tuple[Mapping[str, object], ...] = ()
    issues: tuple[Issue, ...] = ()
    by: str = ""


def make_project(folder: str | Path) -> None:
    """Make a record in `folder`, which may exist but hold none. Raises `RecordError`."""
    path = Path(folder)
    for name in (CONFIG, FILE):
        if (path / name).exists():
            raise RecordError(f"{path / name} is there already; choose another folder, or open this record")
    try:
        (path / RAW).mkdir(parents=True, exist_ok=True)
        (path / CONFIG).write_text(DEFAULTS, encoding="utf-8")
    except OSError as error:
        raise RecordError(f"{path} cannot hold a record: {error.strerror or error}") from error
    create_store(path / FILE)


def load_project(place: str | Path) -> Project:
    """What the folder of a record says. Raises `UsageError` for a broken dragoman.toml, naming what is valid."""
    path = Path(place)
    if "://" in str(place) or not path.is_dir():
        return Project()
    told = _toml(path / CONFIG)
    _only(told, ("limits", "columns", "people"), path / CONFIG)
    limits = _fill(Limits, told.get("limits", {}), path / CONFIG, "limits", int)
    columns = _fill(Columns, told.get("columns", {}), path / CONFIG, "columns", str)
    return Project(
        path, limits, columns, _cast(path / CAST), _issues(path / ISSUES), _by(told.get("people", {}), path / CONFIG)
    )


def _cast(path: Path) -> tuple[Mapping[str, object], ...]:
    told = _toml(path)
    _only(told, ("members", "cast"), path)
    members = told.get("members", told.get("cast", []))
    if not isinstance(members, list):
        raise UsageError(f"{path}: members is {members!r}; valid: one [[members]] for each person")
    for number, member in enumerate(members, start=1):
        name = member.get("name") if isinstance(member, Mapping) else None
        where = path.with_name(f"{path.name}, members {number} ({name or 'unnamed'})")
        if not isinstance(name, str) or not name.strip():
            raise UsageError(f'{where}: needs a name, such as name = "Anatoly Dobrynin"')
        _only(member, MEMBER, where)
    return tuple(cast(list[Mapping[str, object]], members))


def _issues(path: Path) -> tuple[Issue, ...]:
    try:
        return read_issues(_toml(path), str(path))
    except KnowledgeError as error:
        raise UsageError(str(error)) from error


def _by(told: object, where: Path) -> str:
    """Who corrects the record, as its dragoman.toml names them."""
    people = told if isinstance(told, Mapping) else {"people": told}
    _only(people, ("by",), where)
    by = people.get("by", "")
    if not isinstance(by, str):
        raise UsageError(f"{where}: people.by is {by!r}; valid: a name")
    return by


def _toml(path: Path) -> Mapping[str, object]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error


def _only(told: Mapping[str, object], valid: tuple[str, ...], where: Path) -> None:
    unknown = sorted(set(told) - set(valid))
    if unknown:
        raise UsageError(f"{where}: unknown {', '.join(unknown)}; valid: {', '.join(valid)}")


def _fill[T: (Limits, Columns)](kind: type[T], told: object, where: Path, section: str, of: type[int] | type[str]) -> T:
    if not isinstance(told, Mapping):
        raise UsageError(f"{where}: [{section}] must be a table")
    _only(told, tuple(f.name for f in fields(kind)), where)
    for name, value in told.items():
        if not isinstance(value, of) or isinstance(value, bool) or (isinstance(value, int) and value <= 0):
            raise UsageError(f"{where}: {section}.{name} is {value!r}; valid: a positive {of.__name__}")
    return kind(**told)


def keep_raw(project: Project, article: Article) -> None:
    """Write the bytes an article came from to raw/<hash>, once; bytes that are gone (a pipe) are kept as its text."""
    if project.folder is None or not article.raw_hash:
        return
    target = project.folder / RAW / article.raw_hash
    if target.exists():
        return
    raw = _bytes_of(article)
    target.parent.mkdir(exist_ok=True)
    part = target.with_suffix(f".{token_hex(4)}.part")  # another process may be writing the same bytes
    part.write_bytes(raw)
    part.replace(target)  # never half a file under a hash


def _bytes_of(article: Article) -> bytes:
    path = Path(article.path) if article.path else None
    if path is not None and path.is_file():
        raw = path.read_bytes()
        if raw_hash(raw) == article.raw_hash:
            return raw
        for line in raw.splitlines(keepends=True):
            if raw_hash(line) == article.raw_hash:
                return line
    return article.text.encode("utf-8")
