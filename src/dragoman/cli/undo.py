"""dragoman undo"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = ("dragoman undo", "dragoman undo 3")


def undo(
    decision: Annotated[str | None, typer.Argument(metavar="[DECISION]", help="Which; the latest by default.")] = None,
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take a person's decision back, or an undoing; it stays in the log."""
    from dragoman.cli.opening import open_record
    from dragoman.cli.output import print_json

    taken_back = open_record(record).undo(decision, by=decider(by, record), note=note)
    if as_json:
        print_json({"decision": int(taken_back), "verdict": "undo"})
        return
    typer.echo(f"decision {taken_back} is taken back")
