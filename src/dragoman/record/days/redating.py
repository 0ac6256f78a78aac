"""What is judged again when other articles tell an article's day, or tell it no more.

The pairs of its quotations and events are held against what came before and after it alike, so that the order in which
articles arrive does not matter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.judgement import Judgement
from dragoman.record.blocking import partners
from dragoman.record.choosing import choose_links
from dragoman.record.days.given import given
from dragoman.record.desk import Desk
from dragoman.record.events.accounts import Pair as Accounts
from dragoman.record.events.judging import judge_events
from dragoman.record.nodes import EventView, QuotationView
from dragoman.record.ports import Node, NodeKind
from dragoman.record.settling import recluster
from dragoman.record.statements import judging as statements
from dragoman.record.statements.guards import guard_on
from dragoman.record.statements.renderings import Pair

GONE = ("not on the days that other articles tell",)
KINDS: tuple[NodeKind, ...] = ("statement", "event")


def judge_again(desk: Desk, articles: Sequence[str]) -> None:
    """The pairs of these articles, whose days are other ones now."""
    desk.forget_views()
    for article in sorted(articles, key=desk.keeper.number):
        for kind in KINDS:
            _judge_nodes(desk, kind, _own(desk, kind, article))


def _own(desk: Desk, kind: NodeKind, article: str) -> list[Node]:
    """Its nodes that are judged by themselves: an event that a saying performs follows its statement."""
    return [node for node in desk.keeper.nodes(desk.keeper.nodes_of(kind, [article])) if node.performer is None]


def _judge_nodes(desk: Desk, kind: NodeKind, nodes: Sequence[Node]) -> None:
    """All links of these nodes of one article to others are judged anew; one that holds no more is let go."""
    keeper, keys = desk.keeper, [node.key for node in nodes]
    before = [j for j in keeper.links(kind, keys) if not _within(j, nodes)]
    views = {node.key: _view(desk, kind, node) for node in nodes}
    linked: dict[str, set[str]] = {key: set() for key in keys}
    for j in before:
        for one, other in ((j.left, j.right), (j.right, j.left)):
            if one in linked:
                linked[one].add(other)
    met = partners(desk, kind, nodes, views, linked)
    pairs = ((views[node.key], _view(desk, kind, other)) for node, others in met for other in others)
    judged = (_judge(_paired(desk, mine, theirs)) for mine, theirs in pairs)
    kept = _chosen(desk, [j for j in judged if j is not None], set(keys))
    stay = {(j.left, j.right) for j in kept}
    dropped = [j for j in before if (j.left, j.right) not in stay]
    keeper.save_judgements([*kept, *(replace(j, verdict="different", score=0.0, reasons=GONE) for j in dropped)])
    same = {(j.left, j.right) for j in kept if j.verdict == "same"}
    parted = [key for j in before if (j.left, j.right) not in same for key in (j.left, j.right)]
    if same or parted:
        recluster(desk, kind, list(dict.fromkeys([*keys, *parted])))


def _within(judgement: Judgement, nodes: Iterable[Node]) -> bool:
    """Whether both sides stand in the article: its own days tell nothing of them."""
    own = {node.key for node in nodes}
    return judgement.left in own and judgement.right in own


def _view(desk: Desk, kind: NodeKind, node: Node) -> QuotationView | EventView:
    """What stands on a node, on the days that the record knows."""
    return given(desk, desk.quotation(node)) if kind == "statement" else given(desk, desk.event(node))


def _paired(desk: Desk, mine: QuotationView | EventView, theirs: QuotationView | EventView) -> Pair | Accounts:
    """The two, the earlier article on the left."""
    number = desk.keeper.number
    first, second = (theirs, mine) if number(theirs.article) < number(mine.article) else (mine, theirs)
    if isinstance(first, QuotationView) and isinstance(second, QuotationView):
        return Pair(first, second, desk.keeper.vectors)
    assert isinstance(first, EventView)
    assert isinstance(second, EventView)
    return Accounts(first, second, desk.keeper.vectors)


def _judge(pair: Pair | Accounts) -> Judgement | None:
    if isinstance(pair, Accounts):
        return judge_events(pair.left, pair.right, pair.vectors)
    may = pair.speaker != "other" and statements.may_tell(pair)
    return statements.judge(pair, guard_on(pair)) if may else None


def _chosen(desk: Desk, judged: Sequence[Judgement], own: set[str]) -> list[Judgement]:
    """What is kept, chosen as if the article had come last."""
    turned = {(j.right, j.left) for j in judged if j.left in own}
    last = [_turned(j) if j.left in own else j for j in judged]
    keys = sorted({key for j in last for key in (j.left, j.right)})
    clusters = {key: one for key, one in desk.keeper.ruled(keys).items() if key not in own}
    articles = {node.key: node.article for node in desk.keeper.nodes(keys)}
    return [_turned(j) if (j.left, j.right) in turned else j for j in choose_links(last, clusters, articles)]


def _turned(judgement: Judgement) -> Judgement:
    return replace(judgement, left=judgement.right, right=judgement.left)
