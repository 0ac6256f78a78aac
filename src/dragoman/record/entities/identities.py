"""Local entities of a newly arrived article to those of the record: by name, then by the office alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.judgement import Judgement
from dragoman.record.days.clues import shift
from dragoman.record.desk import Desk
from dragoman.record.entities.holders import (
    find_holders,
    judge_holders,
    judge_waiting,
    seat_keys,
    stands_alone,
)
from dragoman.record.entities.judging import choose_links, entity_keys, judge_entities, prefer
from dragoman.record.nodes import EntityView, entity_node, node_key
from dragoman.record.ports import Node, Role, Source
from dragoman.record.settling import recluster

PER_CLUSTER = 4  # differently named members of a candidate entity that a newcomer is compared with
ABOUT = 14  # days by which the first and last of a seat may be out: else each day of a long crisis would add a row


def link_entities(desk: Desk, source: Source) -> None:
    """Local entities to those of the record, through name keys."""
    nodes = [entity_node(source, entity) for entity in source.reading.entities]
    article = source.article.id
    desk.keeper.save_nodes(nodes)
    of: list[tuple[str, Role, int, str]] = [
        (node_key(article, e.id), "of", 0, node_key(article, e.of)) for e in source.reading.entities if e.of
    ]
    desk.keeper.save_roles(of)
    views = {node.key: desk.entity(node) for node in nodes}
    keys = {node.key: entity_keys(views[node.key]) for node in nodes}
    listed = desk.keeper.nodes_by_key(sorted({key for found in keys.values() for key in found}))
    links: list[Judgement] = []
    for node in nodes:
        view = views[node.key]
        found = {one for key in keys[node.key] for one in listed.get(key, ()) if not one.startswith(f"{article}:")}
        judged = [(cluster, other, judge_entities(other, view)) for cluster, other in _distinct(desk, sorted(found))]
        links += choose_links(prefer(view, judged, desk.keeper.articles_of))
    desk.keeper.save_judgements(links)
    alone = {node.key for node in nodes if stands_alone(views[node.key])}
    recluster(desk, "entity", [node.key for node in nodes if node.key not in alone])
    _link_offices(desk, [node for node in nodes if node.key in alone])
    desk.keeper.save_keys([*_faces(desk, nodes, keys, listed), *_seats(desk, nodes)])
    _fill_seats(desk, [node for node in nodes if node.key not in alone])


def _link_offices(desk: Desk, alone: Sequence[Node]) -> None:
    """An office alone to the one person of the record who holds it on that day; names are settled before."""
    holders = find_holders(desk, alone)
    desk.keeper.save_judgements([j for node in alone for j in judge_holders(desk, node, holders)])
    recluster(desk, "entity", [node.key for node in alone])


def _fill_seats(desk: Desk, named: Sequence[Node]) -> None:
    """Offices alone of earlier articles to a newcomer who is named with the office."""
    holders = find_holders(desk, named)
    judged = [j for node in named for j in judge_waiting(desk, node, holders)]
    if judged:
        desk.keeper.save_judgements(judged)
        recluster(desk, "entity", list(dict.fromkeys(key for j in judged for key in (j.left, j.right))))


def _distinct(desk: Desk, keys: Sequence[str]) -> list[tuple[str, EntityView]]:
    clusters = desk.keeper.clusters(keys)
    chosen: dict[str, dict[tuple[str, str | None], EntityView]] = defaultdict(dict)
    for node in desk.keeper.nodes(keys):
        cluster = clusters.get(node.key, node.key)
        if len(chosen[cluster]) < PER_CLUSTER:
            view = desk.entity(node)
            chosen[cluster].setdefault((view.name, view.country), view)
    return [(cluster, view) for cluster, views in chosen.items() for view in views.values()]


def _faces(
    desk: Desk, nodes: Sequence[Node], keys: Mapping[str, Sequence[str]], listed: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """(node, name key) where the node's cluster does not show its name under that key yet.

    What a person keeps apart may be parted again: such a cluster shows every node.
    """
    decided = desk.keeper.clusters([key for j in desk.keeper.decided("entity") for key in (j.left, j.right)])
    parted = set(decided.values())
    clusters = desk.keeper.clusters([*(n.key for n in nodes), *(one for found in listed.values() for one in found)])
    for node in nodes:
        view = desk.entity(node)
        for key in keys[node.key]:
            beside = [one for one in listed.get(key, ()) if clusters.get(one) == clusters[node.key]]
            shown = {(v.name, v.country) for v in (desk.entity(n) for n in desk.keeper.nodes(beside))}
            if clusters[node.key] in parted or ((view.name, view.country) not in shown and len(shown) < PER_CLUSTER):
                yield node.key, key


def _seats(desk: Desk, nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """(node, key of its seat) where the node's day is not about those that the seat knows of its cluster."""
    clusters = desk.keeper.clusters([node.key for node in nodes])
    seated = find_holders(desk, nodes).seated
    for node in nodes:
        for key in sorted(seat_keys(desk.entity(node))):
            held = () if stands_alone(desk.entity(node)) else seated.get(key, ())
            known = [(first, last) for cluster, first, last, _ in held if cluster == clusters[node.key]]
            if not any(_within(node.start, first, last) for first, last in known):
                yield node.key, key


def _within(day: str | None, first: str | None, last: str | None) -> bool:
    if day is None:
        return True
    return first is not None and last is not None and shift(first, -ABOUT) <= day <= shift(last, ABOUT)
