"""dragoman positions"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.positions import PositionRow

EXAMPLES = ("dragoman positions --actor Cuba",)


def positions(
    record: RecordOption = None,
    as_of: AsOfOption = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Whose; any writing, or an id.")] = None,
    issue: Annotated[str | None, typer.Option(metavar="NAME", help="On which issue.")] = None,
    as_json: JsonOption = False,
) -> None:
    """What each actor holds, by issue or by kind of utterance; the latest leads."""
    from itertools import groupby

    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections, starred
    from dragoman.views import positions as view

    rows = view.positions(open_reader(record, as_of), actor=actor, issue=issue)
    if as_json:
        print_json(rows)
        return
    print_sections(
        ((name, map(_item, held)) for name, held in groupby(rows, key=lambda row: row.holder.name)),
        empty=lambda: "no position in this record answers that",
        notes=starred(row.latest.said_on for row in rows),
    )


def _item(row: "PositionRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, count, day, names, where
    from dragoman.views.wording import in_words, manner, said

    latest = row.latest
    head = Text().append(clean(row.issue or in_words(row.act or "")), style="cyan")
    if row.suggested:
        head.append(" (suggested)", style="dim")
    if row.issue:
        head.append(f"  {in_words(manner(latest.act, latest.words))}", style="dim")
    by = names(latest.speaker)
    spoken = (f"by {clean(by)}",) if by and by != row.holder.name else ()
    much = count(len(row.statements) + len(row.undated), "statement")
    apart = (f"{len(row.undated)} without a day of their own",) if row.undated and row.statements else ()
    lead = f"latest {day(latest.said_on)}" if row.statements else "no day told"
    facts = (lead, *spoken, much, *apart, where(latest.words))
    return Item(head, (Text(clean(said(latest.words))), Text(" · ".join(facts), style="dim")), latest.id)
