"""dragoman disagreements"""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import AsOfOption, JsonOption, RecordOption, RejectedOption

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.cli.output import Item
    from dragoman.views.disagreements import Claim, DisagreementRow

EXAMPLES = ("dragoman disagreements", "dragoman disagreements --kind figure")


def disagreements(
    record: RecordOption = None,
    as_of: AsOfOption = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="figure, date, occurrence, rendering, attribution, version or dispute."),
    ] = None,
    rejected: RejectedOption = False,
    as_json: JsonOption = False,
) -> None:
    """Where two attested claims cannot both hold, and why."""
    from dragoman.cli.opening import open_reader
    from dragoman.cli.output import print_json, print_sections
    from dragoman.views import disagreements as view

    rows = view.disagreements(open_reader(record, as_of), kind=kind, rejected=rejected)
    if as_json:
        print_json(rows)
        return
    none = f"no disagreement of kind {kind}" if kind else "no disagreement"
    print_sections([("", map(_item, rows))], empty=lambda: f"{none} was found in this record")


def _item(row: "DisagreementRow") -> "Item":
    from rich.text import Text

    from dragoman.cli.output import Item, clean

    head = Text().append(row.kind, style="cyan").append(f"  {clean(row.because)}")
    return Item(head, (_side(row.left), _side(row.right)), row.id)


def _side(claim: "Claim") -> "Text":
    from rich.text import Text

    from dragoman.cli.output import clean

    parts = (claim.outlet or claim.path or claim.article, claim.published, claim.language)
    return Text(clean(claim.text)).append(" — " + ", ".join(clean(part) for part in parts if part), style="dim")
