"""dragoman stories"""

from dragoman.cli.options import JsonOption, RecordOption

EXAMPLES = ("dragoman stories --json",)


def stories(record: RecordOption = None, as_json: JsonOption = False) -> None:
    """Which articles are about the same happening."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import days, print_json, print_table
    from dragoman.views import stories as view

    rows = view.stories(open_reader(record))
    if as_json:
        print_json(rows)
        return
    print_table(
        ("Days", "Story", "Articles", "Id"),
        (
            (days(row.start, row.end), row.title or "", "; ".join(a.outlet or a.id for a in row.articles), row.id)
            for row in rows
        ),
        empty="this record holds no story yet",
        narrow=("Id",),
    )
