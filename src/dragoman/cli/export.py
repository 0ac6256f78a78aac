"""dragoman export"""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption

EXAMPLES = ("dragoman export --as jsonl out/", "dragoman export --as csv --bom out/")


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the files go; made where missing.")],
    form: Annotated[str, typer.Option("--as", metavar="FORMAT", help="jsonl or csv.")] = "jsonl",
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin CSV files with a byte order mark, for some spreadsheets.")
    ] = False,
    record: RecordOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the record to files, one a noun."""
    from dragoman import exports
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json

    written = [str(path) for path in exports.export(open_reader(record, as_of), folder, form=form, bom=bom)]
    if as_json:
        print_json(written)
        return
    for path in written:
        typer.echo(path)
