"""Which earlier quotations and events a newcomer is held against."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from dragoman.record.contents.vectors import likenesses
from dragoman.record.days.given import given
from dragoman.record.days.known import Days
from dragoman.record.desk import Desk
from dragoman.record.events import accounts
from dragoman.record.nodes import EventView, QuotationView
from dragoman.record.ports import Ask, Node, NodeKind, Role
from dragoman.record.statements import renderings
from dragoman.record.statements.glances import Glance, may_be_one_statement
from dragoman.record.statements.judging import are_dated, like, speak_together

CANDIDATES = 300  # the latest quotations or events of the same parties and days
UNDATED = 60  # of those that no day holds together: only one story does, and stories go on among the latest
STORY = 10  # articles of its story, or with most of its parties, in which an act may have parties of other names
SEVERAL = 2  # parties that two articles of the same days share where both tell one piece of news
SPEAKERS: tuple[Role, ...] = ("speaker", "on_behalf")
PARTIES: tuple[Role, ...] = ("actor", "recipient")
TELLING: tuple[Role, ...] = ("actor", "recipient", "speaker")


def quotation_pairs(desk: Desk, nodes: Sequence[Node], copies: Sequence[str]) -> Iterator[renderings.Pair]:
    """Each newcomer beside the earlier quotations of its speakers and days, those of its article's copies, and those of
    its story where somebody is called by an office alone."""
    views = {node.key: desk.quotation(node) for node in nodes}
    asks = {key: _asks(SPEAKERS, v.speakers | v.behalf, v.days.start, v.days.end) for key, v in views.items()}
    seen: dict[str, tuple[QuotationView, Glance]] = {}
    told = frozenset(desk.keeper.nodes_of("statement", _articles_beside(desk, nodes)))
    by_office = partial(_is_called_by_office, desk)
    beside = [*desk.keeper.nodes_of("statement", copies), *told]
    for node, before in _candidates(desk, nodes, asks, beside):
        view, own, likely = views[node.key], desk.glance(views[node.key]), list[tuple[Node, float]]()
        for other in before:
            if other.key not in seen:
                bare = desk.bare_quotation(other)
                seen[other.key] = given(desk, bare), desk.glance(bare)
        for other, meaning in zip(before, _likenesses(desk, view, [seen[one.key][0] for one in before]), strict=True):
            met, glance = seen[other.key]
            if other.key in told and not (speak_together(met, view) or by_office(met) or by_office(view)):
                continue
            if may_be_one_statement(met, view, glance, own, like(meaning, dated=are_dated(met, view))):
                likely.append((other, meaning))
        desk.know_countries(set[str]().union(*(seen[other.key][0].speakers for other, _ in likely)))
        pairs = (
            renderings.Pair(given(desk, desk.quotation(other)), view, desk.keeper.vectors, meaning)
            for other, meaning in likely
        )
        yield from (pair for pair in pairs if pair.speaker != "other")


def _is_called_by_office(desk: Desk, view: QuotationView) -> bool:
    """Whether its speaker is a person without a name: "the minister", not "the communiqué"."""
    if not view.unnamed:
        return False
    persons = {one.id for one in desk.keeper.source(view.article).reading.entities if one.type == "person"}
    return persons.issuperset(view.quotation.speaker)


def _likenesses(desk: Desk, view: QuotationView, others: Sequence[QuotationView]) -> list[float]:
    """What `Pair.meaning` is of each: in one step for all."""
    if not others:
        return []
    vectors = desk.keeper.vectors([view.text, *(other.text for other in others)])
    return likenesses((view.text, view.language), [(other.text, other.language) for other in others], vectors)


def event_pairs(desk: Desk, nodes: Sequence[Node], copies: Sequence[str]) -> Iterator[accounts.Pair]:
    """Each newcomer beside the earlier events of its parties and days, those of its type and days in its story, and
    those of its article's copies.

    Of two that sayings perform their statements decide; one beside an account of it by others is a pair.
    """
    views = {node.key: desk.event(node) for node in nodes}
    asks = {key: _asks(PARTIES, v.actors | v.recipients, v.days.start, v.days.end) for key, v in views.items()}
    told = desk.keeper.nodes(desk.keeper.nodes_of("event", _articles_beside(desk, nodes)))
    for node, before in _candidates(desk, nodes, asks, desk.keeper.nodes_of("event", copies)):
        view, met = views[node.key], {one.key for one in before}
        beside = [one for one in told if one.key not in met and _like(one, node)]
        for other in [given(desk, desk.event(one)) for one in (*beside, *before) if may_be_one(one, node)]:
            if not accounts.types_apart(other.event, view.event):
                yield accounts.Pair(other, view, desk.keeper.vectors)


def _articles_beside(desk: Desk, nodes: Sequence[Node]) -> list[str]:
    """The latest articles of the story that these nodes' article belongs to, and those with several of its parties."""
    if not nodes:
        return []
    article = nodes[0].article
    if article not in desk.beside:
        _, story = desk.places(article)
        others = desk.keeper.articles_of_story(story, desk.keeper.number(article), STORY) if story else ()
        few = len(others) < STORY  # a story that just began, or was not seen to be one
        desk.beside[article] = list(dict.fromkeys((*others, *(_with_parties(desk, nodes) if few else ()))))
    return desk.beside[article]


def _with_parties(desk: Desk, nodes: Sequence[Node]) -> list[str]:
    """The articles of these nodes' days that have most of the parties and speakers in common with their article."""
    article, keeper = nodes[0].article, desk.keeper
    days = [(node.start, node.end) for node in nodes if node.start and node.end]
    if not days:
        return []
    start, end = min(first for first, _ in days), max(last for _, last in days)
    told = sorted(set(keeper.clusters(keeper.nodes_of("entity", [article])).values()))
    found = keeper.nodes_by_role([(one, role, start, end) for one in told for role in TELLING], STORY, undated=0)
    parties: dict[str, set[str]] = defaultdict(set)
    for (party, *_), keys in found.items():
        for key in keys:
            parties[key.partition(":")[0]].add(party)
    likely = [one for one, some in parties.items() if one != article and len(some) >= SEVERAL]
    return sorted(likely, key=lambda one: (-len(parties[one]), one))[:STORY]


def may_be_one(one: Node, other: Node) -> bool:
    """Whether events are judged by themselves: not where sayings perform both, nor where one article tells of both."""
    if one.performer is None and other.performer is None:
        return True
    return None in (one.performer, other.performer) and one.article != other.article


def _like(one: Node, other: Node) -> bool:
    """Whether two events are of one type, and can be of one day."""
    return one.label == other.label and not Days(one.start, one.end, False).apart(Days(other.start, other.end, False))


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
            ordered = desk.keeper.nodes({*beside, *(key for ask in asked for key in found[ask])})
            mine = [one for one in ordered if one.key in place]
            shared[asked] = [one for one in ordered if one.key not in place], mine
        others, mine = shared[asked]
        yield node, [*others, *(one for one in mine if place[one.key] < place[node.key])][-CANDIDATES:]
