"""dragoman show"""

from typing import Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption

EXAMPLES = ("dragoman show s1a2b3c4d5e", "dragoman show s1a2b3c4d5e --json")


def show(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a statement, event, article or actor.")],
    record: RecordOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """One entry with every attestation in its own language, what each field rests on, and why they are one."""
    from dragoman.cli import entries
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections
    from dragoman.model.plain import to_plain
    from dragoman.views import show as view
    from dragoman.views.corrected import corrections

    reader = open_reader(record, as_of)
    entry, said = view.show(reader, id_), corrections(reader, id_)
    if as_json:
        plain = to_plain(entry)
        print_json({**(plain if isinstance(plain, dict) else {}), "corrections": to_plain(said)})
    else:
        print_sections(entries.describe(entry, said), empty=lambda: "nothing is known of it")
