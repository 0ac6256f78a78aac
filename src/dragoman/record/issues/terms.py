"""Terms sought in a text in any of their forms: "missiles in Turkey" in « des missiles … installés en Turquie »."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.span import Span, Spans
from dragoman.record.contents.concepts import concepts
from dragoman.record.contents.words import word_tables
from dragoman.text.families import family
from dragoman.text.fold import fold, word_spans

JOINTS = "'’-‑–"
PLACES = frozenset({"island", "zone"})  # concepts of what is everywhere in a crisis
LOOSE = 3  # words of content that may stand between those of a phrase


@dataclass(frozen=True, slots=True)
class Token:
    """A word that carries content, by its family; `word` is folded."""

    span: Span
    key: str
    word: str = ""
    language: str = ""

    @property
    def kin(self) -> frozenset[str]:
        """The concepts that it stands for."""
        return concepts().of((self.word,), self.language)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of an issue: the families of its words that carry content, and the concepts that each stands for."""

    issue: str
    written: str
    keys: tuple[str, ...]
    kin: tuple[frozenset[str], ...] = ()
    telling: frozenset[str] = frozenset()
    """Those of its families that name no place."""


@dataclass(frozen=True, slots=True)
class Found:
    """A term and the words of a text that it stands in."""

    term: Term
    spans: Spans


def make_term(issue: str, written: str, language: str) -> Term:
    """A term as it is sought; one of empty words alone has no keys and is found nowhere."""
    tokens = {token.key: token for token in reversed(content_tokens(written, language))}
    keys = tuple(dict.fromkeys(token.key for token in content_tokens(written, language)))
    telling = (t.key for t in tokens.values() if t.span.of(written).islower() and not t.kin & PLACES)
    return Term(issue, written, keys, tuple(tokens[key].kin for key in keys), frozenset(telling))


def content_tokens(text: str, language: str, spans: Spans | None = None) -> tuple[Token, ...]:
    """The words of `text` (or of its parts that `spans` cover) that carry content, parts of compounds by themselves."""
    listed = (Span(0, len(text)),) if spans is None else spans
    parts = (part for span in listed for word in word_spans(text, span) for part in _parts(text, word))
    return tuple(
        Token(part, key, fold(part.of(text)), language) for part in parts if (key := _key(part.of(text), language))
    )


def _parts(text: str, word: Span) -> Iterator[Span]:
    start = word.start
    for at in range(word.start, word.end):
        if text[at] in JOINTS:
            if at > start:
                yield Span(start, at)
            start = at + 1
    if word.end > start:
        yield Span(start, word.end)


@lru_cache(maxsize=65536)
def _key(word: str, language: str) -> str:
    table, folded = word_tables().get(language), fold(word)
    if table and (folded in table.empty or (folded,) in table.negations):
        return ""
    return family(word, language)


def find_terms(tokens: Sequence[Token], terms: Iterable[Term]) -> list[Found]:
    """Each term that stands in `tokens`, its words near one another in any order."""
    places: dict[str, list[int]] = {}
    for number, token in enumerate(tokens):
        places.setdefault(token.key, []).append(number)
    found = ((term, _nearest(near, places)) for term in terms if (near := _worded(term, places, tokens)))
    return [Found(term, tuple(sorted(tokens[n].span for n in where))) for term, where in found if where]


def _worded(term: Term, places: Mapping[str, Sequence[int]], tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words that a term stands in, by their families: its own; of a phrase one may stand for the same concept
    ("the orders of the [warships]" for "orders of the fleet"), where another is there that tells more than a place."""
    missing = [n for n, key in enumerate(term.keys) if key not in places]
    if not missing:
        return term.keys
    one = len(missing) == 1 and bool(term.telling & (places.keys() - {term.keys[missing[0]]}))
    kin = term.kin[missing[0]] if one and term.kin else frozenset[str]()
    other = next((t.key for t in tokens if kin and t.key not in term.keys and t.kin & kin), None)
    return () if other is None else tuple(other if n in missing else key for n, key in enumerate(term.keys))


def _nearest(keys: Sequence[str], places: Mapping[str, Sequence[int]]) -> tuple[int, ...]:
    """The places of words where they stand closest; none where they are too far apart."""
    best: tuple[int, ...] = ()
    for first in places[keys[0]]:
        others = (min(places[key], key=lambda place: (abs(place - first), place)) for key in keys[1:])
        where = (first, *others)
        if max(where) - min(where) < len(where) + LOOSE and (not best or _reach(where) < _reach(best)):
            best = where
    return best


def _reach(places: Sequence[int]) -> int:
    return max(places) - min(places)
