"""dragoman articles"""

from typing import Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

EXAMPLES = ("dragoman articles", "dragoman articles --language fr --json")


def articles(
    record: RecordOption = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Only this outlet.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Only this language, e.g. fr.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Which articles were read: outlet, day and what the day rests on, and how much each attests."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import days, print_json, print_table
    from dragoman.views import articles as view

    rows = view.articles(open_reader(record), outlet=outlet, language=language)
    if as_json:
        print_json(rows)
        return
    print_table(
        ("Published", "Basis", "Outlet", "Language", "Title", "Statements", "Events", "Origin", "Id"),
        (
            (
                row.published.value or days(row.published.earliest, row.published.latest),
                row.published.basis,
                row.outlet or row.path or "",
                row.language,
                row.title or "",
                str(row.statements),
                str(row.events),
                row.origin,
                row.id,
            )
            for row in rows
        ),
        empty="no article in this record answers that",
        narrow=("Id",),
    )
