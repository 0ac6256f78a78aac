"""Two quotations and what is measured of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.engines.embed import Vectors
from dragoman.record.contents.alignment import Alignment
from dragoman.record.contents.amounts import DAYS, amount_tables, beyond, digits
from dragoman.record.contents.denying import PRIVATIVE
from dragoman.record.contents.markers import marker_tables
from dragoman.record.contents.vectors import likeness
from dragoman.record.contents.words import in_order
from dragoman.record.days.known import Between, between
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.accord import Accord
from dragoman.record.statements.inversion import one_denies
from dragoman.record.statements.times import day_of

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
ORDERED = 0.75  # of the shared words in one order
EVEN = 0.4  # part that the lighter content weighs of the heavier one
NEARLY = 0.6  # part of the heavier content in common, from which wordings are nearly one
CUT = 3  # content words that an excerpt leaves out at least
FEW = 4  # content words; fewer may be equal by chance


@dataclass(eq=False)  # made by the hundred: frozen ones take thrice as long
class Pair:
    """Two quotations and what is measured of them; their vectors only where `known` does not tell their likeness."""

    left: QuotationView
    right: QuotationView
    vectors: GetVectors
    known: float | None = None
    clues: Mapping[str, float] | None = None  # see `statements.clues`

    @cached_property
    def between(self) -> Between:
        """How their days lie to one another."""
        return between(self.left.days, self.right.days)

    @cached_property
    def apart(self) -> bool:
        """Whether they stand in two articles."""
        return self.left.article != self.right.article

    @property
    def headed(self) -> bool:
        """Whether one stands in the title of the other's article: a headline tells what the article goes on to tell."""
        return not self.apart and self.left.headline != self.right.headline

    @cached_property
    def nested(self) -> bool:
        """Whether one stands inside the other: "A said that B said X" is not "B said X"."""
        a, b = self.left.quotation, self.right.quotation
        if self.apart:
            return False
        return b.parent == a.id or a.parent == b.id or any(x.overlaps(y) for x in a.content for y in b.content)

    @cached_property
    def copied(self) -> bool:
        """Whether the articles share an origin."""
        return self.apart and self.left.origin == self.right.origin

    @cached_property
    def speaker(self) -> str:
        """``same``, ``role`` (one is called by an office alone, and may be the other), ``house`` (one speaks for the
        other or for its state), ``open`` (one has no speaker) or ``other``."""
        a, b = self.left, self.right
        if a.speakers & b.speakers:
            return "same"
        if not a.speakers or not b.speakers or (self.copied and (a.unnamed or b.unnamed)):
            return "open"
        if a.speakers & b.behalf or b.speakers & a.behalf:
            return "house"
        alone = bool(a.unnamed or b.unnamed)
        if alone and self._may_be_one_person():
            return "role"
        return "house" if a.behalf & b.behalf or (not alone and a.states & b.states) else "other"

    def _may_be_one_person(self) -> bool:
        """Whether nothing tells that they serve two states: "the Danish minister" beside "Hans Brorup"."""
        a, b = self.left, self.right
        if len(a.speakers) != len(b.speakers):
            return False
        return not (a.states and b.states and a.states.isdisjoint(b.states)) and not (
            a.behalf and b.behalf and a.behalf.isdisjoint(b.behalf)
        )

    @cached_property
    def acts(self) -> str:
        """``equal``, ``near`` (one of them plain "state", or two that renderings confuse) or ``other``."""
        a, b = self.left.quotation.act, self.right.quotation.act
        if a == b:
            return "equal"
        if "state" in (a, b) or frozenset((a, b)) in _NEAR_ACTS:
            return "near"
        # a denial of a charge is itself often a charge: "they fired on no boat"
        left, right = self.denials
        return "near" if left and right else "other"

    @cached_property
    def one_language(self) -> bool:
        return self.left.language == self.right.language

    @cached_property
    def fewest(self) -> int:
        return min(len(self.left.bag), len(self.right.bag))

    @cached_property
    def contained(self) -> float:
        least = self.fewest
        return self._both / least if self.one_language and least else 0.0

    @cached_property
    def excerpt(self) -> bool:
        """Whether one is a run of words of the other: the rest may turn it round or make it another act."""
        short, long = sorted((self.left.words, self.right.words), key=len)
        last = len(long) - len(short) + 1
        if last <= CUT:  # a word more or less, "not" among them, is no cut
            return False
        return self.one_language and any(long[at : at + len(short)] == short for at in range(last))

    @cached_property
    def shared(self) -> float:
        whole = len(self.left.bag) + len(self.right.bag) - self._both
        return self._both / whole if self.one_language and whole else 0.0

    @cached_property
    def _both(self) -> int:
        """Words in common."""
        return len(self.left.bag & self.right.bag)

    @cached_property
    def ordered(self) -> bool:
        """Whether the shared words come in one order: "A asked B to go" is not "B asked A to go"."""
        return in_order(self.left.words, self.right.words) >= ORDERED

    @cached_property
    def meaning(self) -> float:
        """Cosine of the contents, centred by language: proposes, never decides alone."""
        if self.known is not None:
            return self.known
        texts = [(self.left.text, self.left.language), (self.right.text, self.right.language)]
        return likeness(texts, self.vectors([self.left.text, self.right.text]))

    @property
    def quoted(self) -> bool:
        """Whether both stand in quote marks."""
        return "indirect" not in (self.left.quotation.form, self.right.quotation.form)

    @cached_property
    def numbers_apart(self) -> bool:
        """Whether each has a number that the other has not, spans of time being told roughly."""
        a, b = self.left.numbers, self.right.numbers
        if not {self.left.language, self.right.language} <= amount_tables().keys():
            a, b = digits(self.left.text), digits(self.right.text)
        return bool(a - b and b - a) and bool(beyond(a, b) and beyond(b, a))

    @cached_property
    def even(self) -> bool:
        """Whether neither says much more than the other, so that a small word that one lacks is no part left out."""
        least, most = sorted(self.words.weights)
        return not self.excerpt and least >= EVEN * most

    @cached_property
    def plans_apart(self) -> bool:
        return self.left.quotation.planned != self.right.quotation.planned

    @cached_property
    def words(self) -> Alignment:
        """The contents word by word."""
        return Alignment(self.left.items, self.right.items, (self.left.around, self.right.around))

    @cached_property
    def accord(self) -> Accord:
        """The contents clause by clause."""
        return Accord(self.left, self.right)

    @cached_property
    def denials(self) -> tuple[bool | None, bool | None]:
        """Whether each side denies what its words name."""
        return _denies(self.left), _denies(self.right)

    @cached_property
    def turned(self) -> bool:
        """Whether one denies what the other says: "will not leave" / "will leave", but also "will stay"."""
        left, right = self.denials
        if None in (left, right) or left == right or self.words.common.opposed or self.limited:
            return False
        # "if they do not leave" / "unless they leave"
        return self.words.close >= NEARLY or not all(side.markers.conditional for side in (self.left, self.right))

    @property
    def plain(self) -> bool:
        """Whether neither has a negation, in its words or in its verb of saying, or both have."""
        a, b = self.left, self.right
        return bool(a.markers.negated) == bool(b.markers.negated) and bool(a.cue_denied) == bool(b.cue_denied)

    @cached_property
    def inverted(self) -> bool:
        """Whether one denies the opposite of what the other says: "will not stop" / "will go on", or limits it: "will
        stay until", "will not leave before". A negation within a phrase is part of its sense: "will not accept" is
        "refuses"."""
        return self.words.common.opposed and (self.limited or one_denies(self.left, self.right, self.words.alone))

    @cached_property
    def deprived(self) -> bool:
        """Whether the side that denies nothing tells in another way what is no more: "barred from", "stops all"."""
        side = bool(self.denials[0])
        without = "without" in (self.right if side else self.left).markers.found
        return without or not self.words.common.unpaired[side].isdisjoint(PRIVATIVE)

    @cached_property
    def limited(self) -> bool:
        """Whether each tells of limits in other words: "no talks while one is left", "only when the last is gone"."""
        left, right = ({*side.markers.limits, *(side.markers.found & {"only"})} for side in (self.left, self.right))
        return bool(left and right) and left != right

    @cached_property
    def all_or_some(self) -> bool:
        """Whether one is of all and the other of so many: "all the files", "two hundred files"."""
        sides = ((self.left, self.right), (self.right, self.left))
        return any(
            "all" in a.markers.found
            and not a.markers.negated
            and "all" not in b.told
            and any(not told.endswith(DAYS) for told in b.numbers - a.numbers - {"1"})
            for a, b in sides
        )

    @cached_property
    def ordered_only(self) -> bool:
        """Whether what one has ordered, or only prepared, the other has done."""
        left, right = self.words.common.stages
        sides = ((left, right, self.right), (right, left, self.left))
        return any(
            one & {"ordered", "studied"} and not two and "past" in side.markers.found for one, two, side in sides
        )

    @cached_property
    def marked(self) -> bool:
        """Whether markers of both languages are known."""
        known = marker_tables()
        return self.left.language in known and self.right.language in known

    def one_has(self, kind: str) -> bool:
        """Whether one content has markers of a kind and the other side's whole sentence has none."""
        if not self.marked:
            return False
        a, b = self.left, self.right
        return (kind in a.markers.found and kind not in b.told) or (kind in b.markers.found and kind not in a.told)

    def against(self, one: str, other: str, *, also: bool = False) -> bool:
        """Whether one content has markers of `one` and the other, without them, of `other`; with `also`, the one may
        have these too ("they have orders to leave" / "they have left")."""
        if not self.marked:
            return False
        a, b = self.left.markers.found, self.right.markers.found
        if one in a:
            return one not in b and other in b and (also or other not in a)
        return one in b and other in a and (also or other not in b)

    @cached_property
    def day(self) -> str:
        """``same``, ``near`` or ``open``: see `day_of`."""
        return day_of(self.left, self.right, self.between)


def _denies(side: QuotationView) -> bool | None:
    """By its words, or by the verb of saying before them: "rejected the plan", « ne se dit pas prêt à »."""
    if side.markers.negated is None:
        return None
    if side.markers.negated and "without" in side.markers.found:
        return None  # "no fort is without guns"
    if side.quotation.act in _DENYING:
        if side.cue_denied is None:
            return side.denied is not False and not (
                side.denied is None and side.markers.negated
            )  # a phrase denies nothing
        return side.cue_denied != (side.denied is False)
    return bool(side.denied) != bool(side.cue_denied)
