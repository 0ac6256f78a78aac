"""dragoman different"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = ("dragoman different s1a2b3c4d5e s5e4d3c2b1a", "dragoman different a1b2c3:q1 a4d5e6:q3")


def different(
    left: Annotated[str, typer.Argument(metavar="A", help="An id: two statements, events, actors or articles.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another id of the same kind.")],
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that two entries, or two attestations (ARTICLE:MENTION) of one entry, are not one.

    Your word outweighs every rule; `dragoman undo` takes it back.
    """
    from dragoman.cli.saying import answer, correcting

    decision = correcting(record, left, right).different(left, right, by=decider(by, record), note=note)
    answer(f"{left} and {right} are different", decision, as_json, verdict="different", left=left, right=right)
