"""Accounts of one act: type, parties, days, and the words around it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.nodes import TO_COME, EventView
from dragoman.record.renderings import APART, GetVectors
from dragoman.record.statements import FIRM, no_vectors
from dragoman.record.vectors import likeness
from dragoman.record.words import containment

STATE = 0.66  # meaning from which two acts of one state, told of two of its hands, may be one


@dataclass(frozen=True)
class Pair:
    """Two event mentions and what is measured of them; vectors only when a rule asks."""

    left: EventView
    right: EventView
    vectors: GetVectors

    @cached_property
    def one_type(self) -> bool:
        return self.left.event.type == self.right.event.type

    @cached_property
    def modes_apart(self) -> bool:
        a, b = self.left.event.mode, self.right.event.mode
        return a is not None and b is not None and a != b

    @cached_property
    def actors(self) -> str:
        """``equal``, ``part`` (some in common), ``state`` (of one country), ``open`` (one side has none), ``other``."""
        found = _compare(self.left.actors, self.right.actors, self.loose)
        return "state" if found == "other" and self.left.states & self.right.states else found

    @cached_property
    def recipients(self) -> str:
        return _compare(self.left.recipients, self.right.recipients, self.loose)

    @cached_property
    def loose(self) -> frozenset[str]:
        """Parties without a name: they speak neither for nor against."""
        return self.left.unnamed | self.right.unnamed

    @cached_property
    def swapped(self) -> bool:
        a, b = self.left, self.right
        return bool(a.recipients) and a.actors == b.recipients and a.recipients == b.actors

    @cached_property
    def one_to_come(self) -> bool:
        """Whether one is still to come (planned, conditional, demanded) and the other told as done or denied."""
        return (self.left.event.status in TO_COME) != (self.right.event.status in TO_COME)

    @cached_property
    def same_day(self) -> bool:
        return self.left.days.same_day(self.right.days)

    @cached_property
    def apart(self) -> bool:
        return self.left.article != self.right.article

    @cached_property
    def copied(self) -> bool:
        """Whether the articles share an origin."""
        return self.apart and self.left.origin == self.right.origin

    @cached_property
    def near(self) -> bool:
        """Whether the days agree; an article without a day is held to be of the days of its story."""
        a, b = self.left.days, self.right.days
        undated = None in (a.start, a.end, b.start, b.end) and not a.apart(b)
        return a.near(b, APART) or (undated and bool(self.left.story) and self.left.story == self.right.story)

    @cached_property
    def shared(self) -> float:
        a, b = self.left, self.right
        return containment(a.words, b.words) if a.language == b.language else 0.0

    @cached_property
    def one_language(self) -> bool:
        return self.left.language == self.right.language

    @cached_property
    def one_trigger(self) -> bool:
        return self.left.language == self.right.language and bool(self.left.trigger & self.right.trigger)

    @cached_property
    def meaning(self) -> float:
        """Cosine of the sentences, centred by language: proposes, never decides alone."""
        texts = [(self.left.text, self.left.language), (self.right.text, self.right.language)]
        return likeness(texts, self.vectors([text for text, _ in texts]))

    @cached_property
    def parties(self) -> bool:
        """Whether the parties agree as far as both sides name them, and at least one side of the act does."""
        one_state = self.actors == "state" and (self.recipients in ("equal", "part") or self.meaning >= STATE)
        given = self.actors in ("equal", "part") or one_state
        return given and self.recipients != "other"


def _compare(left: frozenset[str], right: frozenset[str], loose: frozenset[str]) -> str:
    if left & right == left | right:
        return "equal" if left else "open"
    if not left - loose or not right - loose:
        return "open"
    return "equal" if left == right else "part" if left & right else "other"


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule that holds decides, with `score`."""

    verdict: Verdict
    score: float
    reason: str
    holds: Callable[[Pair], bool]


VETOES: tuple[Rule, ...] = (
    Rule("different", 0.0, "other types of act", lambda p: not p.one_type),
    Rule("different", 0.0, "other actors", lambda p: p.actors == "other"),
    Rule("different", 0.0, "no actor in common and no copy", lambda p: p.actors == "open" and not p.copied),
    Rule("different", 0.1, "actor and recipient change places", lambda p: p.swapped),
    Rule("different", 0.0, "other recipients", lambda p: p.recipients == "other"),
    Rule("different", 0.0, "on other days", lambda p: p.left.days.apart(p.right.days)),
    Rule("different", 0.1, "one is still to come", lambda p: p.one_to_come),
    Rule("different", 0.1, "other modes", lambda p: p.modes_apart),
)
REASONS: tuple[Rule, ...] = (
    Rule("same", 0.95, "copies, in the same sentence", lambda p: p.copied and p.shared >= 0.9 and p.one_trigger),
    Rule(
        "same", 0.85, "copies or translations, in like sentences",
        lambda p: p.copied and (p.shared >= 0.6 or p.meaning >= 0.6),
    ),
    Rule(
        "same", 0.8, "the same parties met or spoke on one day",
        lambda p: p.same_day and p.left.event.type == "CONSULT" and len(p.left.actors) > 1 and p.actors == "equal",
    ),
    Rule(
        "same", 0.8, "the same parties on one day, in like words",
        lambda p: p.same_day and p.parties and (p.one_trigger or p.shared >= 0.4 or p.meaning >= 0.55),
    ),
    Rule(
        "same", 0.7, "the same parties on days that agree, close in meaning",
        lambda p: p.apart and p.near and p.parties and p.meaning >= 0.6 and (p.one_trigger or not p.one_language),
    ),
    Rule(
        "same", 0.7, "the same parties, told in nearly the same words",
        lambda p: p.parties and p.shared >= 0.6 and p.one_trigger and (p.near or p.same_day),
    ),
    Rule("unsure", 0.45, "the same parties on one day", lambda p: p.same_day and p.parties),
)  # fmt: skip


def veto_on_events(left: EventView, right: EventView) -> Rule | None:
    """What keeps the two apart, before any vector is asked for."""
    pair = Pair(left, right, no_vectors)
    return next((rule for rule in VETOES if rule.holds(pair)), None)


def judge_events(left: EventView, right: EventView, vectors: GetVectors) -> Judgement | None:
    """Same, unsure or (vetoed) different; None where nothing brings the two together.

    A score under `FIRM` is a proposal: `choosing.choose_links` keeps the best of an article.
    """
    pair = Pair(left, right, vectors)
    veto = veto_on_events(left, right)
    if veto is not None:
        rule = veto if veto.score and (pair.shared >= 0.6 or (pair.copied and pair.meaning >= 0.6)) else None
    else:
        rule = next((rule for rule in REASONS if rule.holds(pair)), None)
    if rule is None:
        return None
    score = rule.score
    if rule.verdict == "same" and score < FIRM:  # among proposals the closer one leads
        score = round(score + 0.09 * max(0.0, min(1.0, pair.meaning)), 4)
    reason = f"{left.event.type}: {rule.reason}"
    told = (f"meaning {pair.meaning:.2f}",) if "meaning" in pair.__dict__ and rule.verdict != "different" else ()
    return Judgement("event", left.key, right.key, rule.verdict, score, (reason, *told))
