"""dragoman shifts"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.cli.output import Item
    from dragoman.views.positions import PositionStatement
    from dragoman.views.shifts import ShiftRow

EXAMPLES = ("dragoman shifts", "dragoman shifts --actor Cuba --json")


def shifts(
    record: RecordOption = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Whose; any writing, or an id.")] = None,
    issue: Annotated[str | None, typer.Option(metavar="NAME", help="On which issue.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Where an actor says something else on an issue than before: changes between days, and trends."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections
    from dragoman.views import shifts as view

    reader = open_reader(record)
    rows = view.shifts(reader, actor=actor, issue=issue)
    if as_json:
        print_json(rows)
        return
    none = "no shift was found in this record"
    hint = "" if reader.issues() else "; shifts need an issues.toml, and `dragoman issues suggest` writes a first one"
    print_sections([("", map(_item, rows))], empty=lambda: none + hint)


def _item(row: "ShiftRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean

    head = Text().append(clean(row.holder.name), style="bold").append(f"  {clean(row.issue)}", style="cyan")
    head.append(f"  {row.kind}", style="dim")
    sides = [_side("before", row.before[-1:]), _side("after", row.after[:1])]
    return Item(head, (Text(clean(row.because)), *(text for side in sides for text in side)), row.id)


def _side(label: str, said: "tuple[PositionStatement, ...]") -> "list[Text]":
    """The statement next to the shift, on either side of it."""
    from rich.text import Text

    from dragoman.cli.output import clean, day, names, where
    from dragoman.views.wording import in_words
    from dragoman.views.wording import said as words

    found = []
    for one in said:
        line = Text().append(f"{label}: ", style="dim").append(f"{clean(names(one.speaker))} {in_words(one.act)} ")
        line.append(clean(words(one.words)))
        found.append(line.append(f" — {day(one.said_on)}, {where(one.words)}", style="dim"))
    return found
