"""Which earlier quotations and events a newcomer is held against."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dragoman.record.beside import articles_beside, is_called_by_office
from dragoman.record.days.given import given
from dragoman.record.days.known import Days
from dragoman.record.desk import Desk
from dragoman.record.events import accounts
from dragoman.record.nodes import EventView, QuotationView
from dragoman.record.ports import Ask, Node, NodeKind, Role
from dragoman.record.statements import renderings
from dragoman.record.statements.besides import speak_together
from dragoman.record.statements.crowds import Crowd

CANDIDATES = 300  # the latest quotations or events of the same parties and days
UNDATED = 60  # of those that no day holds together: only one story does, and stories go on among the latest
SPEAKERS: tuple[Role, ...] = ("speaker", "on_behalf")
PARTIES: tuple[Role, ...] = ("actor", "recipient")


def quotation_pairs(desk: Desk, nodes: Sequence[Node], copies: Sequence[str]) -> Iterator[renderings.Pair]:
    """Each newcomer beside the earlier quotations of its speakers and days, those of its article's copies, and those of
    its story where somebody is called by an office alone."""
    views = {node.key: desk.quotation(node) for node in nodes}
    asks = {key: _asks(SPEAKERS, v.speakers | v.behalf, v.days.start, v.days.end) for key, v in views.items()}
    told = frozenset(desk.keeper.nodes_of("statement", articles_beside(desk, nodes)))
    beside = [*desk.keeper.nodes_of("statement", copies), *told]
    found = ((views[node.key], before) for node, before in _candidates(desk, nodes, asks, beside) if before)
    met = [((view, desk.glance(view)), before) for view, before in found]
    others = {one.key: one for _, before in met for one in before}
    seen = {key: given(desk, desk.bare_quotation(one)) for key, one in others.items()}
    crowd = Crowd.of(
        [(view, desk.glance(view)) for view in seen.values()], [view for view, _ in met], desk.keeper.vectors
    )
    by_office = {key for key in told & seen.keys() if is_called_by_office(desk, seen[key])}
    for newcomer, before in met:
        view, keys = newcomer[0], [one.key for one in before]
        if not is_called_by_office(desk, view):
            keys = [k for k in keys if k not in told or k in by_office or speak_together(seen[k], view)]
        likely = list(crowd.likely(newcomer, keys))
        desk.know_countries(set[str]().union(*(seen[key].speakers for key, _ in likely)))
        for key, meaning in likely:
            pair = renderings.Pair(given(desk, desk.quotation(others[key])), view, desk.keeper.vectors, meaning)
            if pair.speaker != "other":
                yield pair


def event_pairs(desk: Desk, nodes: Sequence[Node], copies: Sequence[str]) -> Iterator[accounts.Pair]:
    """Each newcomer beside the earlier events of its parties and days, those of its type and days in its story, and
    those of its article's copies.

    Of two that sayings perform their statements decide; one beside an account of it by others is a pair.
    """
    views = {node.key: desk.event(node) for node in nodes}
    asks = {key: _asks(PARTIES, v.actors | v.recipients, v.days.start, v.days.end) for key, v in views.items()}
    told: dict[str, list[tuple[Node, Days]]] = defaultdict(list)  # by type
    for one in desk.keeper.nodes(desk.keeper.nodes_of("event", articles_beside(desk, nodes))):
        told[one.label].append((one, Days(one.start, one.end, False)))
    for node, before in _candidates(desk, nodes, asks, desk.keeper.nodes_of("event", copies)):
        view, met = views[node.key], {one.key for one in before}
        own, listed = Days(node.start, node.end, False), told.get(node.label, ())
        beside = [one for one, days in listed if one.key not in met and not days.apart(own)]
        for other in [given(desk, desk.event(one)) for one in (*beside, *before) if may_be_one(one, node)]:
            if not accounts.types_apart(other.event, view.event):
                yield accounts.Pair(other, view, desk.keeper.vectors)


def may_be_one(one: Node, other: Node) -> bool:
    """Whether events are judged by themselves: not where sayings perform both, nor where one article tells of both."""
    if one.performer is None and other.performer is None:
        return True
    return None in (one.performer, other.performer) and one.article != other.article


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
        yield node, [one for one in keeper.nodes(keys) if one.article != node.article and may_be_one(one, node)]


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
            # lists in order, put into one order in less time than a set
            ordered = desk.keeper.nodes((*beside, *(key for ask in asked for key in found[ask])))
            mine = [one for one in ordered if one.key in place]
            shared[asked] = [one for one in ordered if one.key not in place], mine
        others, mine = shared[asked]
        yield node, [*others, *(one for one in mine if place[one.key] < place[node.key])][-CANDIDATES:]
