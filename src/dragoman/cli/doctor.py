"""dragoman doctor"""

import typer

from dragoman.cli.options import JsonOption, RecordOption

EXAMPLES = ("dragoman doctor", "dragoman doctor --record crisis --json")


def doctor(record: RecordOption = None, as_json: JsonOption = False) -> None:
    """Check models, versions and the database; for what is missing, name the command that mends it."""
    from dragoman.cli.checks import check_all
    from dragoman.cli.failing import ENVIRONMENT
    from dragoman.cli.opening import find_record
    from dragoman.cli.output import print_json, print_table
    from dragoman.errors import RecordError

    try:
        folder = find_record(record)
    except RecordError:
        if record is not None:
            raise
        folder = None
    checks = check_all(folder)
    if as_json:
        print_json(checks)
    else:
        print_table(
            ("", "What", "Found", "To mend it"),
            ((check.state, check.what, check.found, check.mend) for check in checks),
            empty="nothing was checked",
        )
    if any(check.state == "missing" for check in checks):
        raise typer.Exit(ENVIRONMENT)
