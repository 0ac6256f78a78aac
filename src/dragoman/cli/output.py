"""Tables for people and JSON for programs. Nothing an article says can steer the terminal."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.model.plain import to_plain
from dragoman.views.actors import RoleRow
from dragoman.views.context import runs
from dragoman.views.corrected import CorrectionRow
from dragoman.views.dating import Dated
from dragoman.views.lookup import Named, Rendering
from dragoman.views.wording import code, in_words

# control characters (escape sequences among them) and marks that turn the direction of writing around
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PIPED_WIDTH = 100
READABLE_WIDTH = 110
INDENT = 2


def clean(text: str) -> str:
    """`text` without the characters that steer a terminal; line breaks and tabs become spaces."""
    return _UNSAFE.sub("�", text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def console(*, stderr: bool = False) -> Console:
    """A console as wide as the terminal; piped and without COLUMNS, 100 characters and no colour."""
    stream = sys.stderr if stderr else sys.stdout
    piped = not stream.isatty() and "COLUMNS" not in os.environ
    return Console(stderr=stderr, width=PIPED_WIDTH if piped else None, highlight=False, soft_wrap=False)


def print_json(value: object) -> None:
    """One JSON value: dataclasses as objects, tuples as arrays."""
    listed = list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value
    sys.stdout.write(json.dumps(to_plain(listed), ensure_ascii=False, indent=2) + "\n")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its first line with the id at the far end, and the lines under it, set in."""

    head: Text
    body: tuple[Text, ...]
    id: str


def print_sections(
    sections: Iterable[tuple[str, Iterable[Item]]], *, empty: Callable[[], str], notes: Iterable[str] = ()
) -> None:
    """Items under headings (none for an empty one), as wide as is good to read; or the sentence `empty` gives."""
    out = console()
    width = min(out.width, READABLE_WIDTH)
    lines: list[Text] = []
    for title, items in sections:
        if title:
            lines += [Text(), *_ruled(title, out, width)]
        for item in items:
            lines += [Text(), *_first_lines(item, out, width)]
            for text in item.body:
                lines += [Text(" " * INDENT).append_text(part) for part in text.wrap(out, width - INDENT)]
    for line in lines:
        line.rstrip()
    if not lines:
        out.print(Text(empty()))
        return
    lines += [part for note in notes for part in (Text(), *Text(note, style="dim").wrap(out, width))]
    out.print(Text("\n").join(lines[1:]))


def _ruled(title: str, out: Console, width: int) -> list[Text]:
    lines = list(Text().append(clean(title), style="bold").wrap(out, width))
    rest = width - lines[-1].cell_len - 1
    lines[-1].append(" " + "─" * rest if rest > 0 else "", style="dim")
    return lines


def _first_lines(item: Item, out: Console, width: int) -> list[Text]:
    first, *rest = item.head.wrap(out, width - len(item.id) - 2)
    blank = " " * (width - first.cell_len - len(item.id))
    return [first.append(blank).append(item.id, style="dim"), *rest]


def print_table(
    columns: Sequence[str],
    rows: Iterable[Sequence[str | Text]],
    *,
    empty: str,
    narrow: Sequence[str] = (),
    numbers: Sequence[str] = (),
    notes: Iterable[str] = (),
) -> None:
    """A table, or the sentence `empty`; `narrow` and `numbers` columns stay whole, elsewhere long words are folded."""
    listed = [[c if isinstance(c, Text) else Text(clean(c)) for c in row] for row in rows]
    out = console()
    if not listed:
        out.print(Text(empty))
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_lines=False, header_style="bold")
    for column in columns:
        whole = column in narrow or column in numbers
        table.add_column(column, overflow="fold", no_wrap=whole, justify="right" if column in numbers else "left")
    for row in listed:
        table.add_row(*row)
    out.print(table)
    for note in notes:
        out.print(Text(note, style="dim"))


def starred(dated: Iterable[Dated]) -> tuple[str, ...]:
    """What the marks on days mean, where there are any."""
    met = {d.dated_by for d in dated}
    notes = (
        ("publication", "* the day of publication: no article names the day itself"),
        ("occasion", "° the day of the speech, interview or letter that these words are told from"),
    )
    return tuple(note for kind, note in notes if kind in met)


def day(dated: Dated) -> str:
    """An entry's day or days, marked where they are those of the publication (*) or of an occasion (°)."""
    if dated.dated_by == "none":
        return "undated"
    return days(dated.start, dated.end) + {"publication": "*", "occasion": "°"}.get(dated.dated_by, "")


def days(start: str | None, end: str | None) -> str:
    """An interval of days as people write it."""
    if start and end:
        return start if start == end else f"{start} to {end}"
    return f"from {start}" if start else f"until {end}" if end else "unknown"


def count(number: int, noun: str) -> str:
    """`2 articles`, `1 article`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def role_line(role: RoleRow) -> str:
    """An office with what it is of and the days that articles attest it: `Foreign Minister (Peru), 1932-09-01`."""
    of = f" ({role.of})" if role.of and role.of not in role.title else ""
    when = days(role.from_, role.to) if role.from_ or role.to else ""
    over = f"called former from {role.former}" if role.former else ""
    return ", ".join(part for part in (role.title + of, when, over) if part)


def spread(articles: int, origins: int) -> str:
    """How widely something is attested: articles, and origins at most; one article has one origin."""
    return f"{articles} articles, at most {count(origins, 'origin')}" if articles > 1 else count(articles, "article")


def names(named: Iterable[Named]) -> str:
    """The names of these entities."""
    return ", ".join(n.name for n in named)


def where(rendering: Rendering) -> str:
    """Outlet or file, day and language of a rendering."""
    parts = (rendering.outlet or rendering.path or rendering.article, rendering.published, rendering.language)
    return ", ".join(clean(part) for part in parts if part)


def heading(
    who: Sequence[Named],
    act: str,
    to: Sequence[Named],
    *,
    behalf: Named | None = None,
    mode: str | None = None,
    more: str = "",
    told_as: str = "",
) -> Text:
    """`Who for whom → whom  act in words (CODE · mode)`: an entry's first line; its words are those of `told_as`."""
    line = Text().append(clean(names(who) or "somebody"), style="bold")
    if behalf and behalf not in who:
        line.append(f" for {clean(behalf.name)}")
    if to:
        line.append(f" → {clean(names(to))}", style="bold")
    line.append(f"  {clean(in_words(told_as or act, several=len(who) > 1))}", style="cyan")
    if more:
        line.append(f", {clean(more)}", style="cyan")
    shown = code(act, mode)
    return line.append(f"  {clean(shown)}", style="dim") if shown else line


def held(statuses: Iterable[str]) -> str:
    """The statuses of an event as its first line shows them: none where every account tells of an act done."""
    listed = list(statuses)
    told = ("status unknown" if status == "unknown" else status for status in listed)
    return "" if listed == ["actual"] else ", ".join(told)


def corrected(row: CorrectionRow, *, by: bool = True) -> Text:
    """A person's word on an entry: what was done, by whom, what was there before and why."""
    told = f"{row.done} by {row.by or 'somebody'} on {row.at[:10]}" if by else ""
    if row.field and row.field != "review":
        told += f"{': ' if by else ''}{row.field.replace('_', ' ')} {row.after}; before: {row.before}"
    note = f" ({row.note})" if row.note else ""
    return Text(clean(f"{told}{note}".strip()))


def in_context(rendering: Rendering) -> Text:
    """The sentence around a rendering's words, which stand out: bold, or in brackets where nothing can be bold."""
    plain = console().color_system is None
    text = Text()
    for run in runs(rendering):
        words = clean(run.text)
        if not run.marked or rendering.sentence is None:
            text.append(words)
        else:
            text.append(f"[{words}]" if plain else words, style="bold")
    return text
