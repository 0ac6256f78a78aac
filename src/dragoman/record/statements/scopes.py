"""Whether two renderings are of all, of some, or only of these."""

from collections.abc import Mapping

from dragoman.record.contents.alignment import TELLING
from dragoman.record.contents.concepts import NOTHING, Item
from dragoman.record.contents.quantified import quantified
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.nearness import CLOSE, NEAR, is_loose, is_wide
from dragoman.record.statements.renderings import Pair

SCOPES = ("some", "except")
NOWHERE: frozenset[int] = frozenset()
# concepts of words that only say how much of a thing
COUNTING = frozenset(
    ("whole", "everywhere", "equal_all", "majority", "part", "half", "many", "few", "alone", "only_one")
)


def other_scope(pair: Pair) -> bool:
    """Whether one is of all of what the other is of in part: by markers of contents, and word by word."""
    if not is_wide(pair) and (_partly(pair) or (pair.one_has("only") and not pair.limited and not _restricted(pair))):
        return True
    if _counted_otherwise(pair):
        return True
    near = pair.words.close >= (NEAR if pair.even and not pair.accord.strange else CLOSE)
    return near and not pair.copied and not _restricted(pair) and any(pair.one_has(kind) for kind in SCOPES)


def _restricted(pair: Pair) -> bool:
    """Whether both are of these alone: "only doctors may enter", "nobody except doctors may enter"."""
    return all(
        "only" in side.markers.found or ("except" in side.markers.found and side.markers.negated)
        for side in (pair.left, pair.right)
    )


def _counted_otherwise(pair: Pair) -> bool:
    """Whether of one thing all is told in one, and some, or only so much, in the other."""
    if pair.copied:
        return False
    left, right = (quantified(side.text, side.language) for side in (pair.left, pair.right))
    if not left and not right:
        return False
    met = ((left.get(i, NOTHING), right.get(j, NOTHING)) for i, j in pair.words.pairs.items())
    if any("all" in a ^ b and not {"some", "only"}.isdisjoint(a ^ b) for a, b in met):
        return True
    if is_loose(pair) or pair.words.close < NEAR or pair.left.markers.negated or pair.right.markers.negated:
        return False
    met_there = {j: i for i, j in pair.words.pairs.items()}
    return _narrowed(pair.left, left, pair.right, pair.words.pairs, met_there) or _narrowed(
        pair.right, right, pair.left, met_there, pair.words.pairs
    )


def _narrowed(
    one: QuotationView,
    counted: Mapping[int, frozenset[str]],
    other: QuotationView,
    here: Mapping[int, int],
    there: Mapping[int, int],
) -> bool:
    """Whether all of a thing is meant in one, and in the other such as are of a kind: "all ships", "foreign ships"."""
    return "all" not in other.told and any(
        "all" in kinds and place in here and _kind_of(other, here[place], there) and not _kind_of(one, place, here)
        for place, kinds in counted.items()
    )


def _kind_of(view: QuotationView, place: int, met: Mapping[int, int]) -> bool:
    """Whether a telling word of its own says more closely what the word at a place means."""
    phrases = [role.places for one in view.predicates for role in one.roles if place in role.places]
    return any(
        view.items[at].weight >= TELLING and at not in met and not view.items[at].name and not _counts(view.items[at])
        for at in min(phrases, key=len, default=NOWHERE)
    )


def _counts(item: Item) -> bool:
    """Whether a word only says how much of a thing: "the whole of"."""
    return not COUNTING.isdisjoint(item.keys)


def _partly(pair: Pair) -> bool:
    """Whether one is of some, or of all but some, and the other of all."""
    return any(pair.against(kind, "all") and pair.one_has(kind) for kind in SCOPES)
