"""Links to clusters, clusters to ids."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.ids import minted_id
from dragoman.model.judgement import Judgement
from dragoman.record.ports import Minted, Node

SAME_LOCAL = 0.001  # breaks the tie between two nodes on the same words


def find_clusters(
    nodes: Sequence[str], links: Iterable[Judgement], decided: Iterable[Judgement] = ()
) -> list[tuple[str, ...]]:
    """Connected components of the "same" links under people's "different", each in the order of `nodes`.

    Links are taken strongest first and one that would join what a person keeps apart is left out, so on every path
    between the two the weakest rule link is cut. A person's "same" comes before every rule, the latest word first.
    """
    place = {node: number for number, node in enumerate(nodes)}
    groups: dict[str, set[str]] = {node: {node} for node in nodes}
    apart: dict[str, set[str]] = defaultdict(set)
    spoken = [j for j in decided if j.left in place and j.right in place]
    for j in _latest_words(spoken):
        if j.verdict == "different":
            apart[j.left].add(j.right)
            apart[j.right].add(j.left)
    rules = [j for j in links if j.verdict == "same" and j.left in place and j.right in place]
    rules.sort(key=lambda j: (-j.score, max(place[j.left], place[j.right]), min(place[j.left], place[j.right])))
    for j in [*reversed([j for j in _latest_words(spoken) if j.verdict == "same"]), *rules]:
        left, right = groups[j.left], groups[j.right]
        if left is right or any(apart[node] & right for node in left):
            continue
        larger, smaller = (left, right) if len(left) >= len(right) else (right, left)
        larger |= smaller
        for node in smaller:
            groups[node] = larger
    seen: set[int] = set()
    found: list[tuple[str, ...]] = []
    for node in nodes:
        group = groups[node]
        if id(group) not in seen:
            seen.add(id(group))
            found.append(tuple(sorted(group, key=lambda n: place[n])))
    return found


def _latest_words(decided: Sequence[Judgement]) -> list[Judgement]:
    latest: dict[frozenset[str], Judgement] = {}
    for judgement in decided:
        latest.pop(frozenset((judgement.left, judgement.right)), None)
        latest[frozenset((judgement.left, judgement.right))] = judgement
    return list(latest.values())


def reach(start: Iterable[str], neighbours: Callable[[Sequence[str]], Iterable[tuple[str, str]]]) -> set[str]:
    """Everything that links lead to from `start`; `neighbours` answers the links that touch some nodes."""
    met, frontier = set(start), list(start)
    while frontier:
        found = {node for pair in neighbours(frontier) for node in pair}
        frontier = sorted(found - met)
        met |= found
    return met


@dataclass(frozen=True, slots=True)
class Named:
    """Ids for clusters: {node: id}, ids to mint, and (old, new) aliases."""

    clusters: Mapping[str, str]
    minted: tuple[Minted, ...]
    aliases: tuple[tuple[str, str], ...]


def name_clusters(
    prefix: str, clusters: Sequence[Sequence[Node]], minted: Sequence[Minted], beside: Iterable[Node] = ()
) -> Named:
    """The id of each cluster: the oldest one whose anchor still stands on a member, else minted from its first node.

    Younger ids on the same cluster become aliases of the oldest. `minted` is in the order of minting. `beside` are
    other nodes of the same articles: an anchor that stands on one of them (a quotation around a quotation) is theirs.
    """
    of_node: dict[str, str] = {}
    by_article: dict[str, list[Node]] = defaultdict(list)
    for cluster in clusters:
        for node in cluster:
            by_article[node.article].append(node)
    members = {node.key for cluster in clusters for node in cluster}
    for node in beside:
        if node.key not in members:
            by_article[node.article].append(node)
    held: dict[str, list[str]] = defaultdict(list)
    for one in minted:
        found = standing_on(one, by_article.get(one.article, ()))
        if found is not None:
            held[found.key].append(one.id)
    rank = {one.id: number for number, one in enumerate(minted)}
    taken = set(rank)
    fresh: list[Minted] = []
    aliases: list[tuple[str, str]] = []
    for cluster in clusters:
        ids = sorted({i for node in cluster for i in held[node.key]}, key=lambda i: rank[i])
        if not ids:
            fresh.append(mint(prefix, cluster[0], taken=taken))
            ids = [fresh[-1].id]
            taken.add(ids[0])
        aliases += [(old, ids[0]) for old in ids[1:]]
        of_node.update({node.key: ids[0] for node in cluster})
    return Named(of_node, tuple(fresh), tuple(aliases))


def mint(prefix: str, node: Node, *, taken: Collection[str] = ()) -> Minted:
    """A new id from the node's anchor; two nodes on the same words are told apart by their local ids."""
    anchor = f"{node.article}:{node.span.start}-{node.span.end}:{node.kind}"
    if not node.span.end:
        anchor = f"{node.article}:{node.local}:{node.kind}"
    if minted_id(prefix, anchor) in taken:
        anchor = f"{anchor}:{node.local}"
    return Minted(minted_id(prefix, anchor), node.kind, node.article, node.span, node.local)


def standing_on(anchor: Minted, nodes: Iterable[Node]) -> Node | None:
    """The node of the anchor's article that overlaps it most (the same local id where it has no words)."""
    best: tuple[float, Node] | None = None
    for node in nodes:
        if not anchor.span.end or not node.span.end:
            share = 1.0 if not anchor.span.end and not node.span.end and anchor.local == node.local else 0.0
        else:
            common = min(anchor.span.end, node.span.end) - max(anchor.span.start, node.span.start)
            joined = max(anchor.span.end, node.span.end) - min(anchor.span.start, node.span.start)
            share = common / joined + (SAME_LOCAL if common > 0 and anchor.local == node.local else 0.0)
        if share > 0 and (best is None or share > best[0]):
            best = (share, node)
    return best[1] if best else None
