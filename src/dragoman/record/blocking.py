"""Which earlier quotations and events a newcomer is held against."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dragoman.record.days.given import given
from dragoman.record.desk import Desk
from dragoman.record.events import accounts
from dragoman.record.nodes import EventView, QuotationView
from dragoman.record.ports import Ask, Node, NodeKind, Role
from dragoman.record.statements import renderings
from dragoman.record.statements.glances import Glance, may_be_one_statement

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
                met = seen[other.key] = given(desk, bare), desk.glance(bare)
            if may_be_one_statement(met[0], view, met[1], own):
                likely.append(other)
        desk.know_countries(set[str]().union(*(seen[other.key][0].speakers for other in likely)))
        pairs = (renderings.Pair(given(desk, desk.quotation(other)), view, desk.keeper.vectors) for other in likely)
        yield from (pair for pair in pairs if pair.speaker != "other")


def event_pairs(desk: Desk, nodes: Sequence[Node], copies: Sequence[str]) -> Iterator[accounts.Pair]:
    """Each newcomer beside the earlier events of its parties and days, and those of its article's copies."""
    views = {node.key: desk.event(node) for node in nodes}
    asks = {key: _asks(PARTIES, v.actors | v.recipients, v.days.start, v.days.end) for key, v in views.items()}
    for node, before in _candidates(desk, nodes, asks, desk.keeper.nodes_of("event", copies)):
        view = views[node.key]
        for other in [given(desk, desk.event(one)) for one in before if not one.performer]:
            if not accounts.types_apart(other.event, view.event):
                yield accounts.Pair(other, view, desk.keeper.vectors)


def partners(
    desk: Desk,
    kind: NodeKind,
    nodes: Sequence[Node],
    views: Mapping[str, QuotationView | EventView],
    linked: Mapping[str, Collection[str]],
) -> Iterator[tuple[Node, list[Node]]]:
    """Each of these nodes of one article beside those of other articles, earlier and later, of its parties and days,
    those of the article's copies, and those that it is `linked` with."""
    keeper = desk.keeper
    asks = {node.key: _asks_of(views[node.key]) for node in nodes}
    found = keeper.nodes_by_role((ask for some in asks.values() for ask in some), CANDIDATES, undated=UNDATED)
    articles = [node.article for node in nodes[:1]]
    copies = {one for j in keeper.links("article", articles) for one in (j.left, j.right)} - {*articles}
    beside = keeper.nodes_of(kind, sorted(copies))
    for node in nodes:
        keys = {*beside, *linked[node.key], *(key for ask in asks[node.key] for key in found[ask])}
        yield node, [one for one in keeper.nodes(keys) if one.article != node.article and one.performer is None]


def _asks_of(view: QuotationView | EventView) -> list[Ask]:
    if isinstance(view, QuotationView):
        return _asks(SPEAKERS, view.speakers | view.behalf, view.days.start, view.days.end)
    return _asks(PARTIES, view.actors | view.recipients, view.days.start, view.days.end)


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
