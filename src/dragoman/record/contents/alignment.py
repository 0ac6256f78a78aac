"""Which words of two contents stand for one thing, and what is left over: the likeness of contents in other words."""

from collections.abc import Iterable
from functools import cached_property

from dragoman.record.contents.common import Sides, common_of
from dragoman.record.contents.concepts import Content, Item

TELLING = 0.4  # weight from which a word says something of its own


class Alignment:
    """Two contents, word by word; `around` are the words and concepts of the sentence that each stands in.

    Made by the hundred for each article: what is always asked is worked out at once, the rest when it is asked.
    `common` is what does not hang on their articles; `close` is near 1 where two contents differ in a word.
    """

    def __init__(self, left: Content, right: Content, around: tuple[frozenset[str], frozenset[str]]) -> None:
        self.left, self.right, self.around = left, right, around
        self.weights = left.weight, right.weight
        met = self.common = common_of(left, right)
        self.links, self.pairs, self.shared, self.close = met.links, met.pairs, met.shared, met.close

    @cached_property
    def evidence(self) -> float:
        """`shared`, each word by how rare it is."""
        left, right = self.left, self.right
        return sum(
            [
                link.rarity * min(left[link.left].rarity, right[link.right].rarity) * weight
                for link, weight in zip(self.links, self.common.worth, strict=True)
            ]
        )

    @cached_property
    def covered(self) -> float:
        """`shared` as a part of the lighter content, 0..1."""
        least = min(self.weights)
        return min(1.0, self.shared / least) if least else 0.0

    @cached_property
    def left_over(self) -> Sides[tuple[Item, ...]]:
        """Telling words of either side that the other has neither in its content nor around it."""
        left, right = self.alone
        return self._telling(left, self.around[1]), self._telling(right, self.around[0])

    @cached_property
    def added(self) -> float:
        """`left_over` as a part of its content, on the side where that is less: what both say of their own, 0..1."""
        parts = zip(self.left_over, self.weights, strict=True)
        return min(sum(item.weight for item in side) / weight if weight else 0.0 for side, weight in parts)

    @staticmethod
    def _telling(items: Iterable[Item], around: frozenset[str]) -> tuple[Item, ...]:
        telling = [i for i in items if i.weight >= TELLING and i.word not in around and i.keys.isdisjoint(around)]
        return tuple(telling)

    def replaced(self, *, one_order: bool, among: tuple[frozenset[int], frozenset[int]] | None = None) -> bool:
        """Whether a telling word of one stands where the other has another one: between the same words. Where the
        languages order words otherwise, one word left on either side need only stand beside the same word."""
        left, right = self.left_over
        lone = not one_order and len(left) == len(right) == 1
        if not left or not right:
            return False
        sides = (
            {
                place
                for at, item in enumerate(content)
                if (among is None or at in among[side]) and (one_order or _is_known(item)) and item in told
                for place in self.common.between(side, at, one_order, lone)
            }
            for side, (content, told) in enumerate(((self.left, left), (self.right, right)))
        )
        return not set.isdisjoint(*sides)

    @cached_property
    def alone(self) -> Sides[tuple[Item, ...]]:
        """The words of either side without a pair."""
        left, right = self.common.alone
        return tuple([self.left[i] for i in left]), tuple([self.right[j] for j in right])


def _is_known(item: Item) -> bool:
    """Whether another language's word for it would be known as one for it."""
    return bool(item.keys) or item.name
