"""dragoman init"""

from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = ("dragoman init crisis && cd crisis",)


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to make; it may exist, but hold no record.")
    ],
) -> None:
    """Make an empty record: dragoman.toml, record.sqlite and raw/."""
    from dragoman import api

    api.init(folder)
    typer.echo(f"made an empty record in {folder}; next: cd {folder} && dragoman add FOLDER-OF-ARTICLES")
