"""A record of the invented crisis, made from files."""

import atexit
import re
import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp

from tests.made import CRISIS, Piece, reader

from dragoman import api
from dragoman.store import tables
from dragoman.store.codec import PACKED


def write(folder: Path, pieces: Sequence[Piece]) -> list[Path]:
    """One file a piece; the outlet comes from articles.toml."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = []
    for number, piece in enumerate(pieces):
        (folder / f"{number}.txt").write_text(piece.text, encoding="utf-8")
        facts.append(f'["{number}.txt"]\noutlet = "{piece.outlet}"\nlanguage = "{piece.language}"\n')
    (folder / "articles.toml").write_text("\n".join(facts), encoding="utf-8")
    return [folder / f"{number}.txt" for number in range(len(pieces))]


def made(folder: Path, pieces: Sequence[Piece] = CRISIS, *, one_by_one: bool = False) -> api.Record:
    files = write(folder / "in", pieces)
    api.init(folder / "record")
    record = api.open(folder / "record")
    for paths in [[file] for file in files] if one_by_one else [files]:
        record.add(paths, reader=reader(pieces))
    return record


@cache
def _kept() -> Path:
    folder = Path(mkdtemp(prefix="dragoman-made-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    made(folder).close()
    return folder / "record"


def copied(folder: Path) -> api.Record:
    """The record of all pieces, as `made` gives it, from a copy that is made once."""
    copytree(_kept(), folder / "record")
    return api.open(folder / "record")


ROWS = (tables.entities, tables.statements, tables.events, tables.stories, tables.disagreements, tables.origins)


def rows(record: api.Record) -> dict[str, list[tuple[object, ...]]]:
    """Everything derived that a reader sees, without the run that made it and the paths of the files."""
    held = {}
    with record.store.engine.connect() as connection:
        for table in (
            *ROWS,
            tables.corrected,
            tables.ties,
            tables.said,
            tables.series,
            tables.shifts,
            tables.judgements,
            tables.placements,
            tables.minted,
            tables.aliases,
            tables.nodes,
        ):
            columns = [c for c in table.c if c.name not in ("run", "number", "ruled")]
            found = (
                tuple(_plain(v) for v in row) for row in connection.execute(table.select().with_only_columns(*columns))
            )
            held[table.name] = sorted(found, key=repr)
    return held


def _plain(value: object) -> object:
    if isinstance(value, bytes) and value[:1] == PACKED:
        value = zlib.decompress(value)
    return re.sub(rb'"path":"[^"]*"', b"", value) if isinstance(value, bytes) else value


def article(piece: Piece) -> str:
    """The id of a piece."""
    return piece.article().id


def story(record: api.Record, piece: Piece) -> str:
    """The story that a piece is placed in."""
    return record.store.story_of(article(piece)) or "none"
