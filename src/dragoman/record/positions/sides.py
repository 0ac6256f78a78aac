"""Who holds a position, and on which side of it a statement stands."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from dragoman.model.quotation import Act
from dragoman.model.record import RecordEntity, Statement
from dragoman.record.held import Mark

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


OPPOSITION = ("OPP",)


def holders(statement: Statement, owners: Mapping[str, str | None]) -> tuple[str, ...]:
    """Whose position a statement is: who was spoken for, else the owner of a house that speaks, else the speaker.

    `owners` is {entity: whose house it is}, by record ids.
    """
    if statement.on_behalf:
        return (statement.on_behalf,)
    return tuple(dict.fromkeys(owners.get(speaker) or speaker for speaker in statement.speaker))


def owner_of(entity: RecordEntity) -> str | None:
    """The state or body that an entity speaks for: whose house it is, whom a person in office serves.

    An opposition speaks for itself.
    """
    return None if entity.sectors == OPPOSITION else entity.of


def spoken_for(statement: Statement, owners: Mapping[str, str | None], marks: Iterable[Mark] = ()) -> Statement:
    """With the one whom all its speakers speak for, where neither an article of the statement nor a person (`marks`)
    says so: an office told in one article ("President Orlo of Varnia") counts for the name alone in another."""
    bodies = {owners.get(speaker) for speaker in statement.speaker}
    if statement.on_behalf is not None or len(bodies) != 1 or any(field == "on_behalf" for field, _ in marks):
        return statement
    return replace(statement, on_behalf=bodies.pop())
