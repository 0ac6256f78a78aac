"""Two parties told by their number or their office: "both governments", "the two sides", "the two presidents"."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from dragoman.model.entity import Actors, Entity, Mention
from dragoman.model.parse import Token
from dragoman.model.span import Evidence
from dragoman.reading.actors.pronouns import is_subject
from dragoman.reading.actors.roles import TOP
from dragoman.reading.actors.same_office import GENERIC
from dragoman.reading.actors.tables import load_index
from dragoman.reading.actors.tables import load_words as load_actor_words
from dragoman.reading.document import Document, span_of
from dragoman.reading.grammar.verbs import children, own_subjects
from dragoman.reading.resolve import Resolved
from dragoman.reading.source_words import load_source_words
from dragoman.reading.told_together import named_together
from dragoman.text.fold import fold

_NUMBER = frozenset({"nummod"})
_REACH, _TWO = 3, 2
"""Sentences looked back over for the two who hold an office."""


def the_two(
    head: Token, document: Document, actors: Actors, by_id: Mapping[str, Entity], named: Callable[[], Actors]
) -> tuple[Resolved, ...]:
    """The two that a noun in the plural stands for; none where it may stand for others.

    `named`: the actors with those who have no name of their own.
    """
    if "Number=Plur" not in head.morph:
        return ()
    words, lemma = load_source_words(document.language.code), head.lemma
    opponents = lemma in words.opponents
    sides, holders = opponents or lemma in words.sides, _is_office(head, document)
    if not (sides or holders):
        return ()
    counted = children(head, document.labels.determiner | document.labels.modifier | _NUMBER)
    definite = load_actor_words(document.language.code).definite | {"both"}
    if not any(t.lower in definite for t in counted):
        return ()
    two = any(t.lower in words.both for t in counted)
    if holders:
        others = [t for t in counted if t.lower not in definite | words.both]
        return () if others or _is_told(head, document) else _holders(head, document, actors, by_id, two=two)
    if not two:
        return ()
    found = named_together(head, document, named().mentions, by_id) if opponents else ()
    if not found and lemma in words.sides:
        found = _states(head, document, actors, by_id, capitals=lemma in words.capitals)
    return found or (() if lemma in words.capitals else _holders(head, document, actors, by_id, two=True))


def _is_office(head: Token, document: Document) -> bool:
    if head.lemma in _heads(document):
        return True
    office = load_index(document.language.code).offices.get(fold(head.text))
    return office is not None and office.holder == "person"


def _heads(document: Document) -> frozenset[str]:
    return load_actor_words(document.language.code).head_nouns


def _is_told(head: Token, document: Document) -> bool:
    """ "the leaders [of the four powers]": who they are is told with them; "heads of state" is a word of its own."""
    labels = document.labels
    behind = children(head, labels.preposition | labels.oblique | labels.adnominal | labels.possessive)
    nouns = [t for one in behind for t in (one, *children(one, labels.preposition_object))]
    return any(t.pos in ("PROPN", "ADJ") or "Number=Plur" in t.morph for t in nouns)


def _holders(
    head: Token, document: Document, actors: Actors, by_id: Mapping[str, Entity], *, two: bool
) -> tuple[Resolved, ...]:
    """The two persons whose office the noun names: the only ones of the last sentences, or of the text so far."""
    index = load_index(document.language.code)
    named = index.offices.get(fold(head.text)) if head.lemma not in _heads(document) else None
    office = named.name if named is not None and named.holder == "person" else "leader"
    end = head.sent.end_char if two else head.idx  # "after a call between the two presidents, X said that Y …"
    told = [m for m in actors.mentions if m.entity and m.span.start < end and _holds(by_id.get(m.entity), office)]
    start = head.sent.start
    for _ in range(_REACH if two else 0):
        near = {m.entity: m for m in told if m.span.start >= head.doc[start].idx}
        if len(near) >= _TWO:
            return _named(head, near.values()) if len(near) == _TWO else ()
        start = head.doc[start - 1].sent.start if start else 0
    every = {m.entity: m for m in told}
    return _named(head, every.values()) if len(every) == _TWO else ()


def _holds(entity: Entity | None, office: str) -> bool:
    """Whether a person is known to hold the office, or one that a plain word for it means."""
    if entity is None or entity.type != "person":
        return False
    given = entity.evidence.get("sectors", ())
    items = (given,) if isinstance(given, Evidence) else given
    held = {item.rule.removeprefix("offices: ") for item in items if item.rule.startswith("offices: ")}
    wanted = TOP if office == "leader" else frozenset({office, *GENERIC.get(office, ())})
    return not held.isdisjoint(wanted)


def _named(head: Token, pair: Iterable[Mention]) -> tuple[Resolved, ...]:
    note = "the two who hold the office"
    rows = sorted(pair, key=lambda m: m.span)
    return tuple(
        (m.entity, Evidence(tuple(sorted({span_of(head), m.span})), "resolved", note)) for m in rows if m.entity
    )


def _states(
    head: Token, document: Document, actors: Actors, by_id: Mapping[str, Entity], *, capitals: bool
) -> tuple[Resolved, ...]:
    """The two countries that are named most in front; none where a third is named as often."""
    served = frozenset(e.of for e in actors.entities if e.of is not None)
    states = (_state(m, document, by_id, served) for m in actors.mentions if m.span.end <= head.idx)
    apart = _addressing(head, document, actors, by_id)
    first = Counter(one for one in states if one and one not in apart).most_common(3)
    if len(first) < 2 or (len(first) == 3 and first[1][1] == first[2][1]):
        return ()
    spans = {m.entity: m.span for m in reversed(actors.mentions)}
    if capitals:
        first = [(_capital(entity, actors, by_id), count) for entity, count in first]
    pair = sorted((entity for entity, _ in first[:2]), key=lambda e: spans.get(e, span_of(head)))
    note = "the two countries named most"
    return tuple(
        (e, Evidence(tuple(sorted({span_of(head), spans.get(e, span_of(head))})), "resolved", note)) for e in pair
    )


def _addressing(head: Token, document: Document, actors: Actors, by_id: Mapping[str, Entity]) -> set[str]:
    """Who turns to the two and so is neither: "[Mali] urged both sides", "the [UN] envoy saw both governments"."""
    above = head.head.head if head.dep in document.labels.preposition_object else head.head
    verb = above if above.pos == "VERB" else None
    doers = own_subjects(verb, document.labels) if verb is not None else []
    if not doers or any(t.i >= head.i for t in doers):
        return set()
    acting = {m.entity for m in actors.mentions if any(m.span.start <= t.idx < m.span.end for t in doers)}
    return {one for entity in filter(None, acting) for one in (entity, by_id[entity].of) if one}


def _state(mention: Mention, document: Document, by_id: Mapping[str, Entity], served: frozenset[str]) -> str | None:
    """The country that a mention names or stands for; an unknown one is known by whoever serves it."""
    entity = by_id.get(mention.entity or "")
    if entity is None or mention.form == "pronoun":
        return None
    if entity.type == "country" or entity.id in served:
        return entity.id
    if entity.type == "place" and entity.country is None and is_subject(mention.span, document):
        return entity.id
    return entity.of


def _capital(country: str, actors: Actors, by_id: Mapping[str, Entity]) -> str:
    """The capital of a country where the article names it, as its government or as a city; else the country."""
    code = by_id[country].country
    seats = [e for e in actors.entities if e.country == code and e.id != country and code is not None]
    rules = [(e.id, e.evidence.get("country")) for e in seats]
    return next((i for i, note in rules if isinstance(note, Evidence) and note.rule.startswith("capitals:")), country)
