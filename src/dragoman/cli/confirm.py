"""dragoman confirm"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = ("dragoman confirm s1a2b3c4d5e", "dragoman confirm d1a2b3c4d5e --by Ada")


def confirm(
    id_: Annotated[str, typer.Argument(metavar="ID", help="A statement, event, disagreement, actor or story.")],
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that an entry is right as it stands."""
    from dragoman.cli.saying import answer, correcting

    decision = correcting(record, id_).confirm(id_, by=decider(by, record), note=note)
    answer(f"{id_} is confirmed", decision, as_json, verdict="confirm", id=id_)
