"""Pairs that the rules leave open, with the entries that they stand in today."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from dragoman.model.judgement import Judgement, Subject
from dragoman.record.ports import Node
from dragoman.store.candidates import CandidateReader
from dragoman.store.columns import judgement_of
from dragoman.store.tables import judgements

type Undecided = tuple[Judgement, str, str]


def anchor_key(node: Node) -> str:
    """Where a node stands, as judgements are told outside the store."""
    return f"{node.article}:{node.span.start}-{node.span.end}:{node.kind}"


def read_undecided(connection: Connection, subject: Subject) -> Sequence[Undecided]:
    """Each "unsure" on `subject` between two entries that are still two, with their ids; none that a person settled."""
    table, reader = judgements, CandidateReader(connection)
    query = select(table).where(table.c.subject == subject, table.c.verdict == "unsure")
    found = [judgement_of(row) for row in connection.execute(query.order_by(table.c.left, table.c.right)).mappings()]
    decided = reader.decided(subject)
    keys = sorted({key for j in (*found, *decided) for key in (j.left, j.right)})
    clusters, nodes = reader.clusters(keys), {node.key: node for node in reader.nodes(keys)}
    settled = {frozenset((clusters.get(j.left), clusters.get(j.right))) for j in decided}
    return [
        (replace(j, left=anchor_key(nodes[j.left]), right=anchor_key(nodes[j.right])), *ids)
        for j in found
        if j.left in clusters and j.right in clusters
        for ids in ((clusters[j.left], clusters[j.right]),)
        if ids[0] != ids[1] and frozenset(ids) not in settled
    ]
