"""Quotations that render one statement: one speaker, one occasion, one proposition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.engines.embed import Vectors
from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.nodes import QuotationView
from dragoman.record.vectors import likeness
from dragoman.record.words import containment, jaccard

type GetVectors = Callable[[Sequence[str]], Vectors]

# Acts that two fair renderings of one utterance may be read as; all others are told apart.
_NEAR_ACTS = frozenset(
    frozenset(pair)
    for pair in (
        ("demand", "request"), ("demand", "propose"), ("request", "propose"), ("threaten", "warn"),
        ("threaten", "promise"), ("promise", "agree"), ("deny", "reject"), ("accuse", "warn"), ("praise", "agree"),
    )
)  # fmt: skip
POSITION = 0.15  # of the article's length: how far apart aligned quotations of two copies may stand
FEW = 4  # content words; fewer may be equal by chance


@dataclass(frozen=True)
class Pair:
    """Two quotations and what is measured of them; vectors only when a rule asks."""

    left: QuotationView
    right: QuotationView
    vectors: GetVectors

    @cached_property
    def copied(self) -> bool:
        """Whether the articles share an origin."""
        return self.left.article != self.right.article and self.left.origin == self.right.origin

    @cached_property
    def aligned(self) -> bool:
        return self.copied and abs(self.left.position - self.right.position) <= POSITION

    @cached_property
    def speaker(self) -> str:
        """``same``, ``house`` (one speaks for the other), ``open`` (one is not named) or ``other``."""
        a, b = self.left, self.right
        if a.speakers & b.speakers:
            return "same"
        if not a.speakers or not b.speakers:
            return "open"
        return "house" if (a.speakers | a.behalf) & (b.speakers | b.behalf) else "other"

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
    def meaning(self) -> float:
        """Cosine of the contents, centred by language: proposes, never decides alone."""
        texts = [(self.left.text, self.left.language), (self.right.text, self.right.language)]
        return likeness(texts, self.vectors([text for text, _ in texts]))

    @cached_property
    def numbers_apart(self) -> bool:
        a, b = self.left.numbers, self.right.numbers
        return bool(a and b) and not (a <= b or b <= a)

    @cached_property
    def numbers_agree(self) -> bool:
        return self.left.numbers == self.right.numbers

    @cached_property
    def turned(self) -> bool:
        """Whether one denies what the other says."""
        a, b = self.left.negated, self.right.negated
        return a is not None and b is not None and a != b

    @cached_property
    def plans_apart(self) -> bool:
        return self.left.quotation.planned != self.right.quotation.planned

    @cached_property
    def swapped(self) -> bool:
        """Whether the addressee of one is the target of the other and the other way round."""
        a, b = self.left, self.right
        return _crossed(a.addressees, a.targets, b.addressees, b.targets)

    @cached_property
    def named(self) -> float:
        """Entities named in both contents, as a part of the fewer."""
        return containment(self.left.named, self.right.named)

    @cached_property
    def same_day(self) -> bool:
        return self.left.days.same_day(self.right.days)


def _crossed(a: frozenset[str], b: frozenset[str], c: frozenset[str], d: frozenset[str]) -> bool:
    return bool(a and b and a != b and a == d and b == c)


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule that holds decides, with `score`."""

    verdict: Verdict
    score: float
    reason: str
    holds: Callable[[Pair], bool]


# Vetoes first: a false merge puts words in a mouth; a missed one shows as two entries.
VETOES: tuple[Rule, ...] = (
    Rule("different", 0.0, "other speakers", lambda p: p.speaker == "other"),
    Rule("different", 0.0, "no speaker in common and no copy", lambda p: p.speaker == "open" and not p.copied),
    Rule("different", 0.0, "on other days", lambda p: p.left.days.apart(p.right.days)),
    Rule("different", 0.1, "one is planned, the other made", lambda p: p.plans_apart),
    Rule("different", 0.1, "other acts", lambda p: p.acts == "other" and not p.excerpt),
    Rule("different", 0.1, "other numbers", lambda p: p.numbers_apart),
    Rule("different", 0.1, "one denies what the other says", lambda p: p.turned and not p.excerpt),
    Rule("different", 0.1, "addressee and target change places", lambda p: p.swapped),
)
REASONS: tuple[Rule, ...] = (
    Rule("same", 0.97, "the same words", lambda p: p.fewest >= FEW and p.shared >= 0.85),
    Rule("same", 0.93, "one holds the words of the other", lambda p: p.fewest >= FEW and p.contained >= 0.9),
    Rule("same", 0.9, "copies with these words in one place", lambda p: p.aligned and p.contained >= 0.5),
    Rule(
        "same", 0.85, "translations with this content in one place",
        lambda p: p.aligned and not p.one_language and p.meaning >= 0.45,
    ),
    Rule(
        "same", 0.8, "nearly the same words on one day",
        lambda p: p.speaker == "same" and p.same_day and p.fewest >= FEW and p.contained >= 0.7 and p.meaning >= 0.6,
    ),
    Rule(
        "same", 0.75, "the same act on one day, with the same names and numbers and close in meaning",
        lambda p: p.speaker == "same" and p.same_day and p.acts == "equal" and p.numbers_agree and p.named >= 0.99
        and p.fewest >= FEW and p.meaning >= 0.6,
    ),
    Rule(
        "same", 0.7, "close in meaning word for word, on days that agree",
        lambda p: p.speaker == "same" and p.acts != "other" and p.numbers_agree and p.fewest >= FEW
        and p.meaning >= 0.75 and (p.contained >= 0.5 or not p.one_language),
    ),
    Rule("unsure", 0.45, "close in meaning", lambda p: p.speaker == "same" and p.meaning >= 0.5),
)  # fmt: skip


def judge_quotations(left: QuotationView, right: QuotationView, vectors: GetVectors) -> Judgement | None:
    """Same, unsure or (vetoed) different; None where nothing brings the two together."""
    pair = Pair(left, right, vectors)
    veto = next((rule for rule in VETOES if rule.holds(pair)), None)
    if veto is not None and not veto.score:
        return None
    # the veto is worth keeping only where the words would have joined the two
    near = pair.one_language and pair.fewest >= FEW and pair.contained >= 0.7
    rule = (veto if near else None) if veto else next((rule for rule in REASONS if rule.holds(pair)), None)
    if rule is None:
        return None
    return Judgement("statement", left.key, right.key, rule.verdict, rule.score, (rule.reason, *_details(pair, rule)))


def _details(pair: Pair, rule: Rule) -> tuple[str, ...]:
    said = [f"speaker {pair.speaker}", f"acts {pair.acts}"]
    if pair.one_language:
        said.append(f"{pair.contained:.0%} of the shorter one's words")
    if "meaning" in pair.__dict__:
        said.append(f"meaning {pair.meaning:.2f}")
    return tuple(said) if rule.verdict != "different" else ()
