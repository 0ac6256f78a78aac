"""Who holds a position, and on which side of it a statement stands."""

from collections.abc import Mapping
from typing import Literal

from dragoman.model.quotation import Act
from dragoman.model.record import Statement

type Stance = Literal["yielding", "neutral", "pressing"]
STANCES: Mapping[Act, Stance] = {
    "agree": "yielding",
    "promise": "yielding",
    "praise": "yielding",
    "state": "neutral",
    "propose": "neutral",
    "request": "pressing",
    "demand": "pressing",
    "reject": "pressing",
    "deny": "pressing",
    "warn": "pressing",
    "accuse": "pressing",
    "threaten": "pressing",
}


def holders(statement: Statement, owners: Mapping[str, str | None]) -> tuple[str, ...]:
    """Whose position a statement is: who was spoken for, else the owner of a house that speaks, else the speaker.

    `owners` is {entity: whose house it is}, by record ids.
    """
    if statement.on_behalf:
        return (statement.on_behalf,)
    return tuple(dict.fromkeys(owners.get(speaker) or speaker for speaker in statement.speaker))
