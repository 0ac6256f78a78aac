"""Who is meant by an office alone: "the Ostrelian foreign minister" is whom other articles of those days name so.

A person is found through seats: offices that one person holds at a time (`Title.seat`). A named person's node has the
keys ``holder:SEAT`` and ``former:SEAT``, a person whom the article never names ``office:SEAT``.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.judgement import Judgement
from dragoman.record.days.clues import shift
from dragoman.record.desk import Desk
from dragoman.record.nodes import EntityView
from dragoman.record.ports import Node, Seated

WAITING = 300  # the latest offices alone that a newcomer may hold
WINDOW = 60  # days before the first and behind the last that are kept, on which the holder is still believed
SURE, OPEN = 0.7, 0.45
ONE_HOLDER = "an office alone, and one holder of it known for these days"
SEVERAL = "an office alone, and several holders of it fit"


@dataclass(frozen=True, slots=True)
class Holder:
    """One person of the record in a seat: first and last day attested, and the day from which it is said to be over.

    `node` is one that names the person with the office.
    """

    cluster: str
    first: str | None
    last: str | None
    over: str | None
    node: str

    def fits(self, day: str | None) -> bool:
        """Whether the person may hold the seat on `day`; a day that is not known fits everybody."""
        if day is None or self.first is None or self.last is None:
            return True
        if self.over is not None and day >= self.over:
            return False
        return shift(self.first, -WINDOW) <= day <= shift(self.last, WINDOW)

    def days(self) -> str:
        """The days attested, in words."""
        if self.first is None or self.last is None:
            return "of unknown days"
        return f"of {self.first}" if self.first == self.last else f"of {self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class Holders:
    """Who is named with a seat: {key: the persons with it}, as long as no node is given a key or another person."""

    seated: Mapping[str, Sequence[Seated]]
    awaited: Collection[str] = ()  # seats that somebody is called by alone

    def of(self, seat: str) -> list[Holder]:
        """The persons of the record who are named with the seat, in order of arrival."""
        seated = self.seated.get(f"holder:{seat}", ())
        past = {cluster: (first, last) for cluster, first, last, _ in self.seated.get(f"former:{seat}", ())}
        return [Holder(c, first, last, _over(past.get(c, ()), last), node) for c, first, last, node in seated]


def seat_keys(view: EntityView) -> frozenset[str]:
    """The keys of a person's seats.

    Titles beside the name make a holder; where there are none, the top of a state that the article means by the name.
    """
    if view.writings:
        told = [t for t in view.titles if t.beside] or [t for t in view.titles if t.top and t.phrase.tenure == "held"]
        kinds = {"held": "holder", "past": "former"}
        return frozenset(
            f"{kinds[t.phrase.tenure]}:{seat}" for t in told if (seat := t.seat) and t.phrase.tenure in kinds
        )
    alone = {t.seat if t.phrase.tenure == "held" else None for t in view.titles}
    return frozenset(f"office:{seat}" for seat in alone if seat) if len(alone) == 1 else frozenset()


def stands_alone(view: EntityView) -> bool:
    """Whether the article means somebody by an office alone."""
    return not view.writings and bool(seat_keys(view))


def judge_holders(desk: Desk, node: Node, holders: Holders) -> list[Judgement]:
    """An office alone finds its holder."""
    seats = (key.partition(":")[2] for key in sorted(seat_keys(desk.entity(node))))
    return [j for seat in seats for j in _judge(node, holders.of(seat), {})]


def judge_waiting(desk: Desk, node: Node, holders: Holders) -> list[Judgement]:
    """What a newcomer who is named with an office changes for those of earlier articles who wait for its holder."""
    keys = (key.partition(":") for key in sorted(seat_keys(desk.entity(node))))
    held = [seat for kind, _, seat in keys if kind == "holder" and seat in holders.awaited]
    return [j for seat in held for j in _judge_waiting(desk, node, seat, holders.of(seat))]


def find_holders(desk: Desk, nodes: Iterable[Node]) -> Holders:
    """Those of all seats that these are called by, asked for at once."""
    seats = {key.partition(":")[2] for node in nodes for key in seat_keys(desk.entity(node))}
    seated = desk.keeper.seated(sorted(f"{kind}:{seat}" for seat in seats for kind in ("holder", "former")))
    awaited = desk.keeper.keyed(sorted(f"office:{seat}" for seat in seats))
    return Holders(seated, {key.partition(":")[2] for key in awaited})


def _over(past: Iterable[str | None], last: str | None) -> str | None:
    """The first day behind the last attested on which the person is called the former holder."""
    return min((day for day in past if day and last and day > last), default=None)


def _judge_waiting(desk: Desk, node: Node, seat: str, holders: Sequence[Holder]) -> list[Judgement]:
    """Offices alone in earlier articles that the newcomer may be meant by: linked, or no longer where two fit."""
    own = desk.keeper.clusters([node.key])[node.key]
    newcomer = next(h for h in holders if h.cluster == own)
    first, last = newcomer.first and shift(newcomer.first, -WINDOW), newcomer.last and shift(newcomer.last, WINDOW)
    waiting = desk.keeper.nodes(desk.keeper.waiting(f"office:{seat}", first, last, WAITING))
    waiting = [other for other in waiting if other.article != node.article and newcomer.fits(other.start)]
    clusters = desk.keeper.clusters([other.key for other in waiting])
    of_holder = {h.cluster for h in holders}
    found: list[Judgement] = []
    for other in waiting:
        held = clusters.get(other.key)
        if held == own or (held in of_holder and len(holders) == 1):
            continue
        links = desk.keeper.links("entity", [other.key]) if held in of_holder else ()
        found += _judge(other, holders, {j.right if j.left == other.key else j.left: j for j in links})
    return found


def _judge(node: Node, holders: Sequence[Holder], links: dict[str, Judgement]) -> list[Judgement]:
    """`node` is an office alone. `links` are those that it has, by the other side: an office's are taken back."""
    fitting = _fitting(holders, node.start)
    if len(fitting) == 1 and not links:
        return [_same(node, fitting[0])]
    if len(fitting) < 2:
        return []
    taken = [other for other, j in links.items() if ONE_HOLDER in j.reasons]
    if links and not taken:
        return []  # copies and people's words hold
    reasons = (SEVERAL, "; ".join(f"named with it in articles {holder.days()}" for holder in fitting))
    sides = sorted({*taken, *(holder.node for holder in fitting)})
    return [Judgement("entity", *_ordered(side, node.key), "unsure", OPEN, reasons) for side in sides]


def _fitting(holders: Sequence[Holder], day: str | None) -> list[Holder]:
    """Who is attested before and after the day; where nobody is, who may hold the seat on it."""
    around = [h for h in holders if day and h.first and h.last and h.first <= day <= h.last and h.fits(day)]
    return around or [holder for holder in holders if holder.fits(day)]


def _same(node: Node, holder: Holder) -> Judgement:
    reasons = (ONE_HOLDER, f"named with it in articles {holder.days()}")
    return Judgement("entity", *_ordered(holder.node, node.key), "same", SURE, reasons)


def _ordered(one: str, other: str) -> tuple[str, str]:
    """One order for a pair, whoever came first: a later judgement replaces an earlier one."""
    return (one, other) if one < other else (other, one)
