"""Which words of two contents stand for one thing, and what is left over: the likeness of contents in other words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from dragoman.record.concepts import NOTHING, Content, Item, concepts
from dragoman.record.words import one_form, prefixes

TELLING = 0.4  # weight from which a word says something of its own
MET = 65_536  # pairs of words that are kept with how alike they are
SAME = 0.5  # what a common word tells at least where both have the very word


class Link(NamedTuple):
    """A word of either side that stand for one thing; `verbatim` where they are one word."""

    left: int
    right: int
    rarity: float
    verbatim: bool


@dataclass(frozen=True)
class Alignment:
    """Two contents, word by word; `around` are the words and concepts of the sentence that each stands in."""

    left: Content
    right: Content
    around: tuple[frozenset[str], frozenset[str]]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The words that stand for one thing, each used once, the most telling first."""
        left, right = self.left, self.right
        wide, high = max(1, len(left)), max(1, len(right))
        found = []
        for i, j in self._candidates():
            a, b = left[i], right[j]
            rarity, verbatim = alike(a, b)
            if rarity:
                found.append((not verbatim, -rarity, abs(i / wide - j / high), i, j))
        found.sort()
        taken: tuple[set[int], set[int]] = (set(), set())
        kept = []
        for other, rarity, _, i, j in found:
            if i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                kept.append(Link(i, j, -rarity, not other))
        return tuple(kept)

    def _candidates(self) -> set[tuple[int, int]]:
        """Places whose words share a family, a concept or their first letters."""
        left, right = self.left.meeting, self.right.meeting
        common = left.keys() & right.keys()
        return {(i, j) for mark in common for i in left[mark] for j in right[mark]}

    @cached_property
    def pairs(self) -> dict[int, int]:
        """{place on the left: place on the right} of `links`."""
        return {link.left: link.right for link in self.links}

    @cached_property
    def _worth(self) -> tuple[float, ...]:
        """The weight of each of `links`."""
        return tuple(min(self.left[link.left].weight, self.right[link.right].weight) for link in self.links)

    @cached_property
    def shared(self) -> float:
        """The weight of what both have."""
        return sum(self._worth)

    @cached_property
    def evidence(self) -> float:
        """`shared`, each word by how rare it is."""
        left, right = self.left, self.right
        return sum(
            [
                link.rarity * min(left[link.left].rarity, right[link.right].rarity) * weight
                for link, weight in zip(self.links, self._worth, strict=True)
            ]
        )

    @cached_property
    def verbatim(self) -> float:
        """How much of `shared` is the same word, not another one for the same thing, 0..1."""
        same = sum([weight for link, weight in zip(self.links, self._worth, strict=True) if link.verbatim])
        return same / self.shared if self.shared else 0.0

    @cached_property
    def weights(self) -> tuple[float, float]:
        return self.left.weight, self.right.weight

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

    @cached_property
    def added(self) -> float:
        """`left_over` as a part of its content, on the side where that is less: what both say of their own, 0..1."""
        parts = zip(self.left_over, self.weights, strict=True)
        return min(sum(item.weight for item in side) / weight if weight else 0.0 for side, weight in parts)

    @staticmethod
    def _telling(items: Iterable[Item], around: frozenset[str]) -> tuple[Item, ...]:
        return tuple(i for i in items if i.weight >= TELLING and i.word not in around and not i.keys & around)

    def replaced(self, *, one_order: bool, among: tuple[frozenset[int], frozenset[int]] | None = None) -> bool:
        """Whether a telling word of one stands where the other has another one: between the same words. Where the
        languages order words otherwise, one word left on either side need only stand beside the same word."""
        left, right = self.left_over
        lone = not one_order and len(left) == len(right) == 1
        a = {
            place
            for i, item in enumerate(self.left)
            if item in left and (among is None or i in among[0])
            for place in self._between(0, i, one_order, lone)
        }
        b = {
            place
            for j, item in enumerate(self.right)
            if item in right and (among is None or j in among[1])
            for place in self._between(1, j, one_order, lone)
        }
        return not a.isdisjoint(b)

    def _between(self, side: int, at: int, one_order: bool, lone: bool) -> Iterator[frozenset[tuple[int, int]]]:
        """The words with a pair before and behind a place; both together, or each by itself."""
        places = sorted(((link.left, link.right)[side], n) for n, link in enumerate(self.links))
        before = next((n for place, n in reversed(places) if place < at), None)
        behind = next((n for place, n in places if place > at), None)
        marked = [(order * one_order, n) for order, n in enumerate((before, behind)) if n is not None]
        if lone:
            yield from (frozenset((one,)) for one in marked)
        elif marked:
            yield frozenset(marked)

    @cached_property
    def alone(self) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """The words of either side without a pair."""
        used = set(self.pairs.values())
        left = tuple(a for i, a in enumerate(self.left) if i not in self.pairs)
        return left, tuple(b for j, b in enumerate(self.right) if j not in used)

    @cached_property
    def unpaired(self) -> tuple[frozenset[str], frozenset[str]]:
        """Their concepts."""
        left, right = (NOTHING.union(*(item.keys for item in side)) for side in self.alone)
        return left, right

    @cached_property
    def opposed(self) -> bool:
        """Whether a word that one has alone is the opposite of one that the other has alone."""
        left, right = self.alone
        if not any(map(_prefixed, chain(left, right))) and not concepts().opposed(*self.unpaired):
            return False
        return any(_opposite(a, b) for a in left for b in right)

    def opposed_there(self, *, one_order: bool) -> bool:
        """Whether two such words stand in one place."""
        if not self.opposed:
            return False
        used = set(self.pairs.values())
        behind = [(j, b) for j, b in enumerate(self.right) if j not in used]
        return any(
            _opposite(a, b)
            and not {*self._between(0, i, one_order, True)}.isdisjoint(self._between(1, j, one_order, True))
            for i, a in enumerate(self.left)
            if i not in self.pairs
            for j, b in behind
        )

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
        """Whether two parties that both name come in the other order, who stands behind "by" counted as first."""
        parties = [link for link in self.links if self.left[link.left].party and self.right[link.right].party]
        return any(
            self.left[a.left].name == self.left[b.left].name
            and not abs(a.left - b.left) == abs(a.right - b.right) == 1  # "rebel government" / « gouvernement rebelle »
            and (self._order(0, a) < self._order(0, b)) != (self._order(1, a) < self._order(1, b))
            for a, b in combinations(parties, 2)
        )

    def _order(self, side: int, link: Link) -> tuple[bool, int]:
        place = (link.left, link.right)[side]
        return not (self.left, self.right)[side][place].agent, place


@lru_cache(maxsize=MET)
def _alike(
    word: str, stem: str, keys: frozenset[str], other: str, other_stem: str, other_keys: frozenset[str]
) -> tuple[float, bool]:
    """How much it tells that both have the word, 0 where they stand for two things, and whether it is one word."""
    common = keys & other_keys
    rarity = max(map(concepts().rarity, common)) if common else 0.0
    if stem == other_stem or one_form(word, other) or _part(word, other) or _part(other, word):
        return max(rarity, 1.0 if not common else SAME), True
    return rarity, False


def _opposite(a: Item, b: Item) -> bool:
    if not a.keys.isdisjoint(b.keys):
        return False
    if a.word.endswith(b.word) or b.word.endswith(a.word):
        short, long = sorted((a.word, b.word), key=len)
        if long.removesuffix(short) in prefixes():
            return True
    return concepts().opposed(a.keys, b.keys)


def _prefixed(item: Item) -> bool:
    """Whether the word begins with letters that turn another round."""
    return item.word.startswith(prefixes())


def alike(a: Item, b: Item) -> tuple[float, bool]:
    """How much it tells that both have the word, 0 where they stand for two things, and whether it is one word."""
    return _alike(a.word, a.stem, a.keys, b.word, b.stem, b.keys)


def _part(word: str, phrase: str) -> bool:
    """ "the North" beside "North Korea"."""
    return " " in phrase and word in phrase.split()
