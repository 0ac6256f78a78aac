"""Quotations that render one statement: one speaker, one occasion, one proposition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.engines.embed import Vectors
from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.nodes import QuotationView
from dragoman.record.vectors import likeness
from dragoman.record.words import containment, in_order, jaccard, left_over, opposed

type GetVectors = Callable[[Sequence[str]], Vectors]

# Acts that two fair renderings of one utterance may be read as; all others are told apart.
_NEAR_ACTS = frozenset(
    frozenset(pair)
    for pair in (
        ("demand", "request"), ("demand", "propose"), ("request", "propose"), ("threaten", "warn"),
        ("threaten", "promise"), ("promise", "agree"), ("propose", "promise"), ("deny", "reject"), ("accuse", "warn"),
        ("praise", "agree"), ("demand", "warn"), ("demand", "threaten"),
    )
)  # fmt: skip
_DENYING = ("deny", "reject")
FEW = 4  # content words; fewer may be equal by chance
FIRM = 0.9  # from this score a link stands alone; below, a newcomer takes only the best that each article offers
UNSURE_FROM = 0.5  # meaning


@dataclass(frozen=True)
class Pair:
    """Two quotations and what is measured of them; vectors only when a rule asks."""

    left: QuotationView
    right: QuotationView
    vectors: GetVectors

    @cached_property
    def apart(self) -> bool:
        """Whether they stand in two articles."""
        return self.left.article != self.right.article

    @cached_property
    def copied(self) -> bool:
        """Whether the articles share an origin."""
        return self.apart and self.left.origin == self.right.origin

    @cached_property
    def speaker(self) -> str:
        """``same``, ``house`` (one speaks for the other or for its state), ``open`` (one has no name) or ``other``."""
        a, b = self.left, self.right
        if a.speakers & b.speakers:
            return "same"
        if not a.speakers or not b.speakers or (self.copied and (a.unnamed or b.unnamed)):
            return "open"
        named = not (a.unnamed or b.unnamed)
        if (a.speakers | a.behalf) & (b.speakers | b.behalf) or (named and a.states & b.states):
            return "house"
        return "other"

    @cached_property
    def acts(self) -> str:
        """``equal``, ``near`` (one of them plain "state", or two that renderings confuse) or ``other``."""
        a, b = self.left.quotation.act, self.right.quotation.act
        if a == b:
            return "equal"
        return "near" if "state" in (a, b) or frozenset((a, b)) in _NEAR_ACTS else "other"

    @cached_property
    def one_language(self) -> bool:
        return self.left.language == self.right.language

    @cached_property
    def fewest(self) -> int:
        return min(len(set(self.left.words)), len(set(self.right.words)))

    @cached_property
    def enough(self) -> bool:
        """Whether the contents say enough to be told from others of one day; two words do where another language
        has the very same."""
        return self.fewest >= FEW - 1 or (self.fewest == FEW - 2 and not self.one_language and self.meaning >= 0.75)

    @cached_property
    def contained(self) -> float:
        return containment(self.left.words, self.right.words) if self.one_language else 0.0

    @cached_property
    def excerpt(self) -> bool:
        """Whether one is a run of words of the other: the rest may turn it round or make it another act."""
        short, long = sorted((self.left.words, self.right.words), key=len)
        last = len(long) - len(short) + 1
        return self.one_language and any(long[at : at + len(short)] == short for at in range(last))

    @cached_property
    def shared(self) -> float:
        return jaccard(self.left.words, self.right.words) if self.one_language else 0.0

    @cached_property
    def ordered(self) -> bool:
        """Whether the shared words come in one order: "A asked B to go" is not "B asked A to go"."""
        return in_order(self.left.words, self.right.words) >= ORDERED

    @cached_property
    def meaning(self) -> float:
        """Cosine of the contents, centred by language: proposes, never decides alone."""
        return self._cosine(self.left.text, self.right.text)

    @cached_property
    def rest(self) -> float:
        """The same of the words that one side alone has; 1 where either has none, or across languages."""
        if not self.one_language:
            return 1.0
        left, right = left_over(self.left.words, self.right.words)
        return self._cosine(" ".join(left), " ".join(right)) if left and right else 1.0

    def _cosine(self, left: str, right: str) -> float:
        texts = [(left, self.left.language), (right, self.right.language)]
        return likeness(texts, self.vectors([left, right]))

    @cached_property
    def numbers_apart(self) -> bool:
        a, b = self.left.numbers, self.right.numbers
        return bool(a and b) and not (a <= b or b <= a)

    @cached_property
    def turned(self) -> bool:
        """Whether one denies what the other says: by a negation, or by being a denial of the same words."""
        a, b = self.left, self.right
        if a.negated is None or b.negated is None:
            return False
        if (a.quotation.act in _DENYING) == (b.quotation.act in _DENYING):
            return a.negated != b.negated
        return not a.negated and not b.negated

    @cached_property
    def opposed(self) -> bool:
        return self.one_language and opposed(self.left.words, self.right.words, self.left.language)

    @cached_property
    def conditions_apart(self) -> bool:
        return self.left.conditional != self.right.conditional

    @cached_property
    def plans_apart(self) -> bool:
        return self.left.quotation.planned != self.right.quotation.planned

    @cached_property
    def swapped(self) -> bool:
        """Whether two parties change places: addressee and target, or two names in the contents."""
        a, b = self.left, self.right
        if a.addressees and a.targets and a.addressees == b.targets and a.targets == b.addressees:
            return a.addressees != a.targets
        first, second = ([n for n in side.named if n in other.named] for side, other in ((a, b), (b, a)))
        return first != second and not self.copied

    @cached_property
    def day(self) -> str:
        """``same`` day, ``near`` (open, but the articles are of days that lie together) or ``open``."""
        a, b = self.left.days, self.right.days
        if a.same_day(b):
            return "same"
        if a.near(b, APART):
            return "near"
        # an article without a day is held to be of the days of its story
        undated = None in (a.start, a.end, b.start, b.end)
        return "near" if undated and self.left.story and self.left.story == self.right.story else "open"


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule that holds decides, with `score`."""

    verdict: Verdict
    score: float
    reason: str
    holds: Callable[[Pair], bool]


VARIED, TURNED = "other numbers", "one denies what the other says"
ORDERED = 0.75  # of the shared words in one order
APART = 3  # days between two articles that may tell of one utterance without naming its day
TOPIC = 0.3  # likeness of what is left over: "will be read in schools" and "will be put to the people" have less

# Vetoes first: a false merge puts words in a mouth; a missed one shows as two entries.
VETOES: tuple[Rule, ...] = (
    Rule("different", 0.0, "other speakers", lambda p: p.speaker == "other"),
    Rule("different", 0.0, "no speaker in common and no copy", lambda p: p.speaker == "open" and not p.copied),
    Rule("different", 0.0, "on other days", lambda p: p.left.days.apart(p.right.days)),
    Rule("different", 0.1, "one is planned, the other made", lambda p: p.plans_apart),
    Rule("different", 0.1, "other acts", lambda p: p.acts == "other" and not p.excerpt and not p.copied),
    Rule("different", 0.1, VARIED, lambda p: p.numbers_apart),
    Rule("different", 0.1, TURNED, lambda p: p.turned and not p.excerpt and not p.copied),
    Rule("different", 0.1, "one word turned into its opposite", lambda p: p.opposed),
    Rule("different", 0.1, "one hangs on a condition", lambda p: p.conditions_apart and not p.copied),
    Rule("different", 0.1, "parties change places", lambda p: p.swapped),
)
REASONS: tuple[Rule, ...] = (
    Rule("same", 0.97, "the same words", lambda p: p.fewest >= FEW and p.shared >= 0.85 and p.ordered),
    Rule(
        "same", 0.93, "one holds the words of the other",
        lambda p: p.fewest >= FEW and p.contained >= 0.9 and p.ordered and p.speaker != "house",
    ),
    Rule("same", 0.92, "copies, in the same words", lambda p: p.copied and p.contained >= 0.8 and p.ordered),
    Rule("same", 0.8, "copies, in like words", lambda p: p.copied and p.contained >= 0.5 and p.meaning >= 0.5),
    Rule(
        "same", 0.85, "translations, close in meaning",
        lambda p: p.copied and not p.one_language and p.meaning >= 0.6,
    ),
    Rule(
        "same", 0.8, "nearly the same words on one day",
        lambda p: p.apart and p.speaker == "same" and p.day == "same" and p.fewest >= FEW and p.contained >= 0.7
        and p.meaning >= 0.6 and p.rest >= TOPIC,
    ),
    Rule(
        "same", 0.75, "the same act on one day, close in meaning",
        lambda p: p.apart and p.speaker == "same" and p.day == "same" and p.acts == "equal" and p.enough
        and p.meaning >= 0.52 and p.rest >= TOPIC,
    ),
    Rule(
        "same", 0.7, "the same act, on days that agree, close in meaning",
        lambda p: p.apart and p.speaker == "same" and p.day == "near" and p.acts == "equal" and p.fewest >= FEW
        and p.meaning >= 0.6 and p.rest >= TOPIC,
    ),
    Rule(
        "same", 0.65, "very close in meaning, on days that agree",
        lambda p: p.apart and p.day != "open" and p.fewest >= FEW and p.meaning >= 0.7 and p.rest >= TOPIC
        and (p.speaker == "same" or p.meaning >= 0.8),
    ),
    Rule(
        "same", 0.62, "the same act by one state, on days that agree, very close in meaning",
        lambda p: p.apart and p.speaker == "house" and p.day != "open" and p.acts == "equal" and p.fewest >= FEW
        and p.left.quotation.act != "state" and p.meaning >= 0.68 and p.rest >= TOPIC,
    ),
    Rule(
        "same", 0.6, "one wording in two languages",
        lambda p: p.apart and p.speaker == "same" and p.acts == "equal" and not p.one_language and p.fewest >= FEW
        and p.meaning >= 0.72,
    ),
    Rule(
        "unsure", 0.45, "close in meaning",
        lambda p: p.apart and p.speaker == "same" and p.meaning >= UNSURE_FROM,
    ),
)  # fmt: skip


def veto_on(left: QuotationView, right: QuotationView) -> Rule | None:
    """What keeps the two apart, before any vector is asked for."""
    pair = Pair(left, right, no_vectors)
    return next((rule for rule in VETOES if rule.holds(pair)), None)


def no_vectors(texts: Sequence[str]) -> Vectors:
    """For pairs of which only vetoes are asked."""
    raise AssertionError(f"a veto asked for vectors of {len(texts)} texts")


def judge_quotations(left: QuotationView, right: QuotationView, vectors: GetVectors) -> Judgement | None:
    """Same, unsure or (vetoed) different; None where nothing brings the two together.

    A score under `FIRM` is a proposal: `choosing.choose_links` keeps the best of an article.
    """
    pair = Pair(left, right, vectors)
    veto = veto_on(left, right)
    if veto is not None and not veto.score:
        return None
    # the veto is worth keeping only where the words would have joined the two
    near = pair.fewest >= FEW and (pair.contained >= 0.7 or (veto is not None and _turned_round(pair, veto)))
    rule = (veto if near else None) if veto else next((rule for rule in REASONS if rule.holds(pair)), None)
    if rule is None:
        return None
    score = rule.score
    if rule.verdict == "same" and score < FIRM:  # among proposals the closer one leads
        score = round(score + 0.09 * max(0.0, min(1.0, pair.meaning)), 4)
    return Judgement("statement", left.key, right.key, rule.verdict, score, (rule.reason, *_details(pair, rule)))


def _turned_round(pair: Pair, veto: Rule) -> bool:
    """Whether two sets of words in quote marks would be one but for a negation or a number."""
    direct = pair.left.quotation.form == pair.right.quotation.form == "direct"
    return pair.apart and direct and veto.reason in (TURNED, VARIED) and pair.day != "open" and pair.meaning >= 0.6


def _details(pair: Pair, rule: Rule) -> tuple[str, ...]:
    said = [f"speaker {pair.speaker}", f"acts {pair.acts}"]
    if pair.one_language:
        said.append(f"{pair.contained:.0%} of the shorter one's words")
    if "meaning" in pair.__dict__:
        said.append(f"meaning {pair.meaning:.2f}")
    return tuple(said) if rule.verdict != "different" else ()
