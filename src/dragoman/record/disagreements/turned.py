"""One utterance in two renderings, of which one turns it round or gives another number.

Such a pair was kept apart when the statements were linked. Words in quote marks that deny one another are held to be
one utterance from a lesser likeness than that: nobody says a thing and its opposite in nearly the same words.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import product

from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.record.desk import Desk
from dragoman.record.disagreements.opposed import said
from dragoman.record.disagreements.telling import make_disagreement
from dragoman.record.nodes import QuotationView, words_of
from dragoman.record.ports import Ask
from dragoman.record.statements.guards import TURNED, VARIED
from dragoman.record.statements.renderings import Pair

SPOKEN = 300  # the latest quotations of the same speakers
_STOP = re.compile(r"[.!?…]\s+\w")
COVERED, CLOSE, LIKE = 0.45, 0.4, 0.55  # parts of the lighter and the heavier content, and likeness, centred


def find_rendering_conflicts(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """Renderings of the article beside those of earlier ones, the first to arrive first."""
    places = {name: place for place, name in enumerate(earlier)}
    found = {(left.key, right.key): (left, right, reason) for left, right, reason in _kept_apart(desk, places, article)}
    for left, right in _direct_pairs(desk, earlier, article):
        found.setdefault((left.key, right.key), (left, right, TURNED))
    for left, right, reason in sorted(found.values(), key=lambda one: (places[one[0].article], one[1].position)):
        if left.origin != right.origin and _is_sentence(left) and _is_sentence(right):
            yield _tell(desk, left, right, reason)


def _kept_apart(
    desk: Desk, earlier: Collection[str], article: str
) -> Iterator[tuple[QuotationView, QuotationView, str]]:
    for veto in desk.keeper.vetoes("statement", desk.keeper.nodes_of("statement", [article])):
        reason = next((one for one in veto.reasons if one in (TURNED, VARIED)), None)
        if reason is None:
            continue
        views = [desk.quotation(node) for node in desk.keeper.nodes([veto.left, veto.right])]
        other, own = sorted(views, key=lambda view: view.article == article)
        if other.article in earlier:
            yield other, own, reason


def _direct_pairs(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[tuple[QuotationView, QuotationView]]:
    """Pairs of quotations in quote marks by one speaker that deny one another in nearly the same words."""
    own = [view for view in said(desk, [article]) if view.quotation.form == "direct" and view.speakers]
    parties = sorted(frozenset[str]().union(*(view.speakers for view in own)))
    asks: list[Ask] = [(party, "speaker", None, None) for party in parties]
    keys = {key for found in desk.keeper.nodes_by_role(asks, SPOKEN).values() for key in found}
    nodes = [node for node in desk.keeper.nodes(keys) if node.article in earlier]
    before = [view for node in nodes if (view := desk.quotation(node)).quotation.form == "direct"]
    for left, right in product(before, own):
        pair = Pair(left, right, desk.keeper.vectors)
        one = left.speakers & right.speakers and not left.days.apart(right.days)
        if one and is_turned(pair):
            yield left, right


def is_turned(pair: Pair) -> bool:
    """Whether two quotations deny one another in nearly the same words."""
    return _turned(pair) and _alike(pair)


def _turned(pair: Pair) -> bool:
    """Whether one of the two has a "not": what the act was read as says less of words in quote marks.

    Limits ("until", « jusqu'à ») are no other words where the language is another.
    """
    left, right = pair.left.markers.negated, pair.right.markers.negated
    known = left is not None and right is not None
    return known and left != right and not pair.words.common.opposed and not (pair.one_language and pair.limited)


def _is_sentence(view: QuotationView) -> bool:
    """Not several of which only one denies."""
    return len(view.quotation.content) == 1 and not _STOP.search(view.text)


def _alike(pair: Pair) -> bool:
    return pair.words.covered >= COVERED and pair.words.close >= CLOSE and pair.meaning >= LIKE


def _tell(desk: Desk, left: QuotationView, right: QuotationView, reason: str) -> Disagreement:
    contents = [(view.article, view.quotation.content) for view in (left, right)]
    proof = [
        RecordEvidence(article, content, words_of(desk.keeper.source(article).article.text, content))
        for article, content in contents
    ]
    starts = (left.quotation.content[0].start, right.quotation.content[0].start)
    because = f"one utterance in two renderings: {reason}"
    return make_disagreement("rendering", proof[0], proof[1], starts, because)
