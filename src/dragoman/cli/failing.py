"""Errors as people read them, and the exit code of each kind."""

import typer

from dragoman.errors import DragomanError, InputError, UsageError

LONGEST = 300
DONE, REJECTS, USAGE, ENVIRONMENT = 0, 1, 2, 3


def exit_code(error: Exception) -> int:
    """2 for a value that is not valid, 1 for an article that cannot be read, 3 for everything around them."""
    if isinstance(error, UsageError):
        return USAGE
    return REJECTS if isinstance(error, InputError) else ENVIRONMENT


def report(error: Exception) -> None:
    """One line on standard error: what happened, where, and what would be valid."""
    from dragoman.cli.output import clean

    said = str(error)
    if not isinstance(error, DragomanError | OSError):
        first = said.splitlines()[0] if said else "no message"
        said = f"a fault in dragoman itself: {type(error).__name__}: {first[:LONGEST]} (--debug shows where)"
    if isinstance(error, OSError) and error.strerror:
        said = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    typer.echo(f"dragoman: {clean(said)}", err=True)
