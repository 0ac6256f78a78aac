"""Quotations by sources of two sides, held against one another: one asserts or wants, the other denies or refuses.

What two contents are about is told by the words they share beside the countries: a crisis always speaks of those.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from dragoman.model.quotation import ACTS, Act
from dragoman.model.record import Disagreement, DisagreementKind, RecordEvidence
from dragoman.record.contents.concepts import Item
from dragoman.record.desk import Desk
from dragoman.record.disagreements.telling import make_disagreement
from dragoman.record.nodes import QuotationView, words_of
from dragoman.record.ports import Node
from dragoman.record.statements.renderings import Pair

BEHIND = 300  # characters between a claim and what answers it
TELLS = 0.3  # weight from which a word tells something
SPREAD = 2  # places that a word in common takes at most: it and one that stands beside it
SHOWN = 70  # characters of a content in a reason


@dataclass(eq=False)
class Sides:
    """`claim` is asserted or wanted, `answer` denies or refuses."""

    claim: QuotationView
    answer: QuotationView
    pair: Pair

    @cached_property
    def apart(self) -> bool:
        """Whether neither speaks for the other or for its state, and none stands inside the other."""
        a, b = self.claim, self.answer
        one = (a.speakers | a.behalf) & (b.speakers | b.behalf) or a.states & b.states
        return not one and bool(a.speakers and b.speakers) and not self.pair.nested

    @cached_property
    def matter(self) -> float:
        """The weight of the words in common that name no country."""
        words = self.pair.words
        both = ((words.left[i], words.right[j]) for i, j in words.pairs.items())
        return sum(min(a.weight, b.weight) for a, b in both if not is_country(a))

    @cached_property
    def words_shared(self) -> int:
        """How many words they share that tell something and name no country."""
        words = self.pair.words
        both = ((words.left[i], words.right[j]) for i, j in words.pairs.items())
        return sum(min(a.weight, b.weight) >= TELLS and not is_country(a) for a, b in both)

    @cached_property
    def together(self) -> bool:
        """Whether the words in common, countries too, stand near one another in both contents: a long one speaks of
        several things."""
        sides = (sorted(self.pair.words.pairs), sorted(self.pair.words.pairs.values()))
        return all(not at or at[-1] - at[0] < SPREAD * len(at) for at in sides)

    @cached_property
    def names_alone(self) -> bool:
        """Whether they share nothing but names."""
        words = self.pair.words
        return all(words.left[i].name for i in words.pairs)

    @cached_property
    def masses(self) -> tuple[float, float]:
        """The weight of either content, countries left out; the lighter first."""
        sides = (self.pair.words.left, self.pair.words.right)
        light, heavy = sorted(sum(item.weight for item in side if not is_country(item)) for side in sides)
        return light, heavy

    @cached_property
    def covered(self) -> float:
        """How much of the lighter content `matter` is."""
        return min(1.0, self.matter / self.masses[0]) if self.masses[0] else 0.0

    @cached_property
    def close(self) -> float:
        """How much of the heavier content `matter` is."""
        return min(1.0, self.matter / self.masses[1]) if self.masses[1] else 0.0

    @cached_property
    def answered(self) -> bool:
        """Whether the answer stands right behind the claim in one article."""
        if self.claim.article != self.answer.article:
            return False
        gap = self.answer.quotation.content[0].start - self.claim.quotation.content[-1].end
        return 0 < gap <= BEHIND


def is_country(item: Item) -> bool:
    """Whether a word names a country."""
    return any(key[0] == "@" for key in item.keys)


def said(desk: Desk, articles: Sequence[str], acts: Collection[Act] = ACTS) -> list[QuotationView]:
    """The quotations of these acts that make statements, in order of arrival."""
    kind = " ".join(("saying", *sorted(acts)))
    nodes = (node for name in articles for node in desk.claims(kind, name, partial(_sayings, desk, name, acts)))
    return [view for view in map(desk.quotation, nodes) if view.quotation.content]


def _sayings(desk: Desk, article: str, acts: Collection[Act]) -> list[Node]:
    return [node for node in desk.keeper.nodes(desk.keeper.nodes_of("statement", [article])) if node.label in acts]


def oppose(desk: Desk, claims: Sequence[QuotationView], answer: QuotationView) -> list[Sides]:
    """The claims that are of another side than the answer."""
    sides = (Sides(claim, answer, Pair(claim, answer, desk.keeper.vectors)) for claim in claims)
    return [one for one in sides if one.apart]


def tell(desk: Desk, kind: DisagreementKind, sides: Sides, reason: str) -> Disagreement:
    """The disagreement of two sides; `reason` has places for the two contents."""
    views = (sides.claim, sides.answer)
    proof = [RecordEvidence(view.article, view.quotation.content, _words(desk, view)) for view in views]
    starts = (views[0].quotation.content[0].start, views[1].quotation.content[0].start)
    because = reason.format(*(f"“{_short(one.text)}”" for one in proof))
    return make_disagreement(kind, proof[0], proof[1], starts, because)


def _words(desk: Desk, view: QuotationView) -> str:
    return words_of(desk.keeper.source(view.article).article.text, view.quotation.content)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= SHOWN else plain[:SHOWN].rsplit(" ", 1)[0] + " …"


def told_before(desk: Desk, kind: DisagreementKind, view: QuotationView, number: int) -> bool:
    """Whether a disagreement between articles that came before this number tells of the quotation, on either side."""
    for told in desk.keeper.disagreements(article=view.article, kind=kind):
        sides = (told.left, told.right)
        mine = any(one.article == view.article and one.spans == view.quotation.content for one in sides)
        if mine and all(desk.keeper.source(one.article).number < number for one in sides):
            return True
    return False
