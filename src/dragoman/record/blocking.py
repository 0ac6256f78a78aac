"""Which earlier quotations and events a newcomer is held against."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.record import accounts, renderings
from dragoman.record.desk import Desk
from dragoman.record.glances import Glance, may_be_one_statement
from dragoman.record.nodes import QuotationView
from dragoman.record.ports import Ask, Node, Role

CANDIDATES = 300  # the latest quotations or events of the same parties and days
UNDATED = 60  # of those that no day holds together: only one story does, and stories go on among the latest
SPEAKERS: tuple[Role, ...] = ("speaker", "on_behalf")
PARTIES: tuple[Role, ...] = ("actor", "recipient")


def quotation_pairs(desk: Desk, nodes: Sequence[Node], copies: Sequence[str]) -> Iterator[renderings.Pair]:
    """Each newcomer beside the earlier quotations of its speakers and days, and those of its article's copies."""
    views = {node.key: desk.quotation(node) for node in nodes}
    asks = {key: _asks(SPEAKERS, v.speakers | v.behalf, v.days.start, v.days.end) for key, v in views.items()}
    seen: dict[str, tuple[QuotationView, Glance]] = {}
    for node, before in _candidates(desk, nodes, asks, desk.keeper.nodes_of("statement", copies)):
        view, likely = views[node.key], list[Node]()
        own = desk.glance(view)
        for other in before:
            met = seen.get(other.key)
            if met is None:
                bare = desk.bare_quotation(other)
                met = seen[other.key] = bare, desk.glance(bare)
            if may_be_one_statement(met[0], view, met[1], own):
                likely.append(other)
        desk.know_countries(set[str]().union(*(seen[other.key][0].speakers for other in likely)))
        pairs = (renderings.Pair(desk.quotation(other), view, desk.keeper.vectors) for other in likely)
        yield from (pair for pair in pairs if pair.speaker != "other")


def event_pairs(desk: Desk, nodes: Sequence[Node], copies: Sequence[str]) -> Iterator[accounts.Pair]:
    """Each newcomer beside the earlier events of its parties and days, and those of its article's copies."""
    views = {node.key: desk.event(node) for node in nodes}
    asks = {key: _asks(PARTIES, v.actors | v.recipients, v.days.start, v.days.end) for key, v in views.items()}
    for node, before in _candidates(desk, nodes, asks, desk.keeper.nodes_of("event", copies)):
        view = views[node.key]
        for other in [desk.event(one) for one in before if not one.performer]:
            if not accounts.types_apart(other.event, view.event):
                yield accounts.Pair(other, view, desk.keeper.vectors)


def _asks(roles: Iterable[Role], parties: Iterable[str], start: str | None, end: str | None) -> list[Ask]:
    return [(party, role, start, end) for party in sorted(parties) for role in roles]


def _candidates(
    desk: Desk, nodes: Sequence[Node], asks: Mapping[str, Sequence[Ask]], beside: Sequence[str]
) -> Iterator[tuple[Node, list[Node]]]:
    """Each of `nodes` with the latest that came before it; `beside` are candidates of all."""
    wanted = (ask for some in asks.values() for ask in some)
    found = desk.keeper.nodes_by_role(wanted, CANDIDATES, undated=UNDATED)
    place = {node.key: number for number, node in enumerate(nodes)}
    shared: dict[tuple[Ask, ...], tuple[list[Node], list[Node]]] = {}
    for node in nodes:
        asked = tuple(asks[node.key])
        if asked not in shared:
            ordered = desk.keeper.nodes({*beside, *(key for ask in asked for key in found[ask])})
            mine = [one for one in ordered if one.key in place]
            shared[asked] = [one for one in ordered if one.key not in place], mine
        others, mine = shared[asked]
        yield node, [*others, *(one for one in mine if place[one.key] < place[node.key])][-CANDIDATES:]
