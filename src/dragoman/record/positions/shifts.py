"""Shifts of a position: a change between two days, and a trend over many statements. The two are never confused.

A series is what one holder says on one issue, by the day it was said (never by publication). Undated and announced
statements are in none; statements of one day are one occasion and make no shift among themselves.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dragoman.model.ids import minted_id
from dragoman.model.record import Shift, Statement
from dragoman.record.ports import Keeper, Line, Said, Split
from dragoman.record.positions.sides import STANCES, Stance, holders
from dragoman.record.positions.trends import Scored, beyond_chance, find_split, make_break

ABOUT = "~"  # behind a day that nobody names beside the words
CLEAR = 2  # times as many statements of one stance as of the other make a day's stance clear


@dataclass(frozen=True, slots=True)
class Occasion:
    """The statements of one day that tell its stance."""

    day: str
    stance: Stance
    said: tuple[Said, ...]


type Series = Mapping[Line, Sequence[Said]]


def find_shifts(statements: Iterable[Statement], owners: Mapping[str, str | None]) -> list[Shift]:
    """Changes, then trends, each by holder and issue."""
    series = gather(statements, owners)
    changes = [shift for (holder, issue), said in series.items() for shift in find_changes(holder, issue, said)]
    return [*changes, *find_trends(series)]


def gather(statements: Iterable[Statement], owners: Mapping[str, str | None]) -> Series:
    """{(holder, issue): statements by day}, in a fixed order."""
    found: dict[Line, list[Said]] = {}
    for one in statements:
        day = _day(one)
        if day is None or one.planned:
            continue
        for holder in holders(one, owners):
            for issue in (name for name in one.issues if name not in one.conditional):
                found.setdefault((holder, issue), []).append(Said(day, one.id, one.act))
    return {key: sorted(found[key], key=lambda said: (said.day, said.id)) for key in sorted(found)}


def _day(statement: Statement) -> str | None:
    """When it was said; else about when, by what its article opens with."""
    when = statement.said_on
    if when is None or when.start is None:
        return statement.news_day + ABOUT if statement.news_day else None
    return when.start if when.start == when.end else None


# ---- changes ---------------------------------------------------------------------------------------------------------
def find_changes(holder: str, issue: str, said: Sequence[Said]) -> Iterator[Shift]:
    """Where the stance of one day is another than on the days before."""
    runs = [tuple(run) for _, run in groupby(occasions(said), key=lambda occasion: occasion.stance)]
    for before, after in pairwise(runs):
        left, right = _said_in(before), _said_in(after)
        because = f"from {_told(left, before[0].stance)} to {_told(right, after[0].stance)}"
        name = minted_id("h", f"change:{holder}:{issue}:{left[0].id}:{right[0].id}")
        yield Shift(name, "change", holder, issue, _ids(left), _ids(right), because)


def occasions(said: Sequence[Said]) -> list[Occasion]:
    """The days with a clear stance. Merely to say something takes no stance, and takes none back; of a mixed day, what
    keeps to the stance before stands with it, and of one with none before, what the next clear day has given up."""
    found: list[Occasion] = []
    opening: tuple[Said, ...] = ()
    for day, held in groupby((one for one in said if one.act != "state"), key=lambda one: one.day.rstrip(ABOUT)):
        listed = tuple(held)
        stance = clear_stance(listed) or (found[-1].stance if found else None)
        kept = tuple(one for one in listed if STANCES[one.act] == stance)
        if stance is None:
            opening = listed
        elif kept:
            found += _given_up(opening, stance) if not found else []
            found.append(Occasion(day, stance, kept))
    return found


def _given_up(opening: Sequence[Said], stance: Stance) -> list[Occasion]:
    """What a mixed first day said otherwise than the first clear one."""
    others = tuple(one for one in opening if STANCES[one.act] != stance)
    held = clear_stance(others) if others else None
    return [Occasion(others[0].day.rstrip(ABOUT), held, others)] if held and len({*map(_stance, others)}) == 1 else []


def _stance(one: Said) -> Stance:
    return STANCES[one.act]


def clear_stance(said: Sequence[Said]) -> Stance | None:
    """The stance of one day: the only one, or one with twice as many statements as the next; None where it is mixed."""
    counted = Counter(STANCES[one.act] for one in said).most_common(2)
    return counted[0][0] if len(counted) == 1 or counted[0][1] >= CLEAR * counted[1][1] else None


def _said_in(run: Sequence[Occasion]) -> tuple[Said, ...]:
    return tuple(one for occasion in run for one in occasion.said)


def _ids(said: Iterable[Said]) -> tuple[str, ...]:
    return tuple(one.id for one in said)


def _told(said: Sequence[Said], stance: Stance) -> str:
    """ "pressing (demand, deny; 3 statements, 1962-10-22 to 1962-10-25)"."""
    acts = ", ".join(dict.fromkeys(one.act for one in said))
    first, last = (f"about {day[:-1]}" if day.endswith(ABOUT) else day for day in (said[0].day, said[-1].day))
    days = first if first == last else f"{first} to {last}"
    much = "a single statement" if len(said) == 1 else f"{len(said)} statements"
    return f"{stance} ({acts}; {much}, {days})"


# ---- trends ----------------------------------------------------------------------------------------------------------
def find_trends(series: Series) -> Iterator[Shift]:
    """Series whose mean stance differs before and after a day by more than chance: see `trends`."""
    splits = {line: split for line, said in series.items() if (split := find_split(_scored(_dated(said)))) is not None}
    return tell_trends(splits, series.__getitem__)


def tell_trends(splits: Mapping[Line, Split], get_said: Callable[[Line], Sequence[Said]]) -> Iterator[Shift]:
    """The trends among all series that were tested."""
    for (holder, issue), (at, q) in beyond_chance(splits).items():
        said = _dated(get_said((holder, issue)))
        found = make_break(_scored(said), at, q)
        left, right = _ids(said[:at]), _ids(said[at:])
        because = (
            f"mean stance {found.before:+.2f} in {len(left)} statements until {said[at - 1].day}, "
            f"{found.after:+.2f} in {len(right)} from {said[at].day} (+1 yielding, −1 pressing); "
            f"permutation test, q = {found.q:.3f} over all series"
        )
        name = minted_id("h", f"trend:{holder}:{issue}:{said[at].id}")
        yield Shift(name, "trend", holder, issue, left, right, because)


def _dated(said: Sequence[Said]) -> Sequence[Said]:
    return [one for one in said if not one.day.endswith(ABOUT)]


def _scored(said: Sequence[Said]) -> Scored:
    return [(one.day, SCORES[STANCES[one.act]]) for one in said]


# ---- one more statement ----------------------------------------------------------------------------------------------
def tell_shifts(keeper: Keeper, statements: Sequence[str], owned: Sequence[str]) -> None:
    """Anew those of the positions that these statements touch, or in which others speak for the houses `owned`.

    Whether a trend is told depends on how many positions were tested: all are weighed again, none is tested again.
    """
    names = sorted({*statements, *keeper.spoken_by(owned)})
    told = keeper.tied_statements(names)
    speakers = sorted({speaker for one in told for speaker in one.speaker})
    touched = keeper.save_said(names, gather(told, keeper.owners(speakers)))
    for line in touched:
        said = keeper.said(line)
        keeper.save_changes(line, list(find_changes(*line, said)))
        keeper.save_split(line, find_split(_scored(_dated(said))))
    if touched:
        keeper.save_trends(list(tell_trends(keeper.splits(), keeper.said)))


SCORES: Mapping[Stance, int] = {"yielding": 1, "neutral": 0, "pressing": -1}
