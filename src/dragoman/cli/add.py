"""dragoman add"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.api import AddSummary

EXAMPLES = ("dragoman add articles/", "dragoman add one.txt more.jsonl", "cat one.txt | dragoman add -")


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files and folders of .txt, .html and .jsonl; - reads standard input."),
    ],
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read articles into the record. Adding one again changes nothing; an interrupted run goes on where it was."""
    from dragoman.cli.failing import REJECTS
    from dragoman.cli.opening import open_record, waiting
    from dragoman.cli.output import clean, print_json

    opened = open_record(record)
    with waiting("reading") as advance:
        summary = opened.add(paths, on_progress=advance)
    if as_json:
        print_json(summary)
    else:
        typer.echo(told(summary))
        for where, reason in summary.rejected:
            typer.echo(f"rejected {clean(str(where))}: {clean(reason)}", err=True)
    if summary.rejected:
        raise typer.Exit(REJECTS)


def told(summary: "AddSummary") -> str:
    """The summary in a sentence."""
    from dragoman.cli.output import count

    copies = "1 copy" if summary.copies == 1 else f"{summary.copies} copies"
    known, rejected = f"{summary.known} known already", f"{len(summary.rejected)} rejected"
    return f"read {count(summary.read, 'article')} ({copies} among them), {known}, {rejected}"
