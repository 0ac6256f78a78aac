"""A glance at two quotations: whether a judgement can come of them at all. Most candidates end there.

A glance is cheap and never wrong: what it rules out, the whole judgement would leave without a word
(``tests/record/test_glances.py``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.record.concepts import Content, Item, places_by
from dragoman.record.guards import CLOSE
from dragoman.record.renderings import Pair
from dragoman.record.statements import LEAST, OPEN_ODDS, odds_at_most

CONTAINED = 0.5  # words in common from which copies are one statement, or a veto is kept
STEM = 4  # letters that all forms of one word share
ROUNDING = 1e-9


@dataclass(frozen=True)
class Glance:
    """What of a content is looked at first: where the marks of its words stand, and what each word may tell."""

    items: Content
    words: frozenset[str]
    origin: str = ""

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """{mark: words with it}: two words without a mark in common stand for two things."""
        return places_by(self.items, marks)

    @cached_property
    def marks(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self.places)

    @cached_property
    def tells(self) -> tuple[float, ...]:
        """What each word adds to the evidence at most."""
        return tuple(item.weight * item.rarity for item in self.items)

    def shared(self, common: Iterable[str]) -> set[int]:
        """The words that may have a pair in a content with these marks in common."""
        places = self.places
        return {number for mark in common for number in places[mark]}

    def told(self, words: Iterable[int]) -> float:
        """What these words add to the evidence at most."""
        tells = self.tells
        return sum([tells[n] for n in words])

    def weight(self, words: Iterable[int]) -> float:
        """Their part in the content."""
        items = self.items
        return sum([items[n].weight for n in words])


def marks(item: Item) -> set[str]:
    """What another word must share to stand for the same: its first letters, those of a part, or a concept."""
    return {*item.keys, *(part[:STEM] for part in (item.word, *item.word.split()))}


def may_share(left: Glance, right: Glance) -> bool:
    """Whether two contents have a word in common, or are of copies: what comes before all else."""
    common = not left.marks.isdisjoint(right.marks) or left.origin == right.origin
    return common or not left.words.isdisjoint(right.words)


def may_be_one_statement(pair: Pair, left: Glance, right: Glance) -> bool:
    """Whether a judgement may come of two quotations: they agree in voice and days, and share more than weak words."""
    if pair.left.days.apart(pair.right.days) or pair.speaker == "other":
        return False
    if pair.copied and not pair.one_language:  # copies may be translations
        return True
    both = len(left.words & right.words)
    if both and both >= CONTAINED * min(len(left.words), len(right.words)):
        return True
    common = left.marks & right.marks
    return bool(common) and (_likely(pair, left, right, common) or _opposed(pair, left, right, common))


def _likely(pair: Pair, left: Glance, right: Glance, common: frozenset[str]) -> bool:
    """Whether the words in common may make the two likely enough to be one."""
    if not pair.apart:
        return False
    mine, theirs = left.shared(common), right.shared(common)
    evidence = min(left.told(mine), right.told(theirs))
    if evidence < LEAST - ROUNDING:
        return False
    shared = min(left.weight(mine), right.weight(theirs))
    return odds_at_most(pair, evidence, shared) >= OPEN_ODDS - ROUNDING


def _opposed(pair: Pair, left: Glance, right: Glance, common: frozenset[str]) -> bool:
    """Whether words in quote marks may be kept apart for a number, or for a negation of what both say."""
    if not pair.left.quotation.form == pair.right.quotation.form == "direct":
        return False
    if pair.left.numbers and pair.right.numbers:
        return True
    heavier = max(left.items.weight, right.items.weight)
    shared = min(side.weight(side.shared(common)) for side in (left, right))
    return shared >= CLOSE * heavier - ROUNDING
