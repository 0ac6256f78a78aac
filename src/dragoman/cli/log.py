"""dragoman log"""

from dataclasses import fields, is_dataclass

from dragoman.cli.options import JsonOption, RecordOption

EXAMPLES = "Example: dragoman log --json"


def log(record: RecordOption = None, as_json: JsonOption = False) -> None:
    """What people decided: same, different, and what was taken back."""
    from dragoman.cli.opening import open_record
    from dragoman.cli.output import print_json, print_table

    decisions = open_record(record).store.decisions()
    if as_json:
        print_json(decisions)
        return
    columns = [f.name for f in fields(decisions[0])] if decisions and is_dataclass(decisions[0]) else ["decision"]
    print_table(
        columns,
        ([_written(getattr(d, name, d)) for name in columns] for d in decisions),
        empty="nobody has corrected this record",
    )


def _written(value: object) -> str:
    return "" if value is None else str(value)
