"""dragoman rename"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = ('dragoman rename n1a2b3c4d5e "Nikita S. Khrushchev"', 'dragoman rename t1a2b3c4d5e "The quarantine"')


def rename(
    id_: Annotated[str, typer.Argument(metavar="ID", help="An actor or a story.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called.")],
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what an actor or a story is called. It is still found by every name that articles print."""
    from dragoman.cli.saying import answer, correcting

    decision = correcting(record, id_).rename(id_, name, by=decider(by, record), note=note)
    answer(f"{id_} is called {name}", decision, as_json, verdict="rename", id=id_, name=name)
