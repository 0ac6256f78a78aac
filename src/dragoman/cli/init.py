"""dragoman init"""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import JsonOption

EXAMPLES = ("dragoman init crisis && cd crisis",)


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to make; it may exist, but hold no record.")
    ],
    as_json: JsonOption = False,
) -> None:
    """Make an empty record: dragoman.toml, record.sqlite and raw/."""
    from dragoman import api
    from dragoman.cli.output import print_json

    api.init(folder)
    if as_json:
        print_json({"record": str(folder)})
        return
    typer.echo(f"made an empty record in {folder}; next: cd {folder} && dragoman add FOLDER-OF-ARTICLES")
