"""Quotations that render one statement: one speaker, one occasion, one proposition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.engines.embed import Vectors
from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.nodes import QuotationView
from dragoman.record.renderings import FEW, GetVectors, Pair

FIRM = 0.9  # from this score a link stands alone; below, a newcomer takes only the best that each article offers
UNSURE_FROM = 0.5  # meaning


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule that holds decides, with `score`."""

    verdict: Verdict
    score: float
    reason: str
    holds: Callable[[Pair], bool]


VARIED, TURNED = "other numbers", "one denies what the other says"
TOPIC = 0.3  # likeness of what is left over: "will be read in schools" and "will be put to the people" have less

# Vetoes first: a false merge puts words in a mouth; a missed one shows as two entries.
VETOES: tuple[Rule, ...] = (
    Rule("different", 0.0, "other speakers", lambda p: p.speaker == "other"),
    Rule("different", 0.0, "one stands inside the other", lambda p: p.nested),
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
        lambda p: p.apart and p.speaker == "same" and p.day == "same" and p.fewest >= FEW and p.contained >= 0.8
        and p.meaning >= 0.7 and p.rest >= TOPIC,
    ),
    Rule(
        "same", 0.75, "the same act on one day, close in meaning",
        lambda p: p.apart and p.speaker == "same" and p.day == "same" and p.acts == "equal" and p.enough
        and p.meaning >= 0.66 and p.rest >= TOPIC,
    ),
    Rule(
        "same", 0.7, "the same act, on days that agree, close in meaning",
        lambda p: p.apart and p.speaker == "same" and p.day == "near" and p.acts == "equal" and p.fewest >= FEW
        and p.meaning >= 0.7 and p.rest >= TOPIC,
    ),
    Rule(
        "same", 0.72, "one act with few words of content, told in like sentences on days that agree",
        lambda p: p.apart and p.speaker == "same" and p.acts == "equal" and p.performing and p.fewest < FEW
        and (p.day != "open" or p.copied) and p.telling >= 0.58,
    ),
    Rule(
        "same", 0.65, "very close in meaning, on days that agree",
        lambda p: p.apart and p.day != "open" and p.fewest >= FEW and p.meaning >= 0.78 and p.rest >= TOPIC
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
        and p.meaning >= 0.78,
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
