"""dragoman actors"""

from typing import Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

EXAMPLES = ("dragoman actors", "dragoman actors --name Khrushchev")


def actors(
    record: RecordOption = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Any writing of a name, in any script.")] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="person, country, organization, group or place.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Who speaks and acts, under which names."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_table
    from dragoman.views import actors as view

    rows = view.actors(open_reader(record), name=name, type=type_)
    if as_json:
        print_json(rows)
        return
    print_table(
        ("Name", "Type", "Country", "Also written", "Statements", "Events", "Articles", "Id"),
        (
            (
                row.name,
                row.type,
                row.country or "",
                "; ".join(n for n in row.names if n != row.name),
                str(row.statements),
                str(row.events),
                str(row.articles),
                row.id,
            )
            for row in rows
        ),
        empty="nobody in this record answers that",
        narrow=("Id",),
    )
