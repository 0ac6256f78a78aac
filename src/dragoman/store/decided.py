"""People's decisions: kept for ever as anchors, attached to the nodes that those stand on today."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from dragoman.model.judgement import Anchor, Judgement, Subject
from dragoman.model.span import Span
from dragoman.record.clusters import standing_on
from dragoman.record.ports import Minted, Node
from dragoman.store.codec import from_bytes
from dragoman.store.columns import node_of
from dragoman.store.tables import decisions, nodes


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's word on a pair; `undoes` names the decision it takes back."""

    id: int
    at: str
    by: str
    subject: Subject
    verdict: Literal["same", "different", "undo"]
    left: Anchor
    right: Anchor
    undoes: int | None = None


def read_decisions(connection: Connection) -> list[Decision]:
    """All decisions, undone ones and undoings included, oldest first."""
    return [
        Decision(
            row.id,
            row.at,
            row.by,
            row.subject,
            row.verdict,
            from_bytes(Anchor, row.left, where=f"decision {row.id}"),
            from_bytes(Anchor, row.right, where=f"decision {row.id}"),
            row.undoes,
        )
        for row in connection.execute(select(decisions).order_by(decisions.c.id))
    ]


def in_force(all_decisions: Sequence[Decision]) -> list[Decision]:
    """Those that nobody took back."""
    undone = {d.undoes for d in all_decisions if d.undoes is not None}
    return [d for d in all_decisions if d.id not in undone and d.verdict != "undo"]


def read_decided(connection: Connection, kind: str) -> tuple[list[Judgement], list[Decision]]:
    """Decisions in force on `kind` as judgements on today's nodes, and those with an anchor that stands on none."""
    found: list[Judgement] = []
    orphaned: list[Decision] = []
    for decision in in_force(read_decisions(connection)):
        if decision.subject != kind:
            continue
        left, right = (attach(connection, kind, anchor) for anchor in (decision.left, decision.right))
        if left is None or right is None:
            orphaned.append(decision)
            continue
        verdict: Literal["same", "different"] = "same" if decision.verdict == "same" else "different"
        reasons = (f"said so on {decision.at[:10]}",)
        found.append(Judgement(decision.subject, left, right, verdict, 1.0, reasons, decision.by))
    return found, orphaned


def attach(connection: Connection, kind: str, anchor: Anchor) -> str | None:
    """The node that an anchor stands on today (for articles, the article itself); None where there is none."""
    if kind == "article":
        return anchor.article
    query = select(nodes).where(nodes.c.article == anchor.article, nodes.c.kind == kind).order_by(nodes.c.place)
    held: list[Node] = [node_of(row) for row in connection.execute(query).mappings()]
    mark = Minted("", kind, anchor.article, Span(*anchor.span), anchor.field.partition(":")[2])
    found = standing_on(mark, held)
    return found.key if found else None
