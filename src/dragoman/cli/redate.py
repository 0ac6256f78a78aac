"""dragoman redate"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = (
    "dragoman redate s1a2b3c4d5e 1962-10-22",
    "dragoman redate e1a2b3c4d5e 1962-10-22..1962-10-24",
    'dragoman redate a1b2c3d4e5f6 1962-10-23 --note "printed on the page"',
)


def redate(
    id_: Annotated[str, typer.Argument(metavar="ID", help="A statement, an event or an article.")],
    day: Annotated[str, typer.Argument(metavar="DAY", help="1962-10-22, 1962-10, 1962, two with .. between; unknown.")],
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say when a statement was made or an act was done, or on which day an article was published.

    An article is read again by its new day, for what it calls "Monday", and the whole record is told anew.
    """
    from dragoman.cli.saying import answer, correcting

    decision = correcting(record, id_).redate(id_, day, by=decider(by, record), note=note)
    answer(f"{id_} is of {day}", decision, as_json, verdict="redate", id=id_, day=day)
