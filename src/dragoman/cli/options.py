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
ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides; your login name by default.")]


def decider(by: str | None) -> str:
    """`by`, or the login name."""
    import getpass

    return by or getpass.getuser()
