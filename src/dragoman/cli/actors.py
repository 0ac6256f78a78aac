"""dragoman actors"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption, RejectedOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.views.actors import ActorRow

EXAMPLES = ("dragoman actors", "dragoman actors --name Khrushchev", "dragoman actors --all --type country")
ROLES = 2  # offices shown in a list; `dragoman show` has them all


def actors(
    record: RecordOption = None,
    as_of: AsOfOption = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Any writing of a name, in any script.")] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="person, country, organization, group or place.")
    ] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Also those who are only named.")] = False,
    rejected: RejectedOption = False,
    as_json: JsonOption = False,
) -> None:
    """Who speaks and acts, under which names and in which office; those who do so most come first.

    The days of an office are those of the articles that print it beside the name. Every office: dragoman show ID.
    """
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_table
    from dragoman.views import actors as view

    reader = open_reader(record, as_of)
    found = view.actors(reader, name=name, type=type_, rejected=rejected)
    rows = [row for row in found if everyone or name or rejected or row.statements or row.events]
    if as_json:
        print_json(rows)
        return
    hidden = len(found) - len(rows)
    print_table(
        ("Name", "Type", "Country", "Says", "Does", "Articles", "Id"),
        map(_cells, rows),
        empty="nobody in this record answers that",
        narrow=("Id", "Type", "Country"),
        numbers=("Says", "Does", "Articles"),
        notes=(f"{hidden} more are only named: dragoman actors --all",) if hidden else (),
    )


def _cells(row: "ActorRow") -> "tuple[str | Text, ...]":
    counts = (str(row.statements), str(row.events), str(row.articles))
    return (_writings(row), row.type, row.country or "", *counts, row.id)


def _writings(row: "ActorRow") -> "Text":
    from rich.text import Text

    from dragoman.cli.output import clean, role_line

    text = Text().append(clean(row.name), style="bold")
    if row.of:
        text.append(f"  for {clean(row.of.name)}", style="dim")
    for role in sorted(row.roles, key=lambda r: -r.articles)[:ROLES]:
        text.append(f"\n{clean(role_line(role))}", style="italic")
    others = "; ".join(clean(n) for n in row.names if n != row.name)
    return text.append(f"\nalso {others}", style="dim") if others else text
