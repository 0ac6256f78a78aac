"""What befalls one thing once, told of two days: a treaty is signed, a ship sinks, a ban takes force on one day.

Read from the clause: what befalls (`happenings`), and the one day that stands in it. That two clauses are of one thing
is told by the names, words and meaning of their sentences.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import product

from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.model.span import Span
from dragoman.model.time import Time
from dragoman.record.contents.alignment import Alignment
from dragoman.record.contents.concepts import Content, items_of
from dragoman.record.contents.happenings import Found, Happening, find_happenings
from dragoman.record.contents.markers import find_markers
from dragoman.record.contents.vectors import likeness
from dragoman.record.contents.words import word_tables
from dragoman.record.days.clues import shift
from dragoman.record.days.known import Days, utterance_days
from dragoman.record.days.weekdays import weekday_named
from dragoman.record.desk import Desk
from dragoman.record.disagreements.opposed import is_country
from dragoman.record.disagreements.settings import setting_of
from dragoman.record.disagreements.telling import make_disagreement
from dragoman.record.nodes import pieces
from dragoman.record.ports import Source
from dragoman.record.statements.renderings import GetVectors
from dragoman.text.fold import words

NOT_DONE = ("future", "required", "possible", "until")  # markers of what has not happened
APART = 3  # days that two accounts of one act differ by at most
NEAR = 7  # days between two articles of which one names a weekday alone
LEAST = 1.25  # points from which two clauses tell of one thing
MEANING, CLOSE = 0.45, 0.6  # likeness of the sentences, centred
_CUT = re.compile(
    r"[;()«»“”\"]|[,:](?!\d)|\s[-–—]\s|(?=\s(?:that|which|who|qui|que|dont|lorsque|quand|when|after|before|après|avant)\s)"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class DatedView:
    """A clause that tells on which day something befell; `day` is ISO or None, `weekday` always known."""

    article: str
    language: str
    happening: Happening
    day: str | None
    weekday: int
    around: Days
    clause: Span
    text: str
    sentence: str
    items: Content
    names: frozenset[str]
    origin: str = ""


def dated_views(desk: Desk, article: str) -> Iterator[DatedView]:
    """The clauses of one article that tell a day of what happens once."""
    for view in desk.claims("date", article, lambda: _read_dates(desk.keeper.source(article))):
        yield replace(view, origin=desk.origin(article))


def _read_dates(source: Source) -> Iterator[DatedView]:
    reading, text = source.reading, source.article.text
    language, times = reading.article.language, [t for t in reading.times if t.granularity == "day"]
    around, sentences = utterance_days(reading.article.published, None), reading.article.sentences
    for before, sentence in zip((Span(0, 0), *sentences), sentences, strict=False):
        if not any(sentence.overlaps(time.span) for time in times):
            continue
        for clause in pieces(text, sentence, _CUT):
            found = _happening(clause.of(text), language)
            day = _day([time for time in times if time.span.overlaps(clause)], text, language) if found else None
            if found is None or day is None:
                continue
            told = sentence.of(text)
            if _points_back(clause.of(text), language):  # "he signed it on Tuesday"
                told = f"{before.of(text)} {told}"
            names = frozenset(setting_of(source, (clause,)).names)
            yield DatedView(
                source.article.id, language, found.happening, *day, around, clause, clause.of(text).strip(), told,
                _items(told, found, language), names,
            )  # fmt: skip


def _points_back(clause: str, language: str) -> bool:
    table = word_tables().get(language)
    return table is not None and not table.pointing.isdisjoint(words(clause))


def _items(text: str, found: Found, language: str) -> Content:
    """The words of a sentence beside those that tell what befalls."""
    return Content(item for item in items_of(text, language) if not set(item.word.split()) & set(found.words))


def _happening(clause: str, language: str) -> Found | None:
    """The only one that the clause tells, as done."""
    found = [one for one in find_happenings(clause, language) if one.happening.once]
    if len({one.happening for one in found}) != 1:
        return None
    markers = find_markers(clause, language)
    plain = markers.negated is False and not markers.conditional
    return found[0] if plain and not any(kind in markers.found for kind in NOT_DONE) else None


def _day(times: Sequence[Time], text: str, language: str) -> tuple[str | None, int] | None:
    """Day and weekday of the only time of a clause."""
    if len(times) != 1:
        return None
    time = times[0]
    if time.start and time.start == time.end:
        return time.start[:10], date.fromisoformat(time.start[:10]).weekday()
    named = weekday_named(text, (time.span,), language) if time.start is None and time.end is None else None
    return (None, named) if named is not None else None


def find_date_conflicts(desk: Desk, earlier: Sequence[str], article: str) -> Iterator[Disagreement]:
    """What the article and an earlier one put on two days."""
    keeper = desk.keeper
    own = list(dated_views(desk, article))
    if not own:
        return
    for other in earlier:
        for left, right in product(dated_views(desk, other), own):
            pair = DatedPair(left, right, keeper.vectors)
            if pair.apart and pair.points >= LEAST:
                because = f"{left.happening.name}: put on {_told(left)} and on {_told(right)}"
                proof = [RecordEvidence(view.article, (view.clause,), view.text) for view in (left, right)]
                yield make_disagreement("date", proof[0], proof[1], (left.clause.start, right.clause.start), because)


def _told(view: DatedView) -> str:
    return view.day or WEEKDAYS[view.weekday]


@dataclass(frozen=True)
class DatedPair:
    """Two dated clauses and what is measured of them."""

    left: DatedView
    right: DatedView
    vectors: GetVectors

    @cached_property
    def apart(self) -> bool:
        """Whether they tell of one happening on days that differ by little."""
        a, b = self.left, self.right
        if a.happening != b.happening or a.article == b.article or a.origin == b.origin:
            return False
        if a.day and b.day:
            days = abs((date.fromisoformat(a.day) - date.fromisoformat(b.day)).days)
        else:
            days = min((a.weekday - b.weekday) % 7, (b.weekday - a.weekday) % 7) if self._near() else 0
        return 0 < days <= APART

    def _near(self) -> bool:
        """Whether the articles may be of one week."""
        a, b = self.left.around, self.right.around
        return not (a.end and b.start and shift(a.end, NEAR) < b.start[:10]) and not (
            b.end and a.start and shift(b.end, NEAR) < a.start[:10]
        )

    @cached_property
    def points(self) -> float:
        """How much speaks for one thing. What befalls many is told apart by names: ships sink, one of them once."""
        both = self.left.names & self.right.names
        named = [name for name in both if name[0] != "@"]
        if self.left.happening.counted and not named:
            return 0.0
        matter = self._matter()
        found = min(2.0, 1.0 * len(named)) + (0.5 if len(both) > len(named) else 0.0) + min(2.0, 0.75 * matter)
        return found + self._meaning() if matter or len(named) > 1 else 0.0

    def _matter(self) -> float:
        aligned = Alignment(self.left.items, self.right.items, (frozenset(), frozenset()))
        both = ((aligned.left[i], aligned.right[j]) for i, j in aligned.pairs.items())
        return sum(min(a.weight, b.weight) for a, b in both if not is_country(a) and not a.name)

    def _meaning(self) -> float:
        texts = [(view.sentence, view.language) for view in (self.left, self.right)]
        likely = likeness(texts, self.vectors([text for text, _ in texts]))
        return 1.0 if likely >= CLOSE else 0.5 if likely >= MEANING else 0.0
