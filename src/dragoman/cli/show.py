"""dragoman show"""

from typing import Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

EXAMPLES = ("dragoman show s1a2b3c4d5e", "dragoman show s1a2b3c4d5e --json")


def show(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a statement, event, article or actor.")],
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """One entry with every attestation in its own language, what each field rests on, and why they are one."""
    from dragoman.cli import entries
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections
    from dragoman.views import show as view

    entry = view.show(open_reader(record), id_)
    if as_json:
        print_json(entry)
    else:
        print_sections(entries.describe(entry), empty=lambda: "nothing is known of it")
