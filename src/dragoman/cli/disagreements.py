"""dragoman disagreements"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.views.disagreements import Claim

EXAMPLES = ("dragoman disagreements", "dragoman disagreements --kind figure")


def disagreements(
    record: RecordOption = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="figure, date, occurrence, rendering, attribution, version or dispute."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Where two attested claims cannot both hold, and why."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_table
    from dragoman.views import disagreements as view

    rows = view.disagreements(open_reader(record), kind=kind)
    if as_json:
        print_json(rows)
        return
    print_table(
        ("Kind", "One says", "Another says", "Because", "Id"),
        ((row.kind, _side(row.left), _side(row.right), row.because, row.id) for row in rows),
        empty="no disagreement in this record answers that",
        narrow=("Id", "Kind"),
    )


def _side(claim: "Claim") -> str:
    return f"{claim.text} ({claim.outlet or claim.path or claim.article})"
