"""Figures of one quantity that are apart: what they count, where and when must be one, the numbers must not.

Words alone seldom say it ("sixteen ships turned back", « seize navires ont rebroussé chemin »): claims are held against
one another by what befalls the counted (`happenings`), by the names and days around them, by their words and meaning.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from dragoman.model.figure import Figure
from dragoman.model.reading import Reading
from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.model.span import Spans
from dragoman.model.time import When
from dragoman.record.contents.alignment import Alignment
from dragoman.record.contents.concepts import Content, items_of
from dragoman.record.contents.vectors import likeness
from dragoman.record.days.known import Days, utterance_days
from dragoman.record.desk import Desk
from dragoman.record.disagreements.opposed import is_country
from dragoman.record.disagreements.settings import Setting, setting_of
from dragoman.record.disagreements.telling import make_disagreement
from dragoman.record.nodes import named_in, sentence_spans, words_of
from dragoman.record.ports import Source
from dragoman.record.statements.renderings import GetVectors

SOLDIERS = frozenset({"soldiers", "troops", "reservists", "personnel", "fighters", "servicemen"})
PEOPLE = frozenset({"people", "men", "persons"})
PERSONS = frozenset(
    {"sailors", "crew members", "technicians", "protesters", "civilians", "refugees", "prisoners", "deaths", "victims"}
)
KIN = (SOLDIERS | {"technicians"}, frozenset({"sailors", "crew members"}), frozenset({"missiles", "rockets"}))
ROUNDED = 1.1  # "about 10,000" and 9,500 are one figure
BOUND = 1.2  # "at least 12" is said where hardly more than 14 are meant
ABSTRACT = frozenset(  # of all things: a number of these says nothing of what it is of
    {"percent", "years", "months", "weeks", "days", "hours", "minutes", "miles", "kilometres", "metres", "degrees"}
    | {"decades", "centuries", "nights", "square kilometres", "hectares", "countries", "votes"}
)
NEAR = 4  # days between two articles
SPREAD = 8.0  # figures of one quantity are hardly further apart
MEANING, CLOSE = 0.45, 0.6  # likeness of the claims, centred
ELSEWHERE = (2.5, 1.0)  # points against it where other places are named, on days that are open and on one day
LEAST = 2.0  # points from which two figures are of one quantity
MATTER, COVERED = 1.2, 0.5  # what claims share, countries left out, that no happening ties, and its part of the lighter


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure with its claim and its setting; `alone` where no other of its unit stands in its sentence, `owner` the
    party of the reading that it is of. `origin` and `of`, its party in the record, are known once it is compared."""

    article: str
    language: str
    figure: Figure
    vague: bool
    claim: Spans
    text: str
    items: Content
    setting: Setting
    days: Days
    alone: bool
    owner: str | None
    origin: str = ""
    of: str | None = None


def figure_views(desk: Desk, source: Source, units: Collection[str] = ()) -> Iterator[FigureView]:
    """The figures of one article that name a unit and a bound; only of these units and their kin, where some are."""
    article = source.article.id
    found = desk.claims("figure", article, lambda: _read_figures(source))
    told = [view for view in found if not units or any(_one_unit(view.figure.unit, unit) for unit in units)]
    ids = desk.entity_ids(source) if any(view.owner for view in told) else {}
    for view in told:
        yield replace(view, origin=desk.origin(article), of=ids.get(view.owner or ""))


def _read_figures(source: Source) -> Iterator[FigureView]:
    reading, text = source.reading, source.article.text
    language, units = reading.article.language, _units(reading)
    # "270,000 men" are no party, and who leads men is not whose they are
    owners = {e.id for e in reading.entities if e.type != "person"} & {*named_in(reading)}
    for figure in reading.figures:
        if not figure.unit or (figure.low is None and figure.high is None):
            continue
        claim = _claim(reading, figure)
        words, written = words_of(text, claim), figure.span.of(text)
        yield FigureView(
            article=source.article.id,
            language=language,
            figure=figure,
            vague=_vague(figure, written),
            claim=claim,
            text=words,
            items=items_of(words.replace(written, " "), language),
            setting=setting_of(source, (figure.span,)),
            days=utterance_days(reading.article.published, figure.when),
            alone=units[_place(reading, figure)] == 1,
            owner=figure.of if figure.of in owners else None,
        )


def _place(reading: Reading, figure: Figure) -> tuple[int, str]:
    return sum(sentence.start <= figure.span.start for sentence in reading.article.sentences), figure.unit


def _units(reading: Reading) -> Counter[tuple[int, str]]:
    """How many figures of a unit each sentence has: "32 percent to 25" are no claims to hold against others."""
    return Counter(_place(reading, figure) for figure in reading.figures)


def _claim(reading: Reading, figure: Figure) -> Spans:
    """What says the figure: the part of its sentence that a source is quoted with, else the sentence."""
    sentence = sentence_spans(reading, (figure.span,))
    quoted = [
        tuple(span for span in q.content if any(s.contains(span) for s in sentence))
        for q in reading.quotations
        if any(span.contains(figure.span) for span in q.content)
    ]
    whole = [spans for spans in quoted if any(span.contains(figure.span) for span in spans)]
    return min(whole, key=_length) if whole else sentence


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


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
        if not _may_be_apart(left, right):
            continue
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
        """Whether they can be of one quantity and cannot both be right."""
        a, b = self.left, self.right
        if not _may_be_apart(a, b):
            return False
        other = a.setting.happenings and b.setting.happenings and not a.setting.happenings & b.setting.happenings
        return not other and not self.words.common.other_countries

    @cached_property
    def words(self) -> Alignment:
        return Alignment(self.left.items, self.right.items, (frozenset(), frozenset()))

    @cached_property
    def points(self) -> float:
        """How much speaks for one quantity: one thing befalls the counted, or the claims are nearly one in words."""
        a, b = self.left.setting, self.right.setting
        matter, named = self._matter(), self._named()
        if not a.happenings & b.happenings:
            return LEAST if self._in_words(matter) else 0.0
        points = 1.5 + min(2.0, 0.75 * matter) + min(2.0, named) + (0.5 if self._countries() else 0.0)
        points += 1.0 if a.days & b.days else 0.5 if a.weekdays & b.weekdays else 0.0
        elsewhere = a.places and b.places and not a.places & b.places  # or one place in two languages
        points -= ELSEWHERE[bool(a.days & b.days)] if elsewhere else 0.0
        return points if points >= LEAST or points < LEAST - 1.5 else points + self._meaning()

    def _in_words(self, matter: float) -> bool:
        """Whether the claims are one in words and names, and of one time: what befalls nobody changes by the day."""
        a, b = self.left, self.right
        if not (a.alone and b.alone) or a.figure.unit in ABSTRACT or not a.days.near(b.days, NEAR):
            return False
        least = min(sum(item.weight for item in side if not is_country(item)) for side in (a.items, b.items))
        names = [{item.word for item in side if item.name and not is_country(item)} for side in (a.items, b.items)]
        owned = a.of is not None and a.of == b.of
        one = matter >= MATTER and matter >= COVERED * least and (owned or names[0] == names[1])
        return one and self._likely() >= CLOSE

    def _matter(self) -> float:
        """The weight of the words in common that name no country."""
        both = ((self.words.left[i], self.words.right[j]) for i, j in self.words.pairs.items())
        return sum(min(a.weight, b.weight) for a, b in both if not is_country(a))

    def _named(self) -> float:
        """The names in common, each by how rare it is in its article."""
        a, b = self.left.setting.names, self.right.setting.names
        return sum(min(a[name], b[name]) for name in a.keys() & b.keys() if name[0] != "@")

    def _countries(self) -> bool:
        both = self.left.setting.names.keys() & self.right.setting.names.keys()
        return any(name[0] == "@" for name in both)

    def _likely(self) -> float:
        texts = [(self.left.text, self.left.language), (self.right.text, self.right.language)]
        return likeness(texts, self.vectors([self.left.text, self.right.text]))

    def _meaning(self) -> float:
        likely = self._likely()
        return 1.5 if likely >= CLOSE else 0.5 if likely >= MEANING else 0.0


def _may_be_apart(a: FigureView, b: FigureView) -> bool:
    """The same at a glance: most end here."""
    if a.article == b.article or a.origin == b.origin or not _one_unit(a.figure.unit, b.figure.unit):
        return False
    return _disjoint(a, b) and not (a.of and b.of and a.of != b.of) and _overlap(a.figure.when, b.figure.when)


def _one_unit(left: str, right: str) -> bool:
    """People are counted as men by one and as soldiers by the other."""
    if left == right:
        return True
    both = {left, right}
    if both <= SOLDIERS or any(both <= kin for kin in KIN):
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
