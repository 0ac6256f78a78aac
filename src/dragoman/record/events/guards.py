"""What keeps two accounts apart although they are alike: the nearer two sentences are, the more a difference tells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.record.contents.concepts import Item, concepts
from dragoman.record.contents.denying import REFUSING
from dragoman.record.events.accounts import Pair, countable, roughly_one
from dragoman.record.events.governed import only_meant, other_purpose, other_thing
from dragoman.record.nodes import EventView
from dragoman.record.statements.guards import VERBATIM
from dragoman.record.statements.scopes import SCOPES

CLOSE = 0.5  # part of the heavier sentence that both share, from which small words are held against each other
NEARLY, NEARER = 0.2, 0.3  # the same of short sentences, and of the countries that they name
BRIEF = 14.0  # weight of a sentence that tells of little besides one act
LAST, REST = "other words in the same place", 0.58
PRINTED = ((0.8, 0.45), (0.95, 0.35))  # part of the shared that is the same words, and of the heavier sentence that is
# shared, from which
AGREED = frozenset(("equal", "part", "state"))
OWN = 0.5  # so much of other words tells of another thing
CLOSER = 0.6  # from which other words in the same place are other things: sentences of one act tell of more than it


@dataclass(frozen=True, slots=True)
class Guard:
    """Keeps a pair apart, with `score`: 0 where nothing is worth keeping of the judgement."""

    reason: str
    holds: Callable[[Pair], bool]
    score: float = 0.1


def _free(pair: Pair) -> bool:
    return pair.copied or pair.words.close < CLOSE


def _plain(pair: Pair) -> bool:
    """Whether both sentences are short enough to tell of little besides the act, and share some of it: then every fair
    account keeps how many there were, whether it is sure, on what condition, and all or some, in whatever words."""
    return not pair.copied and max(pair.words.weights) <= BRIEF and pair.words.close >= NEARLY


def _stages(pair: Pair) -> bool:
    stages = concepts().stages
    left, right = (frozenset(stages[k] for k in side.named_by if k in stages) for side in (pair.left, pair.right))
    apart = bool(left and right) and not left & right
    return apart or (_plain(pair) and _against(pair, "future", "past"))


def _against(pair: Pair, one: str, other: str) -> bool:
    """Whether one sentence has markers of `one` alone and the other of `other` alone."""
    left, right = ({one, other} & side.markers.found for side in (pair.left, pair.right))
    return {frozenset(left), frozenset(right)} == {frozenset((one,)), frozenset((other,))}


def _of_all(pair: Pair, kind: str) -> bool:
    """Whether one sentence has a marker of scope and the other, without it, tells of all."""
    left, right = pair.left.markers.found, pair.right.markers.found
    return pair.one_has(kind) and "all" in (right if kind in left else left)


def _unsure(pair: Pair) -> bool:
    """Every threat hangs on something, whether its sentence says so or not."""
    if pair.left.event.type == pair.right.event.type == "THREATEN":
        return False
    return _plain(pair) and (pair.one_has("possible") or pair.one_has("conditional"))


def _scope(pair: Pair) -> bool:
    """ "Four of the men" are as many as "four boys"."""
    counted = countable(pair.left.numbers) & countable(pair.right.numbers)
    scopes = [kind for kind in SCOPES if not (counted and kind == "some")]
    if _plain(pair) and (pair.one_has("only") or any(_of_all(pair, kind) for kind in scopes)):
        return True
    return not _free(pair) and any(pair.one_has(kind) for kind in (*scopes, "only"))


def _numbers(pair: Pair) -> bool:
    """Whether each counts something else, or otherwise."""
    if _plain(pair):
        left, right = countable(pair.left.numbers), countable(pair.right.numbers)
        if left - right and right - left and not roughly_one(left - right, right - left):
            return True
    return pair.words.close >= CLOSER and not pair.copied and pair.numbers_apart


def _strangers(pair: Pair) -> bool:
    """Whether articles of one story tell of violence that nothing but their days brings together: no word for it, and
    nobody who did or suffered it. Of one fight they tell many acts ("bombed the runway", "two jets were shot down")."""
    violent = pair.left.event.type == pair.right.event.type and pair.left.event.type in ("ASSAULT", "COERCE")
    told = pair.left.story != "" and pair.apart and not pair.copied
    return violent and told and not pair.one_act and pair.actors not in AGREED and pair.recipients not in AGREED


def _demanded_anew(pair: Pair) -> bool:
    """Whether articles of other weeks tell of a demand, which has no day of its own: who demands a thing for weeks does
    so again and again."""
    a, b = pair.left, pair.right
    return a.event.status == b.event.status == "demanded" and a.news.apart(b.news) and pair.day in ("open", "near")


def _not_done(pair: Pair) -> bool:
    """Whether one article tells in its own voice that what the other tells was not done. A denial that it quotes is
    another matter: who denies an act speaks of that act. Of an act of which nobody could read whether it was done, the
    "not" of a short sentence tells."""
    unread = "unknown" in (pair.left.event.status, pair.right.event.status)
    if unread and _plain(pair) and not _free(pair) and pair.left.markers.negated != pair.right.markers.negated:
        return True
    denied = [side for side in (pair.left, pair.right) if side.event.status == "denied"]
    return len(denied) == 1 and not denied[0].event.told_in and bool(denied[0].markers.negated) and not pair.copied


def _swapped(pair: Pair) -> bool:
    if pair.swapped:
        return True
    agreed = pair.actors in AGREED  # then the order of the words says nothing of who did it
    return not _free(pair) and not agreed and not pair.symmetric and pair.words.common.turned_round


def _opposed(pair: Pair) -> bool:
    return not _free(pair) and pair.words.common.opposed_there(one_order=pair.one_language)


def _other_object(pair: Pair) -> bool:
    """The same act with another recipient: "the attaché of Poland", "the attaché of Czechoslovakia"."""
    held = not _free(pair) or (_plain(pair) and pair.words.close >= NEARER)
    return held and pair.words.common.other_countries


def _reworded(pair: Pair) -> bool:
    """Whether both print nearly the same words, and each has others beside them."""
    words = pair.words
    if (
        not pair.one_language
        or pair.copied
        or not any(words.common.verbatim >= v and words.close >= c for v, c in PRINTED)
    ):
        return False
    return min(map(_own, (pair.left, pair.right), words.left_over)) >= OWN


def _own(view: EventView, left_over: Sequence[Item]) -> float:
    """The weight of what only this side tells; who denies an act speaks of that act, so "denied" tells nothing more."""
    denied = view.event.status == "denied"
    return sum(item.weight for item in left_over if not (denied and item.keys & REFUSING))


def _held(pair: Pair) -> bool:
    """Whether the sentences share enough for what the acts govern to be held against each other."""
    return not _free(pair) or (_plain(pair) and pair.words.close >= NEARER)


def _done_to_another(pair: Pair) -> bool:
    parties = pair.words.close >= CLOSER
    return pair.one_act and _held(pair) and other_thing(pair.left, pair.right, parties=parties)


def _to_do_another(pair: Pair) -> bool:
    return (pair.one_act or pair.types == "equal") and _held(pair) and other_purpose(pair.left, pair.right)


def _only_meant(pair: Pair) -> bool:
    sides = (pair.left, pair.right)
    told = [side for side in sides if side.event.status == "actual"]
    return len(told) == 1 and _held(pair) and any(only_meant(side) for side in sides)


def other_things(pair: Pair) -> bool:
    """Whether sentences that are else alike have other words in one place. Asks for vectors, so it comes last."""
    left, right = pair.words.left_over
    framed = pair.words.close >= CLOSER and (not pair.one_language or pair.words.common.verbatim >= VERBATIM)
    told = any(not item.name for item in left) and any(not item.name for item in right)
    return told and framed and not pair.copied and pair.rest < REST


GUARDS: tuple[Guard, ...] = (
    Guard("two acts of one sentence", lambda p: not p.apart and p.left.text == p.right.text, 0.0),
    Guard("other types of act", lambda p: p.types == "other", 0.0),
    Guard("other actors", lambda p: p.actors == "other" and p.recipients != "equal", 0.0),
    Guard("other recipients", lambda p: p.recipients == "other" and p.actors != "equal", 0.0),
    Guard("on other days", lambda p: p.day == "other", 0.0),
    Guard("demanded in other weeks", _demanded_anew, 0.0),
    Guard("actor and recipient change places", _swapped),
    Guard("one is still to come", lambda p: p.one_to_come),
    Guard("one demands or threatens what the other does", lambda p: p.said_apart),
    Guard("one word turned into its opposite", _opposed),
    Guard("one was refused", lambda p: p.turned and not p.copied),
    Guard("other violence", _strangers),
    Guard("other modes", lambda p: p.modes_apart and p.words.close >= CLOSER),
    Guard("at another stage", _stages),
    Guard("other countries", _other_object),
    Guard("done to another thing", _done_to_another),
    Guard("to do something else", _to_do_another),
    Guard("one is but meant", _only_meant),
    Guard("other numbers", _numbers),
    Guard("one was not done", _not_done),
    Guard("one is unsure, or hangs on a condition", _unsure),
    Guard("of all, of some, or only of these", _scope),
    Guard(LAST, _reworded),
)


def guard_on(pair: Pair) -> Guard | None:
    """The first guard that holds; none asks for a vector."""
    for guard in GUARDS:
        if guard.holds(pair):
            return guard
    return None
