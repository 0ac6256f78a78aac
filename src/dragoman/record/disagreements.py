"""Attested claims that cannot both hold: figures apart, and acts that one side tells and the other denies."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.figure import Figure
from dragoman.model.ids import minted_id
from dragoman.model.record import Disagreement, DisagreementKind, Event, EventAttestation, RecordEvidence
from dragoman.model.span import Spans
from dragoman.model.time import When
from dragoman.record.desk import Desk
from dragoman.record.nodes import sentence_spans, words_of
from dragoman.record.ports import Source
from dragoman.record.words import containment, content_words

ALIKE = 0.5  # content words that two sentences on one quantity share, where no entity ties them
TIED = 0.34  # the same where both figures are of one entity


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with its record entity, the holder of the claim (None: the outlet) and its sentence."""

    article: str
    origin: str
    language: str
    figure: Figure
    of: str | None
    holder: str | None
    sentence: Spans
    text: str
    words: frozenset[str]


def figure_views(desk: Desk, source: Source) -> Iterator[FigureView]:
    """The figures of one article that name a unit and a bound."""
    reading, text, ids = source.reading, source.article.text, desk.entity_ids(source)
    speakers = {q.id: q.speaker for q in reading.quotations}
    for figure in reading.figures:
        if not figure.unit or (figure.low is None and figure.high is None):
            continue
        spans = sentence_spans(reading, (figure.span,))
        sentence = words_of(text, spans)
        held = next((ids[name] for name in speakers.get(figure.quotation or "", ()) if name in ids), None)
        language = reading.article.language
        words = frozenset(content_words(sentence, language))
        origin = desk.origin(source.article.id)
        of = ids.get(figure.of or "")
        yield FigureView(source.article.id, origin, language, figure, of, held, spans, sentence, words)


def find_figure_disagreements(views: Iterable[FigureView]) -> Iterator[Disagreement]:
    """Figures of one quantity whose ranges have no number in common. The views are of one story."""
    for left, right in combinations(views, 2):
        because = _figures_apart(left, right)
        if because:
            yield _disagreement(
                "figure",
                RecordEvidence(left.article, left.sentence, left.text),
                RecordEvidence(right.article, right.sentence, right.text),
                (left.figure.span.start, right.figure.span.start),
                because,
            )


def _figures_apart(left: FigureView, right: FigureView) -> str | None:
    a, b = left.figure, right.figure
    if a.unit != b.unit or (left.article == right.article and left.holder == right.holder):
        return None
    if left.of != right.of or not _overlap(a.when, b.when):
        return None
    shared = containment(left.words, right.words) if left.language == right.language else 0.0
    # across languages only one entity can tie two figures; its unit must then be a thing counted, not money
    enough = shared >= (TIED if left.of else ALIKE) or (left.language != right.language and left.of is not None)
    if not enough or not _disjoint(a, b):
        return None
    return f"{_range(a)} and {_range(b)} {a.unit} have no number in common"


def _overlap(left: When | None, right: When | None) -> bool:
    if left is None or right is None:
        return True
    return (left.start or "") <= (right.end or "9") and (right.start or "") <= (left.end or "9")


def _disjoint(left: Figure, right: Figure) -> bool:
    least, most = float("-inf"), float("inf")
    a = (least if left.low is None else left.low, most if left.high is None else left.high)
    b = (least if right.low is None else right.low, most if right.high is None else right.high)
    return a[1] < b[0] or b[1] < a[0]


def _range(figure: Figure) -> str:
    low, high = (None if bound is None else f"{bound:,.10g}" for bound in (figure.low, figure.high))
    if low == high or high is None:
        return str(low) if low == high else f"at least {low}"
    return f"at most {high}" if low is None else f"{low}–{high}"


def find_occurrence_disagreements(events: Iterable[Event], names: dict[str, str]) -> Iterator[Disagreement]:
    """Events that one holder tells as done and another denies. `names` shows the holders' ids as names."""
    for event in events:
        told = [a for a in event.attestations if a.status == "actual"]
        denied = [a for a in event.attestations if a.status == "denied"]
        pair = next(((t, d) for t in told for d in denied if (t.article, t.holder) != (d.article, d.holder)), None)
        if pair:
            left, right = pair
            holders = [names.get(a.holder or "", a.outlet or "the outlet") for a in pair]
            because = f"{holders[0]} tells the {event.type} as done, {holders[1]} denies it"
            starts = (left.trigger[0].start, right.trigger[0].start)
            yield _disagreement("occurrence", _evidence(left), _evidence(right), starts, because)


def _evidence(attestation: EventAttestation) -> RecordEvidence:
    return RecordEvidence(attestation.article, attestation.trigger, attestation.text)


def _disagreement(
    kind: DisagreementKind, left: RecordEvidence, right: RecordEvidence, starts: tuple[int, int], because: str
) -> Disagreement:
    anchor = f"{kind}:{left.article}:{starts[0]}:{right.article}:{starts[1]}"
    return Disagreement(minted_id("d", anchor), kind, left, right, because)


def without_repeats(found: Sequence[Disagreement], origins: dict[str, str]) -> list[Disagreement]:
    """One of those that copies repeat: the same pair of claims between the same two origins."""
    kept: dict[tuple[str, str, frozenset[str]], Disagreement] = {}
    for one in found:
        sides = frozenset(origins.get(e.article, e.article) for e in (one.left, one.right))
        kept.setdefault((one.kind, one.because, sides), one)
    return list(kept.values())
