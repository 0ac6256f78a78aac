"""What keeps two renderings apart although they are alike: a false merge puts words in a mouth, a missed one shows.

The nearer two wordings are, the more a difference tells: "may stop all sales" beside "will stop all sales" is no free
rendering. Guards of small words therefore ask how close the contents are.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.record.statements.modality import other_modality
from dragoman.record.statements.nearness import CLOSE, CLOSER, NEAR, is_free, is_loose
from dragoman.record.statements.renderings import NEARLY, Pair
from dragoman.record.statements.scopes import other_scope

FRAME, FRAMED = 1.0, 0.35  # telling words in common, and their part, below which nothing frames the others
TRANSLATED = 0.55  # likeness of words in quote marks
VERBATIM = 0.7  # part of what both share that is the same words
UNDOING = frozenset(("resume", "lift", "annul"))  # concepts of what is again as it was before
BACK = UNDOING | frozenset(("dismantle", "end", "free", "give_back", "new", "open", "return", "withdraw"))


@dataclass(frozen=True, slots=True)
class Guard:
    """Keeps a pair apart, with `score`: 0 where nothing is worth keeping of the judgement. `small`: for a word that two
    translators of one utterance choose freely."""

    reason: str
    holds: Callable[[Pair], bool]
    score: float = 0.1
    small: bool = False


VARIED, TURNED = "other numbers", "one denies what the other says"
BOUND, UNSURE = "one hangs on a condition", "one may be, or must be, what the other is"
SCOPED = "of all, of some, or only of these"
LEFT_OUT = frozenset((BOUND, UNSURE, SCOPED))  # of what a headline leaves out


def _framed(pair: Pair) -> bool:
    return not is_loose(pair) and pair.words.shared >= FRAME


def _turned(pair: Pair) -> bool:
    """Whether one denies what the other says: of one predicate in any wording, of whole contents if they are close."""
    if pair.excerpt:
        return False
    if pair.accord.turned and not pair.copied:
        return True
    return not is_free(pair) and pair.turned and not pair.deprived


def _opposed(pair: Pair) -> bool:
    if is_free(pair) or not pair.words.common.opposed or pair.inverted:
        return False
    left, right = pair.denials
    return left == right or pair.plain


def _condition(pair: Pair) -> bool:
    """Whether one hangs on something, which the other, or what stands around it, does not tell in any words."""
    free, bound = sorted((pair.left, pair.right), key=lambda side: side.markers.conditional)
    if pair.copied or not pair.marked or not bound.markers.conditional or free.markers.conditional:
        return False
    if "regardless" in free.markers.found:
        return True  # "whether or not they leave" / "if they leave"
    limited = "only" in free.markers.found or not free.markers.limits <= bound.markers.limits
    held = not limited and "conditional" not in free.told
    return held and (pair.words.covered >= CLOSER or not is_loose(pair))


def _regardless(pair: Pair) -> bool:
    """Whether one adds that it is so whatever happens."""
    return not is_free(pair) and pair.one_has("regardless")


def _swapped(pair: Pair) -> bool:
    a, b = pair.left, pair.right
    if a.addressees and a.targets and a.addressees == b.targets and a.targets == b.addressees:
        return a.addressees != a.targets
    if pair.copied or pair.accord.swapped:
        return not pair.copied
    return pair.words.close >= NEARLY and pair.words.common.turned_round and not pair.accord.converse


def _other_numbers(pair: Pair) -> bool:
    if pair.numbers_apart and not (is_loose(pair) and pair.words.covered < CLOSE):
        return True
    return not is_loose(pair) and pair.words.close >= NEAR and pair.all_or_some


def _stages(pair: Pair) -> bool:
    left, right = pair.words.common.stages
    if left and right and not left & right and not is_free(pair) and not pair.inverted:
        return True
    return not is_loose(pair) and (
        pair.against("future", "past") or pair.ordered_only or (_undone(pair) and not pair.inverted)
    )


def _undone(pair: Pair) -> bool:
    """Whether one tells what is again, or no more, as it was before: "will reopen", « a été levé »."""
    sides = pair.words.common.unpaired
    turned = (bool(one & UNDOING) and not two & BACK for one, two in (sides, sides[::-1]))
    return pair.words.close >= NEAR and any(turned)


def _other_countries(pair: Pair) -> bool:
    if pair.copied or not pair.words.common.other_countries:
        return False
    left, right = (any(key[0] == "@" for i in side for key in i.keys) for side in pair.words.left_over)
    return pair.words.close >= CLOSER or (_framed(pair) and left and right)


def _other_things(pair: Pair) -> bool:
    """Whether contents have other words in one place: "measured by an engineer", "shared by a lock-keeper". Who words
    the rest anew may word this anew too."""
    if pair.copied or pair.words.shared < FRAME or _translates(pair):
        return False
    if pair.one_language:
        framed = pair.words.common.verbatim >= VERBATIM and max(pair.words.covered, pair.words.close) >= FRAMED
    else:
        framed = pair.words.close >= CLOSER
    if not framed or pair.inverted or _denied_else(pair):
        return False
    return pair.words.replaced(one_order=pair.one_language, among=pair.accord.framed)


def _translates(pair: Pair) -> bool:
    """Whether words in quote marks are as like those of another language as translations are, which choose other words
    freely: "of their hosts", « du pays qui les accueille »."""
    return not pair.one_language and pair.quoted and pair.meaning >= TRANSLATED


def _denied_else(pair: Pair) -> bool:
    """Whether one asserts and the other denies something else of more than one thing that both name: "all roads are
    cut", "no road can be used"."""
    return not pair.plain and pair.accord.strange and not pair.accord.said_else(pair.words.pairs.items())


def _other_parties(pair: Pair) -> bool:
    """Whether what both say is done to something else, or by another who is named."""
    if pair.copied:
        return False
    if pair.one_language and pair.words.covered == 1 and pair.words.common.verbatim == 1:
        return False  # all that one says stands in the other
    # "neither wants war", "both want peace"
    return (pair.accord.other_things or pair.accord.other_names) and not pair.inverted


def _said_else(pair: Pair) -> bool:
    if pair.copied or pair.inverted or not pair.plain or not pair.left.numbers.isdisjoint(pair.right.numbers):
        return False  # "all are alive", "none is dead"; "within three days", "seventy-two hours"
    return pair.accord.said_else(pair.words.pairs.items())


GUARDS: tuple[Guard, ...] = (
    Guard("other speakers", lambda p: p.speaker == "other", 0.0),
    Guard("one stands inside the other", lambda p: p.nested, 0.0),
    Guard("no speaker in common and no copy", lambda p: p.speaker == "open" and not p.copied, 0.0),
    Guard("on other days", lambda p: p.between.apart, 0.0),
    Guard("one is planned, the other made", lambda p: p.plans_apart),
    Guard(VARIED, _other_numbers),
    Guard(TURNED, _turned),
    Guard("one word turned into its opposite", _opposed),
    Guard(BOUND, _condition),
    Guard("one holds whatever happens", _regardless),
    Guard("parties change places", _swapped),
    Guard(UNSURE, other_modality, small=True),
    Guard(SCOPED, other_scope, small=True),
    Guard("at another stage", _stages, small=True),
    Guard("other countries", _other_countries),
    Guard("other words in the same place", _other_things),
    Guard("other parties or things", _other_parties),
    Guard("another thing is said of the same", _said_else),
)


def guard_on(pair: Pair) -> Guard | None:
    """The first guard that holds; none of small words where one speaker's words in marks are translated anew."""
    for guard in GUARDS:
        if guard.holds(pair) and not (guard.small and _told_anew(pair)):
            return guard
    return None


def _told_anew(pair: Pair) -> bool:
    """Whether articles of one story print what one speaker said as translations do: "not one soldier", « pas un seul
    soldat »; "everything built", « tout ce qui a été bâti »."""
    a, b = pair.left, pair.right
    return pair.speaker == "same" and bool(a.story) and a.story == b.story and _translates(pair)
