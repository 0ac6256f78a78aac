"""dragoman different"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, RecordOption, decider

EXAMPLES = ("dragoman different s1a2b3c4d5e s5e4d3c2b1a", "dragoman different a1b2c3:q1 a4d5e6:q3")


def different(
    left: Annotated[str, typer.Argument(metavar="A", help="An id: two statements, events, actors or articles.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another id of the same kind.")],
    by: ByOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that two entries, or two attestations (ARTICLE:MENTION) of one entry, are not one.

    Your word outweighs every rule; `dragoman undo` takes it back.
    """
    from dragoman.cli.opening import check_ids, open_record
    from dragoman.cli.output import print_json

    opened = open_record(record)
    check_ids(opened.store, left, right)
    decision = opened.different(left, right, by=decider(by))
    if as_json:
        print_json({"decision": int(decision), "verdict": "different", "left": left, "right": right})
        return
    typer.echo(f"{left} and {right} are different (decision {decision}); take it back with: dragoman undo {decision}")
