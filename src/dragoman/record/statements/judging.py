"""Quotations that render one statement: one speaker, one occasion, one proposition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.besides import (
    DAYS,
    LIKENESS,
    LOGS,
    MANY,
    MEANT,
    OPEN,
    SPEAKERS,
    common_numbers,
    like,
    speak_together,
)
from dragoman.record.statements.guards import LEFT_OUT, TURNED, VARIED, Guard, guard_on
from dragoman.record.statements.renderings import FEW, GetVectors, Pair
from dragoman.record.weighing import chance, leading

HEADLINE = "the headline says it too"
HEADED = 0.3  # chance from which a headline's words are those of the same speaker in the article
DISTANCE = 0.4  # of an article, between a passage and its translation
FIRM = 0.9  # from this score a link stands alone; below, a newcomer takes only the best that each article offers
LIKE = 0.5  # part of the words, or likeness, from which copies tell the same
LEAST = 0.15  # evidence in the words below which nothing is weighed
HIGH, MOST = 0.7, 0.79  # scores of what is weighed, under those of what the words decide; close above the first
AGAINST = ("other_acts", "few_words", "words_added")  # clues that never speak for one statement
LIKELY = 0.5  # chance from which two are held to be one


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule that holds decides, with `score`."""

    verdict: Verdict
    score: float
    reason: str
    holds: Callable[[Pair], bool]


def _telling_few(pair: Pair) -> int:
    """How few quoted words tell, fewer where neither side has others and both name the day."""
    return 2 if pair.shared == 1 and pair.day == "same" else FEW - 1


def _in_one_place(pair: Pair) -> bool:
    """Whether both stand where a translation, whole or cut, would have them."""
    return abs(pair.left.position - pair.right.position) <= DISTANCE


# Where the words themselves decide; all others are weighed.
REASONS: tuple[Rule, ...] = (
    Rule("same", 0.97, "the same words", lambda p: p.fewest >= FEW and p.shared >= 0.85 and p.ordered),
    Rule(
        "same", 0.93, "one holds the words of the other",
        lambda p: p.fewest >= FEW and p.contained >= 0.9 and p.ordered and p.speaker != "house",
    ),
    Rule(
        "same", 0.85, "one holds the words quoted by the other",
        lambda p: p.speaker == "same" and p.quoted and p.contained == 1 and p.ordered
        and min(p.words.weights) >= 1 and p.fewest >= _telling_few(p),
    ),
    Rule("same", 0.92, "copies, in the same words", lambda p: p.copied and p.contained >= 0.8 and p.ordered),
    Rule("same", 0.8, "copies, in like words", lambda p: p.copied and p.contained >= LIKE and p.meaning >= LIKE),
    Rule(
        "same", 0.85, "translations, close in meaning",
        lambda p: p.copied and not p.one_language and p.meaning >= (0.6 if _in_one_place(p) else 0.75),
    ),
)  # fmt: skip


def clues(pair: Pair) -> Mapping[str, float]:
    """What speaks for one statement, and against it, each 0..1 or counted."""
    if pair.clues is None:
        pair.clues = _clues(pair)
    return pair.clues


def _besides_words(pair: Pair) -> int:
    """What tells as much as a word in common: the opposite, denied, and who is asked, named before the content."""
    return pair.inverted + pair.accord.asked_alike


def _clues(pair: Pair, more: int = 0) -> Mapping[str, float]:
    words = pair.words
    numbers = common_numbers(pair.left, pair.right) + more
    evidence, shared = words.evidence + numbers, words.shared + numbers
    return {
        SPEAKERS[pair.speaker]: 1.0,
        DAYS[pair.day]: 1.0,
        LIKENESS: _likeness_of(pair),
        "first_word_shared": min(1.0, evidence),
        "more_words_shared": max(0.0, min(3.0, evidence - 1)),
        "much_shared_undated": 0.0 if pair.day == "same" else max(0.0, min(4.0, shared - 2)) * words.covered,
        "rivals": LOGS[min(MANY, max(pair.left.rivals, pair.right.rivals))],
        "copies": float(pair.copied),
        "one_story": float(bool(pair.left.story) and pair.left.story == pair.right.story),
        "other_acts": float(pair.acts == "other" and not pair.excerpt),
        "few_words": float(min(words.weights) < 1),
        "words_added": words.added * words.common.verbatim * min(1.0, words.shared) if pair.one_language else 0.0,
    }


def judge_quotations(left: QuotationView, right: QuotationView, vectors: GetVectors) -> Judgement | None:
    """Same, unsure or (vetoed) different; None where nothing brings the two together.

    A score under `FIRM` is a proposal: `choosing.choose_links` keeps the best of an article.
    """
    pair = Pair(left, right, vectors)
    return judge(pair, guard_on(pair))


def may_tell(pair: Pair) -> bool:
    """Whether a judgement may come of the pair, whatever the guards say: they are costly, and most pairs end here."""
    if pair.copied and not pair.one_language:
        return True
    if pair.contained >= LIKE or pair.left.quotation.form == pair.right.quotation.form == "direct":
        return True
    if pair.headed:
        return pair.words.evidence >= LEAST and chance("statement", clues(pair)) >= OPEN
    return pair.apart and _are_near(pair) and chance("statement", clues(pair)) >= OPEN


def _are_near(pair: Pair) -> bool:
    """Whether anything in their contents brings the two together: a word, or what they mean."""
    return pair.words.evidence >= LEAST or clues(pair)[LIKENESS] >= MEANT


def _likeness_of(pair: Pair) -> float:
    """What their likeness counts: nothing for less than a telling word, which is alike by chance ("yes, of course"),
    nor where one denies and the other does not, for vectors hardly see a negation, nor for two people of one house."""
    a, b = pair.left, pair.right
    if pair.speaker == "house" and not speak_together(a, b):
        return 0.0
    denied = {a.markers.negated, b.markers.negated} == {True, False} or {a.cue_denied, b.cue_denied} == {True, False}
    if denied or min(pair.words.weights) < 1:
        return 0.0
    return like(pair.meaning, dated=pair.between.dated)


def in_headline(pair: Pair, guard: Guard | None) -> Judgement | None:
    """What a headline says, and the article goes on to tell in full, with the condition that a headline leaves out.

    A proposal, so that it is one with the nearest alone.
    """
    if pair.acts == "other" or (guard is not None and guard.reason not in LEFT_OUT):
        return None
    likely = chance("statement", clues(pair))
    same = pair.speaker == "same" and likely >= HEADED
    if not same and likely < LIKELY and not any(rule.holds(pair) for rule in REASONS):
        return None
    return _judgement(pair, "same", round(max(LIKELY, min(likely, MOST)), 4), (HEADLINE, *_details(pair)))


def judge(pair: Pair, guard: Guard | None) -> Judgement | None:
    """The same of a pair whose guard is known."""
    if pair.headed and (told := in_headline(pair, guard)) is not None:
        return told
    if guard is not None:
        return _kept_apart(pair, guard)
    for rule in REASONS:
        if rule.holds(pair):
            return _judgement(pair, rule.verdict, rule.score, (rule.reason, *_details(pair)))
    if not pair.apart or not _are_near(pair):
        return None
    found = clues(pair)
    likely = chance("statement", found)
    if likely < OPEN:
        return None
    if likely < LIKELY and (more := _besides_words(pair)):  # asked of few, so that a glance need not know it
        found = _clues(pair, more)
        likely = chance("statement", found)
    verdict: Verdict = "same" if likely >= LIKELY else "unsure"
    score = round(likely if likely <= HIGH else HIGH + (MOST - HIGH) * (likely - HIGH) / (1 - HIGH), 4)
    return _judgement(pair, verdict, score, (*leading("statement", found), *_details(pair)))


def _kept_apart(pair: Pair, guard: Guard) -> Judgement | None:
    """A veto is worth keeping only where the words would have joined the two, and no headline left a small word out."""
    if not guard.score or (guard.reason in LEFT_OUT and (pair.left.headline or pair.right.headline)):
        return None
    near = pair.fewest >= FEW and (pair.contained >= 0.7 or _turned_round(pair, guard))
    return _judgement(pair, "different", guard.score, (guard.reason,)) if near else None


def _judgement(pair: Pair, verdict: Verdict, score: float, reasons: tuple[str, ...]) -> Judgement:
    return Judgement("statement", pair.left.key, pair.right.key, verdict, score, reasons)


def _turned_round(pair: Pair, guard: Guard) -> bool:
    """Whether two sets of words in quote marks would be one but for a negation or a number."""
    direct = pair.left.quotation.form == pair.right.quotation.form == "direct"
    return pair.apart and direct and guard.reason in (TURNED, VARIED) and pair.day != "open" and pair.meaning >= 0.6


def _details(pair: Pair) -> tuple[str, ...]:
    said = [f"speaker {pair.speaker}", f"acts {pair.acts}"]
    if pair.one_language:
        said.append(f"{pair.contained:.0%} of the shorter one's words")
    if "meaning" in pair.__dict__:
        said.append(f"meaning {pair.meaning:.2f}")
    return tuple(said)
