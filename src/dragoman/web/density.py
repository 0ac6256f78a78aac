"""How many entries fall on which days, as the bars of a small chart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.views.dating import order
from dragoman.views.timeline import TimelineRow
from dragoman.web.tones import CONFLICT, COOPERATION, NEUTRAL, tone

WIDTH, HEIGHT, MOST_BARS, WIDEST = 960, 56, 96, 28
STEPS = (1, 7, 30, 91, 365, 3650)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar in one tone, in units of the drawing."""

    tone: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The entries of the days from `since` to `until` (ISO, both included)."""

    since: str
    until: str
    count: int
    x: float
    width: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Density:
    """A chart of `width` × `height` units from `first` to `last`; `earlier` and `later` entries lie outside it."""

    width: int
    height: int
    first: str
    last: str
    most: int
    days: int
    earlier: int
    later: int
    bars: tuple[Bar, ...]


def density(rows: Sequence[TimelineRow]) -> Density | None:
    """The chart of the dated entries by the day that orders them; None where all fall on one day or are undated.

    A few entries far from the rest (what happened years before) are counted beside the chart, not drawn.
    """
    dated = [(date.fromisoformat(day), tone(r.act)) for r in rows if (day := order(r.dated)[1])]
    if not dated:
        return None
    first, last = _reach(sorted(day for day, _ in dated))
    earlier, later = sum(day < first for day, _ in dated), sum(day > last for day, _ in dated)
    dated = [(day, colour) for day, colour in dated if first <= day <= last]
    if first == last:
        return None
    reach = (last - first).days + 1
    step = next((s for s in STEPS if reach / s <= MOST_BARS), STEPS[-1])
    bins = -(-reach // step)
    counts = Counter(((day - first).days // step, colour) for day, colour in dated)
    most = max(sum(counts[n, t] for t in (NEUTRAL, COOPERATION, CONFLICT)) for n in range(bins))
    bars = tuple(_bar(n, bins, first, step, counts, most) for n in range(bins))
    drawn = tuple(bar for bar in bars if bar.count)
    return Density(WIDTH, HEIGHT, first.isoformat(), last.isoformat(), most, step, earlier, later, drawn)


def _reach(days: Sequence[date]) -> tuple[date, date]:
    """First and last day to draw: without the outer entries, a twentieth at each end, where they stretch it twofold."""
    first, last = days[0], days[-1]
    outer = len(days) // 20
    near_first, near_last = days[outer], days[-1 - outer]
    inside = (near_last - near_first).days + 1
    if (near_first - first).days > inside:
        first = near_first
    if (last - near_last).days > inside:
        last = near_last
    return first, last


def _bar(n: int, bins: int, first: date, step: int, counts: Counter[tuple[int, str]], most: int) -> Bar:
    slot = WIDTH / bins
    since = first + timedelta(days=n * step)
    top, parts = float(HEIGHT), []
    for colour in (NEUTRAL, COOPERATION, CONFLICT):
        height = HEIGHT * counts[n, colour] / most
        if height:
            top -= height
            parts.append(Part(colour, round(top, 2), round(height, 2)))
    width = min(slot * 0.8, WIDEST)
    return Bar(
        since=since.isoformat(),
        until=(since + timedelta(days=step - 1)).isoformat(),
        count=sum(counts[n, colour] for colour in (NEUTRAL, COOPERATION, CONFLICT)),
        x=round(slot * n + (slot - width) / 2, 2),
        width=round(width, 2),
        parts=tuple(parts),
    )
