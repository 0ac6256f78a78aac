"""dragoman reattribute"""

from typing import Annotated

import typer

from dragoman.cli.options import ByOption, JsonOption, NoteOption, RecordOption, decider

EXAMPLES = (
    'dragoman reattribute s1a2b3c4d5e --speaker "Adlai Stevenson" --on-behalf "United States"',
    "dragoman reattribute s1a2b3c4d5e --addressee -",
    "dragoman reattribute e1a2b3c4d5e --actor Cuba --actor n1a2b3c4d5e",
)
NOBODY = "-"


def _who(what: str) -> object:
    return typer.Option(metavar="NAME", help=f"{what}; a name or an id, again for several, - for nobody.")


def reattribute(
    id_: Annotated[str, typer.Argument(metavar="ID", help="A statement or an event.")],
    speaker: Annotated[list[str] | None, _who("Who said it")] = None,
    on_behalf: Annotated[str | None, typer.Option(metavar="NAME", help="For whom it was said; - for nobody.")] = None,
    addressee: Annotated[list[str] | None, _who("To whom it was said")] = None,
    actor: Annotated[list[str] | None, _who("Who did it")] = None,
    recipient: Annotated[list[str] | None, _who("To whom it was done")] = None,
    by: ByOption = None,
    note: NoteOption = None,
    record: RecordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say who spoke, for whom and to whom, or who did it to whom. The words of the articles stay as they are."""
    from dragoman.cli.output import clean, print_json
    from dragoman.cli.saying import correcting

    given = {"speaker": speaker, "on_behalf": [on_behalf] if on_behalf else None, "addressee": addressee}
    given |= {"actor": actor, "recipient": recipient}
    told = {name: [one for one in who if one != NOBODY] for name, who in given.items() if who}
    decisions = correcting(record, id_).reattribute(id_, by=decider(by, record), note=note, **told)
    if as_json:
        print_json({"decisions": [int(number) for number in decisions], "verdict": "reattribute", "id": id_, **told})
        return
    for (name, who), number in zip(told.items(), decisions, strict=True):
        said = f"{name.replace('_', ' ')} of {id_} is {', '.join(who) or 'nobody'}"
        typer.echo(f"{clean(said)} (decision {number}); take it back with: dragoman undo {number}")
