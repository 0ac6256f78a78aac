"""dragoman timeline"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption, SinceOption, UntilOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.cli.output import Item
    from dragoman.views.timeline import TimelineRow, Told

EXAMPLES = (
    "dragoman timeline --since 1962-10-22",
    "dragoman timeline --actor Khrushchev --kind event",
    "dragoman timeline --json",
)


def timeline(
    record: RecordOption = None,
    as_of: AsOfOption = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who speaks, acts or is spoken to, in any writing.")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    article: Annotated[str | None, typer.Option(metavar="ID", help="Only what this article attests.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="statement or event.")] = None,
    as_json: JsonOption = False,
) -> None:
    """What happened and was said, day by day: who, what, to whom, in how many articles and origins."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections, starred
    from dragoman.views import context
    from dragoman.views import timeline as view
    from dragoman.views.wording import interval

    reader = open_reader(record, as_of)
    found = view.timeline(reader, actor=actor, since=since, until=until, article=article, kind=kind)
    rows = context.tell_timeline(reader, found)
    if as_json:
        print_json(rows)
        return
    sections = (
        (f"{'Published ' if d.published else ''}{interval(d.start, d.end)}", map(_item, d.rows))
        for d in view.by_days(rows)
    )
    print_sections(
        sections, empty=lambda: "nothing in this record answers that", notes=starred(row.dated for row in rows)
    )


def _item(row: "TimelineRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, heading, held, in_context, spread, where
    from dragoman.views.wording import said

    more = "announced, not made" if row.planned else held(row.statuses)
    head = heading(row.who, row.act, row.to, behalf=row.on_behalf, mode=row.mode, more=more, told_as=row.told_as)
    if row.dated.dated_by == "publication":
        head.append(" *", style="dim")
    words = Text(clean(said(row.words))) if row.kind == "statement" else in_context(row.words)
    others = f" · {spread(row.articles, row.origins_at_most)}" if row.articles > 1 else ""
    lines = [words, *map(_also, row.tells), Text(f"{where(row.words)}{others}", style="dim")]
    return Item(head, tuple(lines), row.id)


def _also(told: "Told") -> "Text":
    """What the entry tells besides, in one line: the act that is asked for, who carries the words."""
    from rich.text import Text

    from dragoman.cli.output import heading, held

    line = Text("also ", style="dim")
    line.append(heading(told.who, told.act, told.to, mode=told.mode, more=held(told.statuses)))
    return line.append(f"  {told.id}", style="dim")
