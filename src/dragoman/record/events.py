"""Accounts of one act: type, parties, days, and the words around it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.nodes import EventView
from dragoman.record.statements import POSITION, GetVectors
from dragoman.record.vectors import likeness
from dragoman.record.words import containment

_TO_COME = ("planned", "conditional", "demanded")


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
        """``equal``, ``part`` (one side names more) or ``other``."""
        return _compare(self.left.actors, self.right.actors)

    @cached_property
    def recipients(self) -> str:
        return _compare(self.left.recipients, self.right.recipients)

    @cached_property
    def open_recipients(self) -> bool:
        return not self.left.recipients or not self.right.recipients

    @cached_property
    def swapped(self) -> bool:
        a, b = self.left, self.right
        return bool(a.recipients) and a.actors == b.recipients and a.recipients == b.actors

    @cached_property
    def one_to_come(self) -> bool:
        """Whether one is still to come (planned, conditional, demanded) and the other told as done or denied."""
        return (self.left.event.status in _TO_COME) != (self.right.event.status in _TO_COME)

    @cached_property
    def same_day(self) -> bool:
        return self.left.days.same_day(self.right.days)

    @cached_property
    def aligned(self) -> bool:
        a, b = self.left, self.right
        return a.article != b.article and a.origin == b.origin and abs(a.position - b.position) <= POSITION

    @cached_property
    def shared(self) -> float:
        a, b = self.left, self.right
        return containment(a.words, b.words) if a.language == b.language else 0.0

    @cached_property
    def one_trigger(self) -> bool:
        return self.left.language == self.right.language and bool(self.left.trigger & self.right.trigger)

    @cached_property
    def meaning(self) -> float:
        """Cosine of the sentences, centred by language: proposes, never decides alone."""
        texts = [(self.left.text, self.left.language), (self.right.text, self.right.language)]
        return likeness(texts, self.vectors([text for text, _ in texts]))

    @cached_property
    def numbers_apart(self) -> bool:
        a, b = self.left.numbers, self.right.numbers
        return bool(a and b) and not a & b


def _compare(left: frozenset[str], right: frozenset[str]) -> str:
    if left == right:
        return "equal" if left else "open"
    return "part" if left and right and (left < right or right < left) else "other"


@dataclass(frozen=True, slots=True)
class Rule:
    """The first rule that holds decides, with `score`."""

    verdict: Verdict
    score: float
    reason: str
    holds: Callable[[Pair], bool]


VETOES: tuple[Rule, ...] = (
    Rule("different", 0.0, "other types of act", lambda p: not p.one_type),
    Rule("different", 0.0, "other actors", lambda p: p.actors in ("other", "open")),
    Rule("different", 0.1, "actor and recipient change places", lambda p: p.swapped),
    Rule("different", 0.0, "other recipients", lambda p: p.recipients == "other" and not p.open_recipients),
    Rule("different", 0.0, "on other days", lambda p: p.left.days.apart(p.right.days)),
    Rule("different", 0.1, "one is still to come", lambda p: p.one_to_come),
    Rule("different", 0.1, "other modes", lambda p: p.modes_apart),
    Rule("different", 0.1, "other numbers", lambda p: p.numbers_apart and not p.aligned),
)
REASONS: tuple[Rule, ...] = (
    Rule(
        "same", 0.9, "copies or translations that tell it in one place",
        lambda p: p.aligned and (p.shared >= 0.5 or p.meaning >= 0.45),
    ),
    Rule(
        "same", 0.85, "the same parties met or spoke on one day",
        lambda p: p.same_day and p.left.event.type == "CONSULT" and len(p.left.actors) > 1 and p.actors == "equal",
    ),
    Rule(
        "same", 0.8, "the same parties on one day, in like words",
        lambda p: p.same_day and p.actors == "equal" and p.recipients in ("equal", "open")
        and (p.one_trigger or p.shared >= 0.4 or p.meaning >= 0.55),
    ),
    Rule(
        "same", 0.7, "the same parties, told in nearly the same words",
        lambda p: p.actors == "equal" and p.recipients in ("equal", "open") and p.shared >= 0.6 and p.one_trigger,
    ),
    Rule(
        "unsure", 0.45, "the same parties on one day",
        lambda p: p.same_day and p.actors == "equal" and p.recipients in ("equal", "open"),
    ),
)  # fmt: skip


def judge_events(left: EventView, right: EventView, vectors: GetVectors) -> Judgement | None:
    """Same, unsure or (vetoed) different; None where nothing brings the two together."""
    pair = Pair(left, right, vectors)
    veto = next((rule for rule in VETOES if rule.holds(pair)), None)
    if veto is not None:
        rule = veto if veto.score and (pair.shared >= 0.6 or pair.aligned) else None
    else:
        rule = next((rule for rule in REASONS if rule.holds(pair)), None)
    if rule is None:
        return None
    detail = f"{left.event.type}: {rule.reason}"
    return Judgement("event", left.key, right.key, rule.verdict, rule.score, (detail,))
