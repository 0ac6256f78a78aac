"""Whether two contents agree in what they say of whom: what guards ask of predicates that stand for one thing.

Where nothing stands for one, or what differs is seen by no clause, nothing is told (None) and whole contents decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.predication import AGENT, COMPLEMENT, MAIN, PATIENT, RECIPIENT
from dragoman.record.nodes import QuotationView
from dragoman.record.predicates import OBJECTS, Match, Predicate, agree, aligned, other_names, others, swapped

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

    @property
    def other_names(self) -> bool:
        """Whether another name stands in the same role."""
        return any(other_names(a, b, kind) for a, b in self.leading for kind in (AGENT, PATIENT, RECIPIENT))

    @property
    def other_things(self) -> bool:
        """Whether it is done to another thing, or goes to another one."""
        return any(others(a, b, kind) for a, b in self.leading for kind in OBJECTS)

    @cached_property
    def framed(self) -> tuple[frozenset[int], frozenset[int]] | None:
        """The places of the words that are predicates, or say of whom or what."""
        sides = [_framed(view.predicates) for view in (self.left, self.right)]
        return (sides[0], sides[1]) if all(sides) else None


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
    return one.told.negated != (one.told.level == MAIN and _flips(view))
