"""Countries by every everyday word for them: name, demonym, adjective, capital, house of government.

Names in English and French come from CLDR (through babel), codes from ISO 3166 (through pycountry); what these do not
know stands in countries.toml and houses.toml.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.ontology.entries import Entry, read_entry, resource
from dragoman.ontology.events import LANGUAGES, load_sectors
from dragoman.text.fold import fold

PACKAGE = "dragoman.ontology"
KINDS = ("country", "house", "capital", "demonym")
# CLDR has these territories under two letters only, or under a code that ISO gives to nobody.
_LATER_CODES = {"XK": "XKX"}
_PLURAL_ALREADY = ("sh", "ch", "ese", "ss", "men", "s.", "us", "ois")
# French adjectives: (ending of the masculine singular, feminine, masculine plural, feminine plural); first match wins.
_FRENCH_ENDINGS = (
    ("ien", "ienne", "iens", "iennes"),
    ("yen", "yenne", "yens", "yennes"),
    ("éen", "éenne", "éens", "éennes"),
    ("ais", "aise", "ais", "aises"),
    ("ois", "oise", "ois", "oises"),
    ("e", "e", "es", "es"),
    ("è", "è", "è", "è"),
    ("s", "se", "s", "ses"),
    ("", "e", "s", "es"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """What a word names: `code` is ISO 3166 alpha-3 (alpha-3 of ISO 3166-3 for former states), `name` is English.

    `kind`: "country"; "demonym" (adjective or people of the country); "capital" and "house" (name is then the seat's
    own, and `code` the country it speaks for). `sectors` are a house's; a country's own is GOV. `former`: a past state.
    """

    code: str
    name: str
    kind: str
    sectors: tuple[str, ...] = ("GOV",)
    former: bool = False


@dataclass(frozen=True, slots=True)
class Countries:
    """Lookup by folded words and language; the first reading leads (a country before a capital before a demonym)."""

    by_word: Mapping[tuple[str, str], tuple[Place, ...]]
    names: Mapping[tuple[str, str], str]

    def find(self, words: str, language: str) -> tuple[Place, ...]:
        """The readings of `words` in `language` ("" for any); none where the words name no country."""
        if language in LANGUAGES:
            return self.by_word.get((fold(words), language), ())
        found = (self.by_word.get((fold(words), known), ()) for known in LANGUAGES)
        return tuple(dict.fromkeys(place for places in found for place in places))

    def first(self, words: str, language: str) -> Place | None:
        """The leading reading of `words`, or None."""
        found = self.find(words, language)
        return found[0] if found else None

    def name(self, code: str, language: str = "en") -> str | None:
        """The name of a country in a language of the tables, None for an unknown code."""
        return self.names.get((code, language))


@lru_cache(maxsize=1)
def load_countries() -> Countries:
    """All countries. Raises KnowledgeError for a broken table."""
    source = read_entry(resource(PACKAGE, "countries.toml"), "ontology/countries.toml")
    entries = [_country(entry) for entry in source.tables("country")]
    source.done()
    names = {(code, language): name for language in LANGUAGES for code, name in _official(language)}
    for country in entries:
        names |= {(country.code, language): name for language, name in country.name.items()}
    readings: dict[tuple[str, str], list[Place]] = {}
    for word, language, place in _words(entries, names):
        places = readings.setdefault((fold(word), language), [])
        if place not in places:
            places.append(place)
    ordered = {key: tuple(sorted(places, key=lambda p: KINDS.index(p.kind))) for key, places in readings.items()}
    return Countries(ordered, names)


@dataclass(frozen=True, slots=True)
class _Country:
    code: str
    former: bool
    name: Mapping[str, str]
    people: Mapping[str, tuple[str, ...]]
    seats: tuple[Mapping[str, tuple[str, ...]], ...]
    also: Mapping[str, tuple[str, ...]]


def _country(entry: Entry) -> _Country:
    name, also = entry.table("name"), entry.table("also")
    cities = entry.table("capital"), entry.table("other_capital")
    found = _Country(
        code=entry.text("code"),
        former=entry.flag("former"),
        name={language: name.text(language) for language in name.names()},
        people={language: entry.texts(language) for language in LANGUAGES},
        seats=tuple({language: city.texts(language) for language in LANGUAGES} for city in cities),
        also={language: also.texts(language) for language in LANGUAGES},
    )
    entry.done()
    return found


def _official(language: str) -> Iterator[tuple[str, str]]:
    """(alpha-3, CLDR name) of every territory with an ISO code."""
    import pycountry
    from babel import Locale

    for code, name in Locale(language).territories.items():
        country = pycountry.countries.get(alpha_2=code) if len(code) == 2 else None
        if country is not None:
            yield country.alpha_3, name
        elif code in _LATER_CODES:
            yield _LATER_CODES[code], name


def _words(entries: Iterable[_Country], names: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str, Place]]:
    """(word, language, place) for every word of every table, names first."""
    former = {country.code for country in entries if country.former}
    for (code, language), name in names.items():
        yield name, language, Place(code, names[code, "en"], "country", former=code in former)
    for country in entries:
        english = names[country.code, "en"]
        for language in LANGUAGES:
            as_country = Place(country.code, english, "country", former=country.former)
            for word in country.also[language]:
                yield word, language, as_country
            for seat in country.seats:
                for word in seat[language]:
                    yield word, language, Place(country.code, (seat["en"] or (word,))[0], "capital")
            as_people = Place(country.code, english, "demonym", former=country.former)
            for word in country.people[language]:
                for form in inflect(word, language):
                    yield form, language, as_people
    yield from _houses()


def _houses() -> Iterator[tuple[str, str, Place]]:
    source = read_entry(resource(PACKAGE, "houses.toml"), "ontology/houses.toml")
    for entry in source.tables("house"):
        place = Place(entry.text("country"), entry.text("name"), "house", entry.texts("sectors", tuple(load_sectors())))
        for language in LANGUAGES:
            for word in entry.texts(language):
                yield word, language, place
        entry.done()
    source.done()


def inflect(word: str, language: str) -> tuple[str, ...]:
    """All forms of a demonym: English singular and plural; French by gender and number (slashes give all four)."""
    if "/" in word:
        return tuple(word.split("/"))
    if language == "en":
        return (word,) if word.casefold().endswith(_PLURAL_ALREADY) else (word, f"{word}s")
    ending, *others = next(row for row in _FRENCH_ENDINGS if word.endswith(row[0]))
    stem = word.removesuffix(ending)
    return tuple(dict.fromkeys((word, *(stem + other for other in others))))
