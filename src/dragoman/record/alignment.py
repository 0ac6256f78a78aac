"""Which words of two contents stand for one thing, and what is left over: the likeness of contents in other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dragoman.record.concepts import NOTHING, Item, concepts
from dragoman.record.words import one_form, prefixes

TELLING = 0.5  # weight from which a word says something of its own


@dataclass(frozen=True)
class Alignment:
    """Two contents, word by word; `around` are the words and concepts of the sentence that each stands in."""

    left: tuple[Item, ...]
    right: tuple[Item, ...]
    around: tuple[frozenset[str], frozenset[str]]

    @cached_property
    def pairs(self) -> dict[int, int]:
        """{place on the left: place on the right} of words that stand for one thing, each used once."""
        free = set(range(len(self.right)))
        found: dict[int, int] = {}
        for alike in (_one_word, _one_thing):
            for i, a in enumerate(self.left):
                fits = [] if i in found else [j for j in free if alike(a, self.right[j])]
                if fits:
                    found[i] = min(fits, key=lambda j: abs(self._share(j, self.right) - self._share(i, self.left)))
                    free.discard(found[i])
        return found

    @staticmethod
    def _share(place: int, items: Sequence[Item]) -> float:
        return place / max(1, len(items))

    @cached_property
    def shared(self) -> float:
        """The weight of what both have."""
        return sum(min(self.left[i].weight, self.right[j].weight) for i, j in self.pairs.items())

    @cached_property
    def evidence(self) -> float:
        """`shared`, each word by how rare it is."""
        both = ((self.left[i], self.right[j]) for i, j in self.pairs.items())
        return sum(min(a.weight * a.rarity, b.weight * b.rarity) for a, b in both)

    @cached_property
    def verbatim(self) -> float:
        """How much of `shared` is the same word, not another one for the same thing, 0..1."""
        words = ((self.left[i], self.right[j]) for i, j in self.pairs.items())
        same = sum(min(a.weight, b.weight) for a, b in words if one_form(a.word, b.word))
        return same / self.shared if self.shared else 0.0

    @cached_property
    def weights(self) -> tuple[float, float]:
        return sum(item.weight for item in self.left), sum(item.weight for item in self.right)

    @cached_property
    def covered(self) -> float:
        """`shared` as a part of the lighter content, 0..1."""
        least = min(self.weights)
        return min(1.0, self.shared / least) if least else 0.0

    @cached_property
    def close(self) -> float:
        """`shared` as a part of the heavier content, 0..1: near 1 two contents differ in a word."""
        most = max(self.weights)
        return self.shared / most if most else 0.0

    @cached_property
    def left_over(self) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """Telling words of either side that the other has neither in its content nor around it."""
        used = set(self.pairs.values())
        left = (a for i, a in enumerate(self.left) if i not in self.pairs)
        right = (b for j, b in enumerate(self.right) if j not in used)
        return self._telling(left, self.around[1]), self._telling(right, self.around[0])

    @staticmethod
    def _telling(items: Iterable[Item], around: frozenset[str]) -> tuple[Item, ...]:
        return tuple(i for i in items if i.weight >= TELLING and i.word not in around and not i.keys & around)

    @cached_property
    def unpaired(self) -> tuple[frozenset[str], frozenset[str]]:
        """The concepts of either side's words without a pair."""
        used = set(self.pairs.values())
        left = (a.keys for i, a in enumerate(self.left) if i not in self.pairs)
        right = (b.keys for j, b in enumerate(self.right) if j not in used)
        return NOTHING.union(*left), NOTHING.union(*right)

    @cached_property
    def opposed(self) -> bool:
        """Whether a word that one has alone is the opposite of one that the other has alone."""
        used = set(self.pairs.values())
        left = {a.word for i, a in enumerate(self.left) if i not in self.pairs}
        right = {b.word for j, b in enumerate(self.right) if j not in used}
        turned = any(p + a in y for x, y in ((left, right), (right, left)) for a in x for p in prefixes())
        return turned or concepts().opposed(*self.unpaired)

    @cached_property
    def stages(self) -> tuple[frozenset[str], frozenset[str]]:
        """Where in its course each says a measure stands ("ordered", "over")."""
        table = concepts().stages
        left, right = (frozenset(table[key] for key in side if key in table) for side in self.unpaired)
        return left, right

    @cached_property
    def other_countries(self) -> bool:
        """Whether each names a country that the other does not name."""
        left, right = (any(key[0] == "@" for key in side) for side in self.unpaired)
        return left and right

    @cached_property
    def turned_round(self) -> bool:
        """Whether two parties that both name come in the other order."""
        both = [(i, j) for i, j in sorted(self.pairs.items()) if self.left[i].party and self.right[j].party]
        return any(j > other for (_, j), (_, other) in pairwise(both))


def _one_word(a: Item, b: Item) -> bool:
    return a.word == b.word


def _one_thing(a: Item, b: Item) -> bool:
    if not a.keys.isdisjoint(b.keys):
        return True
    if a.word[:3] != b.word[:3]:  # most pairs of words end here
        return _part(a.word, b.word) or _part(b.word, a.word)
    return one_form(a.word, b.word)


def _part(word: str, phrase: str) -> bool:
    """ "the North" beside "North Korea"."""
    return " " in phrase and word in phrase.split()
