"""What keeps two renderings apart although they are alike: a false merge puts words in a mouth, a missed one shows.

The nearer two wordings are, the more a difference tells: "may stop all sales" beside "will stop all sales" is no free
rendering. Guards of small words therefore ask how close the contents are.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.record.renderings import Pair

CLOSE = 0.4  # part of the heavier content that both share, from which small words are held against each other
CLOSER = 0.5  # the same across languages, where wordings cannot be held against each other
FRAME = 1.5  # telling words in common below which nothing frames the others
VERBATIM = 0.7  # part of what both share that is the same words
REST = 0.58  # likeness of the words left over, from which they may be other words for one thing
LAST = "other words in the same place"
SCOPES = ("some", "only", "except")


@dataclass(frozen=True, slots=True)
class Guard:
    """Keeps a pair apart, with `score`: 0 where nothing is worth keeping of the judgement."""

    reason: str
    holds: Callable[[Pair], bool]
    score: float = 0.1


VARIED, TURNED = "other numbers", "one denies what the other says"


def _free(pair: Pair) -> bool:
    """Whether the wordings are too far, or the articles too near, for small words to be held against each other."""
    return pair.copied or pair.words.close < CLOSE


def _turned(pair: Pair) -> bool:
    return pair.turned and not pair.excerpt and not _free(pair)


def _opposed(pair: Pair) -> bool:
    left, right = pair.denials
    return pair.words.opposed and left == right and not _free(pair)


def _modality(pair: Pair) -> bool:
    if _free(pair):
        return False
    uncertain = pair.one_has("possible") and not pair.against("possible", "able")
    asked = {"demand", "request"} & {pair.left.quotation.act, pair.right.quotation.act}
    return (
        uncertain
        or pair.against("required", "done")
        or pair.against("future", "done")
        or (pair.against("required", "future") and not asked)
    )


def _scope(pair: Pair) -> bool:
    return not _free(pair) and any(pair.one_has(kind) for kind in SCOPES)


def _condition(pair: Pair) -> bool:
    free, bound = sorted((pair.left.markers, pair.right.markers), key=lambda markers: markers.conditional)
    apart = bound.conditional and not free.conditional and "limit" not in free.found
    return apart and not pair.copied and pair.words.covered >= CLOSER


def _swapped(pair: Pair) -> bool:
    a, b = pair.left, pair.right
    if a.addressees and a.targets and a.addressees == b.targets and a.targets == b.addressees:
        return a.addressees != a.targets
    return not _free(pair) and pair.words.turned_round


def _other_numbers(pair: Pair) -> bool:
    return pair.numbers_apart and max(pair.words.covered, pair.words.close) >= CLOSE


def _stages(pair: Pair) -> bool:
    left, right = pair.words.stages
    return not _free(pair) and bool(left and right) and not left & right


def _other_countries(pair: Pair) -> bool:
    return not pair.copied and pair.words.close >= CLOSER and pair.words.other_countries


def other_things(pair: Pair) -> bool:
    """Whether contents that are else told in the same words have other words in one place: "measured by an engineer",
    "shared by a lock-keeper". Who words the rest anew may word this anew too. Asks for vectors, so it comes last."""
    left, right = pair.words.left_over
    if not left or not right or pair.copied or pair.words.shared < FRAME:
        return False
    if pair.one_language:
        framed = pair.words.verbatim >= VERBATIM and max(pair.words.covered, pair.words.close) >= CLOSE
    else:
        framed = pair.words.close >= CLOSER
    return framed and pair.rest < REST


GUARDS: tuple[Guard, ...] = (
    Guard("other speakers", lambda p: p.speaker == "other", 0.0),
    Guard("one stands inside the other", lambda p: p.nested, 0.0),
    Guard("no speaker in common and no copy", lambda p: p.speaker == "open" and not p.copied, 0.0),
    Guard("on other days", lambda p: p.left.days.apart(p.right.days), 0.0),
    Guard("one is planned, the other made", lambda p: p.plans_apart),
    Guard("other acts", lambda p: p.acts == "other" and not p.excerpt and not p.copied),
    Guard(VARIED, _other_numbers),
    Guard(TURNED, _turned),
    Guard("one word turned into its opposite", _opposed),
    Guard("one hangs on a condition", _condition),
    Guard("parties change places", _swapped),
    Guard("one may be, or must be, what the other is", _modality),
    Guard("of all, of some, or only of these", _scope),
    Guard("at another stage", _stages),
    Guard("other countries", _other_countries),
)


def guard_on(pair: Pair) -> Guard | None:
    """The first guard that holds; none asks for a vector."""
    return next((guard for guard in GUARDS if guard.holds(pair)), None)
