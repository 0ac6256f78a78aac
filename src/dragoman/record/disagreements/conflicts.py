"""Material acts told alike by two articles that give them other days or other doers."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import product

from dragoman.model.record import Disagreement, DisagreementKind, RecordEvidence
from dragoman.record.contents.concepts import items_of
from dragoman.record.desk import Desk
from dragoman.record.disagreements.telling import make_disagreement
from dragoman.record.events.accounts import Pair
from dragoman.record.nodes import EventView
from dragoman.record.ports import Node

DAYS = 3  # two reports of one act differ by a day or two, another such act is mostly further off
DATE = 0.72  # likeness of the sentences, centred
VERSION = 0.65
NATIONS = 0.3  # the same of unnamed doers, who did one thing to one craft
CRAFT = frozenset({"ship", "aircraft", "plane", "fleet"})  # what is shot down or sunk once
_SAYINGS = frozenset({"CONSULT", "REQUEST", "ACCUSE", "REJECT", "AGREE", "SUPPORT", "CONCEDE", "THREATEN"})


def find_event_conflicts(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """Material acts told alike by an article and an earlier one that give them other days or other doers."""
    own = _material(desk, [article])
    if not own:
        return
    for left, right in product(_material(desk, earlier, {view.event.type for view in own}), own):
        if left.event.type != right.event.type or left.origin == right.origin:
            continue
        if not _may_conflict(left, right) and not (left.unnamed and right.unnamed):
            continue
        pair = Pair(left, right, desk.keeper.vectors)
        kind_because = _other_days(pair) or _other_doers(pair) or _other_nations(desk, pair)
        if kind_because is not None:
            kind, because = kind_because
            starts = (left.event.trigger[0].start, right.event.trigger[0].start)
            yield make_disagreement(kind, _told(left), _told(right), starts, because)


def _material(desk: Desk, articles: Sequence[str], types: Collection[str] | None = None) -> list[EventView]:
    told = (node for article in articles for node in desk.claims("act", article, partial(_acts, desk, article)))
    return [desk.event(node) for node in told if types is None or node.label in types]


def _acts(desk: Desk, article: str) -> Iterator[Node]:
    """What an article tells as done, besides what is only said."""
    nodes = desk.keeper.nodes(desk.keeper.nodes_of("event", [article]))
    return (n for n in nodes if n.status == "actual" and not n.performer and n.label not in _SAYINGS)


def _may_conflict(left: EventView, right: EventView) -> bool:
    """Whether they tell of the same doers on two days, or of none in common on one: a glance before all else."""
    if left.actors == right.actors:
        return left.days.exact and right.days.exact and left.days.start != right.days.start
    if left.unnamed or right.unnamed or left.days.apart(right.days) or not left.actors.isdisjoint(right.actors):
        return False
    return left.actors != right.recipients or left.recipients != right.actors  # not who did it to whom, turned round


def _other_days(pair: Pair) -> tuple[DisagreementKind, str] | None:
    a, b = pair.left.days, pair.right.days
    if not (a.exact and b.exact and a.start and b.start) or a.start == b.start or pair.modes_apart:
        return None
    apart = abs((date.fromisoformat(a.start[:10]) - date.fromisoformat(b.start[:10])).days)
    if apart > DAYS or pair.actors != "equal" or pair.recipients == "other" or pair.meaning < DATE:
        return None
    return "date", f"the {pair.left.event.type} is put on {a.start} and on {b.start}"


def _other_doers(pair: Pair) -> tuple[DisagreementKind, str] | None:
    named = not (pair.left.unnamed or pair.right.unnamed)
    one_day = pair.same_day or (pair.near and not pair.left.days.apart(pair.right.days))
    if pair.actors != "other" or not named or not one_day or pair.swapped or pair.recipients == "other":
        return None
    return ("version", f"two doers of one {pair.left.event.type}") if pair.meaning >= VERSION else None


def _other_nations(desk: Desk, pair: Pair) -> tuple[DisagreementKind, str] | None:
    """Doers without a name, of one country here and of another there, who shot down or sank one thing alike."""
    left, right = pair.left, pair.right
    if left.days.apart(right.days) or pair.modes_apart or left.event.mode is None or pair.actors == "equal":
        return None
    nations, things = zip(*(_nations_and_things(desk, view) for view in (left, right)), strict=True)
    if not all(nations) or nations[0] & nations[1] or not things[0] & things[1] or pair.meaning < NATIONS:
        return None
    return "version", f"doers of two countries for one {left.event.type}"


def _nations_and_things(desk: Desk, view: EventView) -> tuple[frozenset[str], frozenset[str]]:
    """The countries that the words for the doers name, and what the words for whom it was done to stand for."""
    reading = desk.keeper.source(view.article).reading
    names = {entity.id: entity.name for entity in reading.entities}
    told = [" ".join(names[one] for one in ids if one in names) for ids in (view.event.actors, view.event.recipients)]
    doers, things = ([key for item in items_of(one, view.language) for key in item.keys] for one in told)
    nations = frozenset(key for key in doers if key[0] == "@")
    return nations, frozenset(key for key in things if key[0] != "@") & CRAFT


def _told(view: EventView) -> RecordEvidence:
    return RecordEvidence(view.article, view.event.trigger, view.text)
