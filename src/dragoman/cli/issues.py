"""dragoman issues"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.issues import IssueRow
    from dragoman.views.reader import RecordReader

EXAMPLES = ("dragoman issues", "dragoman issues suggest > issues.toml")
ACTIONS = ("list", "suggest")


def issues(
    action: Annotated[
        str, typer.Argument(metavar="[suggest]", help="suggest: print entries for issues.toml.")
    ] = "list",
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """The issues of issues.toml and what is on them; or what the record suggests to follow."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections
    from dragoman.views import issues as view
    from dragoman.views.lookup import choose

    wanted = choose(action, ACTIONS, "action")
    reader = open_reader(record)
    if wanted == "suggest":
        _suggest(reader, as_json)
        return
    rows = view.issues(reader)
    if as_json:
        print_json(rows)
        return
    note = "suggested by the record: `dragoman issues suggest > issues.toml` keeps them, for you to edit"
    print_sections(
        [("", map(_item, rows))],
        empty=lambda: "this record follows no issue, and too little recurs in it to suggest one",
        notes=(note,) if any(row.suggested for row in rows) else (),
    )


def _suggest(reader: "RecordReader", as_json: bool) -> None:
    from dragoman.cli.output import clean, print_json
    from dragoman.views.suggesting import as_toml, suggestions

    found = suggestions(reader)
    if as_json:
        print_json(found)
        return
    lines = as_toml(reader, found) or "# too little recurs in this record to suggest an issue\n"
    typer.echo("\n".join(clean(line) for line in lines.splitlines()))


def _item(row: "IssueRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, count

    head = Text(clean(row.name), style="bold")
    if row.suggested:
        head.append("  suggested", style="dim")
    near = f" ({row.near} of them close in meaning only)" if row.near else ""
    facts = f"{count(row.statements, 'statement')}{near} · {count(row.events, 'event')}"
    most = ", ".join(f"{clean(holder.name)} {number}" for holder, number in row.holders)
    terms = ", ".join(dict.fromkeys(clean(term) for _, term in row.terms))
    return Item(head, tuple(Text(line, style="dim") for line in (facts, most, terms) if line), row.id)
