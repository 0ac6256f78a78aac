"""Which words of two contents stand for one thing, and what the others are to one another: kept by their wordings."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import combinations
from typing import NamedTuple

from dragoman.record.contents.concepts import NOTHING, Content, Item, concepts
from dragoman.record.contents.words import one_form, prefixes

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


type Sides[T] = tuple[T, T]


class Common:
    """What two contents have in common, whatever else their articles speak of: how rare a word is there is not asked.

    `links` are the words that stand for one thing, each used once, the most telling first, `worth` what each weighs,
    `pairs` {place on the left: place on the right}, `shared` the weight of what both have, `close` its part of the
    heavier content.
    """

    def __init__(self, left: Content, right: Content) -> None:
        self.left, self.right = left, right
        self.links = tuple(_links(left, right))
        self.pairs = {link.left: link.right for link in self.links}
        self.worth = [min(left[link.left].weight, right[link.right].weight) for link in self.links]
        most = max(left.weight, right.weight)
        self.shared = sum(self.worth) if self.worth else 0.0
        self.close = self.shared / most if most else 0.0

    @cached_property
    def verbatim(self) -> float:
        """How much of `shared` is the same word, not another one for the same thing, 0..1."""
        same = sum([weight for link, weight in zip(self.links, self.worth, strict=True) if link.verbatim])
        return same / self.shared if self.shared else 0.0

    @cached_property
    def alone(self) -> Sides[tuple[int, ...]]:
        """The places on either side of the words without a pair."""
        used = set(self.pairs.values())
        left = tuple([i for i in range(len(self.left)) if i not in self.pairs])
        return left, tuple([j for j in range(len(self.right)) if j not in used])

    @cached_property
    def _alone(self) -> Sides[tuple[Item, ...]]:
        left, right = self.alone
        return tuple([self.left[i] for i in left]), tuple([self.right[j] for j in right])

    @cached_property
    def unpaired(self) -> Sides[frozenset[str]]:
        """The concepts of those words."""
        left, right = self._alone
        return NOTHING.union(*[item.keys for item in left]), NOTHING.union(*[item.keys for item in right])

    @cached_property
    def opposed(self) -> bool:
        """Whether a word that one has alone is the opposite of one that the other has alone."""
        left, right = self._alone
        if concepts().opposed(*self.unpaired):
            return any(_opposite(a, b) for a in left for b in right)
        return _turned(left, right) or _turned(right, left)

    def opposed_there(self, *, one_order: bool) -> bool:
        """Whether two such words stand in one place."""
        return self.opposed and (self._opposed_in_order if one_order else self._opposed_in_place)

    @cached_property
    def _opposed_in_order(self) -> bool:
        return self._opposed_there(True)

    @cached_property
    def _opposed_in_place(self) -> bool:
        return self._opposed_there(False)

    def _opposed_there(self, one_order: bool) -> bool:
        before, behind = self.alone
        return any(
            _opposite(self.left[i], self.right[j])
            and not {*self.between(0, i, one_order, True)}.isdisjoint(self.between(1, j, one_order, True))
            for i in before
            for j in behind
        )

    def between(self, side: int, at: int, one_order: bool, lone: bool) -> Iterator[frozenset[tuple[int, int]]]:
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
    def _places(self) -> Sides[Sequence[tuple[int, int]]]:
        """Of either side the place of each link and its number, in the order of the words."""
        left = sorted((link.left, n) for n, link in enumerate(self.links))
        return left, sorted((link.right, n) for n, link in enumerate(self.links))

    @cached_property
    def stages(self) -> Sides[frozenset[str]]:
        """Where in its course each says a measure stands ("ordered", "over")."""
        table = concepts().stages
        # "open ports": what is open, or closed, has neither begun nor ended
        sides = ([item.keys for item in side if item.keys.isdisjoint(STANDING)] for side in self._alone)
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


_known: dict[tuple[int, int], Common] = {}  # by wordings: papers print the same words of a speaker again and again


def common_of(left: Content, right: Content) -> Common:
    """What the words of two contents have in common."""
    key = (left.wording, right.wording)
    found = _known.get(key)
    if found is None:
        found = Common(left, right)
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
