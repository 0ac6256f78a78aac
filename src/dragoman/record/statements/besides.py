"""What two quotations have in common besides words: who speaks, when, how much alike in meaning, of how many."""

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, Self

from dragoman.record.days.known import Between
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.times import day_of
from dragoman.record.weighing import weights

MANY = 4  # quotations of one speaker in an article, beyond which more make no difference
FEWEST = frozenset(("1", "2"))  # numbers that any two sides have
OPEN = 0.2  # chance from which the question is worth keeping
OPEN_ODDS = math.log(OPEN / (1 - OPEN))
ROUNDING = 1e-9
MEANT = 0.6  # of `like`, from which two without a word in common are weighed
ALIKE, ALIKE_SOMETIME = (
    (0.4, 0.65),
    (0.6, 0.85),
)  # likeness that says nothing, and that counts once; of which days is told
UNLIKE = min(ALIKE[0], ALIKE_SOMETIME[0])
MUCH = 1.2  # how often it counts at most
LIKENESS = "alike_in_meaning"
SPEAKERS = {kind: f"speaker_{kind}" for kind in ("same", "role", "house", "open", "other")}
DAYS = {kind: f"day_{kind}" for kind in ("same", "near", "open")}
LOGS = (0.0, *(math.log(count) for count in range(1, MANY + 1)))


class Besides(NamedTuple):
    """What two quotations have in common besides words, for a first look at many: the log-odds without words, how many
    numbers both have, and whether one day is named on both sides."""

    odds: float
    numbers: int
    one_day: bool

    @classmethod
    def of(cls, a: QuotationView, b: QuotationView, between: Between) -> Self:
        """What only speaks against it is left out (`AGAINST`), and no clue is named; `between` tells of their days."""
        by_rivals, other, days, copies, story = _known_besides()
        day = day_of(a, b, between)
        rivals = a.rivals if a.rivals > b.rivals else b.rivals
        odds = by_rivals[rivals if rivals < MANY else MANY] + days[day] + (0.0 if a.speakers & b.speakers else other)
        if a.origin == b.origin and a.article != b.article:
            odds += copies
        if a.story and a.story == b.story:
            odds += story
        return cls(odds, common_numbers(a, b) if a.numbers and b.numbers else 0, day == "same")

    def may_tell(self, evidence: float, shared: float, alike: float) -> bool:
        """Whether the two may be weighed, alike as they are, with words in common of no more evidence and weight."""
        return self.odds_at_most(evidence, shared) + _likeness() * alike >= OPEN_ODDS - ROUNDING

    def odds_at_most(self, evidence: float, shared: float) -> float:
        """What the log-odds can come to where the words in common have no more than that, likeness aside."""
        first, more, much = _known_words()
        evidence += self.numbers
        odds = self.odds + (first + more * min(3.0, evidence - 1) if evidence > 1 else first * evidence)
        if self.one_day or shared + self.numbers <= 2:
            return odds
        return odds + much * min(4.0, shared + self.numbers - 2)


@cache
def _known_besides() -> tuple[tuple[float, ...], float, Mapping[str, float], float, float]:
    """Log-odds by rivals, of speakers who are not the same at most, by day, of copies, of one story."""
    table = weights("statement")
    other = max(table[SPEAKERS[kind]] for kind in ("role", "house", "open"))
    days = {kind: table[clue] for kind, clue in DAYS.items()}
    rivals = tuple(table["before"] + table["rivals"] * one for one in LOGS)
    return rivals, other, days, table["copies"], table["one_story"]


@cache
def _known_words() -> tuple[float, float, float]:
    table = weights("statement")
    return table["first_word_shared"], table["more_words_shared"], table["much_shared_undated"]


@cache
def _likeness() -> float:
    return weights("statement")[LIKENESS]


def common_numbers(a: QuotationView, b: QuotationView) -> int:
    """Numbers in common, each as telling as any word."""
    return min(2, len((a.numbers & b.numbers) - FEWEST))


def like(meaning: float, *, dated: bool) -> float:
    """How much their likeness speaks for one statement: of the quotations of one speaker in reports of one day, one in
    a hundred pairs of two statements are more alike than .5, and four in five of one statement. Where no day is told
    (`Between.dated`) people may say the like on another, so that only translations are one."""
    none, once = ALIKE if dated else ALIKE_SOMETIME
    return max(0.0, min(MUCH, (meaning - none) / (once - none)))


def speak_together(a: QuotationView, b: QuotationView) -> bool:
    """Whether they have a speaker in common, or one is whom the other speaks for."""
    return not (
        a.speakers.isdisjoint(b.speakers) and a.speakers.isdisjoint(b.behalf) and b.speakers.isdisjoint(a.behalf)
    )
