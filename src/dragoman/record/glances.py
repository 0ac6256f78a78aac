"""A glance at two quotations: whether a judgement can come of them at all. Most candidates end there.

A glance is cheap and never wrong: what it rules out, the whole judgement would leave without a word
(``tests/record/test_glances.py``).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.record.concepts import Item
from dragoman.record.guards import CLOSE
from dragoman.record.nodes import QuotationView
from dragoman.record.statements import LEAST

CONTAINED = 0.5  # words in common from which copies are one statement, or a veto is kept
STEM = 4  # letters that all forms of one word share
ROUNDING = 1e-9


@dataclass(frozen=True)
class Glance:
    """What of a content is looked at first: where the marks of its words stand, and what each word may tell."""

    items: tuple[Item, ...]
    words: frozenset[str]

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """{mark: words with it}: two words without a mark in common stand for two things."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            for mark in marks(item):
                found[mark].append(number)
        return {mark: tuple(numbers) for mark, numbers in found.items()}

    @cached_property
    def marks(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self.places)

    @cached_property
    def tells(self) -> tuple[float, ...]:
        """What each word adds to the evidence at most."""
        return tuple(item.weight * item.rarity for item in self.items)

    @cached_property
    def weight(self) -> float:
        """Of the whole content."""
        return sum(item.weight for item in self.items)

    def shared(self, common: Iterable[str]) -> set[int]:
        """The words that may have a pair in a content with these marks in common."""
        return {number for mark in common for number in self.places[mark]}


def marks(item: Item) -> set[str]:
    """What another word must share to stand for the same: its first letters, those of a part, or a concept."""
    return {*item.keys, *(part[:STEM] for part in (item.word, *item.word.split()))}


def may_be_one_statement(a: QuotationView, b: QuotationView, left: Glance, right: Glance) -> bool:
    """Whether a judgement may come of two quotations: they agree in voice and days, and share more than weak words."""
    if a.days.apart(b.days) or _two_voices(a, b):
        return False
    if a.article != b.article and a.origin == b.origin and a.language != b.language:  # copies may be translations
        return True
    common = left.marks & right.marks
    both = len(left.words & right.words)
    if both and both >= CONTAINED * min(len(left.words), len(right.words)):
        return True
    return _tells(left, right, common) or _opposed(a, b, left, right, common)


def _two_voices(a: QuotationView, b: QuotationView) -> bool:
    """Whether the speakers are two, all of them named, and neither speaks for the other or for its state."""
    if not a.speakers or not b.speakers or a.unnamed or b.unnamed:
        return False
    return (
        a.speakers.isdisjoint(b.speakers)
        and (a.speakers | a.behalf).isdisjoint(b.speakers | b.behalf)
        and a.states.isdisjoint(b.states)
    )


def _tells(left: Glance, right: Glance, common: frozenset[str]) -> bool:
    """Whether the evidence in the words may be enough."""
    if not common:
        return False
    return all(sum(side.tells[n] for n in side.shared(common)) >= LEAST - ROUNDING for side in (left, right))


def _opposed(a: QuotationView, b: QuotationView, left: Glance, right: Glance, common: frozenset[str]) -> bool:
    """Whether words in quote marks may be kept apart for a number, or for a negation of what both say."""
    if not a.quotation.form == b.quotation.form == "direct":
        return False
    if a.numbers and b.numbers:
        return True
    heavier = max(left.weight, right.weight)
    shared = min(sum(side.items[n].weight for n in side.shared(common)) for side in (left, right))
    return shared >= CLOSE * heavier - ROUNDING
