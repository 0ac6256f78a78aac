"""Who is named with a seat, and from when to when: kept for each seat, as its nodes lie in articles of many years."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.record.ports import Seated

type Attested = tuple[int, str | None, str | None, str]  # number of the first article, first and last day, least node


@dataclass(slots=True)
class Seating:
    """The entities that one key of a seat leads to."""

    known: dict[str, Attested] = field(default_factory=dict)

    def add(self, cluster: str, number: int, day: str | None, node: str) -> None:
        """One more node with the key."""
        first, start, end, least = self.known.get(cluster, (number, day, day, node))
        if day is not None:
            start, end = min(start or day, day), max(end or day, day)
        self.known[cluster] = (min(first, number), start, end, min(least, node))

    def told(self) -> Sequence[Seated]:
        """The entities by first arrival: first and last day, and one node of each."""
        ordered = sorted(self.known.items(), key=lambda one: (one[1][0], one[0]))
        return [(cluster, start, end, node) for cluster, (_, start, end, node) in ordered]
