"""One utterance in two renderings, of which one turns it round or gives another number.

Such a pair was kept apart when the statements were linked. Words in quote marks that deny one another are held to be
one utterance from a lesser likeness than that: nobody says a thing and its opposite in nearly the same words.
"""

from collections.abc import Collection, Iterator, Sequence

from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.record.desk import Desk
from dragoman.record.disagreements import make_disagreement
from dragoman.record.guards import TURNED, VARIED
from dragoman.record.nodes import QuotationView, node_key, words_of
from dragoman.record.renderings import Pair
from dragoman.record.told import told_quotations

COVERED, CLOSE, LIKE = 0.55, 0.4, 0.55  # parts of the lighter and the heavier content, and likeness, centred


def find_rendering_conflicts(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """Renderings of the article beside those of earlier ones, the first to arrive first."""
    places = {name: place for place, name in enumerate(earlier)}
    found = {(left.key, right.key): (left, right, reason) for left, right, reason in _kept_apart(desk, places, article)}
    for left, right in _direct_pairs(desk, earlier, article):
        found.setdefault((left.key, right.key), (left, right, TURNED))
    for left, right, reason in sorted(found.values(), key=lambda one: (places[one[0].article], one[1].position)):
        if left.origin != right.origin:
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
    own = list(_direct(desk, [article]))
    speakers = frozenset[str]().union(*(view.speakers for view in own))
    before = [view for view in _direct(desk, earlier) if view.speakers & speakers] if own else []
    for left in before:
        for right in own:
            pair = Pair(left, right, desk.keeper.vectors)
            if left.speakers & right.speakers and not left.days.apart(right.days) and pair.turned and _alike(pair):
                yield left, right


def _direct(desk: Desk, articles: Sequence[str]) -> Iterator[QuotationView]:
    for article in articles:
        quotations = told_quotations(desk.keeper.source(article))
        keys = [node_key(article, q.id) for q in quotations if q.form == "direct" and q.content]
        yield from (desk.quotation(node) for node in desk.keeper.nodes(keys))


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
