"""dragoman events"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption, RejectedOption, SinceOption, UntilOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.events import EventRow
    from dragoman.views.reader import RecordReader

EXAMPLES = (
    "dragoman events --type COERCE",
    "dragoman events --actor Cuba --since 1962-10",
    "dragoman events --sure 0.6 --json",
)


def events(
    record: RecordOption = None,
    as_of: AsOfOption = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who acts; any writing, or an id.")] = None,
    recipient: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who is acted on; any writing, or an id.")
    ] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type: CONSULT, THREATEN, COERCE ...")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    sure: Annotated[
        float | None,
        typer.Option(
            metavar="FROM", min=0.0, max=1.0, help="Only events read with at least this confidence, from 0 to 1."
        ),
    ] = None,
    rejected: RejectedOption = False,
    as_json: JsonOption = False,
) -> None:
    """Who did what to whom, when, and who says so, denies it or expects it."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections, starred
    from dragoman.views import context
    from dragoman.views import events as view

    reader = open_reader(record, as_of)
    found = view.events(
        reader, actor=actor, recipient=recipient, type=type_, since=since, until=until, rejected=rejected, sure=sure
    )
    rows = context.tell_events(reader, found)
    if as_json:
        print_json(rows)
        return
    print_sections([("", map(_item, rows))], empty=lambda: _nothing(reader), notes=starred(row.when for row in rows))


def _nothing(reader: "RecordReader") -> str:
    from collections import Counter

    types = Counter(event.type for event in reader.events() if event.actors)
    listed = ", ".join(f"{type_} ({n})" for type_, n in sorted(types.items(), key=lambda item: (-item[1], item[0])))
    return f"no event in this record answers that; types in it: {listed or 'none'}"


def _item(row: "EventRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, day, heading, held, in_context, spread, where
    from dragoman.views.events import one_an_account, statuses

    place = (f"at {clean(row.place.name)}",) if row.place else ()
    lines = [Text(" · ".join((day(row.when), *place, spread(row.articles, row.origins_at_most))), style="dim")]
    for told, rendering in one_an_account(row):
        holder = clean(told.holder.name) if told.holder else "the outlet"
        source = f" — {where(rendering)}; {told.status}, according to {holder}"
        lines.append(in_context(rendering).append(source, style="dim"))
    more = held(statuses(row.held))
    head = heading(row.actors, row.type, row.recipients, mode=row.mode, more=more, told_as=row.told_as)
    return Item(head, tuple(lines), row.id)
