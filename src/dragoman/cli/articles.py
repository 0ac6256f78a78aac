"""dragoman articles"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.views.articles import ArticleRow

EXAMPLES = ("dragoman articles", "dragoman articles --language fr --json")


def articles(
    record: RecordOption = None,
    as_of: AsOfOption = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Only this outlet.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="Only this language, e.g. fr.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Which articles were read: outlet, day and what the day rests on, and how much each attests."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_table
    from dragoman.views import articles as view

    rows = view.articles(open_reader(record, as_of), outlet=outlet, language=language)
    if as_json:
        print_json(rows)
        return
    print_table(
        ("Published", "Article", "Says", "Tells", "Id"),
        ((_day(row), _title(row), str(row.statements), str(row.events), row.id) for row in rows),
        empty="no article in this record answers that",
        narrow=("Id", "Published"),
        numbers=("Says", "Tells"),
        notes=("Says: statements quoted. Tells: events told. Articles of one origin copy, translate or cite another.",),
    )


def _day(row: "ArticleRow") -> "Text":
    from rich.text import Text

    from dragoman.cli.output import days

    published = row.published.value or days(row.published.earliest, row.published.latest).replace(" to ", "\nto ")
    return Text(published).append(f"\n{row.published.basis}" if published != "unknown" else "", style="dim")


def _title(row: "ArticleRow") -> "Text":
    from rich.text import Text

    from dragoman.cli.output import clean

    text = Text(clean(row.title or row.path or row.id))
    facts = (row.outlet or row.path or "", row.language, f"origin {row.origin}")
    return text.append("\n" + " · ".join(clean(fact) for fact in facts if fact), style="dim")
