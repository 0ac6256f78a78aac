"""What two contents say of whom, clause by clause: which predicates stand for one, and whether they agree.

A negation, a modal, a condition belongs to one predicate with its arguments: what a clause beside it is or is not tells
nothing of it.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import TypeGuard

from dragoman.languages import load_language
from dragoman.model.event import EventMention
from dragoman.model.predication import AGENT, OWNER, PATIENT, RECIPIENT, Argument, Predication
from dragoman.model.quotation import Quotation
from dragoman.model.span import Span, Spans
from dragoman.record.contents.common import alike
from dragoman.record.contents.concepts import NOTHING, Content, Item, items_of, placed_items
from dragoman.record.contents.words import starts_of_words

SPEAKER, HEARER = "speaker", "hearer"
TELLING = 0.3  # weight from which a word of an argument says who or what it is
OBJECTS = (PATIENT, RECIPIENT)
CONVERSE = (("sell", "buy"),)  # concepts of what is one act, told from either side
UNDERGOING = ("belong", "die")  # the same of those whose other side has many words: "own", "kill"


@dataclass(frozen=True, slots=True)
class Role:
    """An argument: its telling words, and whom a pronoun means; neither where nothing tells.

    `head` is its noun, `places` are those of its words in the content.
    """

    kind: int
    items: tuple[Item, ...]
    persons: frozenset[str]
    head: Item | None
    places: frozenset[int]

    @property
    def known(self) -> bool:
        return bool(self.items or self.persons)

    @property
    def timed(self) -> bool:
        """Whether it only says when: "will end next year"."""
        return bool(self.items) and all(any(key.endswith("_time") for key in item.keys) for item in self.items)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predication with what its words stand for; `item` is None where its word is empty ("is", « avoir »)."""

    told: Predication
    item: Item | None
    place: int
    roles: tuple[Role, ...]

    def of(self, *kinds: int) -> list[Role]:
        """The arguments of these roles that tell something beside the predicate's own words ("stand trial")."""
        own = self.place if self.place >= 0 else None
        return [
            one
            for one in self.roles
            if one.kind in kinds and one.known and not one.timed and not (own in one.places and len(one.places) == 1)
        ]


def predicates_of(
    quotation: Quotation, text: str, content: str, language: str, states: Collection[str]
) -> tuple[Predicate, ...]:
    """The predications of a quotation; `content` are its words, `states` the countries of its speakers."""
    if not quotation.predications:
        return ()
    own = frozenset((SPEAKER, *(f"@{state}" for state in states)))
    first, source = quotation.content[0].start, quotation.source
    found = _Words(
        text, language, own, first, source, _starts(text, quotation.content), *placed_items(content, language)
    )
    return tuple(found.predicate(told) for told in quotation.predications)


@dataclass(frozen=True)  # without slots: what is asked of few is kept when it has been asked
class Governed:
    """What an act governs, worked out for those that are held against another; `start` is where its trigger stands in
    `text`, the words of its `sentences`."""

    told: tuple[Predication, ...] = ()
    text: str = ""
    sentences: Spans = ()
    language: str = ""
    start: int = 0

    @cached_property
    def predicates(self) -> tuple[Predicate, ...]:
        """What is done first, then what is to be done by it."""
        if not self.told:
            return ()
        content = " … ".join(span.of(self.text) for span in self.sentences)
        starts, placed = _starts(self.text, self.sentences), placed_items(content, self.language)
        words = _Words(self.text, self.language, NOTHING, self.start, (), starts, *placed)
        return tuple(words.predicate(told) for told in self.told)


UNKNOWN = Governed()


def governed_of(event: EventMention, text: str, sentences: Spans, language: str) -> Governed:
    """What an act governs; `sentences` are those of its trigger."""
    if not event.governs:
        return UNKNOWN
    begin, end = sentences[0].start, sentences[-1].end
    moved = tuple(Span(start - begin, end - begin) for start, end in sentences)
    return Governed(event.governs, text[begin:end], moved, language, event.trigger[0].start - begin)


def _starts(text: str, spans: Spans) -> list[int]:
    return [at for span in spans for at in starts_of_words(text, span)]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a content: where each begins, and which item it belongs to; `own` is whom a speaker calls "we".

    Predications count from `first`; `source` is where the content names its speaker.
    """

    text: str
    language: str
    own: frozenset[str]
    first: int
    source: Spans
    starts: Sequence[int]
    items: Content
    places: tuple[int, ...]

    def predicate(self, told: Predication) -> Predicate:
        start = self.first
        place = next(iter(self._stand(start + told.at, start + told.at + told.size)), None)
        item = None if place is None else self.items[place]
        return Predicate(
            told, item, -1 if place is None else place, tuple(self._role(a, start) for a in told.arguments)
        )

    def _stand(self, first: int, end: int) -> list[int]:
        """The places of the items in a stretch of the text, in order."""
        within = self.places[bisect_left(self.starts, first) : bisect_left(self.starts, end)]
        return [place for place in dict.fromkeys(within) if place >= 0]

    def _role(self, one: Argument, start: int) -> Role:
        """An argument with what its words stand for, and whom a pronoun means."""
        span = Span(start + one.at, start + one.at + one.size)
        stand = self._stand(*span)
        items = tuple(self.items[place] for place in stand) or items_of(span.of(self.text), self.language)
        at = span.start + one.head
        head = next((self.items[place] for place in self._stand(at, at + 1)), None)
        telling = tuple(item for item in items if item.weight >= TELLING)
        if any(span.overlaps(source) for source in self.source):
            return Role(one.role, telling, self.own, head, frozenset(stand))
        words = span.of(self.text)
        person = None if " " in words else _persons(self.language).get(words.casefold().rstrip("'’"))
        meant = self.own if person == 1 else frozenset((HEARER,)) if person == 2 else NOTHING
        return Role(one.role, () if person else telling, meant, head, frozenset(stand))


@cache
def _persons(language: str) -> Mapping[str, int]:
    """{pronoun: its person}, where it has but one."""
    found = {word: {one.person for one in readings} for word, readings in load_language(language).pronouns.items()}
    return {word: min(persons) for word, persons in found.items() if len(persons) == 1 and min(persons) > 0}


type Match = tuple[Predicate, Predicate]


def aligned(left: Iterable[Predicate], right: Iterable[Predicate]) -> tuple[Match, ...]:
    """The predicates of two contents that stand for one thing, each once, those that share most first."""
    scored = []
    for a, b in product(left, right):
        if a.item is None or b.item is None:
            continue
        rarity, verbatim = alike(a.item, b.item)
        shared = _in_common(a, b)
        if rarity and (shared or min(a.item.weight, b.item.weight) >= TELLING):
            depth = a.told.level + b.told.level
            scored.append((-rarity - shared, depth, not verbatim, a.told.at, b.told.at, a, b))
    scored.sort(key=lambda one: one[:5])
    taken: tuple[set[int], set[int]] = (set(), set())
    kept = []
    for *_, a, b in scored:
        if a.told.at not in taken[0] and b.told.at not in taken[1]:
            taken[0].add(a.told.at)
            taken[1].add(b.told.at)
            kept.append((a, b))
    return tuple(kept)


def _in_common(a: Predicate, b: Predicate) -> int:
    """How many arguments they share, whatever their roles."""
    return sum(any(same(one, other) for other in b.roles) for one in a.roles)


def same(one: Role, other: Role) -> bool:
    """Whether two arguments name one thing or party."""
    if not one.persons.isdisjoint(other.persons):
        return True
    if any(key in one.persons for item in other.items for key in item.keys):
        return True
    if any(key in other.persons for item in one.items for key in item.keys):
        return True
    if _is_thing(one.head) and _is_thing(other.head):  # "a bridge over the Aar" is no "mill on the Aar"
        return any(alike(one.head, b)[0] for b in other.items) or any(alike(a, other.head)[0] for a in one.items)
    return any(alike(a, b)[0] for a, b in product(one.items, other.items))


def _is_thing(head: Item | None) -> TypeGuard[Item]:
    """Whether a noun is no name and nobody who acts, so that it tells by itself what it stands for."""
    return head is not None and head.weight >= TELLING and not head.name and not head.party


def swapped(a: Predicate, b: Predicate) -> bool:
    """Whether who does it in one is whom it is done to in the other."""
    first, second = a.of(AGENT), b.of(AGENT)
    if not first or not second or converse(a.item, b.item):
        return False
    if any(same(x, y) for x, y in product(first, second)):
        return _states_swapped(a, b)
    return _among(first, b.of(*OBJECTS)) or _among(second, a.of(*OBJECTS))


def converse(one: Item | None, other: Item | None) -> bool:
    """Whether what the one does is what the other undergoes: "belongs to", "owns"; "sold", "bought"."""
    if one is None or other is None:
        return False
    sold = any((x in one.keys) != (x in other.keys) and (y in one.keys) != (y in other.keys) for x, y in CONVERSE)
    return sold or any((x in one.keys) != (x in other.keys) for x in UNDERGOING)


def _states_swapped(a: Predicate, b: Predicate) -> bool:
    """Whether it is the other's planes that do it, and one's own market that it is done to."""
    (by, to), (by_other, to_other) = ((_states(x.of(AGENT)), _states(x.of(*OBJECTS))) for x in (a, b))
    return by.isdisjoint(by_other) and not by.isdisjoint(to_other) and not to.isdisjoint(by_other)


def _states(roles: Iterable[Role]) -> frozenset[str]:
    return frozenset(key for role in roles for item in role.items for key in item.keys if key[0] == "@")


def other_states(a: Predicate, b: Predicate, kind: int) -> bool:
    """Whether what stands in the same role is of other countries."""
    first, second = _states(a.of(kind)), _states(b.of(kind))
    return bool(first and second) and first.isdisjoint(second)


def _among(some: list[Role], others: list[Role]) -> bool:
    return any(same(x, y) for x, y in product(some, others))


def other_names(a: Predicate, b: Predicate, kind: int) -> bool:
    """Whether each has another name in the same role."""
    first, second = a.of(kind), b.of(kind)
    named = all(any(item.name for role in side for item in role.items) for side in (first, second))
    return named and not _among(first, second)


def others(a: Predicate, b: Predicate, kind: int) -> bool:
    """Whether each names something else in the same role."""
    first, second = a.of(kind), b.of(kind)
    return bool(first and second) and not _among(first, second)


def agree(a: Predicate, b: Predicate) -> bool:
    """Whether they share whom or what it is done to."""
    objects = (PATIENT, OWNER, RECIPIENT)
    return _among(a.of(*objects), b.of(*objects))
