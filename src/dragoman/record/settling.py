"""The connected components that new links make, and their ids."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from dragoman.model.event import EventMention
from dragoman.model.judgement import Judgement
from dragoman.record.clusters import find_clusters, name_clusters, reach, standing_on
from dragoman.record.desk import Desk
from dragoman.record.nodes import node_key
from dragoman.record.ports import Node, NodeKind

SAID = ("one saying performs both",)
PREFIX: dict[NodeKind, str] = {"entity": "n", "statement": "s", "event": "e"}


def recluster(desk: Desk, kind: NodeKind, keys: Sequence[str]) -> None:
    """The connected components that `keys` are in, named; rows that they change are marked."""
    decided = desk.keeper.decided(kind)

    def neighbours(some: Sequence[str]) -> Iterable[tuple[str, str]]:
        rules = (*desk.keeper.links(kind, some), *_of_one_saying(desk, kind, some))
        return ((j.left, j.right) for j in (*rules, *(d for d in decided if {d.left, d.right} & set(some))))

    spoken = {key for j in decided for key in (j.left, j.right)}
    apart = set(desk.keeper.clusters(sorted(spoken)).values())
    held = _anchored(desk, kind, keys)
    held |= {node.key for node in desk.keeper.nodes(keys) if node.performer}
    keys = [key for key in keys if key in spoken or key in held or not _joined(desk, kind, key, apart)]
    nodes = desk.keeper.nodes(reach(keys, neighbours))
    of_key = {node.key: node for node in nodes}
    links = (*desk.keeper.links(kind, list(of_key)), *_of_one_saying(desk, kind, list(of_key)))
    groups = [[of_key[key] for key in group] for group in find_clusters(list(of_key), links, decided)]
    if decided:
        ruled = find_clusters(list(of_key), links)
        desk.keeper.save_ruled({key: group[0] for group in ruled for key in group})
    settle(desk, kind, groups)


def _anchored(desk: Desk, kind: NodeKind, keys: Sequence[str]) -> set[str]:
    """The nodes of these articles on which ids stand already."""
    articles = list(dict.fromkeys(key.partition(":")[0] for key in keys))
    beside: dict[str, list[Node]] = defaultdict(list)
    for node in desk.keeper.nodes(desk.keeper.nodes_of(kind, articles)):
        beside[node.article].append(node)
    anchors = (standing_on(one, beside[one.article]) for one in desk.keeper.minted(kind, articles))
    return {found.key for found in anchors if found is not None}


def _joined(desk: Desk, kind: NodeKind, key: str, apart: Collection[str]) -> bool:
    """Whether a newcomer simply joins the one cluster it has links to: most do, and large ones are not walked then.

    Clusters that people spoke on (`apart`) are walked.
    """
    links = desk.keeper.links(kind, [key])
    linked = [one for j in links for one in (j.left, j.right) if one != key]
    clusters = set(desk.keeper.clusters(linked).values())
    if len(clusters) != 1 or clusters & set(apart) or desk.keeper.clusters([key]):
        return False
    if apart:
        ruled = set(desk.keeper.ruled(linked).values())
        if len(ruled) != 1:
            return False
        desk.keeper.save_ruled({key: ruled.pop()})
    cluster = clusters.pop()
    desk.keeper.save_clusters({key: cluster})
    if kind == "entity":
        desk.keeper.mark_dirty("joined", [key])
    else:
        desk.keeper.mark_dirty(kind, [cluster])
    return True


def recluster_performed(desk: Desk, statements: Sequence[str]) -> None:
    """An event that a saying performs is one with those of its statement and type, and what those are linked to."""
    for members in desk.keeper.members_of(statements).values():
        groups: dict[str, list[str]] = defaultdict(list)
        performed = {key: event.type for key, event in _performed(desk, members)}
        for node in desk.keeper.nodes(performed):  # those of an article that is still being taken in come later
            groups[performed[node.key]].append(node.key)
        linked = [keys for keys in groups.values() if linked_of(desk, keys)]
        for keys in linked:
            recluster(desk, "event", keys)
        settle(desk, "event", [list(desk.keeper.nodes(keys)) for keys in groups.values() if keys not in linked])


def linked_of(desk: Desk, events: Collection[str]) -> set[str]:
    """Those of these events that links lead from."""
    links = desk.keeper.links("event", sorted(events)) if events else ()
    return {key for j in links for key in (j.left, j.right)}.intersection(events)


def _of_one_saying(desk: Desk, kind: NodeKind, keys: Sequence[str]) -> Iterator[Judgement]:
    """Each of these events that a saying performs, with the first one of its statement and type."""
    if kind != "event":
        return
    nodes = [node for node in desk.keeper.nodes(keys) if node.performer]
    statements = desk.keeper.clusters([node.performer for node in nodes if node.performer])
    for node in nodes:
        statement = statements.get(node.performer or "")
        members = desk.keeper.members([statement]) if statement else ()
        others = (key for key, event in _performed(desk, members) if event.type == node.label)
        yield from (Judgement("event", node.key, key, "same", 1.0, SAID) for key in others if key != node.key)


def performed_events(desk: Desk, statements: Iterable[str]) -> list[str]:
    """The events of the record that these statements perform."""
    keys = [key for key, _ in _performed(desk, desk.keeper.members(list(statements)))]
    return sorted(set(desk.keeper.clusters(keys).values()))


def _performed(desk: Desk, sayings: Sequence[str]) -> Iterator[tuple[str, EventMention]]:
    for quotation in desk.keeper.nodes(sayings):
        for event in desk.keeper.source(quotation.article).reading.events:
            if event.performed_by == quotation.local:
                yield node_key(quotation.article, event.id), event


def settle(desk: Desk, kind: NodeKind, groups: Sequence[Sequence[Node]]) -> None:
    """Give clusters their ids, keep them, and mark every row that says something else now."""
    groups = [group for group in groups if group]
    keys = [node.key for group in groups for node in group]
    articles = sorted({node.article for group in groups for node in group})
    beside = desk.keeper.nodes(desk.keeper.nodes_of(kind, articles))
    named = name_clusters(PREFIX[kind], groups, desk.keeper.minted(kind, articles), beside)
    before = desk.keeper.clusters(keys)
    for minted in named.minted:
        desk.keeper.mint(minted)
    for old, new in named.aliases:
        desk.keeper.alias(old, new)
    desk.keeper.save_clusters(named.clusters)
    changed = [key for key in keys if before.get(key) != named.clusters[key]]
    left = [before[key] for key in changed if key in before]
    if left:
        desk.keeper.unalias({named.clusters[key] for key in changed})
    desk.keeper.mark_dirty(kind, {*(named.clusters[key] for key in changed), *left})
    if kind == "entity":
        moved = desk.keeper.nodes_naming([key for key in changed if key in before])
        if left:
            desk.memory.forget({key.partition(":")[0] for key in changed}, entities=True)
        clusters = desk.keeper.clusters([node.key for node in moved])
        for node in moved:
            if node.key in clusters:
                desk.keeper.mark_dirty(node.kind, [clusters[node.key]])
        for row_kind, name in desk.keeper.corrected_by(left):
            desk.keeper.mark_dirty(row_kind, [name])
    if kind == "statement":
        recluster_performed(desk, sorted({*left, *(named.clusters[key] for key in changed)}))
