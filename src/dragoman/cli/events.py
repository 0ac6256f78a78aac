"""dragoman events"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption, SinceOption, UntilOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.views.events import EventRow

EXAMPLES = ("dragoman events --type COERCE", "dragoman events --actor Cuba --since 1962-10")


def events(
    record: RecordOption = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who acts; any writing, or an id.")] = None,
    recipient: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who is acted on; any writing, or an id.")
    ] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type: CONSULT, THREATEN, COERCE ...")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_json: JsonOption = False,
) -> None:
    """Who did what to whom, when, and who says so, denies it or expects it."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_entries, print_json
    from dragoman.views import context
    from dragoman.views import events as view

    reader = open_reader(record)
    found = view.events(reader, actor=actor, recipient=recipient, type=type_, since=since, until=until)
    rows = context.tell_events(reader, found)
    if as_json:
        print_json(rows)
        return
    entries = ((row.when, _entry(row), row.id) for row in rows)
    print_entries(("When", "Event"), entries, empty="no event in this record answers that")


def _entry(row: "EventRow") -> "Text":
    from dragoman.cli.output import clean, heading, names, spread, where

    place = f"at {row.place.name}" if row.place else ""
    act = " ".join(part for part in (row.type, row.mode) if part)
    entry = heading(names(row.actors), act, names(row.recipients), more=place)
    for held, rendering in zip(row.held, row.renderings, strict=True):
        entry.append(f"\n{clean(rendering.sentence or rendering.text)}", style="")
        holder = f"according to {clean(held.holder.name)}" if held.holder else "according to the outlet"
        entry.append(f"\n  {held.status}, {holder}; {where(rendering)}", style="dim")
    return entry.append(f"\n{spread(row.articles, row.origins_at_most)}", style="dim")
