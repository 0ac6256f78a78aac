"""dragoman review"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.review import ReviewRow

EXAMPLES = ("dragoman review", "dragoman review --kind entity --limit 5", "dragoman review --json")


def review(
    record: RecordOption = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="entity, statement or event.")] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many pairs to show.")] = 20,
    as_json: JsonOption = False,
) -> None:
    """Pairs that the rules leave open, with both sides' words and the command that settles each; the most useful first.

    The more statements and events hang on a pair, the earlier it comes.
    """
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import count, print_json, print_sections
    from dragoman.views import review as view

    found = view.review(open_reader(record), kind=kind)
    shown = found[:limit]
    if as_json:
        print_json(shown)
        return
    more = len(found) - len(shown)
    notes = (f"{count(more, 'more pair')}: dragoman review --limit {len(found)}",) if more else ()
    print_sections([("", map(_item, shown))], empty=lambda: "the rules leave nothing open here", notes=notes)


def _item(row: "ReviewRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, in_context, where

    head = Text().append("Are these one ").append(row.kind, style="bold").append("?")
    body = []
    for side in (row.left, row.right):
        line = Text().append(clean(side.who) or "somebody", style="bold")
        line.append(f" ({where(side.rendering)}): ", style="dim")
        body.append(line.append_text(in_context(side.rendering)))
    body.append(Text(f"left open because: {clean('; '.join(row.reasons))}", style="dim"))
    return Item(head, (*body, Text(row.same), Text(row.different)), f"{row.score:.2f}")
