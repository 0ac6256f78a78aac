"""The command line: `app` holds the commands, `main` runs them and turns errors into messages and exit codes.

Exit codes: 0 done; 1 done with rejects; 2 usage; 3 record or environment. Commands import what they need when they
run, so that `--help` is quick and no model is loaded for a command that reads no new article.
"""

import sys
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from dragoman.cli import (
    actors,
    add,
    articles,
    confirm,
    diff,
    different,
    disagreements,
    doctor,
    evaluate,
    events,
    explain,
    export,
    init,
    issues,
    log,
    move,
    positions,
    read,
    reattribute,
    redate,
    reject,
    rename,
    review,
    same,
    serve,
    shifts,
    show,
    statements,
    stories,
    timeline,
    undo,
)
from dragoman.cli.failing import exit_code, report
from dragoman.cli.grouping import Commands, below

BUILD = "Build a record"
ASK = "Ask it"
CORRECT = "Correct it"
CHECK = "Check and publish"

# every command: what it runs, where help lists it, and the examples below its help
COMMANDS: tuple[tuple[Callable[..., None], str, tuple[str, ...]], ...] = (
    (init.init, BUILD, init.EXAMPLES),
    (add.add, BUILD, add.EXAMPLES),
    (read.read, BUILD, read.EXAMPLES),
    (explain.explain, BUILD, explain.EXAMPLES),
    (timeline.timeline, ASK, timeline.EXAMPLES),
    (statements.statements, ASK, statements.EXAMPLES),
    (events.events, ASK, events.EXAMPLES),
    (articles.articles, ASK, articles.EXAMPLES),
    (actors.actors, ASK, actors.EXAMPLES),
    (issues.issues, ASK, issues.EXAMPLES),
    (positions.positions, ASK, positions.EXAMPLES),
    (shifts.shifts, ASK, shifts.EXAMPLES),
    (disagreements.disagreements, ASK, disagreements.EXAMPLES),
    (stories.stories, ASK, stories.EXAMPLES),
    (show.show, ASK, show.EXAMPLES),
    (diff.diff, ASK, diff.EXAMPLES),
    (review.review, CORRECT, review.EXAMPLES),
    (same.same, CORRECT, same.EXAMPLES),
    (different.different, CORRECT, different.EXAMPLES),
    (rename.rename, CORRECT, rename.EXAMPLES),
    (redate.redate, CORRECT, redate.EXAMPLES),
    (reattribute.reattribute, CORRECT, reattribute.EXAMPLES),
    (move.move, CORRECT, move.EXAMPLES),
    (reject.reject, CORRECT, reject.EXAMPLES),
    (confirm.confirm, CORRECT, confirm.EXAMPLES),
    (undo.undo, CORRECT, undo.EXAMPLES),
    (log.log, CORRECT, log.EXAMPLES),
    (export.export, CHECK, export.EXAMPLES),
    (serve.serve, CHECK, serve.EXAMPLES),
    (doctor.doctor, CHECK, doctor.EXAMPLES),
    (evaluate.evaluate, CHECK, evaluate.EXAMPLES),
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dragoman {version('dragoman')}")
        raise typer.Exit


def _about(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error (anywhere on the line).")
    ] = False,
) -> None:
    """Read news of a diplomatic crisis in several languages and keep one sourced record of it.

    The record says who said and did what, to whom, when, in which exact words, and according to whom.
    """
    del version, debug  # --version has acted; `main` looks for --debug


def _build() -> typer.Typer:
    built = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        cls=Commands,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog=below("Start:", ("dragoman init crisis && cd crisis", "dragoman add FOLDER", "dragoman timeline")),
    )
    built.callback()(_about)
    for command, panel, examples in COMMANDS:
        built.command(epilog=below("Examples:", examples), rich_help_panel=panel)(command)
    return built


app = _build()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code (SystemExit). `arguments` are those of the process by default."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = given[: given.index("--")] if "--" in given else given
    debug = "--debug" in options
    try:
        app([a for n, a in enumerate(given) if a != "--debug" or n >= len(options)], prog_name="dragoman")
    except BrokenPipeError:
        # whoever read our output has had enough (`| head`): no error, and nothing left to flush
        sys.stdout = None
    except Exception as error:
        # the last door: whatever happened inside, people get a sentence and programs an exit code
        if debug:
            raise
        report(error)
        sys.exit(exit_code(error))
