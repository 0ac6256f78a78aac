"""Whether two contents agree in what they say of whom: what guards ask of predicates that stand for one thing.

Where nothing stands for one, or what differs is seen by no clause, nothing is told (None) and whole contents decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from dragoman.model.predication import AGENT, COMPLEMENT, MAIN, PATIENT, RECIPIENT
from dragoman.record.contents.denying import NEGATIVE
from dragoman.record.contents.predicates import (
    OBJECTS,
    TELLING,
    Match,
    Predicate,
    Role,
    agree,
    aligned,
    converse,
    other_names,
    other_states,
    others,
    same,
    swapped,
)
from dragoman.record.contents.words import denying
from dragoman.record.nodes import QuotationView

_DENYING = ("deny", "reject")


@dataclass(eq=False)
class Accord:
    """Two contents, clause by clause."""

    left: QuotationView
    right: QuotationView

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """The predicates of both that stand for one thing."""
        return aligned(self.left.predicates, self.right.predicates)

    @cached_property
    def leading(self) -> tuple[Match, ...]:
        """Those that neither content only adds, nor only supposes."""
        return tuple(
            (a, b)
            for a, b in self.matches
            if max(a.told.level, b.told.level) <= COMPLEMENT and (a.told.verbal or b.told.verbal)
        )

    @property
    def strange(self) -> bool:
        """Whether what one says is another thing than what the other says, as far as their words tell."""
        return bool(self.left.predicates and self.right.predicates) and not self.leading

    @property
    def turned(self) -> bool:
        """Whether what both say of one thing is denied by one of them."""
        return any(
            a.told.level == b.told.level == MAIN
            and a.told.verbal
            and b.told.verbal
            and _denied(a, self.left) != _denied(b, self.right)
            and agree(a, b)
            for a, b in self.leading
        )

    @property
    def swapped(self) -> bool:
        """Whether who does it in one is whom it is done to in the other."""
        return any(swapped(a, b) for a, b in self.matches)

    def said_else(self, met: Iterable[tuple[int, int]]) -> bool:
        """Whether of one party, or of one thing, they say two things that are known to be two: "the mine employs a
        thousand", "the mine pollutes the river". `met` are the places of the words in common."""
        sides = [[one for one in view.predicates if _is_main(one)] for view in (self.left, self.right)]
        if not self.strange or not all(any(_is_known(one) for one in side) for side in sides):
            return False
        pairs = tuple(met)
        return bool(pairs) and all(_hold(side, [pair[n] for pair in pairs]) for n, side in enumerate(sides))

    @property
    def converse(self) -> bool:
        """Whether they tell one thing from either side: "died of cholera", "cholera killed"."""
        return any(converse(a.item, b.item) for a, b in self.leading)

    @property
    def asked_alike(self) -> bool:
        """Whether what both say is to be done by the same, whom one names before its content: "called on the rebels
        [to leave]"."""
        if not any(
            _is_outside(role) for view in (self.left, self.right) for one in view.predicates for role in one.roles
        ):
            return False
        return any(
            same(x, y) and bool(x.places) != bool(y.places) and not (x.persons or y.persons)
            for a, b in self.leading
            for x, y in product(a.of(AGENT), b.of(AGENT))
        )

    @property
    def other_names(self) -> bool:
        """Whether another name stands in the same role."""
        roles = (AGENT, PATIENT, RECIPIENT)
        return any(other_names(a, b, kind) or other_states(a, b, kind) for a, b in self.leading for kind in roles)

    @property
    def other_things(self) -> bool:
        """Whether it is done to another thing, or goes to another one."""
        return any(others(a, b, kind) for a, b in self.leading for kind in OBJECTS)

    @cached_property
    def framed(self) -> tuple[frozenset[int], frozenset[int]] | None:
        """The places of the words that are predicates, or say of whom or what."""
        sides = [_framed(view.predicates) for view in (self.left, self.right)]
        return (sides[0], sides[1]) if all(sides) else None


def _is_outside(role: Role) -> bool:
    return role.kind == AGENT and not role.places and not role.persons


def _is_main(one: Predicate) -> bool:
    return one.told.verbal and one.told.level <= COMPLEMENT


def _is_known(one: Predicate) -> bool:
    return one.item is not None and bool(one.item.keys) and one.item.weight >= TELLING


def _hold(predicates: Iterable[Predicate], places: Iterable[int]) -> bool:
    """Whether one argument has all these words."""
    return any(role.places.issuperset(places) for one in predicates for role in one.roles)


def _framed(predicates: Iterable[Predicate]) -> frozenset[int]:
    return frozenset(
        place
        for one in predicates
        for place in (one.place, *(p for role in one.roles for p in role.places))
        if place >= 0
    )


def _flips(view: QuotationView) -> bool:
    """Whether the verb of saying denies what it says."""
    if view.cue_denied is not None:
        return view.cue_denied
    return view.quotation.act in _DENYING and view.denied is None


def _denied(one: Predicate, view: QuotationView) -> bool:
    # "will under no circumstances be handed over"
    never = any(NEGATIVE & item.keys and " " in item.word for role in one.roles for item in role.items)
    within = one.item is not None and " " in one.item.word and denying(one.item.word, view.language)
    return ((one.told.negated and not within) or never) != (one.told.level == MAIN and _flips(view))
