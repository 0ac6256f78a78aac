"""dragoman timeline"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption, SinceOption, UntilOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.views.timeline import TimelineRow

EXAMPLES = ("dragoman timeline --since 1962-10-22", "dragoman timeline --actor Khrushchev --json")


def timeline(
    record: RecordOption = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who speaks, acts or is spoken to, in any writing.")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_json: JsonOption = False,
) -> None:
    """What happened and was said, day by day: who, what, to whom, in how many articles and origins."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_entries, print_json
    from dragoman.views import context
    from dragoman.views import timeline as view

    reader = open_reader(record)
    rows = context.tell_timeline(reader, view.timeline(reader, actor=actor, since=since, until=until))
    if as_json:
        print_json(rows)
        return
    entries = ((row.dated, _entry(row), row.id) for row in rows)
    print_entries(("Day", "Entry"), entries, empty="nothing in this record answers that")


def _entry(row: "TimelineRow") -> "Text":
    from dragoman.cli.output import clean, heading, names, spread

    act = " ".join(part for part in (row.act, row.mode, "(planned)" if row.planned else "") if part)
    said = "" if row.statuses == ("actual",) else ", ".join(row.statuses)
    entry = heading(names(row.who), act, names(row.to), more=said)
    entry.append(f"\n{clean(row.words.sentence or row.words.text)}", style="")
    return entry.append(f"\n{spread(row.articles, row.origins_at_most)}", style="dim")
