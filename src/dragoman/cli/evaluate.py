"""dragoman evaluate"""

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import JsonOption

EXAMPLES = (
    "Examples: dragoman evaluate · dragoman evaluate --stage quotations · dragoman evaluate --external DIR --json"
)


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
    from dragoman.cli.output import print_json

    rows = scoring.evaluate_external(external) if external else scoring.evaluate_gold(gold, stage)
    if as_json:
        print_json(rows)
    else:
        _print(list(rows))


def _print(rows: list[object]) -> None:
    from dragoman.cli.output import print_table

    columns = [f.name for f in fields(rows[0])] if rows and is_dataclass(rows[0]) else ["result"]
    print_table(
        columns,
        ([_written(getattr(row, name, row)) for name in columns] for row in rows),
        empty="nothing was scored",
    )


def _written(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    return "" if value is None else str(value)
