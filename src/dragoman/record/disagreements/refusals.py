"""Disputes between actors: what one wants or accepts, another refuses. Both reports may be right.

The contents must be about one thing: the words of one stand in the other, or both take their side, in the words of one
issue, on nothing but that issue.
"""

from collections.abc import Iterator, Sequence

from dragoman.model.quotation import Act
from dragoman.model.record import Disagreement
from dragoman.record.desk import Desk
from dragoman.record.disagreements.opposed import Sides, oppose, said, tell
from dragoman.record.issues.assigning import stated_issues
from dragoman.record.issues.ties import told_quotation
from dragoman.record.nodes import QuotationView

WANTING: frozenset[Act] = frozenset({"demand", "request", "propose", "agree", "promise"})
SHARED, COVERED = 2, 0.95  # words that a demand and its refusal share, and their part of the lighter
CLOSE, LIKE = 0.6, 0.5  # part of the heavier content, or likeness: one of them is asked too
ISSUE_MATTER, ISSUE_LIKE = 0.7, 0.3  # the same of an acceptance and a refusal on one issue
ISSUE_COVERED = 0.35  # "to impose sanctions" and "to prolong the European embargo" are two measures


def find_refusals(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """What one actor wants or accepts and another refuses, one of them in the article; each refusal once a side."""
    wants = [view for view in said(desk, [article], WANTING) if _wants(view)]
    refusals = [view for view in said(desk, [article], {"reject"}) if _refuses(view)]
    before = [view for view in said(desk, earlier, WANTING) if _wants(view)] if refusals else []
    pairs = [(refusal, [*before, *wants]) for refusal in refusals]
    if wants:
        pairs += [(refusal, wants) for refusal in said(desk, earlier, {"reject"}) if _refuses(refusal)]
    for refusal, wanted in pairs:
        for one in _disputed(desk, refusal, wanted):
            yield tell(desk, "dispute", one, "one wants {}, the other refuses {}")


def _wants(view: QuotationView) -> bool:
    plain = view.markers.negated is False and not view.markers.conditional
    return plain and bool(view.speakers - view.unnamed)


def _refuses(view: QuotationView) -> bool:
    return view.quotation.form != "direct" and bool(view.speakers - view.unnamed)


def _disputed(desk: Desk, refusal: QuotationView, wanted: Sequence[QuotationView]) -> Iterator[Sides]:
    """The nearest want of each side."""
    met: set[str] = set()
    fit = [one for one in oppose(desk, wanted, refusal) if _on_one_thing(one) or _on_one_issue(desk, one)]
    for one in sorted(fit, key=lambda one: -one.pair.meaning):
        side = one.claim.states | one.claim.behalf | one.claim.speakers
        if not side & met:
            met |= side
            yield one


def _on_one_thing(sides: Sides) -> bool:
    if sides.words_shared < SHARED or sides.covered < COVERED or sides.pair.words.common.other_countries:
        return False
    if not sides.together:
        return False
    return sides.close >= CLOSE or sides.pair.meaning >= LIKE


def _on_one_issue(desk: Desk, sides: Sides) -> bool:
    """Whether one accepts and the other refuses, both on one issue by the words that they share."""
    if sides.claim.quotation.act != "agree" or sides.matter < ISSUE_MATTER or sides.pair.words.common.other_countries:
        return False
    if sides.covered < ISSUE_COVERED:
        return False
    own = {f"@{state}" for state in sides.answer.states}
    if own & sides.pair.words.common.unpaired[1]:  # "refused American sanctions": nobody else's
        return False
    left, right = (_issues(desk, view) for view in (sides.claim, sides.answer))
    return bool(left & right) and sides.pair.meaning >= ISSUE_LIKE


def _issues(desk: Desk, view: QuotationView) -> frozenset[str]:
    source = desk.keeper.source(view.article)
    return stated_issues(told_quotation(source, view.quotation), desk.keeper.issues())
