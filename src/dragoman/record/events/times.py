"""The days that the sentences of two accounts name, beside the one that each act is put on."""

from dragoman.record.days.known import Days
from dragoman.record.nodes import EventView

FEW = 4  # days of "the beginning of the week"


def shared_days(view: EventView, other: EventView) -> frozenset[str]:
    """Days that one sentence names and the other's too, or the next to it, where no day is told of that act."""
    return view.told_days & (other.told_days if other.days.exact else other.days_beside)


def holds(view: EventView, other: EventView) -> bool:
    """Whether the sentence tells of the few days in which the other's day lies: "early this week"."""
    spans = (Days(first, last, exact=False) for first, last in view.told_spans)
    return any(day.within(span, FEW) for span in spans for day in _days_of(other))


def _days_of(view: EventView) -> list[Days]:
    return [Days(day, day, exact=True) for day in sorted(own_days(view))]


def one_time(a: EventView, b: EventView, most: int) -> bool:
    """Whether both name the same days, no more than so many, or one some of the other's: "last week" in both, "earlier
    this month" and "early in May"."""
    told = a.event.when is not None and b.event.when is not None
    return told and (a.days.holds(b.days, most) or b.days.holds(a.days, most))


def own_days(view: EventView) -> frozenset[str]:
    """The day that the event was on, else those that its sentence names."""
    day = view.days.start if view.days.exact else None
    return frozenset((day,)) if day else view.told_days
