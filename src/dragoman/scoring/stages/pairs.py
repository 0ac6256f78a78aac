"""Pairs of accounts: one statement or event, or two?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from dragoman.engines.embed import embed
from dragoman.model.reading import Reading
from dragoman.record.events.judging import judge_events
from dragoman.record.statements.judging import judge_quotations
from dragoman.scoring.answers import Pair
from dragoman.scoring.metrics import Scores, Tally, share
from dragoman.scoring.stages.sides import event_views, identities, statement_views

ONE = {"statement": "same_statement", "event": "same_event"}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the record's judge said of a pair; `read`: of how many of the sides that name one thing it was read."""

    pair: Pair
    one: bool
    read: int
    named: int


def judge_pair(pair: Pair, left: Reading, right: Reading) -> Judged:
    """Whether the record's rule joins what the pair means on one side with what it means on the other.

    Speaker and day are taken from the pair, as the articles around the two passages would have told them. What the
    reading has missed is made from the pair, so that the judge is measured, and counted.
    """
    names = identities(left, right)
    named = sum(bool(side.content or side.trigger) for side in (pair.left, pair.right))
    if pair.kind == "event":
        a, read_a = event_views(pair.left, left, names[0], "left")
        b, read_b = event_views(pair.right, right, names[1], "right")
        verdicts = [judge_events(x, y, embed) for x, y in product(a, b)]
    else:
        (c, read_a), (d, read_b) = statement_views(pair, left, right, names)
        verdicts = [judge_quotations(x, y, embed) for x, y in product(c, d)]
    one = any(j is not None and j.verdict == "same" for j in verdicts)
    return Judged(pair, one, int(read_a) + int(read_b), named)


def score_pairs(judged: Sequence[Judged]) -> Scores:
    """For statements and events precision, recall and F of "one"; ``traps_apart``: share of traps kept apart, in all
    and by kind; ``read``: of the quotations and events that pairs name, the share that the reading has."""
    scores: Scores = {}
    for kind, relation in ONE.items():
        part = [j for j in judged if j.pair.kind == kind]
        hits = sum(j.one and j.pair.relation == relation for j in part)
        tally = Tally(hits, sum(j.one for j in part), sum(j.pair.relation == relation for j in part))
        scores |= tally.prf(relation) if part else {}
        named = sum(j.named for j in part)
        scores |= {f"{kind}s_read": share(sum(j.read for j in part), named)} if named else {}
        traps = [j for j in part if j.pair.trap and j.pair.relation != relation]
        begin = "traps_apart" if kind == "statement" else "event_traps_apart"
        scores |= {begin: share(sum(not j.one for j in traps), len(traps))} if traps else {}
        for trap in sorted({j.pair.trap for j in traps if j.pair.trap}):
            of_kind = [j for j in traps if j.pair.trap == trap]
            scores[f"{begin}_{trap}"] = share(sum(not j.one for j in of_kind), len(of_kind))
    return scores
