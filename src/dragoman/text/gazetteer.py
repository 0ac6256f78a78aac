"""Names that tables know: countries in all CLDR languages, bodies, and cities with their names in many languages.

Ids are "country:ALPHA3", "body:KEY", "area:M49" and "city:GEONAMES". One string may name several things:
the answer is a set.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from dragoman.text.fold import fold
from dragoman.text.generated import look_up, read_table
from dragoman.text.scripts import script_of
from dragoman.text.tables import section, string_lists, strings

_DROPPED = re.compile(r"[.'\"()«»,&/-]|\[|\]")
_SMALL_WORDS = frozenset({"of", "de", "du", "the", "von", "l", "d"})
VOWEL_ENDINGS = "aeiouyаеиіоуыюяьй"  # what inflection changes at the end of a country's name
MIN_STEM = 4  # letters; shorter ones begin too many other words
_MAX_ENDING = 6
_LONGEST_INSIDE = 14  # letters of a country's name in scripts written without spaces
_SHORTEST_START = 3  # letters; in Hangul, whose letters are syllables, two


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


def index_names(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    """Pairs of name and id as a table under `entry_key`; names without letters are left out."""
    found: dict[str, set[str]] = {}
    for name, identity in pairs:
        if key := entry_key(name):
            found.setdefault(key, set()).add(identity)
    return MappingProxyType({key: frozenset(ids) for key, ids in found.items()})


@lru_cache(maxsize=1)
def _own_countries() -> Mapping[str, frozenset[str]]:
    """Names that CLDR does not hold, and those where it is to be overruled."""
    names = string_lists("countries", "names").items()
    return index_names((name, f"country:{iso}") for iso, forms in names for name in forms)


def _country(key: str) -> frozenset[str]:
    return _own_countries().get(key) or look_up("countries", key)


@lru_cache(maxsize=1)
def _bodies() -> Mapping[str, frozenset[str]]:
    return index_names(
        (name, f"body:{body}") for body, names in string_lists("bodies", "names").items() for name in names
    )


@lru_cache(maxsize=1)
def _formal_prefixes() -> tuple[str, ...]:
    listed = strings("countries", "formal.prefixes", section("countries", "formal").get("prefixes"))
    return tuple(sorted((entry_key(prefix) for prefix in listed), key=len, reverse=True))


@lru_cache(maxsize=65536)
def countries(name: str) -> frozenset[str]:
    """Ids of the countries `name` may stand for; "Republic of X" stands for X unless it has an entry of its own."""
    key = entry_key(name)
    if found := _country(key):
        return found
    if not key.startswith(_formal_prefixes()):
        return frozenset()
    for prefix in _formal_prefixes():
        if key.startswith(prefix) and (found := _country(key[len(prefix) :])):
            return found
    return frozenset()


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The first two letters of every country's name."""
    generated = (line.split(b"\t")[0].decode()[:2] for line in read_table("countries"))
    return frozenset((*generated, *(key[:2] for key in _own_countries())))


def countries_inside(run: str) -> Iterator[frozenset[str]]:
    """Ids of the countries named in a run of letters without spaces, left to right, the longest names first."""
    key, at, openings = entry_key(run), 0, _openings()
    while at < len(key) - 1:
        length = 0
        if key[at : at + 2] in openings:
            lengths = range(min(_LONGEST_INSIDE, len(key) - at), 1, -1)
            length = next((n for n in lengths if _country(key[at : at + n])), 0)
        if length:
            yield _country(key[at : at + length])
        at += length or 1


def country_at_start(word: str) -> frozenset[str]:
    """Ids of the country whose name is the longest beginning of `word`: for languages that write endings to it."""
    key = entry_key(word)
    if key[:2] not in _openings():
        return frozenset()
    shortest = _SHORTEST_START - (script_of(key) == "Hang")
    found = (_country(key[:length]) for length in range(len(key), shortest - 1, -1))
    return next((ids for ids in found if ids), frozenset())


def is_formal_name(whole: str, part: str) -> bool:
    """Whether `whole` is `part` with words before it that change nothing: "Republic of Crimea", "Crimea"."""
    return any(entry_key(whole) == prefix + entry_key(part) for prefix in _formal_prefixes())


@lru_cache(maxsize=65536)
def bodies(name: str) -> frozenset[str]:
    """Ids of the bodies, seats and movements `name` may stand for."""
    return _bodies().get(entry_key(name), frozenset())


@lru_cache(maxsize=65536)
def cities(name: str) -> frozenset[str]:
    """Ids of the cities of 50,000 people or more that `name` may stand for."""
    return look_up("cities", entry_key(name))


@lru_cache(maxsize=65536)
def areas(name: str) -> frozenset[str]:
    """Ids of the parts of the world ("Europe", "Latin America") that `name` may stand for."""
    return look_up("areas", entry_key(name))


def known(name: str) -> frozenset[str]:
    """Countries, bodies and parts of the world that `name` may stand for.

    Cities are asked for apart, for they share names with people.
    """
    return countries(name) | bodies(name) | areas(name)


@lru_cache(maxsize=1)
def _adjectives() -> Mapping[str, frozenset[str]]:
    stems: dict[str, set[str]] = {}
    for iso, adjectives in string_lists("countries", "adjectives").items():
        for adjective in adjectives:
            stems.setdefault(adjective, set()).add(f"country:{iso}")
    return MappingProxyType({stem: frozenset(isos) for stem, isos in stems.items()})


def _stem(word: str) -> frozenset[str]:
    return _adjectives().get(word, frozenset()) | look_up("country_stems", word)


@lru_cache(maxsize=65536)
def countries_of_word(word: str) -> frozenset[str]:
    """Countries that a word, an adjective or an inflected form ("України", "ukrainienne") belongs to."""
    if found := countries(word):
        return found
    plain = fold(unicodedata.normalize("NFC", word))
    for length in range(len(plain), max(MIN_STEM, len(plain) - _MAX_ENDING) - 1, -1):
        if found := _stem(plain[:length]):
            return found
    return _stem(plain)


@lru_cache(maxsize=16384)
def inflected_country(word: str) -> frozenset[str]:
    """Countries whose name differs from `word` in its last vowels only ("Норвегии"); adjectives and people do not."""
    return look_up("country_stems", fold(word).rstrip(VOWEL_ENDINGS))


@lru_cache(maxsize=1)
def _region_markers() -> frozenset[str]:
    return frozenset(strings("countries", "regions.markers", section("countries", "regions").get("markers")))


def region(name: str) -> str | None:
    """The key of the state or province that a name with such a word in it stands for ("Oregon State" → "oregon").

    None without such a word, without a subdivision of that name, or when the whole is a country's own name.
    """
    rest = [word for word in _DROPPED.sub(" ", fold(name)).split() if word not in _SMALL_WORDS]
    marked = [word for word in rest if word not in _region_markers()]
    if len(marked) == len(rest) or not marked or _country(entry_key(name)):
        return None
    key = "".join(marked)
    return key if look_up("subdivisions", key) else None
