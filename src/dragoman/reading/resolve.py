"""From words to entities: what the phrase at a token stands for, and how we know."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Protocol

from dragoman.model.entity import Actors, Entity, EntityType, Mention
from dragoman.model.parse import Token
from dragoman.model.span import Evidence, EvidenceMap, Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children
from dragoman.reading.source_words import SourceWords

type Resolved = tuple[str, Evidence]
type Both = Callable[[Token], tuple[Resolved, ...]]
"""The two whom "both governments", "the two leaders" stand for; none for any other head."""
type Resolve = Callable[[Iterable[Token]], tuple[Resolved, ...]]


class Namer(Protocol):
    """Makes entities of those whom no name stands for, as the stages ask for them (see `reading.naming.Naming`)."""

    by_id: dict[str, Entity]
    words: SourceWords

    def sources(self, heads: Iterable[Token], *, sure: bool, cue: Token | None = None) -> tuple[Resolved, ...]:
        """Those who speak."""
        ...

    def hearers(self, heads: Iterable[Token], *, sure: bool = False) -> tuple[Resolved, ...]:
        """Those who are told; any noun that names no quality where it is `sure` that somebody is."""
        ...

    def party(
        self, head: Token, *, kind: EntityType | None = None, country: str | None = None, evidence: EvidenceMap = ...
    ) -> Resolved | None:
        """A party of an event; None where the word names nobody."""
        ...

    def widen(self, head: Token) -> None:
        """A known party, called by more words here."""
        ...

    def unseen(self, made: Entity) -> Entity:
        """An entity without a mention of its own."""
        ...

    def both(self, head: Token) -> tuple[Resolved, ...]:
        """The two parties of "both governments"."""
        ...

    def of_two(self, head: Token) -> list[Token]:
        """Whom "the former" or "the other" stands for."""
        ...


def resolver(document: Document, actors: Actors) -> Resolve:
    """A function from heads of phrases to (entity id, evidence): in order, each entity once, open ones left out."""
    placed = sorted((m for m in actors.mentions), key=lambda m: (m.span.start, -m.span.end))
    starts = [m.span.start for m in placed]
    furthest = list(accumulate((m.span.end for m in placed), max))
    names: dict[str, list[Span]] = {}
    for mention in placed:
        if mention.form == "name" and mention.entity:
            names.setdefault(mention.entity, []).append(mention.span)
    persons = {entity.id for entity in actors.entities if entity.type == "person"}
    known: dict[int, tuple[Resolved, ...]] = {}
    told: dict[str, Evidence] = {}

    def covering(token: Token) -> Mention | None:
        at = bisect_right(starts, token.idx)
        return _narrowest(token, placed[max(at - 6, 0) : at]) if at and furthest[at - 1] > token.idx else None

    def named(head: Token) -> tuple[Resolved, ...]:
        mention = covering(head)
        if mention is None and head.children:
            mention = next(filter(None, map(covering, _named_beside(head, document.labels))), None)
            behind = () if mention is not None else map(covering, _name_behind(head, document.labels))
            mention = mention or next((m for m in behind if _is(m, persons)), None)
        if mention is None or mention.entity is None:
            return ()
        if mention.id not in told:
            told[mention.id] = _evidence(mention, names.get(mention.entity, []))
        return ((mention.entity, told[mention.id]),)

    def resolve(heads: Iterable[Token]) -> tuple[Resolved, ...]:
        found: tuple[Resolved, ...] = ()
        for head in heads:  # mostly one, and asked for again and again
            if head.i not in known:
                known[head.i] = named(head)
            found = _with_new(found, known[head.i]) if found else known[head.i]
        return found

    return resolve


def _with_new(found: tuple[Resolved, ...], more: tuple[Resolved, ...]) -> tuple[Resolved, ...]:
    """Each entity once, as it was found first."""
    return (*found, *(one for one in more if all(one[0] != entity for entity, _ in found)))


def _narrowest(token: Token, before: Sequence[Mention]) -> Mention | None:
    """The narrowest mention over a token, of the last that begin before it."""
    near = [m for m in before if token.idx < m.span.end and m.entity]
    if not near:
        return None
    narrowest = near[0] if len(near) == 1 else min(near, key=lambda m: m.span.end - m.span.start)
    if token.i == 0:
        return narrowest
    counting = token.doc[token.i - 1]
    if counting.pos != "NUM" and not _may_be_part(token):
        return narrowest
    start = counting.idx  # « deux mille [Grecs] », whom the name of their country stands for elsewhere
    if counting.pos != "NUM":
        near = [m for m in near if m.span.start >= token.left_edge.idx]
    counted = [m for m in near if m.form == "nominal" and m.span.start <= start]
    return min(counted, key=lambda m: m.span.end - m.span.start, default=narrowest)


def _may_be_part(token: Token) -> bool:
    """ "ethnic [Turks]": a people behind a word of its own."""
    if not token.text.endswith(("s", "ese")) or not token.text[:1].isupper():
        return False
    before = token.nbor(-1)
    return before.head is token and before.pos in ("ADJ", "PROPN")


def _named_beside(head: Token, labels: Labels) -> list[Token]:
    """Names set beside a noun: "the Kremlin aide, X"; not those in front of it, as in "a Kremlin aide"."""
    found = children(head, labels.apposition | labels.name_part)
    return found if head.pos == "PROPN" else [t for t in found if t.i > head.i]


def _is(mention: Mention | None, entities: set[str]) -> bool:
    return mention is not None and mention.entity in entities


def _name_behind(head: Token, labels: Labels) -> list[Token]:
    """« le prince [Sihanouk] »: a name right behind its title, hung on it like an adjective."""
    if head.pos != "NOUN" or "Number=Plur" in head.morph or not labels.case:
        return []
    behind = [t for t in children(head, labels.modifier) if t.i == head.i + 1 and t.pos == "PROPN"]
    return [t for t in behind if not children(t, labels.case)]


def kinds_of(document: Document, actors: Actors) -> dict[int, EntityType]:
    """Token index → type of the entity named there; the narrowest mention wins."""
    types = {entity.id: entity.type for entity in actors.entities}
    found: dict[int, EntityType] = {}
    for mention in sorted(actors.mentions, key=lambda m: m.span.start - m.span.end):
        if mention.entity is not None:
            found |= {token.i: types[mention.entity] for token in document.tokens_in(mention.span)}
    return found


def _evidence(mention: Mention, names: list[Span]) -> Evidence:
    """A name states itself; anything else is resolved through the nearest name in front, else the first one."""
    if mention.form == "name" or not names:
        return Evidence((mention.span,), "stated", "mention" if mention.form == "name" else "nominal")
    before = [span for span in names if span.start < mention.span.start]
    return Evidence((mention.span, before[-1] if before else names[0]), "resolved", f"{mention.form} for a name")
