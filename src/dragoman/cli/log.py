"""dragoman log"""

from typing import TYPE_CHECKING

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.cli.output import Item
    from dragoman.model.judgement import Anchor
    from dragoman.store.decided import Decision

EXAMPLES = ("dragoman log", "dragoman log --json")


def log(record: RecordOption = None, as_json: JsonOption = False) -> None:
    """What people decided: same, different, and what was taken back."""
    from dragoman.cli.opening import open_record
    from dragoman.cli.output import print_json, print_sections

    decisions = open_record(record).store.decisions()
    if as_json:
        print_json(decisions)
        return
    print_sections([("", map(_item, decisions))], empty=lambda: "nobody has corrected this record")


def _item(decision: "Decision") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean

    head = Text(f"{decision.id}. ").append(clean(decision.by or "somebody"), style="bold")
    if decision.undoes is not None:
        head.append(f"  takes back decision {decision.undoes}", style="cyan")
    else:
        head.append(f"  {decision.verdict}", style="cyan").append(f" {decision.subject}")
    body = () if decision.undoes is not None else (Text(_words(decision.left)), Text(_words(decision.right)))
    return Item(head, body, decision.at[:16].replace("T", " "))


def _words(anchor: "Anchor") -> str:
    from dragoman.cli.output import clean

    return clean(f"{anchor.words} ({anchor.article})" if anchor.words else anchor.article)
