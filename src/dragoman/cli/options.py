"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

RecordOption = Annotated[
    Path | None,
    typer.Option(
        "--record",
        metavar="DIR",
        envvar="DRAGOMAN_RECORD",
        show_envvar=True,
        help="The record's folder; without it, the nearest one from here upwards.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="First day: 1962-10-22, 1962-10 or 1962.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="Last day: 1962-10-28, 1962-10 or 1962.")
]
ByOption = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        envvar="DRAGOMAN_BY",
        show_envvar=True,
        help="Who says so; else [people] by in dragoman.toml, else your login name.",
    ),
]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why; kept in the log.")]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="MOMENT",
        help="As the record stood then: 2026-03-01, 2026-03, 2026-03-01T14:30 (UTC), or a run's number.",
    ),
]
RejectedOption = Annotated[bool, typer.Option("--rejected", help="What a person rejected, instead of the rest.")]


def decider(by: str | None, record: Path | None) -> str:
    """`by`, or whom the record's dragoman.toml names, or the login name."""
    if by:
        return by
    import getpass

    from dragoman.cli.opening import find_record
    from dragoman.store.project import load_project

    return load_project(find_record(record)).by or getpass.getuser()
