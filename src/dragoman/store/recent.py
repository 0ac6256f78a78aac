"""What one builder knows of entries that grow with every article: who is in them, and the latest nodes of a role.

Each part is what a query would answer; what a move of nodes leaves unsure is let go and asked for again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.record.ports import Node
from dragoman.store.latest import Latest
from dragoman.store.seating import Seating

FIRST = 50  # members of an entity that are kept at least
ENTRIES = 20_000  # of which members are kept
WIDEST = 2_000  # members of an entry that are kept
PARTIES = 4_000  # roles of entities of which the latest nodes are kept
KEYS = 100_000  # of names

type Member = tuple[int, int, str]  # number of the article, place in it, node
type RoleKey = tuple[str, str]  # an entity of the record and its role


@dataclass(slots=True)
class Recent:
    """`roles` are the nodes of an entity in a role, with a last day and without; `awaiting` are the roles of
    entities that had no cluster when they were kept. `firsts` are first members, as many as were asked for, `members`
    all of an entry, `denied` tells whether somebody denies an event. `keyed` are the nodes of a name key (`unwritten`
    those of keys that nobody asked for yet), `seats` whom the key of a seat leads to; `days` all articles, `stories`
    those of a story."""

    roles: dict[RoleKey, tuple[Latest, Latest]] = field(default_factory=dict)
    awaiting: dict[str, set[str]] = field(default_factory=dict)
    firsts: dict[str, tuple[int, list[Member]]] = field(default_factory=dict)
    members: dict[str, list[Member]] = field(default_factory=dict)
    denied: dict[str, bool] = field(default_factory=dict)
    keyed: dict[str, list[str]] = field(default_factory=dict)
    unwritten: dict[str, list[str]] = field(default_factory=dict)
    seats: dict[str, Seating] = field(default_factory=dict)
    days: Latest | None = None
    stories: dict[str, Latest] = field(default_factory=dict)

    def mint(self, kind: str, cluster: str) -> None:
        """A new entry has no members."""
        if kind == "entity":
            self.firsts[cluster] = (FIRST, [])
        else:
            self.members[cluster], self.denied[cluster] = [], False

    def move(self, node: Node, place: tuple[int, int], old: str | None, new: str) -> None:
        """A node goes into another cluster."""
        member = (*place, node.key)
        for cluster in (old,) if old is not None else ():
            self.members.pop(cluster, None)
            self.firsts.pop(cluster, None)
            self.denied.pop(cluster, None)
        if node.kind == "entity":
            for role in self.awaiting.pop(node.key, ()):
                self.roles.pop((new, role), None)
            if old is not None:
                self._forget_roles({old, new})
                self._forget_seats(old)
            self.members.pop(new, None)
            self._first(member, new)
            return
        if node.status == "denied":
            self.denied[new] = True
        held = self.members.get(new)
        if held is None:
            return
        if len(held) >= WIDEST or (held and held[-1] >= member):
            del self.members[new]
        else:
            held.append(member)

    def _first(self, member: Member, cluster: str) -> None:
        """One that comes behind the first members changes nothing where they are as many as were asked for."""
        most, held = self.firsts.get(cluster, (0, []))
        if held and held[-1] >= member:
            del self.firsts[cluster]
        elif len(held) < most:
            held.append(member)

    def _forget_roles(self, clusters: set[str]) -> None:
        """Nodes of a role are others now."""
        for key in [key for key in self.roles if key[0] in clusters]:
            del self.roles[key]

    def _forget_seats(self, cluster: str) -> None:
        """A node of it may be another's now."""
        for key in [key for key, seating in self.seats.items() if cluster in seating.known]:
            del self.seats[key]

    def add_roles(self, rows: Mapping[RoleKey, Iterable[Node]], number: int) -> None:
        """Nodes of one article, by cluster and role."""
        for key, nodes in rows.items():
            held = self.roles.get(key)
            if held is None:
                continue
            ordered = sorted(nodes, key=lambda node: node.key)
            added = [
                part.add((number, node.key, node.start, node.end) for node in ordered if (node.end is None) == opened)
                for part, opened in zip(held, (False, True), strict=True)
            ]
            if not all(added):
                del self.roles[key]

    def add_key(self, key: str, node: Node, number: int, cluster: str | None) -> None:
        """One more node of a name key."""
        (self.keyed if key in self.keyed else self.unwritten).setdefault(key, []).append(node.key)
        seating = self.seats.get(key)
        if seating is not None and cluster is not None:
            seating.add(cluster, number, node.start, node.key)

    def keep_small(self) -> None:
        """Let go what came first."""
        _let_go(self.roles, PARTIES)
        _let_go(self.stories, PARTIES)
        _let_go(self.firsts, ENTRIES)
        _let_go(self.members, ENTRIES)
        _let_go(self.denied, ENTRIES)
        _let_go(self.keyed, KEYS)
        _let_go(self.seats, KEYS)


def _let_go[K, V](rows: dict[K, V], most: int) -> None:
    while len(rows) > most:
        del rows[next(iter(rows))]
