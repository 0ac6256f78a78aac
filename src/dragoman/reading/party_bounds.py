"""What stands in front of a party's name and is no part of it: "[at least] 40 farmers", "[President] Moi's police".

The words are printed, so they belong to the mention; the name is without them, as one page says "some 300 nuns" and
"300 nuns" of the same.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.model.entity import Actors, Mention
from dragoman.model.parse import Doc, Token
from dragoman.model.span import Span
from dragoman.reading.grammar.noun_words import load_noun_words

_LONGEST = 3
_GENITIVE = ("'s", "’s", "'", "’")


def with_bound(span: Span, doc: Doc) -> Span:
    """With the words of a bound in front of the number that it begins with: "[some] 300 nuns"."""
    first = _at(span.start, doc)
    if first is None or not _is_number(first):
        return span
    lowers, bounds = doc.lowers[max(first.i - _LONGEST, 0) : first.i], load_noun_words(doc.language).number_bounds
    length = next((n for n in range(len(lowers), 0, -1) if tuple(lowers[-n:]) in bounds), 0)
    return Span(doc[first.i - length].idx, span.end) if length else span


def bare_name(span: Span, doc: Doc, owners: Iterable[Span]) -> Span:
    """Without a bound in front of a number, and without the title of the person (one of `owners`) whose it is."""
    first = _at(span.start, doc)
    if first is None:
        return span
    at = next((n for n in range(1, _LONGEST + 1) if first.i + n < len(doc) and _is_number(doc[first.i + n])), 0)
    words = tuple(doc.lowers[first.i : first.i + at])
    if at and any(words == bound[-at:] for bound in load_noun_words(doc.language).number_bounds):
        return Span(doc[first.i + at].idx, span.end)
    if not first.text[:1].isupper():
        return span
    behind = (one.start for one in owners if span.start < one.start and one.end < span.end)
    start = next((at for at in behind if _is_title(doc.text[span.start : at])), span.start)
    return Span(start, span.end)


def in_genitive(actors: Actors, text: str) -> Iterator[Span]:
    """Names of persons that a genitive makes owners: "[Moi]'s police"; looked for where one is asked for."""
    persons = {e.id for e in actors.entities if e.type == "person"}
    named = (m.span for m in actors.mentions if m.form == "name" and m.entity in persons)
    yield from (span for span in named if text.startswith(_GENITIVE, span.end))


def with_bare_names(actors: Actors, doc: Doc) -> Actors:
    """Actors told by a noun under their bare names; what is printed in front of a number belongs to the mention."""
    owners, names = tuple(in_genitive(actors, doc.text)), dict[str, str]()
    known, mentions = actors.by_id(), list[Mention]()
    for one in actors.mentions:
        if one.form == "nominal" and one.entity:
            bare, entity = bare_name(one.span, doc, owners), known[one.entity]
            if bare != one.span and entity.name == " ".join(one.span.of(doc.text).split()):
                names[entity.id] = " ".join(bare.of(doc.text).split())
            one = replace(one, span=with_bound(one.span, doc))
        mentions.append(one)
    entities = tuple(replace(e, name=names[e.id]) if e.id in names else e for e in actors.entities)
    return replace(actors, entities=entities, mentions=tuple(mentions))


def _is_title(words: str) -> bool:
    return all(word[:1].isupper() or word == "of" for word in words.split())


def _is_number(token: Token) -> bool:
    return token.like_num or token.lower in load_noun_words(token.lang).round_numbers


def _at(offset: int, doc: Doc) -> Token | None:
    """The token that starts there."""
    at = bisect_left(doc, offset, key=lambda token: token.idx)
    return doc[at] if at < len(doc) and doc[at].idx == offset else None
