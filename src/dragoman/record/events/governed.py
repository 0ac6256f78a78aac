"""What two acts are done to, and to do what: accounts of one act word it anew, but they do not name other things.

What no table knows tells nothing, so only words that are known on both sides are held against each other.
"""

from itertools import product

from dragoman.model.predication import AGENT, OWNER, PATIENT
from dragoman.record.contents.common import alike
from dragoman.record.contents.concepts import Item
from dragoman.record.contents.predicates import TELLING, Predicate
from dragoman.record.nodes import EventView

type Named = tuple[Item, tuple[Item, ...]]  # the noun of a phrase, and its telling words


def other_thing(left: EventView, right: EventView, *, parties: bool) -> bool:
    """Whether it is done to another thing: "seized the airport", "seized the wireless station".

    `parties`: also where it is done to such as may act, for whom accounts have many words ("fishermen", "a crew").
    """
    named = left.named_by | right.named_by
    both = zip(left.governs.predicates[:1], right.governs.predicates[:1], strict=False)  # none where nothing is known
    return any(_apart(a, b, named, parties=parties) for a, b in both)


def other_purpose(left: EventView, right: EventView) -> bool:
    """Whether somebody is to do something else: "agreed to reopen the lake", "agreed to exchange prisoners"."""
    one, two = _to_do(left), _to_do(right)
    if not one or not two:
        return False
    named = left.named_by | right.named_by
    met = [(a, b) for a, b in product(one, two) if _one_deed(a, b)]
    if met:
        return all(_apart(a, b, named, parties=False) for a, b in met)
    return all(_is_known(a.item) for a in (*one, *two))


def only_meant(view: EventView) -> bool:
    """Whether a word above an act says that it is but meant, and nothing that it was done: "reserved the right to"."""
    told = view.governs.told
    return view.event.status == "unknown" and bool(told) and told[0].meant


def _to_do(view: EventView) -> list[Predicate]:
    return [one for one in view.governs.predicates[1:] if not one.told.negated]


def _apart(a: Predicate, b: Predicate, named: frozenset[str], *, parties: bool) -> bool:
    """Whether each is done to something that is known, and not to the same."""
    one, two = _done_to(a, named), _done_to(b, named)
    if not one or not two or any(_one_thing(x, y) for x, y in product(one, two)):
        return False
    heads = [head for head, _ in (*one, *two)]
    return all(_is_known(head) and not head.name and (parties or not head.party) for head in heads)


def _done_to(one: Predicate, named: frozenset[str]) -> list[Named]:
    """What it is done to, without what only goes with the verb that names the act: "regained [freedom]"."""
    roles = one.of(PATIENT, OWNER, AGENT)
    whole = any(role.kind == AGENT for role in roles)  # "the seizure of the port" by somebody: then it is done to it
    kinds = (PATIENT, OWNER) if whole else (PATIENT,)
    told = ((role.head, role.items) for role in roles if role.kind in kinds)
    return [(head, items) for head, items in told if head is not None and head.keys.isdisjoint(named)]


def _one_thing(one: Named, two: Named) -> bool:
    """Whether the noun of one stands in the other: two that have only a place in common are two."""
    (a, words), (b, others) = one, two
    return any(alike(a, word)[0] for word in others) or any(alike(word, b)[0] for word in words)


def _one_deed(a: Predicate, b: Predicate) -> bool:
    return a.item is not None and b.item is not None and bool(alike(a.item, b.item)[0])


def _is_known(item: Item | None) -> bool:
    """Whether a table says what a word stands for."""
    return item is not None and bool(item.keys) and item.weight >= TELLING
