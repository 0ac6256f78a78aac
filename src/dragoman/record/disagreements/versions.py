"""An outlet against its own later page: sentences that say almost the same, and not the same."""

from collections.abc import Iterator, Sequence

from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.model.span import Span
from dragoman.record.contents.amounts import amounts
from dragoman.record.contents.concepts import concepts, items_of
from dragoman.record.contents.words import containment, content_words, in_order, negated
from dragoman.record.desk import Desk
from dragoman.record.disagreements.telling import make_disagreement
from dragoman.record.ports import Source

REWRITTEN, ORDERED = 0.55, 0.9  # of the shorter sentence's words, in one order: the later one mends the earlier
FEWEST = 5  # content words they share


def find_version_conflicts(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """Sentences of a page that its later version contradicts: another number, its opposite, or a denial of it.

    The article is the later version, or the earlier one where that arrived first.
    """
    own = desk.keeper.source(article)
    for source in map(desk.keeper.source, earlier):
        if own.article.version_of == source.article.id:
            yield from _mended(source, own)
        elif source.article.version_of == article:
            yield from _mended(own, source)


def _mended(earlier: Source, later: Source) -> Iterator[Disagreement]:
    language = later.reading.article.language
    old, new = _sentences(earlier), _sentences(later)
    kept = {words for words, _ in new}
    for words, span in old:
        near = max(new, key=lambda one: containment(words, one[0]), default=None)
        if words in kept or near is None or not _rewritten(words, near[0]):
            continue
        texts = (span.of(earlier.article.text), near[1].of(later.article.text))
        because = _contradiction(texts, language)
        if because:
            left, right = (
                RecordEvidence(source.article.id, (where,), text)
                for source, where, text in zip((earlier, later), (span, near[1]), texts, strict=True)
            )
            yield make_disagreement("version", left, right, (span.start, near[1].start), because)


def _rewritten(old: Sequence[str], new: Sequence[str]) -> bool:
    shared = len(set(old) & set(new))
    return shared >= FEWEST and containment(old, new) >= REWRITTEN and in_order(old, new) >= ORDERED


def _sentences(source: Source) -> list[tuple[tuple[str, ...], Span]]:
    """Content words and place of each sentence, furniture left out."""
    page, text = source.reading.article, source.article.text
    kept = (s for s in page.sentences if not any(s.overlaps(f) for f in page.furniture))
    return [(content_words(s.of(text), page.language), s) for s in kept]


def _opposed(old: str, new: str, language: str) -> bool:
    """Whether something that only one of two sentences says is the opposite of what only the other says."""
    left, right = ({key for item in items_of(text, language) for key in item.keys} for text in (old, new))
    return concepts().opposed(frozenset(left - right), frozenset(right - left))


def _contradiction(texts: tuple[str, str], language: str) -> str | None:
    first, second = (amounts(text, language) for text in texts)
    if _opposed(*texts, language):
        return "the later version says the opposite"
    if negated(texts[0], language) != negated(texts[1], language):
        return "the later version denies what the earlier one says"
    if first and second and not (first <= second or second <= first):
        return "the later version gives another number"
    return None
