"""dragoman same"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, RecordOption, decider

EXAMPLES = ("dragoman same s1a2b3c4d5e s5e4d3c2b1a",)


def same(
    left: Annotated[str, typer.Argument(metavar="A", help="An id: two statements, events, actors or articles.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another id of the same kind.")],
    by: ByOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that two entries are one. Your word outweighs every rule; `dragoman undo` takes it back."""
    from dragoman.cli.opening import check_ids, open_record
    from dragoman.cli.output import print_json

    opened = open_record(record)
    check_ids(opened.store, left, right)
    decision = opened.same(left, right, by=decider(by))
    if as_json:
        print_json({"decision": int(decision), "verdict": "same", "left": left, "right": right})
        return
    typer.echo(f"{left} and {right} are the same (decision {decision}); take it back with: dragoman undo {decision}")
