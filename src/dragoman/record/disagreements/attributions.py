"""The same words in quote marks, given to two speakers: one of the articles errs."""

from collections.abc import Iterator, Sequence
from itertools import product

from dragoman.engines.embed import Vectors
from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.record.contents.vectors import centred
from dragoman.record.desk import Desk
from dragoman.record.disagreements.telling import make_disagreement
from dragoman.record.nodes import QuotationView, words_of
from dragoman.record.ports import Node
from dragoman.record.statements.renderings import Pair

WORDS = 5  # content words; shorter phrases are said by many
ONE_WORDING = 0.8  # of the words of the shorter one, in one order
TRANSLATED = 0.72  # likeness across languages, centred
LENGTHS = 0.6  # the shorter one's part of the longer one, in words


def find_attribution_conflicts(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """Quotations in quote marks of one wording, or one the translation of the other, by two named speakers.

    One of the article and one of those before it; what an earlier disagreement tells of is not told of again.
    """
    own = _direct(desk, article)
    before = [view for other in earlier for view in _direct(desk, other)] if own else []
    taken: set[str] = set()
    for left, right in _alike(before, own, desk.keeper.vectors([view.text for view in (*before, *own)])):
        pair = Pair(left, right, desk.keeper.vectors)
        if {left.key, right.key} & taken or not _conflict(desk, pair) or _told_of(desk, left, article):
            continue
        taken |= {left.key, right.key}
        starts = (left.quotation.content[0].start, right.quotation.content[0].start)
        because = "the same words are given to two speakers"
        yield make_disagreement("attribution", _said(desk, left), _said(desk, right), starts, because)


def _direct(desk: Desk, article: str) -> list[QuotationView]:
    """The quotations of an article that stand in quote marks, long enough to be somebody's own."""
    nodes = desk.claims("direct", article, lambda: _own_words(desk, article))
    return [view for view in map(desk.quotation, nodes) if view.speakers and not view.unnamed]


def _own_words(desk: Desk, article: str) -> Iterator[Node]:
    for node in desk.keeper.nodes(desk.keeper.nodes_of("statement", [article])):
        view = desk.bare_quotation(node)
        told = view.quotation
        if told.form == "direct" and told.parent is None and len(set(view.words)) >= WORDS:
            yield node


def _told_of(desk: Desk, view: QuotationView, article: str) -> bool:
    """Whether a disagreement with an article that came before this one tells of the quotation."""
    number = desk.keeper.number(article)
    for told in desk.keeper.disagreements(article=view.article, kind="attribution"):
        mine, other = (told.left, told.right) if told.left.article == view.article else (told.right, told.left)
        if mine.spans == view.quotation.content and desk.keeper.number(other.article) < number:
            return True
    return False


def _alike(
    before: Sequence[QuotationView], own: Sequence[QuotationView], vectors: Vectors
) -> Iterator[tuple[QuotationView, QuotationView]]:
    """Pairs of two origins and speakers in like words: shared ones in one language, near vectors in two."""
    if not before:
        return
    placed = centred(vectors, [view.language for view in (*before, *own)])
    near = placed[: len(before)] @ placed[len(before) :].T
    for (i, left), (j, right) in product(enumerate(before), enumerate(own)):
        if left.origin == right.origin or left.speakers & right.speakers:
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
