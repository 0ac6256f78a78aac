"""Accounts of one act: done once, by the same parties, on one day."""

import math
from collections.abc import Sequence

from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.contents.vectors import likenesses_of
from dragoman.record.events.accounts import Pair
from dragoman.record.events.again import HEADED, HEADLINE, told_again, told_in_headline
from dragoman.record.events.guards import LAST, Guard, guard_on, other_things
from dragoman.record.nodes import EventView
from dragoman.record.statements.besides import MANY, OPEN
from dragoman.record.statements.guards import FRAME
from dragoman.record.statements.judging import FIRM, LIKELY
from dragoman.record.statements.renderings import GetVectors
from dragoman.record.weighing import chance, leading

REPRINTED = 0.95  # of the words of two sentences, which then are one
REPEATED = 0.6  # of the words of the shorter sentence, from which a veto is kept
ALIKE = 1.001  # no likeness is more
LEAST = 0.3  # evidence in the words below which nothing is weighed


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


def know_likeness(pairs: Sequence[Pair]) -> None:
    """Find the likeness of the sentences of all these pairs at once."""
    sides = [((p.left.text, p.left.language), (p.right.text, p.right.language)) for p in pairs]
    for pair, known in zip(pairs, likenesses_of(sides, pairs[0].vectors) if pairs else (), strict=True):
        pair.known = known


def judge(pair: Pair, guard: Guard | None) -> Judgement | None:
    """The same of a pair whose guard is known."""
    if (again := told_again(pair)) is not None:
        return _judgement(pair, "same", FIRM, (again,))
    if told_in_headline(pair):
        return _judgement(pair, "same", HEADED, ("one act named", HEADLINE))
    asked = asks_for_vectors(pair, guard)
    found = clues(pair, ALIKE) if asked else {}
    if asked and pair.shared < REPEATED and chance("event", found) < OPEN:
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
    found["meaning"] = max(0.0, pair.meaning)
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
