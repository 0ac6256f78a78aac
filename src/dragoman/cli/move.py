"""dragoman move"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = ("dragoman move a1b2c3d4e5f6 --to t1a2b3c4d5e", "dragoman move a1b2c3d4e5f6 a6f5e4d3c2b1 --to new")
NEW = "new"


def move(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="The ids of articles.")],
    to: Annotated[str, typer.Option("--to", metavar="STORY", help="The id of a story, or: new.")],
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Move articles to another story, or to a new one of their own (which splits the story they are in).

    Two whole stories are joined with `dragoman same STORY STORY`.
    """
    from dragoman.cli.output import print_json
    from dragoman.cli.saying import correcting

    opened = correcting(record, *articles, *([] if to == NEW else [to]))
    said = opened.move_all(articles, None if to == NEW else to, by=decider(by, record), note=note)
    if as_json:
        print_json({"decisions": list(said), "verdict": "move", "articles": articles, "to": to})
        return
    listed = ", ".join(str(number) for number in said)
    typer.echo(f"{len(articles)} moved (decisions {listed}); take one back with: dragoman undo DECISION")
