"""What keeps two renderings apart although they are alike: a false merge puts words in a mouth, a missed one shows.

The nearer two wordings are, the more a difference tells: "may stop all sales" beside "will stop all sales" is no free
rendering. Guards of small words therefore ask how close the contents are.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.record.renderings import NEARLY, Pair

CLOSE = 0.46  # part of the heavier content that both share, from which small words are held against each other
CLOSER = 0.5  # the same across languages, where wordings cannot be held against each other
CLOSEST = 0.75  # the same for words that either side may tell otherwise
FRAME, FRAMED = 1.0, 0.35  # telling words in common, and their part, below which nothing frames the others
VERBATIM = 0.7  # part of what both share that is the same words
FAR = 0.1  # the same, below which contents are of other words altogether
NEAR = 0.3  # the same where neither side says much more than the other
SCOPES = ("some", "except")
UNDOING = frozenset(("resume", "lift", "annul"))  # concepts of what is again as it was before
BACK = UNDOING | frozenset(("dismantle", "end", "free", "give_back", "new", "open", "return", "withdraw"))


@dataclass(frozen=True, slots=True)
class Guard:
    """Keeps a pair apart, with `score`: 0 where nothing is worth keeping of the judgement."""

    reason: str
    holds: Callable[[Pair], bool]
    score: float = 0.1


VARIED, TURNED = "other numbers", "one denies what the other says"
BOUND, UNSURE = "one hangs on a condition", "one may be, or must be, what the other is"
SCOPED, WITHOUT = "of all, of some, or only of these", "one is without what the other is with"
LEFT_OUT = frozenset((BOUND, UNSURE, SCOPED, WITHOUT))  # of what a headline leaves out


def _free(pair: Pair) -> bool:
    """Whether the wordings are too far, or the articles too near, for small words to be held against each other."""
    return pair.copied or pair.words.close < CLOSE


def _loose(pair: Pair) -> bool:
    """The same for words that every fair rendering keeps: how many, whether it is sure, all or some, on what condition.
    They are held against each other in any wording, unless one side tells much that the other leaves out."""
    return _free(pair) and (pair.copied or not pair.even or pair.words.close < FAR)


def _wide(pair: Pair) -> bool:
    """The same where one says nothing, in one word or another, of what the other says."""
    return _loose(pair) or (pair.accord.strange and _free(pair))


def _framed(pair: Pair) -> bool:
    return not _loose(pair) and pair.words.shared >= FRAME


def _turned(pair: Pair) -> bool:
    """Also far wordings of which one is a denial and the other no refusal: "denied that …", "accused them of …"."""
    if pair.excerpt:
        return False
    if pair.accord.turned and not pair.copied:
        return True
    if not _free(pair):
        return pair.turned
    apart = pair.acts == "other" and not pair.copied
    return pair.turned and not pair.accord.strange and (apart or (_framed(pair) and not pair.deprived))


def _opposed(pair: Pair) -> bool:
    left, right = pair.denials
    return left == right and not _free(pair) and pair.words.opposed_there(one_order=pair.one_language)


def _modality(pair: Pair) -> bool:
    if not _wide(pair) and _uncertain(pair):
        return True
    if _free(pair):
        return False
    asked = {"demand", "request"} & {pair.left.quotation.act, pair.right.quotation.act}
    return (
        pair.against("required", "done", also=True)
        or pair.against("future", "done")
        or pair.against("future", "able")
        or (pair.against("required", "future") and not asked)
    )


def _uncertain(pair: Pair) -> bool:
    """Whether one may be, or should be, what the other is."""
    if pair.one_has("possible") and not pair.against("possible", "able"):
        return True
    meant = pair.against("expected", "required") or pair.against("expected", "possible")
    return pair.one_has("expected") and not meant


def _scope(pair: Pair) -> bool:
    if not _wide(pair) and (_partly(pair) or (pair.one_has("only") and not pair.limited)):
        return True
    near = pair.words.close >= (NEAR if pair.even and not pair.accord.strange else CLOSE)
    return near and not pair.copied and any(pair.one_has(kind) for kind in SCOPES)


def _partly(pair: Pair) -> bool:
    """Whether one is of some, or of all but some, and the other of all."""
    return any(pair.against(kind, "all") and pair.one_has(kind) for kind in SCOPES)


def _condition(pair: Pair) -> bool:
    """Whether one hangs on something, which the other, or what stands around it, does not tell in any words."""
    free, bound = sorted((pair.left, pair.right), key=lambda side: side.markers.conditional)
    if pair.copied or not pair.marked or not bound.markers.conditional or free.markers.conditional:
        return False
    if "regardless" in free.markers.found:
        return True  # "whether or not they leave" / "if they leave"
    limited = "only" in free.markers.found or not free.markers.limits <= bound.markers.limits
    held = not limited and "conditional" not in free.told
    return held and (pair.words.covered >= CLOSER or not _loose(pair))


def _regardless(pair: Pair) -> bool:
    """Whether one adds that it is so whatever happens."""
    return not _loose(pair) and pair.words.close >= NEAR and pair.one_has("regardless")


def _swapped(pair: Pair) -> bool:
    a, b = pair.left, pair.right
    if a.addressees and a.targets and a.addressees == b.targets and a.targets == b.addressees:
        return a.addressees != a.targets
    return not pair.copied and (pair.accord.swapped or (pair.words.close >= NEARLY and pair.words.turned_round))


def _other_numbers(pair: Pair) -> bool:
    if pair.numbers_apart and not (_loose(pair) and pair.words.covered < CLOSE):
        return True
    return not _loose(pair) and pair.words.close >= NEAR and pair.all_or_some


def _stages(pair: Pair) -> bool:
    left, right = pair.words.stages
    if not _free(pair) and left and right and not left & right:
        return True
    return not _loose(pair) and (pair.against("future", "past") or pair.ordered_only or _undone(pair))


def _undone(pair: Pair) -> bool:
    """Whether one tells what is again, or no more, as it was before: "will reopen", « a été levé »."""
    sides = pair.words.unpaired
    turned = (bool(one & UNDOING) and not two & BACK for one, two in (sides, sides[::-1]))
    return pair.words.close >= NEAR and any(turned)


def _other_countries(pair: Pair) -> bool:
    if pair.copied or not pair.words.other_countries:
        return False
    left, right = (any(key[0] == "@" for i in side for key in i.keys) for side in pair.words.left_over)
    return pair.words.close >= CLOSER or (_framed(pair) and left and right)


def _other_things(pair: Pair) -> bool:
    """Whether contents have other words in one place: "measured by an engineer", "shared by a lock-keeper". Who words
    the rest anew may word this anew too."""
    if pair.copied or pair.words.shared < FRAME:
        return False
    if pair.one_language:
        framed = pair.words.verbatim >= VERBATIM and max(pair.words.covered, pair.words.close) >= FRAMED
    else:
        framed = pair.words.close >= CLOSER
    return framed and pair.words.replaced(one_order=pair.one_language, among=pair.accord.framed)


def _other_parties(pair: Pair) -> bool:
    """Whether what both say is done to something else, or by another who is named."""
    if pair.copied or (pair.one_language and pair.words.covered == 1 and pair.words.verbatim == 1):
        return False  # all that one says stands in the other
    return pair.accord.other_things or pair.accord.other_names


def _without(pair: Pair) -> bool:
    if any(side.markers.negated and "without" in side.markers.found for side in (pair.left, pair.right)):
        return False  # "no fort is without guns"
    return pair.one_has("without") and pair.words.close >= CLOSEST and not pair.copied


GUARDS: tuple[Guard, ...] = (
    Guard("other speakers", lambda p: p.speaker == "other", 0.0),
    Guard("one stands inside the other", lambda p: p.nested, 0.0),
    Guard("no speaker in common and no copy", lambda p: p.speaker == "open" and not p.copied, 0.0),
    Guard("on other days", lambda p: p.left.days.apart(p.right.days), 0.0),
    Guard("one is planned, the other made", lambda p: p.plans_apart),
    Guard(VARIED, _other_numbers),
    Guard(TURNED, _turned),
    Guard("one word turned into its opposite", _opposed),
    Guard(BOUND, _condition),
    Guard("one holds whatever happens", _regardless),
    Guard("parties change places", _swapped),
    Guard(UNSURE, _modality),
    Guard(SCOPED, _scope),
    Guard(WITHOUT, _without),
    Guard("at another stage", _stages),
    Guard("other countries", _other_countries),
    Guard("other words in the same place", _other_things),
    Guard("other parties or things", _other_parties),
)


def guard_on(pair: Pair) -> Guard | None:
    """The first guard that holds; none asks for a vector."""
    for guard in GUARDS:
        if guard.holds(pair):
            return guard
    return None
