"""dragoman diff"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.diff import Change

EXAMPLES = ("dragoman diff --since 2026-03-01", "dragoman diff --since 12 --kind statement", "dragoman diff --since 12")


def diff(
    since: Annotated[
        str,
        typer.Option(
            "--since",
            metavar="MOMENT",
            help="2026-03-01 (that day included), 2026-03, 2026-03-01T14:30 (UTC), or a run's number (after it).",
        ),
    ],
    record: RecordOption = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="statement, event, disagreement or story.")] = None,
    as_json: JsonOption = False,
) -> None:
    """What is new, changed and withdrawn since then, by articles that arrived and by what people said.

    Days are those of adding, not those the news is from. `dragoman log --runs` lists the runs.
    """
    from dragoman.cli.opening import open_record, waiting
    from dragoman.cli.output import count, print_json, print_sections

    opened = open_record(record)
    with waiting("telling the record as it stood") as advance:
        found = opened.diff(since, kind=kind, on_progress=advance)
    if as_json:
        print_json(found)
        return
    from itertools import groupby

    groups = [(key, list(rows)) for key, rows in groupby(found, key=lambda row: (row.state, row.kind))]
    sections = ((f"{count(len(rows), kind)} {state}", map(_item, rows)) for (state, kind), rows in groups)
    print_sections(sections, empty=lambda: f"nothing changed since {since}")


def _item(row: "Change") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean

    sign = {"new": "+", "changed": "~", "withdrawn": "-"}[row.state]
    head = Text(f"{sign} ", style="bold").append(clean(row.what), style="bold")
    words = (Text(clean(row.words)),) if row.words else ()
    return Item(head, (*(Text(clean(how), style="cyan") for how in row.how), *words), row.id)
