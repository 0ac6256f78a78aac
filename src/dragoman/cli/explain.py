"""dragoman explain"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.evidence import FieldEvidence
    from dragoman.views.explained import Explained

EXAMPLES = (
    "dragoman explain article.txt",
    "dragoman explain article.txt --language fr --json",
)


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A .txt or .html article; - reads standard input.")],
    language: Annotated[str | None, typer.Option(metavar="CODE", help="The article's language, e.g. fr.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DAY", help="The day it is from, e.g. 1962-10-22.")] = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Which rule made each quotation of an article, and how its speaker and other fields were found.

    Nothing is stored. Inside a record's folder, the people and roles of its cast.toml are known to the reading.
    """
    from dragoman.cli.failing import REJECTS
    from dragoman.cli.output import print_json, print_sections
    from dragoman.cli.read import readings
    from dragoman.views.explained import explain as view

    failed: list[str] = []
    found = [
        (reading.article.path or reading.article.id, view(reading, text))
        for reading, text in readings([file], language, published, record, failed)
    ]
    if as_json:
        print_json([{"path": path, "quotations": rows} for path, rows in found])
    else:
        sections = ((f"{path}: {len(rows)} quotations", map(_item, rows)) for path, rows in found)
        print_sections(sections, empty=lambda: "no article was read")
    if failed:
        raise typer.Exit(REJECTS)


def _item(one: "Explained") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean

    def line(label: str, value: str) -> Text:
        return Text().append(f"{label}: ", style="dim").append(clean(value))

    rows = [
        line("rule", one.rule + (f", cue “{one.cue}”" if one.cue else "")),
        *(line(f.field.replace("_", " "), _rests_on(f)) for f in one.fields),
        *(line(name, "open: the text names nobody") for name in one.open),
        *([line("inside", one.parent)] if one.parent else []),
    ]
    return Item(Text(clean(f"line {one.line}  “{one.words}”")), tuple(rows), one.id)


def _rests_on(field: "FieldEvidence") -> str:
    at = f" at “{field.words}”" if field.words else ""
    return f"{field.value}, {field.how}{at} ({field.rule})"
