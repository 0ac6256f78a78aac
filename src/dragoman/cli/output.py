"""Tables for people and JSON for programs. Nothing an article says can steer the terminal."""

import json
import os
import re
import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.model.plain import to_plain
from dragoman.views.dating import Dated
from dragoman.views.lookup import Named, Rendering

# control characters (escape sequences among them) and marks that turn the direction of writing around
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PIPED_WIDTH = 120


def clean(text: str) -> str:
    """`text` without the characters that steer a terminal; line breaks and tabs become spaces."""
    return _UNSAFE.sub("�", text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def console(*, stderr: bool = False) -> Console:
    """A console as wide as the terminal; piped and without COLUMNS, 120 characters and no colour."""
    stream = sys.stderr if stderr else sys.stdout
    piped = not stream.isatty() and "COLUMNS" not in os.environ
    return Console(stderr=stderr, width=PIPED_WIDTH if piped else None, highlight=False, soft_wrap=False)


def print_json(value: object) -> None:
    """One JSON value: dataclasses as objects, tuples as arrays."""
    listed = list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
    sys.stdout.write(json.dumps(to_plain(listed), ensure_ascii=False, indent=2) + "\n")


def print_table(
    columns: Sequence[str],
    rows: Iterable[Sequence[str | Text]],
    *,
    empty: str,
    narrow: Sequence[str] = (),
    notes: Iterable[str] = (),
) -> None:
    """A table, or the sentence `empty`; columns in `narrow` keep their words whole, long words elsewhere are folded."""
    listed = [[c if isinstance(c, Text) else Text(clean(c)) for c in row] for row in rows]
    out = console()
    if not listed:
        out.print(Text(empty))
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_lines=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in narrow)
    for row in listed:
        table.add_row(*row)
    out.print(table)
    for note in notes:
        out.print(Text(note, style="dim"))


def print_entries(columns: tuple[str, str], entries: Iterable[tuple[Dated, Text, str]], *, empty: str) -> None:
    """Entries with their day before and their id behind them; says what a starred day means where there is one."""
    listed = list(entries)
    starred = any(dated.dated_by == "publication" for dated, _, _ in listed)
    print_table(
        (*columns, "Id"),
        ((day(dated), entry, id_) for dated, entry, id_ in listed),
        empty=empty,
        narrow=("Id",),
        notes=("* the day of publication: no article names the day itself",) if starred else (),
    )


def day(dated: Dated) -> str:
    """An entry's day or days; a star marks the day of publication, where no text tells another."""
    if dated.dated_by == "none":
        return "undated"
    return days(dated.start, dated.end) + ("*" if dated.dated_by == "publication" else "")


def days(start: str | None, end: str | None) -> str:
    """An interval of days as people write it."""
    if start and end:
        return start if start == end else f"{start} to {end}"
    return f"from {start}" if start else f"until {end}" if end else "unknown"


def count(number: int, noun: str) -> str:
    """`2 articles`, `1 article`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def spread(articles: int, origins: int) -> str:
    """How widely something is attested: articles, and origins at most."""
    return f"{count(articles, 'article')}, at most {count(origins, 'origin')}"


def names(named: Iterable[Named]) -> str:
    """The names of these entities."""
    return ", ".join(n.name for n in named)


def where(rendering: Rendering) -> str:
    """Outlet or file, day and language of a rendering."""
    parts = (rendering.outlet or rendering.path or rendering.article, rendering.published, rendering.language)
    return ", ".join(clean(part) for part in parts if part)


def heading(who: str, act: str, to: str, *, more: str = "") -> Text:
    """`Who → whom  act`: the first line of an entry."""
    line = Text(clean(who or "somebody"), style="bold")
    if to:
        line.append(f" → {clean(to)}", style="bold")
    line.append(f"  {clean(act)}", style="cyan")
    return line.append(f"  {clean(more)}", style="dim") if more else line
