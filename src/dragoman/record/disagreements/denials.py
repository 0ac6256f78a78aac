"""What one source asserts and another denies: both cannot hold.

A denial answers the claim right before it ("the rebels claimed the bridge; the army denied it was lost"), else one that
another side made in the days before in much the same words. What is to come, or may be, is no fact that a denial meets.
"""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import cast

from dragoman.model.quotation import Act
from dragoman.model.record import Disagreement
from dragoman.record.contents.words import word_tables
from dragoman.record.days.clues import shift
from dragoman.record.desk import Desk
from dragoman.record.disagreements.opposed import Sides, oppose, said, tell, told_before
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.renderings import Pair
from dragoman.text.fold import words

ASSERTING: frozenset[Act] = frozenset({"state", "accuse"})
NOT_FACT = ("future", "required", "possible")  # markers of what is no fact yet
ANSWERED = 0.3  # likeness of a claim and the denial right behind it, centred
WITHIN = 8  # days from a claim to its denial
MATTER, COVERED, LIKE = 1.6, 0.45, 0.35  # what a claim and a denial share that stand apart
ONE_CLAIM = 0.6  # likeness of two accounts of one claim


def find_denials(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """What a source asserts and another denies, one of them in the article; each claim and each denial once."""
    number = desk.keeper.source(article).number
    claims = [view for view in said(desk, [article], ASSERTING) if _is_fact(view)]
    denials = [view for view in said(desk, [article], {"deny"}) if _denies(view)]
    before = [view for view in said(desk, earlier, ASSERTING) if _is_fact(view)] if denials else []
    pairs = [(denial, [*before, *claims]) for denial in denials]
    if claims:
        pairs += [(denial, claims) for denial in said(desk, earlier, {"deny"}) if _denies(denial)]
    taken: set[str] = set()
    for denial, asserted in pairs:
        found = _answered(desk, denial, asserted)
        if found is None or {found.claim.key, denial.key} & taken:
            continue
        if not any(told_before(desk, "occurrence", view, number) for view in (found.claim, denial)):
            taken |= {found.claim.key, denial.key}
            yield tell(desk, "occurrence", found, "one asserts {}, the other denies {}")


def _is_fact(view: QuotationView) -> bool:
    told = view.markers.negated is False and not view.markers.conditional and not view.quotation.planned
    return told and not any(kind in view.markers.found for kind in NOT_FACT)


def _denies(view: QuotationView) -> bool:
    """Told as a denial: what a mere "not" in somebody's words answers is open."""
    return view.quotation.form != "direct" and view.markers.negated is False


def _answered(desk: Desk, denial: QuotationView, asserted: Sequence[QuotationView]) -> Sides | None:
    """The claim right before the denial, as the first article told it; else the last one of the days before."""
    sides = oppose(desk, asserted, denial)
    beside = [one for one in sides if one.answered and _is_claim(desk, one.claim) and _is_met(one)]
    if beside:
        last = max(beside, key=lambda one: one.claim.position)
        return next((one for one in sides if _one_claim(desk, one.claim, last.claim)), last)
    if _points_back(denial):
        return None
    fit = [
        one
        for one in sides
        if one.matter >= MATTER and not one.names_alone and one.covered >= COVERED and _in_time(desk, one)
    ]
    fit = [one for one in fit if _is_somebody(one.claim) and one.pair.meaning >= LIKE]
    best = max(fit, key=lambda one: (one.claim.days.end or "", one.pair.meaning + one.covered), default=None)
    return next((one for one in sides if best and _one_account(desk, one.claim, best.claim)), best)


def _points_back(denial: QuotationView) -> bool:
    """Whether the words of a denial stand for something that only its article names ("in this region")."""
    table = word_tables().get(denial.language)
    return table is not None and not table.pointing.isdisjoint(words(denial.text))


def _is_somebody(view: QuotationView) -> bool:
    return bool(view.states or view.speakers - view.unnamed)


def _is_met(sides: Sides) -> bool:
    return sides.matter >= 1 or sides.pair.meaning >= ANSWERED


def _in_time(desk: Desk, sides: Sides) -> bool:
    """Whether the claim was made in the days before the denial; where a day is open, it must have arrived before."""
    claim, denial = sides.claim.days, sides.answer.days
    if claim.end is None or denial.end is None:
        left, right = (desk.keeper.source(view.article).number for view in (sides.claim, sides.answer))
        return left <= right
    return claim.end <= denial.end <= shift(claim.end, WITHIN)


def _is_claim(desk: Desk, view: QuotationView) -> bool:
    """Whether the cue tells it as a claim that may be denied."""
    text = desk.keeper.source(view.article).article.text
    stems = _claims().get(view.language, ())
    return any(word.startswith(stems) for span in view.quotation.cue for word in words(span.of(text)))


@cache
def _claims() -> dict[str, tuple[str, ...]]:
    source = files("dragoman.record").joinpath("data/answers.toml").read_text(encoding="utf-8")
    table = cast(dict[str, dict[str, object]], tomllib.loads(source))["claims"]
    return {code: tuple(cast(list[str], stems)) for code, stems in table.items() if isinstance(stems, list)}


def _one_claim(desk: Desk, left: QuotationView, right: QuotationView) -> bool:
    """Whether two articles tell of one claim of one side: a name in common, and nearly one meaning."""
    other = left.states and right.states and not left.states & right.states
    if left.article == right.article or other:
        return False
    names = {item.word for item in left.items if item.name} & {item.word for item in right.items if item.name}
    return bool(names) and Pair(left, right, desk.keeper.vectors).meaning >= ONE_CLAIM


def _one_account(desk: Desk, left: QuotationView, right: QuotationView) -> bool:
    """Whether a copy or translation tells the claim."""
    if left.key == right.key:
        return True
    return left.origin == right.origin and Pair(left, right, desk.keeper.vectors).meaning >= ONE_CLAIM
