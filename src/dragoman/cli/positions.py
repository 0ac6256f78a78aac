"""dragoman positions"""

from typing import Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

EXAMPLES = ("dragoman positions --actor Cuba",)


def positions(
    record: RecordOption = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Whose; any writing, or an id.")] = None,
    issue: Annotated[str | None, typer.Option(metavar="NAME", help="On which issue.")] = None,
    as_json: JsonOption = False,
) -> None:
    """What each actor holds, by issue or by kind of utterance; the latest leads."""
    from rich.text import Text

    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import clean, count, day, print_json, print_table
    from dragoman.views import positions as view

    rows = view.positions(open_reader(record), actor=actor, issue=issue)
    if as_json:
        print_json(rows)
        return
    print_table(
        ("Holder", "On", "Latest", "Words", "Statements", "Id"),
        (
            (
                row.holder.name,
                row.issue or f"({row.act})",
                day(row.latest.said_on),
                Text(clean(row.latest.words.text)),
                count(len(row.statements), "statement"),
                row.latest.id,
            )
            for row in rows
        ),
        empty="no position in this record answers that",
        narrow=("Id", "Latest"),
    )
