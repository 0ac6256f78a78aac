"""What small words count: "the whole debt", « une partie de la dette » are of one thing, all of it and some of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from dragoman.record.contents.alignment import TELLING
from dragoman.record.contents.concepts import placed_items
from dragoman.record.contents.markers import marker_tables
from dragoman.record.contents.words import split_words

KINDS = ("all", "some", "only", "except")
NEAR = 4  # words between one that counts and what it counts

type Marked = tuple[int, int, str]  # the first word, the word behind the last one, the kind


@lru_cache(maxsize=4096)
def quantified(text: str, language: str) -> Mapping[int, frozenset[str]]:
    """{the place of a word of the content: of which kinds the words that count it are}."""
    words = split_words(text)
    marked = list(_marked(words, language))
    if not marked:
        return {}
    items, places = placed_items(text, language)
    found: dict[int, set[str]] = {}
    for at, end, kind in _outermost(marked):
        behind = dict.fromkeys(
            place for place in places[end : end + NEAR] if place >= 0 and place not in places[at:end]
        )
        counted = next((place for place in behind if items[place].weight >= TELLING), None)
        if counted is not None:
            found.setdefault(counted, set()).add(kind)
    return {place: frozenset(kinds) for place, kinds in found.items()}


def _marked(words: tuple[str, ...], language: str) -> Iterator[Marked]:
    known = _by_first(language)
    for at, word in enumerate(words):
        for marker, kind in known.get(word, ()):
            if words[at : at + len(marker)] == marker:
                yield at, at + len(marker), kind


def _outermost(marked: Sequence[Marked]) -> Iterator[Marked]:
    """Without those within longer ones, or within phrases in which they are none: "not all", "above all"."""
    for at, end, kind in marked:
        within = any(a <= at and end <= b and b - a > end - at for a, b, _ in marked)
        if kind in KINDS and not within:
            yield at, end, kind


@cache
def _by_first(language: str) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """{word: the markers that begin with it, and their kinds}."""
    table = marker_tables().get(language, {})
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in (*KINDS, *(f"no_{kind}" for kind in KINDS)):
        for marker in table.get(kind, ()):
            found.setdefault(marker[0], []).append((marker, kind))
    return found
