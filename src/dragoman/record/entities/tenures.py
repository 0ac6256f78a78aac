"""The days of an office that its holder is told by: a long tenure is not gone through for one more mention."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.record.entities.roles import EVIDENCE
from dragoman.record.held import Office, Printed, Tally
from dragoman.record.ports import Keeper


def leading(tally: Tally) -> Tally:
    """With those days of offices alone that tell when each was held, as long as nobody calls its holder former."""
    offices = [replace(one, days={t: _leading(days) for t, days in one.days.items()}) for one in tally.offices]
    return replace(tally, offices=offices)


def _leading(days: Mapping[str, Printed]) -> dict[str, Printed]:
    """The first ones, which are evidence, the last, and what is of no known day.

    What is left out once is not among these again: the first come to lie earlier, the last later.
    """
    dated = sorted(day for day in days if day)
    chosen = {"", *dated[:EVIDENCE], *dated[-1:]}
    return {day: printed for day, printed in days.items() if day in chosen}


def know_days(keeper: Keeper, tallies: Mapping[str, Tally]) -> None:
    """All days of offices that are called former: how many lie before the first such day tells who is believed."""
    offices = {(name, place): one for name, tally in tallies.items() for place, one in _left(tally.offices)}
    for where, days in keeper.days_of(offices).items():
        offices[where].days = {tenure: dict(printed) for tenure, printed in days.items()}


def _left(offices: Iterable[Office]) -> Iterable[tuple[int, Office]]:
    """Those that are told together with one that is past, by their places."""
    listed = list(offices)
    past = {office.name for office in listed if office.days.get("past")}
    return [(place, office) for place, office in enumerate(listed) if office.name in past]
