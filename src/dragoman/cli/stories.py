"""dragoman stories"""

from typing import TYPE_CHECKING

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.views.stories import StoryRow

EXAMPLES = ("dragoman stories --json",)


def stories(record: RecordOption = None, as_of: AsOfOption = None, as_json: JsonOption = False) -> None:
    """Which articles are about the same happening."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections
    from dragoman.views import stories as view

    rows = view.stories(open_reader(record, as_of))
    if as_json:
        print_json(rows)
        return
    print_sections([("", map(_item, rows))], empty=lambda: "this record holds no story yet")


def _item(row: "StoryRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, count, days

    head = Text(clean(row.title or "a story without a title"), style="bold")
    lines = [Text(f"{days(row.start, row.end)} · {count(len(row.articles), 'article')}", style="dim")]
    for article in row.articles:
        lead = f"{article.published or 'undated':<12}"
        source = f"{article.outlet or article.id}, {article.language}"
        lines.append(Text().append(lead, style="dim").append(clean(article.title or source)))
        if article.title:
            lines[-1].append(f" — {clean(source)}", style="dim")
    return Item(head, tuple(lines), row.id)
