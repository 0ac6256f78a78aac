"""Names that the tables hold: countries, bodies, houses and capitals, in any case form."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.languages.naming import Naming
from dragoman.model.span import Span
from dragoman.ontology import load_ontology
from dragoman.reading.actors.entities import Draft, body_named, country_draft
from dragoman.text.fold import fold
from dragoman.text.gazetteer import cities, known
from dragoman.text.tables import string_lists

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST = 5
_ABBREVIATED = 4
"""Letters of abbreviations that a name with an accent could be taken for."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text: where it stands, as printed, folded. `beside`: only blanks part it from the one before."""

    span: Span
    printed: str
    folded: str
    beside: bool

    @property
    def capital(self) -> bool:
        return self.printed[:1].isupper()


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the tables: words `first` to `last` (excluded), and the entity they name. `seat`: a capital's name."""

    first: int
    last: int
    draft: Draft
    seat: bool = False


def words_of(text: str) -> tuple[Word, ...]:
    """The words of `text` in order."""
    found: list[Word] = []
    at = 0
    for hit in _WORD.finditer(text):
        gap = text[at : hit.start()]
        found.append(Word(Span(*hit.span()), hit[0], fold(hit[0]), not gap.strip(" \u00a0") and "\n" not in gap))
        at = hit.end()
    return tuple(found)


def run(words: Sequence[Word], first: int, count: int) -> Span | None:
    """The span of `count` words from `first`; None where something other than blanks parts them."""
    if first + count > len(words) or any(not word.beside for word in words[first + 1 : first + count]):
        return None
    return Span(words[first].span.start, words[first + count - 1].span.end)


def known_at(words: Sequence[Word], at: int, text: str, naming: Naming) -> Known | None:
    """The longest name of the tables that begins with word `at`."""
    if not words[at].capital or words[at].folded in naming.not_names - set(naming.bodies):
        return None
    for count in range(_LONGEST, 0, -1):
        span = run(words, at, count)
        if span is None or not words[at + count - 1].capital:
            continue
        draft = _draft(span.of(text), naming)
        if draft is not None:
            return Known(at, at + count, draft)
        seat = _seat(span.of(text), naming)
        if seat is not None:
            return Known(at, at + count, seat, seat=True)
    return None


def known_names(words: Sequence[Word], text: str, naming: Naming) -> Iterator[Known]:
    """All names of the tables, from left to right, none inside another."""
    at = 0
    while at < len(words):
        found = known_at(words, at, text, naming)
        if found is not None:
            yield found
        at = found.last if found is not None else at + 1


def _forms(name: str, naming: Naming) -> Iterator[str]:
    """The name as printed, then without its case ending."""
    yield name
    for ending in naming.case_endings:
        if name.endswith(ending) and len(name) > len(ending) + 3:
            yield name.removesuffix(ending)


def _draft(name: str, naming: Naming) -> Draft | None:
    for form in _forms(name, naming):
        if (body := naming.bodies.get(fold(form))) is not None:
            return _named(body)
        keys = {key for key in known(form) if key.startswith(("country:", "body:"))} if len(form) > 1 else set()
        if len(form) <= _ABBREVIATED and not form.isascii():
            keys = {key for key in keys if key.startswith("country:")}  # «Hugo Plá»: no PLA has an accent
        if len(keys) == 1:
            return named_by_key(next(iter(keys)))
    return None


def named_by_key(key: str) -> Draft:
    """The country or body of a key of the gazetteer."""
    kind, _, code = key.partition(":")
    return country_draft(code) if kind == "country" else _named(_english()[code])


@cache
def _english() -> Mapping[str, str]:
    """Key of a body in the gazetteer → its English name."""
    return {key: names[0] for key, names in string_lists("bodies", "names").items()}


def _named(name: str) -> Draft:
    """A body, or a house with its country, by its English name."""
    house = next((p for p in load_ontology().countries.find(name, "en") if p.kind == "house"), None)
    if house is None:
        return body_named(name)
    owner = country_draft(house.code)
    return Draft(
        ("house", house.name), "organization", house.name, house.code, house.sectors, owner, f"houses: {house.name}"
    )


def _seat(name: str, naming: Naming) -> Draft | None:
    """A capital: the gazetteer's city of that name, where it is the one that English calls the country's capital."""
    for form in _forms(name, naming):
        found = {_capitals()[city] for city in cities(form) if city in _capitals()}
        if len(found) == 1:
            code, english = next(iter(found))
            return Draft(("city", english), "place", english, code, rule=f"capitals: {english}")
    return None


@cache
def _capitals() -> Mapping[str, tuple[str, str]]:
    """Id of a city → (country's code, English name), for every capital."""
    found: dict[str, tuple[str, str]] = {}
    for (_, language), places in load_ontology().countries.by_word.items():
        for place in places:
            if place.kind == "capital" and language == "en":
                for city in cities(place.name):
                    found.setdefault(city, (place.code, place.name))
    return found
