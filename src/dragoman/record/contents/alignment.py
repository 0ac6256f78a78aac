"""Which words of two contents stand for one thing, and what is left over: the likeness of contents in other words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import combinations
from typing import NamedTuple

from dragoman.record.contents.concepts import NOTHING, Content, Item, concepts
from dragoman.record.contents.words import one_form, prefixes

TELLING = 0.4  # weight from which a word says something of its own
WORDINGS = 16_384  # pairs of contents of which is kept what they have in common
MET = 65_536  # pairs of words that are kept with how alike they are
STANDING = frozenset(("open", "close"))
SAME = 0.5  # what a common word tells at least where both have the very word


class Link(NamedTuple):
    """A word of either side that stand for one thing; `verbatim` where they are one word."""

    left: int
    right: int
    rarity: float
    verbatim: bool


class Alignment:
    """Two contents, word by word; `around` are the words and concepts of the sentence that each stands in.

    Made by the hundred for each article: what is always asked is worked out at once, the rest when it is asked.
    `links` are the words that stand for one thing, each used once, the most telling first, `pairs` {place on the left:
    place on the right}, `shared` the weight of what both have, `close` its part of the heavier content: near 1 two
    contents differ in a word.
    """

    def __init__(self, left: Content, right: Content, around: tuple[frozenset[str], frozenset[str]]) -> None:
        self.left, self.right, self.around = left, right, around
        self.weights = left.weight, right.weight
        met = _met(left, right)
        self.links, self.pairs, self._worth, self.shared, self.close = met

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
    def covered(self) -> float:
        """`shared` as a part of the lighter content, 0..1."""
        least = min(self.weights)
        return min(1.0, self.shared / least) if least else 0.0

    @cached_property
    def left_over(self) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
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
        a = {
            place
            for i, item in enumerate(self.left)
            if item in left and (one_order or _is_known(item)) and (among is None or i in among[0])
            for place in self._between(0, i, one_order, lone)
        }
        b = {
            place
            for j, item in enumerate(self.right)
            if item in right and (one_order or _is_known(item)) and (among is None or j in among[1])
            for place in self._between(1, j, one_order, lone)
        }
        return not a.isdisjoint(b)

    def _between(self, side: int, at: int, one_order: bool, lone: bool) -> Iterator[frozenset[tuple[int, int]]]:
        """The words with a pair before and behind a place; both together, or each by itself."""
        places = self._places[side]
        before = next((n for place, n in reversed(places) if place < at), None)
        behind = next((n for place, n in places if place > at), None)
        marked = [(order * one_order, n) for order, n in enumerate((before, behind)) if n is not None]
        if lone:
            yield from (frozenset((one,)) for one in marked)
        elif marked:
            yield frozenset(marked)

    @cached_property
    def _places(self) -> tuple[Sequence[tuple[int, int]], Sequence[tuple[int, int]]]:
        """Of either side the place of each link and its number, in the order of the words."""
        left = sorted((link.left, n) for n, link in enumerate(self.links))
        return left, sorted((link.right, n) for n, link in enumerate(self.links))

    @cached_property
    def alone(self) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """The words of either side without a pair."""
        used = set(self.pairs.values())
        left = tuple([a for i, a in enumerate(self.left) if i not in self.pairs])
        return left, tuple([b for j, b in enumerate(self.right) if j not in used])

    @cached_property
    def unpaired(self) -> tuple[frozenset[str], frozenset[str]]:
        """Their concepts."""
        left, right = self.alone
        return NOTHING.union(*[item.keys for item in left]), NOTHING.union(*[item.keys for item in right])

    @cached_property
    def opposed(self) -> bool:
        """Whether a word that one has alone is the opposite of one that the other has alone."""
        left, right = self.alone
        if concepts().opposed(*self.unpaired):
            return any(_opposite(a, b) for a in left for b in right)
        return _turned(left, right) or _turned(right, left)

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
        # "open ports": what is open, or closed, has neither begun nor ended
        sides = ([item.keys for item in side if item.keys.isdisjoint(STANDING)] for side in self.alone)
        left, right = (frozenset(table[key] for keys in side for key in keys if key in table) for side in sides)
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


type Met = tuple[tuple[Link, ...], Mapping[int, int], Sequence[float], float, float]
_known: dict[tuple[int, int], Met] = {}  # by wordings: papers print the same words of a speaker again and again


def _met(left: Content, right: Content) -> Met:
    """What the words of two contents have in common, whatever else their articles speak of."""
    key = (left.wording, right.wording)
    found = _known.get(key)
    if found is None:
        links = tuple(_links(left, right))
        worth = [min(left[link.left].weight, right[link.right].weight) for link in links]
        shared, most = sum(worth) if worth else 0.0, max(left.weight, right.weight)
        found = links, {link.left: link.right for link in links}, worth, shared, shared / most if most else 0.0
        if left.wording and right.wording:
            if len(_known) >= WORDINGS:
                _known.clear()
            _known[key] = found
    return found


def _links(left: Content, right: Content) -> Iterator[Link]:
    mine, theirs = left.meeting, right.meeting
    # places whose words share a family, a concept or their first letters
    met = {(i, j) for mark in mine.keys() & theirs.keys() for i in mine[mark] for j in theirs[mark]}
    wide, high = max(1, len(left)), max(1, len(right))
    found = []
    for i, j in met:
        rarity, verbatim = alike(left[i], right[j])
        if rarity:
            found.append((not verbatim, -rarity, abs(i / wide - j / high), i, j))
    found.sort()
    taken: tuple[set[int], set[int]] = (set(), set())
    for other, rarity, _, i, j in found:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield Link(i, j, -rarity, not other)


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


def _is_known(item: Item) -> bool:
    """Whether another language's word for it would be known as one for it."""
    return bool(item.keys) or item.name


def _opposite(a: Item, b: Item) -> bool:
    if not a.keys.isdisjoint(b.keys):
        return False
    if a.word.endswith(b.word) or b.word.endswith(a.word):
        short, long = sorted((a.word, b.word), key=len)
        if long.removesuffix(short) in prefixes():
            return True
    return concepts().opposed(a.keys, b.keys)


def _turned(left: Iterable[Item], right: Sequence[Item]) -> bool:
    """Whether a word of one is one of the other behind letters that turn it round."""
    known = {item.word for item in right}
    met = [(item, bare) for item in left for bare in _bared(item.word) if bare in known]
    return any(item.keys.isdisjoint(other.keys) for item, bare in met for other in right if other.word == bare)


@lru_cache(maxsize=MET)
def _bared(word: str) -> tuple[str, ...]:
    return tuple(word[len(one) :] for one in prefixes() if word.startswith(one))


def alike(a: Item, b: Item) -> tuple[float, bool]:
    """How much it tells that both have the word, 0 where they stand for two things, and whether it is one word."""
    return _alike(a.word, a.stem, a.keys, b.word, b.stem, b.keys)


def _part(word: str, phrase: str) -> bool:
    """ "the North" beside "North Korea"."""
    return " " in phrase and word in phrase.split()
