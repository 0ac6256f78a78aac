"""dragoman statements"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption, RejectedOption, SinceOption, UntilOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.reader import RecordReader
    from dragoman.views.statements import StatementRow

EXAMPLES = ("dragoman statements --speaker Khrushchev --act demand", "dragoman statements --text guarantee")


def statements(
    record: RecordOption = None,
    as_of: AsOfOption = None,
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
    rejected: RejectedOption = False,
    as_json: JsonOption = False,
) -> None:
    """Who said what, to whom, when: the exact words of every article, with outlet and day."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections, starred
    from dragoman.views import context
    from dragoman.views import statements as view

    reader = open_reader(record, as_of)
    asked = {"speaker": speaker, "addressee": addressee, "act": act, "since": since, "until": until}
    found = view.statements(reader, issue=issue, text=text, rejected=rejected, **asked)
    rows = context.tell_statements(reader, found)
    if as_json:
        print_json(rows)
        return
    print_sections([("", map(_item, rows))], empty=lambda: _nothing(reader), notes=starred(row.said_on for row in rows))


def _nothing(reader: "RecordReader") -> str:
    from dragoman.views.actors import speakers

    listed = ", ".join(f"{name} ({n})" for name, n in speakers(reader))
    return f"no statement in this record answers that; who speaks in it: {listed or 'nobody'}"


def _item(row: "StatementRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, day, heading, spread, where
    from dragoman.views.statements import one_an_article
    from dragoman.views.wording import manner, said

    told_as, more = manner(row.act, row.renderings[0]), "announced, not made" if row.planned else ""
    head = heading(row.speaker, row.act, row.addressee, more=more, told_as=told_as)
    behalf = (f"for {clean(row.on_behalf.name)}",) if row.on_behalf else ()
    facts = (day(row.said_on), *behalf, spread(row.articles, row.origins_at_most))
    lines = [Text(" · ".join(facts), style="dim")]
    for rendering in one_an_article(row.renderings):
        lines.append(Text(clean(said(rendering))).append(f" — {where(rendering)}", style="dim"))
    return Item(head, tuple(lines), row.id)
