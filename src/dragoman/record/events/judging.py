"""Accounts of one act: done once, by the same parties, on one day."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.contents.concepts import Item, concepts
from dragoman.record.contents.denying import REFUSING
from dragoman.record.events.accounts import Pair, countable, roughly_one
from dragoman.record.events.again import HEADED, HEADLINE, told_again, told_in_headline
from dragoman.record.events.governed import only_meant, other_purpose, other_thing
from dragoman.record.nodes import EventView
from dragoman.record.statements.guards import FRAME, VERBATIM
from dragoman.record.statements.judging import FIRM, LIKELY, MANY, OPEN
from dragoman.record.statements.renderings import GetVectors
from dragoman.record.statements.scopes import SCOPES
from dragoman.record.weighing import chance, leading

CLOSE = 0.5  # part of the heavier sentence that both share, from which small words are held against each other
REPRINTED = 0.95  # of the words of two sentences, which then are one
NEARLY, NEARER = 0.2, 0.3  # the same of short sentences, and of the countries that they name
BRIEF = 14.0  # weight of a sentence that tells of little besides one act
REPEATED = 0.6  # of the words of the shorter sentence, from which a veto is kept
ALIKE = 1.001  # no likeness is more
LEAST = 0.3  # evidence in the words below which nothing is weighed
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
    return _plain(pair) and (pair.one_has("possible") or pair.one_has("conditional"))


def _scope(pair: Pair) -> bool:
    if _plain(pair) and (pair.one_has("only") or any(_of_all(pair, kind) for kind in SCOPES)):
        return True
    return not _free(pair) and any(pair.one_has(kind) for kind in (*SCOPES, "only"))


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
    return not _free(pair) and not agreed and not pair.symmetric and pair.words.turned_round


def _opposed(pair: Pair) -> bool:
    return not _free(pair) and pair.words.opposed_there(one_order=pair.one_language)


def _other_object(pair: Pair) -> bool:
    """The same act with another recipient: "the attaché of Poland", "the attaché of Czechoslovakia"."""
    held = not _free(pair) or (_plain(pair) and pair.words.close >= NEARER)
    return held and pair.words.other_countries


def _reworded(pair: Pair) -> bool:
    """Whether both print nearly the same words, and each has others beside them."""
    words = pair.words
    if not pair.one_language or pair.copied or not any(words.verbatim >= v and words.close >= c for v, c in PRINTED):
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
    framed = pair.words.close >= CLOSER and (not pair.one_language or pair.words.verbatim >= VERBATIM)
    told = any(not item.name for item in left) and any(not item.name for item in right)
    return told and framed and not pair.copied and pair.rest < REST


GUARDS: tuple[Guard, ...] = (
    Guard("two acts of one sentence", lambda p: not p.apart and p.left.text == p.right.text, 0.0),
    Guard("other types of act", lambda p: p.types == "other", 0.0),
    Guard("other actors", lambda p: p.actors == "other" and p.recipients != "equal", 0.0),
    Guard("other recipients", lambda p: p.recipients == "other" and p.actors != "equal", 0.0),
    Guard("on other days", lambda p: p.day == "other", 0.0),
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


def clues(pair: Pair, meaning: float | None = None) -> dict[str, float]:
    """What speaks for one event, and against it, each 0..1 or counted; the likeness of the sentences may be given."""
    words = pair.words
    left, right = words.left_over
    return {
        f"type_{pair.types}": 1.0,
        "one_act_named": float(pair.one_act),
        f"day_{pair.day}": 1.0,
        f"actors_{pair.actors}": 1.0,
        f"recipients_{pair.recipients}": 1.0,
        "first_word_shared": min(1.0, words.evidence),
        "more_words_shared": max(0.0, min(4.0, words.evidence - 1)),
        "share_of_the_shorter": words.covered,
        "no_word_shared": float(not pair.one_act and words.evidence < LEAST),
        "one_meeting": float(pair.one_meeting),
        "names_shared": min(2.0, pair.names),
        "numbers_shared": float(bool(pair.left.numbers & pair.right.numbers)),
        "numbers_apart": float(pair.numbers_apart),
        "other_modes": float(pair.modes_apart),
        "one_denied": float(pair.one_denied),
        "other_things": float(bool(left and right)),
        "meaning": max(0.0, pair.meaning if meaning is None else meaning),
        "rivals": math.log(min(MANY, max(pair.left.rivals, pair.right.rivals))),
        "copies": float(pair.copied),
        "one_story": float(bool(pair.left.story) and pair.left.story == pair.right.story),
        "one_article": float(not pair.apart),
    }


def guard_on(pair: Pair) -> Guard | None:
    """The first guard that holds; none asks for a vector."""
    for guard in GUARDS:
        if guard.holds(pair):
            return guard
    return None


def judge_events(left: EventView, right: EventView, vectors: GetVectors) -> Judgement | None:
    """Same, unsure or (vetoed) different; None where nothing brings the two together.

    A score under `FIRM` is a proposal: `choosing.choose_links` keeps the best of an article.
    """
    pair = Pair(left, right, vectors)
    return judge(pair, guard_on(pair))


def asks_for_vectors(pair: Pair, guard: Guard | None) -> bool:
    """Whether the likeness of the sentences has a say: where the words or the parties have something in common."""
    if guard is not None:
        return False
    alike = pair.copied or pair.one_act or pair.words.evidence >= LEAST
    return alike or (pair.day in ("same", "told") and pair.actors in ("equal", "part"))


def judge(pair: Pair, guard: Guard | None) -> Judgement | None:
    """The same of a pair whose guard is known."""
    if (again := told_again(pair)) is not None:
        return _judgement(pair, "same", FIRM, (again,))
    if told_in_headline(pair):
        return _judgement(pair, "same", HEADED, ("one act named", HEADLINE))
    asked = asks_for_vectors(pair, guard)
    if asked and pair.shared < REPEATED and chance("event", clues(pair, ALIKE)) < OPEN:
        return None  # whatever the vectors say
    if asked and other_things(pair):
        guard = Guard(LAST, other_things)
    if guard is not None:
        near = guard.score and (pair.shared >= REPEATED or (pair.copied and pair.meaning >= 0.6))
        return _judgement(pair, "different", guard.score, (guard.reason,)) if near else None
    if pair.copied and pair.shared >= 0.9 and pair.one_act:
        return _judgement(pair, "same", 0.95, ("copies, in the same sentence",))
    if pair.apart and pair.shared >= REPRINTED and pair.one_act and min(pair.words.weights) >= FRAME:
        return _judgement(pair, "same", 0.85, ("the same sentence",))
    if not asked:
        return None
    found = clues(pair)
    likely = chance("event", found)
    if likely < OPEN:
        return None
    verdict: Verdict = "same" if likely >= LIKELY else "unsure"
    told = (*leading("event", found), f"meaning {pair.meaning:.2f}")
    return _judgement(pair, verdict, round(min(likely, FIRM - 0.01), 4), told)


def _judgement(pair: Pair, verdict: Verdict, score: float, reasons: tuple[str, ...]) -> Judgement:
    first, *more = reasons
    told = (f"{pair.left.event.type}: {first}", *more)
    return Judgement("event", pair.left.key, pair.right.key, verdict, score, told)
