"""Two accounts of an act and what is measured of them: type, parties, days, and the words around it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import product

from dragoman.model.event import EventMention
from dragoman.record.contents.alignment import Alignment
from dragoman.record.contents.vectors import likeness
from dragoman.record.contents.words import containment, one_form
from dragoman.record.days.known import TO_COME, Between, between
from dragoman.record.events.times import FEW, holds, one_time, own_days, shared_days
from dragoman.record.nodes import EventView
from dragoman.record.statements.renderings import GetVectors

# Types that two accounts of one act may be read as.
_KIN = frozenset(
    frozenset(pair)
    for pair in (
        ("CONSULT", "AGREE"), ("SUPPORT", "AGREE"), ("SUPPORT", "COOPERATE"), ("AGREE", "COOPERATE"),
        ("AID", "COOPERATE"), ("AID", "SUPPORT"), ("RETREAT", "CONCEDE"), ("RETREAT", "COOPERATE"),
        ("SANCTION", "COERCE"), ("SANCTION", "REJECT"), ("COERCE", "ASSAULT"), ("MOBILIZE", "THREATEN"),
        ("REQUEST", "ACCUSE"), ("REQUEST", "THREATEN"), ("REQUEST", "SANCTION"), ("PROTEST", "SANCTION"),
        ("PROTEST", "ACCUSE"), ("CONCEDE", "REQUEST"), ("MOBILIZE", "REQUEST"),
    )
)  # fmt: skip


_SAYING = ("THREATEN", "REQUEST", "ACCUSE")
WEEK, MONTH = 8, 31  # days of "last week", "earlier this month"
ALIKE = 0.5  # part of the heavier sentence that both share, from which a difference is one of the act
COUNTED, ROUGHLY = 10, 0.9  # counts from which, and the part of the larger one up to which, papers count differently
YEARS = (1500, 2100)  # numbers that are most likely years


@dataclass(eq=False)  # made by the hundred: frozen ones take thrice as long
class Pair:
    """Two event mentions and what is measured of them; vectors only when a rule asks what `known` does not tell."""

    left: EventView
    right: EventView
    vectors: GetVectors
    known: float | None = None  # likeness of the sentences

    @cached_property
    def between(self) -> Between:
        """How their days lie to one another."""
        return between(self.left.days, self.right.days)

    @cached_property
    def words(self) -> Alignment:
        """The sentences word by word."""
        return Alignment(self.left.items, self.right.items, (self.left.around, self.right.around))

    @cached_property
    def types(self) -> str:
        """``equal``, ``near`` (kin, or one is unknown) or ``other``."""
        a, b = self.left.event, self.right.event
        if not a.type or not b.type:
            return "near"
        if a.type == b.type or (a.named_type and a.named_type == b.named_type):
            return "equal"
        return "other" if types_apart(a, b) else "near"

    @cached_property
    def one_act(self) -> bool:
        """Whether the triggers share a word or stand for one thing."""
        return bool(self.left.named_by & self.right.named_by) or any(
            one_form(a, b) for a in self.left.trigger for b in self.right.trigger
        )

    @cached_property
    def modes_apart(self) -> bool:
        a, b = self.left.event.mode, self.right.event.mode
        return a is not None and b is not None and a != b

    @cached_property
    def actors(self) -> str:
        """``equal``, ``part`` (some in common), ``state`` (of one country), ``open`` (one side has none), ``other``."""
        found = _compare(self.left.actors, self.right.actors, self.loose)
        return "state" if found in ("other", "open") and self.left.states & self.right.states else found

    @cached_property
    def recipients(self) -> str:
        """The same of those it was done to."""
        found = _compare(self.left.recipients, self.right.recipients, self.loose)
        return "state" if found in ("other", "open") and self.left.lands & self.right.lands else found

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
        a, b = self.left.event.status, self.right.event.status
        return "unknown" not in (a, b) and (a in TO_COME) != (b in TO_COME)

    @property
    def one_denied(self) -> bool:
        """Whether it is denied by one and told as done by the other, and no word says that they mean one thing."""
        statuses = {self.left.event.status, self.right.event.status}
        said = self.left.event.type in _SAYING  # who denies an accusation speaks of that one
        return "denied" in statuses and len(statuses) > 1 and not said and self.day not in ("same", "within")

    @property
    def same_day(self) -> bool:
        return self.between.same

    @cached_property
    def day(self) -> str:
        """``same``, ``told`` (both sentences name one, maybe that of something else), ``other`` (each names another),
        ``within`` (one names a day of the few that the other tells of, or both tell of a few), ``story`` and ``news``
        (the news of the same days, of one story or not), ``near`` or ``open``."""
        a, b = self.left, self.right
        if self.same_day:
            return "same"
        if shared_days(a, b) or shared_days(b, a):
            return "same" if a.days.exact or b.days.exact else "told"
        if self.between.apart or self._weekdays_apart or self._days_named_apart:
            return "other"
        if a.days.within(b.days, FEW) or b.days.within(a.days, FEW) or holds(a, b) or holds(b, a):
            return "within"
        if one_time(a, b, WEEK):
            return "within"
        if self._one_news:
            return "story" if a.story and a.story == b.story else "news"
        return "near" if self.near else "open"

    @property
    def _one_news(self) -> bool:
        """Whether articles of the same days tell it as their news, of which at least one names no time at all, or both
        tell it of the same month."""
        a, b = self.left, self.right
        if not self.apart:
            return False
        undated = a.event.when is None or b.event.when is None
        return (undated and self.between.news) or one_time(a, b, MONTH)

    @property
    def _days_named_apart(self) -> bool:
        """Whether each names a day of its own; one that only its sentence names may be that of something else, but not
        where all else is alike."""
        a, b = self.left, self.right
        if not own_days(a) or not own_days(b):
            return False
        return not (a.days.exact or b.days.exact) or self.words.close >= ALIKE

    @property
    def _weekdays_apart(self) -> bool:
        """Whether articles of one week name other days of it."""
        a, b = self.left, self.right
        return None not in (a.weekday, b.weekday) and a.weekday != b.weekday and self.near

    @cached_property
    def one_meeting(self) -> bool:
        """Whether the same parties met or spoke on one day: they hardly did so twice."""
        met = self.left.event.type == self.right.event.type == "CONSULT"
        return met and self.same_day and self.actors == "equal" and len(self.left.actors) > 1

    @cached_property
    def apart(self) -> bool:
        return self.left.article != self.right.article

    @property
    def headed(self) -> bool:
        """Whether one stands in the title of the other's article: a headline tells what the article goes on to tell."""
        return not self.apart and self.left.headline != self.right.headline

    @cached_property
    def copied(self) -> bool:
        """Whether the articles share an origin."""
        return self.apart and self.left.origin == self.right.origin

    @cached_property
    def numbers_apart(self) -> bool:
        a, b = countable(self.left.numbers), countable(self.right.numbers)
        return bool(a and b) and not a & b and not roughly_one(a, b)

    @cached_property
    def symmetric(self) -> bool:
        """Whether the parties did it together: who is told of first says nothing."""
        sides = [self.left.event, self.right.event]
        return any(e.type == "CONSULT" or (len(e.actors) > 1 and not e.recipients) for e in sides)

    @cached_property
    def said_apart(self) -> bool:
        """Whether one demands or threatens what the other does."""
        a, b = (side.event.type in _SAYING for side in (self.left, self.right))
        return a != b and not self.one_act and self.words.close >= ALIKE

    @cached_property
    def near(self) -> bool:
        """Whether the days agree; an article without a day is held to be of the days of its story."""
        told, story = self.between, self.left.story
        return told.near or (told.open and not told.apart and bool(story) and story == self.right.story)

    @cached_property
    def shared(self) -> float:
        a, b = self.left, self.right
        return containment(a.words, b.words) if a.language == b.language else 0.0

    @cached_property
    def one_language(self) -> bool:
        return self.left.language == self.right.language

    @cached_property
    def meaning(self) -> float:
        """Cosine of the sentences, centred by language: proposes, never decides alone."""
        if self.known is not None:
            return self.known
        texts = [(self.left.text, self.left.language), (self.right.text, self.right.language)]
        return likeness(texts, self.vectors([text for text, _ in texts]))

    @cached_property
    def rest(self) -> float:
        """The same of the telling words that only one side has; 1 where either has none."""
        left, right = (" ".join(item.word for item in side) for side in self.words.left_over)
        if not left or not right:
            return 1.0
        texts = [(left, self.left.language), (right, self.right.language)]
        return likeness(texts, self.vectors([left, right]))

    @cached_property
    def names(self) -> float:
        """The countries and names that both sentences have, each by how rare it is in its article."""
        both = ((self.words.left[i], self.words.right[j]) for i, j in self.words.pairs.items())
        return sum(min(a.rarity, b.rarity) for a, b in both if a.name and b.name)

    @cached_property
    def turned(self) -> bool:
        """Whether one tells that it was refused. A denial is another matter: who denies an act speaks of that act."""
        left, right = (_refused(side) for side in (self.left, self.right))
        return left != right

    def one_has(self, kind: str) -> bool:
        """Whether only one sentence has markers of a kind."""
        return (kind in self.left.markers.found) != (kind in self.right.markers.found)


def types_apart(a: EventMention, b: EventMention) -> bool:
    """Whether the types of two mentions are other ones: most that are held against one another end there."""
    if not a.type or not b.type or a.type == b.type or (a.named_type and a.named_type == b.named_type):
        return False
    return not any(frozenset((x, y)) in _KIN for x in (a.type, a.named_type) for y in (b.type, b.named_type))


@lru_cache(maxsize=4096)
def countable(numbers: frozenset[str]) -> frozenset[str]:
    """Without years and spans of time: what else the sentence tells of."""
    return frozenset(n for n in numbers if not n.endswith("days") and not YEARS[0] <= float(n) <= YEARS[1])


def roughly_one(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether some counts of both differ by little: "fifteen dead", "seize morts"."""
    both = (sorted((float(a), float(b))) for a, b in product(left, right))
    return any(less >= COUNTED and less >= ROUGHLY * more for less, more in both)


def _refused(view: EventView) -> bool:
    """Whether it refuses, or was refused; to bar somebody ("excluded Peru") is a deed."""
    return view.event.type == "REJECT" or ("refuse" in view.named_by and view.event.type not in ("SANCTION", "COERCE"))


def _compare(left: frozenset[str], right: frozenset[str], loose: frozenset[str]) -> str:
    if left & right == left | right:
        return "equal" if left else "open"
    if not left - loose or not right - loose:
        return "open"
    return "equal" if left == right else "part" if left & right else "other"
