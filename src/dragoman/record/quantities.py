"""Figures of one quantity that are apart: what they count, where and when must be one, the numbers must not.

Words alone seldom say it ("sixteen ships turned back", « seize navires ont rebroussé chemin »): claims are held against
one another by what befalls the counted (`happenings`), by the names and days around them, by their words and meaning.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.model.span import Spans
from dragoman.model.time import When
from dragoman.record.alignment import Alignment
from dragoman.record.concepts import Item, items_of
from dragoman.record.desk import Desk
from dragoman.record.disagreements import make_disagreement
from dragoman.record.nodes import named_in, sentence_spans, words_of
from dragoman.record.ports import Source
from dragoman.record.renderings import GetVectors
from dragoman.record.settings import Setting, setting_of
from dragoman.record.vectors import likeness

SOLDIERS = frozenset({"soldiers", "troops", "reservists", "personnel", "fighters", "servicemen"})
PEOPLE = frozenset({"people", "men", "persons"})
PERSONS = frozenset(
    {"sailors", "crew members", "technicians", "protesters", "civilians", "refugees", "prisoners", "deaths", "victims"}
)
KIN = (SOLDIERS | {"technicians"}, frozenset({"sailors", "crew members"}), frozenset({"missiles", "rockets"}))
COMMON = frozenset({"people", "men", "persons", "ships", "soldiers", "troops", "planes", "aircraft"})  # of many things
SPANS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "miles", "kilometres", "metres"})
ROUNDED = 1.1  # "about 10,000" and 9,500 are one figure
BOUND = 1.2  # "at least 12" is said where hardly more than 14 are meant
SPREAD = 8.0  # figures of one quantity are hardly further apart
MEANING, CLOSE = 0.45, 0.6  # likeness of the claims, centred
LEAST = 2.0  # points from which two figures are of one quantity
ONCE = 0.3  # of a span of time or length, which is of a thing among many


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with its record entity, the holder of the claim (None: the outlet), its claim and its setting."""

    article: str
    origin: str
    language: str
    figure: Figure
    vague: bool
    of: str | None
    holder: str | None
    claim: Spans
    text: str
    items: tuple[Item, ...]
    setting: Setting


def figure_views(desk: Desk, source: Source) -> Iterator[FigureView]:
    """The figures of one article that name a unit and a bound."""
    reading, text, ids = source.reading, source.article.text, desk.entity_ids(source)
    speakers = {q.id: q.speaker for q in reading.quotations}
    named = named_in(reading)
    for figure in reading.figures:
        if not figure.unit or (figure.low is None and figure.high is None):
            continue
        claim = _claim(reading, figure)
        words = words_of(text, claim)
        language = reading.article.language
        written = figure.span.of(text)
        yield FigureView(
            article=source.article.id,
            origin=desk.origin(source.article.id),
            language=language,
            figure=figure,
            vague=_vague(figure, written),
            of=ids.get(figure.of or "") if figure.of in named else None,  # "270,000 men" are no party
            holder=next((ids[name] for name in speakers.get(figure.quotation or "", ()) if name in ids), None),
            claim=claim,
            text=words,
            items=items_of(words.replace(written, " "), language),
            setting=setting_of(source, (figure.span,)),
        )


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


def _vague(figure: Figure, written: str) -> bool:
    """ "Tens of thousands": a bound of which nobody means the number."""
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    power = len(bounds) == 1 and bounds[0] > 0 and math.log10(bounds[0]).is_integer()
    return power and not any(c.isdigit() for c in written)


def find_figure_disagreements(
    earlier: Sequence[FigureView], own: Sequence[FigureView], vectors: GetVectors
) -> Iterator[Disagreement]:
    """Figures of one quantity whose ranges have no number in common: an article's beside those of earlier ones."""
    for left, right in product(earlier, own):
        pair = FigurePair(left, right, vectors)
        if pair.apart and pair.points >= LEAST:
            because = f"{_told(left.figure)} and {_told(right.figure)} for one quantity"
            starts = (left.figure.span.start, right.figure.span.start)
            yield make_disagreement("figure", _evidence(left), _evidence(right), starts, because)


def _evidence(view: FigureView) -> RecordEvidence:
    return RecordEvidence(view.article, view.claim, view.text)


@dataclass(frozen=True)
class FigurePair:
    """Two figures and what is measured of them; vectors only when the rest leaves it open."""

    left: FigureView
    right: FigureView
    vectors: GetVectors

    @cached_property
    def apart(self) -> bool:
        """Whether they can be of one quantity and cannot both be right; cheap checks first."""
        a, b = self.left, self.right
        if a.article == b.article or a.origin == b.origin or not _one_unit(a.figure.unit, b.figure.unit):
            return False
        if not _disjoint(a, b) or (a.of and b.of and a.of != b.of) or not _overlap(a.figure.when, b.figure.when):
            return False
        other = a.setting.happenings and b.setting.happenings and not a.setting.happenings & b.setting.happenings
        return not other and not self.words.other_countries

    @cached_property
    def words(self) -> Alignment:
        return Alignment(self.left.items, self.right.items, (frozenset(), frozenset()))

    @cached_property
    def points(self) -> float:
        """How much speaks for one quantity."""
        found = self._ties()
        if found < LEAST - 1.5 or not self.shared:
            return 0.0 if not self.shared else found
        return found if found >= LEAST else found + self._meaning()

    @cached_property
    def shared(self) -> bool:
        """Whether anything but parties and days is common to both."""
        a, b = self.left.setting, self.right.setting
        one_thing = not COMMON & {self.left.figure.unit, self.right.figure.unit} and self._matter() > 0
        return bool(a.happenings & b.happenings) or self._matter() >= 1 or one_thing or bool(self._names())

    def _ties(self) -> float:
        a, b = self.left.setting, self.right.setting
        points = 1.5 if a.happenings & b.happenings else 0.0
        points += min(2.0, 0.75 * self._matter())
        points += min(2.0, 1.0 * len(self._names())) + (0.5 if self._countries() else 0.0)
        points += 1.0 if a.days & b.days else 0.5 if a.weekdays & b.weekdays else 0.0
        points -= 1.0 if a.places and b.places and not a.places & b.places else 0.0
        return points - (1.0 if {self.left.figure.unit, self.right.figure.unit} & SPANS else 0.0)

    def _matter(self) -> float:
        """The weight of the words in common that name no country."""
        left, right = self.words.left, self.words.right
        return sum(
            min(left[i].weight, right[j].weight)
            for i, j in self.words.pairs.items()
            if not any(key[0] == "@" for key in left[i].keys)
        )

    def _names(self) -> frozenset[str]:
        both = self.left.setting.names & self.right.setting.names
        return frozenset(name for name in both if name[0] != "@")

    def _countries(self) -> bool:
        both = self.left.setting.names & self.right.setting.names
        return any(name[0] == "@" for name in both)

    def _meaning(self) -> float:
        texts = [(self.left.text, self.left.language), (self.right.text, self.right.language)]
        likely = likeness(texts, self.vectors([self.left.text, self.right.text]))
        return 1.5 if likely >= CLOSE else 0.5 if likely >= MEANING else 0.0


def _one_unit(left: str, right: str) -> bool:
    """People are counted as men by one and as soldiers by the other."""
    both = {left, right}
    if left == right or both <= SOLDIERS or any(both <= kin for kin in KIN):
        return True
    return bool(both & PEOPLE) and both <= SOLDIERS | PEOPLE | PERSONS


def _overlap(left: When | None, right: When | None) -> bool:
    if left is None or right is None:
        return True
    return (left.start or "") <= (right.end or "9") and (right.start or "") <= (left.end or "9")


def _disjoint(left: FigureView, right: FigureView) -> bool:
    """Whether no number is in both ranges, rounding granted, and they lie near enough to be of one thing."""
    (a, b), (c, d) = _range(left), _range(right)
    if not (b * ROUNDED < c or d * ROUNDED < a):
        return False
    low, high = max(1.0, min(b, d)), max(a, c)
    return high / low <= SPREAD


def _range(view: FigureView) -> tuple[float, float]:
    low, high = view.figure.low, view.figure.high
    if high is None:
        return (low or 0.0), float("inf") if view.vague else (low or 0.0) * BOUND
    if low is None:
        return (0.0 if view.vague else high / BOUND), high
    return low, high


def _told(figure: Figure) -> str:
    low, high = (None if bound is None else f"{bound:,.10g}" for bound in (figure.low, figure.high))
    if low == high or high is None:
        return f"{low} {figure.unit}" if low == high else f"at least {low} {figure.unit}"
    return f"at most {high} {figure.unit}" if low is None else f"{low}–{high} {figure.unit}"
