"""What the commands that correct a record share: the ids they are given, and what they answer."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from dragoman.api import Record


def correcting(record: Path | None, *ids: str) -> "Record":
    """The record, open; its ids known. Raises UnknownIdError with near ids."""
    from dragoman.cli.opening import check_ids, open_record

    opened = open_record(record)
    check_ids(opened.store, *ids)
    return opened


def answer(said: str, decision: int, as_json: bool, **told: object) -> None:
    """One sentence with how to take it back, or the same as JSON."""
    from dragoman.cli.output import clean, print_json

    if as_json:
        print_json({"decision": int(decision), **told})
        return
    typer.echo(f"{clean(said)} (decision {decision}); take it back with: dragoman undo {decision}")
