"""A glance at two quotations: whether a judgement can come of them at all. Most candidates end there.

A glance is cheap and never wrong: what it rules out, the whole judgement would leave without a word
(``tests/record/statements/test_glances.py``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.record.contents.concepts import Content, Item, places_by
from dragoman.record.days.known import Between
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.besides import MEANT, ROUNDING, Besides
from dragoman.record.statements.judging import LEAST
from dragoman.record.statements.nearness import CLOSE

CONTAINED = 0.5  # words in common from which copies are one statement, or a veto is kept
STEM = 4  # letters that all forms of one word share


@dataclass(frozen=True)
class Glance:
    """What of a content is looked at first: where the marks of its words stand, and what each word may tell."""

    items: Content
    words: frozenset[str]

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """{mark: words with it}: two words without a mark in common stand for two things."""
        return places_by(self.items, marks)

    @cached_property
    def marks(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self.places)

    @cached_property
    def all(self) -> frozenset[str]:
        """Marks and words: two contents that have none of them in common share nothing."""
        return self.marks | self.words

    @cached_property
    def bits(self) -> Mapping[str, int]:
        """{mark: words with it}, a bit each."""
        return {mark: sum(1 << place for place in places) for mark, places in self.places.items()}

    @cached_property
    def _told(self) -> dict[int, tuple[float, float]]:
        return {}

    def told(self, common: Iterable[str]) -> tuple[float, float]:
        """What the words that may have a pair in a content with these marks in common add to the evidence at most, and
        their part in this content."""
        bits, held = self.bits, 0
        for mark in common:
            held |= bits[mark]
        found = self._told.get(held)
        if found is None:
            words = [item for place, item in enumerate(self.items) if held >> place & 1]
            found = sum([item.weight * item.rarity for item in words]), sum([item.weight for item in words])
            self._told[held] = found
        return found


def marks(item: Item) -> set[str]:
    """What another word must share to stand for the same: its first letters, those of a part, or a concept."""
    return {*item.keys, *(part[:STEM] for part in (item.word, *item.word.split()))}


def may_be_one_statement(
    left: QuotationView, right: QuotationView, mine: Glance, theirs: Glance, between: Between, alike: float
) -> bool:
    """Whether a judgement may come of two quotations whose days lie so, and that are so much alike (`besides.like`),
    whoever speaks: they share more than weak words, mean the same, or are of copies, which may be translations."""
    if between.apart:
        return False
    if left.origin == right.origin and left.language != right.language and left.article != right.article:
        return True
    if alike < MEANT and mine.all.isdisjoint(theirs.all):
        return False
    both = len(mine.words & theirs.words)
    if both and both >= CONTAINED * min(len(mine.words), len(theirs.words)):
        return True
    common = mine.marks & theirs.marks
    return _likely(left, right, mine, theirs, common, between, alike) or (
        bool(common) and _opposed(left, right, mine, theirs, common)
    )


def _likely(
    left: QuotationView,
    right: QuotationView,
    mine: Glance,
    theirs: Glance,
    common: frozenset[str],
    between: Between,
    alike: float,
) -> bool:
    """Whether the words in common, and what they mean, may make the two likely enough to be one."""
    if (not common and alike < MEANT) or (left.article == right.article and left.headline == right.headline):
        return False
    evidence, shared = theirs.told(common)
    if evidence < LEAST - ROUNDING and alike < MEANT:
        return False
    besides = Besides.of(left, right, between)
    if not besides.may_tell(evidence, shared, alike):
        return False
    other = mine.told(common)
    evidence, shared = min(evidence, other[0]), min(shared, other[1])
    return (evidence >= LEAST - ROUNDING or alike >= MEANT) and besides.may_tell(evidence, shared, alike)


def _opposed(left: QuotationView, right: QuotationView, mine: Glance, theirs: Glance, common: frozenset[str]) -> bool:
    """Whether words in quote marks may be kept apart for a number, or for a negation of what both say."""
    if not left.quotation.form == right.quotation.form == "direct":
        return False
    if left.numbers and right.numbers:
        return True
    heavier = max(mine.items.weight, theirs.items.weight)
    shared = min(mine.told(common)[1], theirs.told(common)[1])
    return shared >= CLOSE * heavier - ROUNDING
