"""dragoman reject"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = ("dragoman reject s1a2b3c4d5e", 'dragoman reject e1a2b3c4d5e --note "a headline of another story"')


def reject(
    id_: Annotated[str, typer.Argument(metavar="ID", help="A statement, event, disagreement or actor.")],
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that a statement, event, disagreement or actor is none. It is hidden and listed with --rejected."""
    from dragoman.cli.saying import answer, correcting

    decision = correcting(record, id_).reject(id_, by=decider(by, record), note=note)
    answer(f"{id_} is rejected", decision, as_json, verdict="reject", id=id_)
