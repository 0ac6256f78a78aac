"""A record held against what is true of made articles: copies, stories, statements, contradictions."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from dragoman.store import Store

type Truth = Mapping[str, Any]  # a line of `Made.truth`
type Labels = Mapping[Hashable, Hashable]


@dataclass(frozen=True, slots=True)
class Share:
    """Pairs that should be together, that are, and that are rightly so."""

    planted: int
    given: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.planted if self.planted else 1.0


def score(store: Store, truths: Sequence[Truth]) -> dict[str, Share]:
    """By noun. For contradictions `planted` and `right` count stories, `given` every disagreement, false ones too."""
    by_id = {str(truth["id"]): truth for truth in truths}
    origins = {a: origin.id for origin in store.origins() for a in origin.articles if a in by_id}
    stories = {a: story.id for story in store.stories() for a in story.articles if a in by_id}
    return {
        "copies": pairs({a: t["origin"] for a, t in by_id.items()}, origins),
        "stories": pairs({a: t["story"] for a, t in by_id.items()}, stories),
        "statements": pairs(*_statements(store, by_id)),
        "events": pairs(*_events(store, by_id)),
        "contradictions": _contradictions(store, by_id),
    }


def pairs(truth: Labels, found: Labels) -> Share:
    """Pairs of one label; what `found` does not hold stands alone."""
    both = Counter((truth[key], found[key]) for key in truth if key in found)
    counts = (Counter(truth.values()), Counter(found[key] for key in truth if key in found), both)
    return Share(*(sum(n * (n - 1) // 2 for n in count.values()) for count in counts))


def _statements(store: Store, by_id: Mapping[str, Truth]) -> tuple[Labels, Labels]:
    found: dict[Hashable, Hashable] = {}
    for statement in store.statements():
        for a in statement.attestations:
            spans = by_id[a.article]["statements"] if a.article in by_id else ()
            key = _nearest(a.content[0] if a.content else (0, 0), spans)
            if key is not None:
                found[a.article, key] = statement.id
    return {(a, s[0]): s[0] for a, t in by_id.items() for s in t["statements"]}, found


def _events(store: Store, by_id: Mapping[str, Truth]) -> tuple[Labels, Labels]:
    found: dict[Hashable, Hashable] = {}
    for event in store.events():
        for a in event.attestations:
            key = _nearest(a.trigger[0], by_id[a.article]["deeds"]) if a.article in by_id and a.trigger else None
            if key is not None:
                found[a.article, key] = event.id
    return {(a, d[0]): d[0] for a, t in by_id.items() for d in t["deeds"]}, found


def _nearest(span: Sequence[int], planted: Iterable[Sequence[Any]]) -> str | None:
    """The planted thing that shares most characters with `span`."""
    common = {str(key): min(span[1], at[1]) - max(span[0], at[0]) for key, at, *_ in planted}
    best = max(common, key=lambda key: common[key], default=None)
    return best if best is not None and common[best] > 0 else None


def contradicted(left: Truth, right: Truth) -> set[str]:
    """What two articles of one story cannot both have right."""
    found = set()
    figures = [{f[0]: f[2] for f in t["figures"]} for t in (left, right)]
    found |= {f"figure {key}" for key in figures[0].keys() & figures[1].keys() if figures[0][key] != figures[1][key]}
    deeds = [{d[0]: d[2] for d in t["deeds"]} for t in (left, right)]
    found |= {f"occurrence {key}" for key in deeds[0].keys() & deeds[1].keys() if deeds[0][key] != deeds[1][key]}
    return found if left["origin"] != right["origin"] else set()


def _contradictions(store: Store, by_id: Mapping[str, Truth]) -> Share:
    of_story: dict[str, list[Truth]] = defaultdict(list)
    for truth in by_id.values():
        of_story[truth["story"]].append(truth)
    planted = {key for held in of_story.values() for a, b in combinations(held, 2) for key in contradicted(a, b)}
    found: set[str] = set()
    false = 0
    for d in store.disagreements():
        left, right = (by_id.get(e.article) for e in (d.left, d.right))
        keys = contradicted(left, right) if left and right else set()
        right_ones = {key for key in keys if key.startswith(d.kind)}
        found |= right_ones
        false += not right_ones
    return Share(len(planted), len(found) + false, len(found))
