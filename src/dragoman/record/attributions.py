"""The same words in quote marks, given to two speakers: one of the articles errs."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.engines.embed import Vectors
from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.record.desk import Desk
from dragoman.record.disagreements import make_disagreement
from dragoman.record.nodes import QuotationView, words_of
from dragoman.record.renderings import Pair
from dragoman.record.told import told_quotations
from dragoman.record.vectors import centred

RECENT = 60  # the latest articles of a story whose quotations are compared
WORDS = 5  # content words; shorter phrases are said by many
ONE_WORDING = 0.8  # of the words of the shorter one, in one order
TRANSLATED = 0.72  # likeness across languages, centred
LENGTHS = 0.6  # the shorter one's part of the longer one, in words


def find_attribution_conflicts(desk: Desk, articles: Sequence[str]) -> Iterator[Disagreement]:
    """Quotations in quote marks of one wording, or one the translation of the other, by two named speakers."""
    views = [view for article in articles[-RECENT:] for view in _direct(desk, article)]
    taken: set[str] = set()
    for left, right in _alike(views, desk.keeper.vectors([view.text for view in views]) if views else None):
        pair = Pair(left, right, desk.keeper.vectors)
        if {left.key, right.key} & taken or not _conflict(desk, pair):
            continue
        taken |= {left.key, right.key}
        starts = (left.quotation.content[0].start, right.quotation.content[0].start)
        because = "the same words are given to two speakers"
        yield make_disagreement("attribution", _said(desk, left), _said(desk, right), starts, because)


def _direct(desk: Desk, article: str) -> list[QuotationView]:
    """The quotations of an article that stand in quote marks, long enough to be somebody's own."""
    source = desk.keeper.source(article)
    told = {f"{article}:{q.id}" for q in told_quotations(source) if q.form == "direct" and q.parent is None}
    views = (desk.quotation(node) for node in desk.keeper.nodes(told))
    return [view for view in views if len(set(view.words)) >= WORDS and view.speakers and not view.unnamed]


def _alike(views: Sequence[QuotationView], vectors: Vectors | None) -> Iterator[tuple[QuotationView, QuotationView]]:
    """Pairs of two articles and speakers in like words: shared ones in one language, near vectors in two."""
    if vectors is None:
        return
    placed = centred(vectors, [view.language for view in views])
    near = placed @ placed.T
    for (i, left), (j, right) in combinations(enumerate(views), 2):
        if left.article == right.article or left.origin == right.origin or left.speakers & right.speakers:
            continue
        if left.language != right.language:
            if near[i, j] >= TRANSLATED and _of_one_length(left, right):
                yield left, right
        elif len(set(left.words) & set(right.words)) >= WORDS - 1:
            yield left, right


def _of_one_length(left: QuotationView, right: QuotationView) -> bool:
    short, long = sorted((len(left.words), len(right.words)))
    return short >= LENGTHS * long


def _conflict(desk: Desk, pair: Pair) -> bool:
    """Whether two persons, or two that do not speak for one another, are given the words, on days that agree."""
    left, right = pair.left, pair.right
    if left.days.apart(right.days) or pair.numbers_apart or pair.turned or pair.plans_apart:
        return False
    if pair.one_language and not (pair.contained >= ONE_WORDING and pair.ordered and _of_one_length(left, right)):
        return False
    return pair.speaker == "other" or (_persons(desk, left) and _persons(desk, right))


def _persons(desk: Desk, view: QuotationView) -> bool:
    kinds = {entity.id: entity.type for entity in desk.keeper.source(view.article).reading.entities}
    return all(kinds[name] == "person" for name in view.quotation.speaker)


def _said(desk: Desk, view: QuotationView) -> RecordEvidence:
    content = view.quotation.content
    return RecordEvidence(view.article, content, words_of(desk.keeper.source(view.article).article.text, content))
