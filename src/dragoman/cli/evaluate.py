"""dragoman evaluate"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption

if TYPE_CHECKING:
    from dragoman.scoring import ScoreRow

EXAMPLES = ("dragoman evaluate", "dragoman evaluate --stage quotations", "dragoman evaluate --external DIR --json")


def evaluate(
    gold: Annotated[
        Path, typer.Option("--gold", metavar="DIR", help="The folder of sentences and articles with answers.")
    ] = Path("gold"),
    external: Annotated[
        Path | None, typer.Option("--external", metavar="DIR", help="Run the scorers of this folder instead.")
    ] = None,
    stage: Annotated[
        list[str] | None, typer.Option("--stage", metavar="NAME", help="Only this stage; may be given again.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Score the reading against answers written by hand: one row a metric, with its floor."""
    from dragoman import scoring
    from dragoman.cli.failing import REJECTS
    from dragoman.cli.output import clean, print_json

    rows = scoring.evaluate_external(external) if external else scoring.evaluate_gold(gold, stages=stage or None)
    if as_json:
        print_json(rows)
    else:
        _print(rows)
    below = [row for row in rows if row.floor is not None and (row.value is None or row.value < row.floor)]
    for row in below:
        typer.echo(f"below its floor: {clean(row.stage)}, {row.language}, {clean(row.metric)}", err=True)
    if below:
        raise typer.Exit(REJECTS)


def _print(rows: "list[ScoreRow]") -> None:
    from dragoman.cli.output import print_table

    print_table(
        ("Stage", "Language", "Half", "Metric", "Value", "Cases", "Floor", "Note"),
        (
            (
                row.stage,
                row.language,
                row.half,
                row.metric,
                _share(row.value),
                "" if row.n is None else str(row.n),
                _share(row.floor),
                row.note,
            )
            for row in rows
        ),
        empty="nothing was scored",
    )


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
