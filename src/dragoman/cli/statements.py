"""dragoman statements"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption, SinceOption, UntilOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.views.statements import StatementRow

EXAMPLES = ("dragoman statements --speaker Khrushchev --act demand", "dragoman statements --text guarantee")


def statements(
    record: RecordOption = None,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who said it, or for whom; any writing, or an id.")
    ] = None,
    addressee: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who was addressed; any writing, or an id.")
    ] = None,
    act: Annotated[str | None, typer.Option(metavar="ACT", help="demand, promise, threaten, deny ...")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    issue: Annotated[str | None, typer.Option(metavar="NAME", help="The matter in dispute.")] = None,
    text: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Words in any rendering, case and accents aside.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Who said what, to whom, when: the exact words of every article, with outlet and day."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_entries, print_json
    from dragoman.views import statements as view

    rows = view.statements(
        open_reader(record),
        speaker=speaker,
        addressee=addressee,
        act=act,
        since=since,
        until=until,
        issue=issue,
        text=text,
    )
    if as_json:
        print_json(rows)
        return
    entries = ((row.said_on, _entry(row), row.id) for row in rows)
    print_entries(("Said on", "Statement"), entries, empty="no statement in this record answers that")


def _entry(row: "StatementRow") -> "Text":
    from dragoman.cli.output import clean, heading, names, spread, where

    behalf = f"for {row.on_behalf.name}" if row.on_behalf else ""
    entry = heading(
        names(row.speaker), row.act + (" (planned)" if row.planned else ""), names(row.addressee), more=behalf
    )
    for rendering in row.renderings:
        entry.append(f"\n{clean(rendering.text)}", style="")
        entry.append(f"\n  {where(rendering)}", style="dim")
    return entry.append(f"\n{spread(row.articles, row.origins_at_most)}", style="dim")
