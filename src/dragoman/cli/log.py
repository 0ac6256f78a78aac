"""dragoman log"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.model.judgement import Anchor, Word
    from dragoman.store.past import Run

EXAMPLES = ("dragoman log", "dragoman log --orphaned", "dragoman log --runs", "dragoman log --json")


def log(
    record: RecordOption = None,
    orphaned: Annotated[
        bool, typer.Option("--orphaned", help="Only words that stand on nothing any more, after a re-reading.")
    ] = False,
    runs: Annotated[bool, typer.Option("--runs", help="The runs: when what was added or said.")] = False,
    as_json: JsonOption = False,
) -> None:
    """What people said of this record: corrections, and what was taken back, oldest first."""
    from dragoman.cli.opening import open_record
    from dragoman.cli.output import print_json, print_sections

    store = open_record(record).store
    if runs:
        _print_runs(store.runs(), as_json=as_json)
        return
    words = store.orphaned() if orphaned else store.decisions()
    if as_json:
        print_json(words)
        return
    nothing = "no word is orphaned" if orphaned else "nobody has corrected this record"
    print_sections([("", map(_item, words))], empty=lambda: nothing)


def _print_runs(runs: "Sequence[Run]", *, as_json: bool) -> None:
    from dragoman.cli.output import print_json, print_table

    if as_json:
        print_json(runs)
        return
    print_table(
        ("Run", "When (UTC)", "What", "Articles", "Words"),
        (
            (str(run.number), run.started[:16].replace("T", " "), run.command, str(run.articles), str(run.words))
            for run in runs
        ),
        empty="nothing was added to this record",
        numbers=("Run", "Articles", "Words"),
    )


def _item(word: "Word") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean, corrected
    from dragoman.views.corrected import correction_row

    head = Text(f"{word.id}. ").append(clean(word.by or "somebody"), style="bold")
    if word.undoes is not None:
        head.append(f"  takes back decision {word.undoes}", style="cyan")
        body = (Text(clean(word.note)),) if word.note else ()
        return Item(head, body, word.at[:16].replace("T", " "))
    head.append(f"  {word.verdict}", style="cyan").append(f" {word.subject}")
    anchors = dict.fromkeys((word.left, word.right))
    told = corrected(correction_row(word), by=False) if word.field or word.note else None
    body = (*((told,) if told else ()), *(Text(_words(anchor), style="dim") for anchor in anchors))
    return Item(head, body, word.at[:16].replace("T", " "))


def _words(anchor: "Anchor") -> str:
    from dragoman.cli.output import clean

    return clean(f"“{anchor.words}” ({anchor.article})" if anchor.words else anchor.article)
