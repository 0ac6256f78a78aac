"""Attested claims that cannot both hold: figures apart, and acts that one side tells and the other denies."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from dragoman.model.figure import Figure
from dragoman.model.ids import minted_id
from dragoman.model.reading import Reading
from dragoman.model.record import Disagreement, DisagreementKind, Event, EventAttestation, RecordEvidence
from dragoman.model.span import Spans
from dragoman.model.time import When
from dragoman.record.alignment import Alignment
from dragoman.record.concepts import Item, items_of
from dragoman.record.desk import Desk
from dragoman.record.nodes import named_in, sentence_spans, words_of
from dragoman.record.ports import Source
from dragoman.record.renderings import GetVectors
from dragoman.record.vectors import likeness

SOLDIERS = frozenset({"soldiers", "troops", "reservists", "personnel", "fighters", "servicemen"})
PEOPLE = frozenset({"people", "men", "persons"})
PERSONS = frozenset({"sailors", "crew members", "technicians", "protesters", "civilians", "refugees", "prisoners"})
MEANING, MEANING_TIED = 0.62, 0.5  # likeness of the sentences, centred, where the words do not say it
LEAST, LEAST_TIED = 1.0, 0.4  # weight of the words beside the counted thing that two claims share
ENOUGH = 1.5  # from which they may say by themselves that one thing is counted
ROUNDED = 1.1  # "about 10,000" and 9,500 are one figure
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
    items: tuple[Item, ...]


def figure_views(desk: Desk, source: Source) -> Iterator[FigureView]:
    """The figures of one article that name a unit and a bound."""
    reading, text, ids = source.reading, source.article.text, desk.entity_ids(source)
    speakers = {q.id: q.speaker for q in reading.quotations}
    named = named_in(reading)
    for figure in reading.figures:
        if not figure.unit or (figure.low is None and figure.high is None):
            continue
        spans = _claim(reading, figure)
        sentence = words_of(text, spans)
        held = next((ids[name] for name in speakers.get(figure.quotation or "", ()) if name in ids), None)
        language = reading.article.language
        items = items_of(sentence.replace(figure.span.of(text), " "), language)
        origin = desk.origin(source.article.id)
        of = ids.get(figure.of or "") if figure.of in named else None  # "270,000 men" are no party
        yield FigureView(source.article.id, origin, language, figure, of, held, spans, sentence, items)


def _claim(reading: Reading, figure: Figure) -> Spans:
    """What says the figure: the part of its sentence that a source is quoted with, else the sentence."""
    sentence = sentence_spans(reading, (figure.span,))
    quoted = [
        span
        for q in reading.quotations
        for span in q.content
        if span.contains(figure.span) and any(s.contains(span) for s in sentence)
    ]
    return (min(quoted, key=lambda span: span.end - span.start),) if quoted else sentence


def find_figure_disagreements(
    earlier: Sequence[FigureView], own: Sequence[FigureView], vectors: GetVectors
) -> Iterator[Disagreement]:
    """Figures of one quantity whose ranges have no number in common: an article's beside those of earlier ones."""
    for left, right in product(earlier, own):
        because = _figures_apart(left, right, vectors)
        if because:
            yield make_disagreement(
                "figure",
                RecordEvidence(left.article, left.sentence, left.text),
                RecordEvidence(right.article, right.sentence, right.text),
                (left.figure.span.start, right.figure.span.start),
                because,
            )


def _figures_apart(left: FigureView, right: FigureView, vectors: GetVectors) -> str | None:
    a, b = left.figure, right.figure
    if not _one_unit(a.unit, b.unit) or left.origin == right.origin or left.article == right.article:
        return None
    if (left.of and right.of and left.of != right.of) or not _overlap(a.when, b.when) or not _disjoint(a, b):
        return None
    tied = left.of is not None and left.of == right.of
    claims = Alignment(left.items, right.items, (frozenset(), frozenset()))
    if claims.other_countries or claims.shared < (LEAST_TIED if tied else LEAST):
        return None
    if claims.shared < ENOUGH or claims.covered < (TIED if tied else ALIKE):
        texts = [(left.text, left.language), (right.text, right.language)]
        if likeness(texts, vectors([left.text, right.text])) < (MEANING_TIED if tied else MEANING):
            return None
    return f"{_range(a)} {a.unit} and {_range(b)} {b.unit} have no number in common"


def _one_unit(left: str, right: str) -> bool:
    """People are counted as men by one and as soldiers by the other."""
    both = {left, right}
    return left == right or both <= SOLDIERS or (bool(both & PEOPLE) and both <= SOLDIERS | PEOPLE | PERSONS)


def _overlap(left: When | None, right: When | None) -> bool:
    if left is None or right is None:
        return True
    return (left.start or "") <= (right.end or "9") and (right.start or "") <= (left.end or "9")


def _disjoint(left: Figure, right: Figure) -> bool:
    """Whether no number is in both ranges, rounding granted."""
    least, most = float("-inf"), float("inf")
    a = (least if left.low is None else left.low, most if left.high is None else left.high)
    b = (least if right.low is None else right.low, most if right.high is None else right.high)
    return a[1] * ROUNDED < b[0] or b[1] * ROUNDED < a[0]


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
            yield make_disagreement("occurrence", _evidence(left), _evidence(right), starts, because)


def _evidence(attestation: EventAttestation) -> RecordEvidence:
    return RecordEvidence(attestation.article, attestation.trigger, attestation.text)


def make_disagreement(
    kind: DisagreementKind, left: RecordEvidence, right: RecordEvidence, starts: tuple[int, int], because: str
) -> Disagreement:
    """A disagreement with an id from where its two sides begin."""
    anchor = f"{kind}:{left.article}:{starts[0]}:{right.article}:{starts[1]}"
    return Disagreement(minted_id("d", anchor), kind, left, right, because)
