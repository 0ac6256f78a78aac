"""dragoman same"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = ("dragoman same s1a2b3c4d5e s5e4d3c2b1a", 'dragoman same t1a2b3c4d5e t5e4d3c2b1a --note "one summit"')


def same(
    left: Annotated[
        str, typer.Argument(metavar="A", help="An id: two statements, events, actors, stories or articles.")
    ],
    right: Annotated[str, typer.Argument(metavar="B", help="Another id of the same kind.")],
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that two entries are one (of articles: that one copies the other); `dragoman undo` takes it back.

    Your word outweighs every rule.
    """
    from dragoman.cli.saying import answer, correcting

    decision = correcting(record, left, right).same(left, right, by=decider(by, record), note=note)
    answer(f"{left} and {right} are the same", decision, as_json, verdict="same", left=left, right=right)
