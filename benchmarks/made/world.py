"""An invented world: countries, the people who lead them, towns, papers and calendars, all from one seed."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

LANGUAGES = ("en", "fr", "es", "de")
COUNTRIES = 24
_STARTS = "Var Ost Kar Mel Dro Tis Bel Ula Gor Sev Pal Nor Rha Lim Cad Zor Fen Hal Jur Wex Bry Ely Qua Yst".split()
_ENDS = "nia rel sova dora vin mark una stan".split()
_GIVEN = "Milan Ilse Odile Anton Vera Josef Marta Pavel Rosa Emil Clara Bruno Irena Oskar Lidia Hugo Nadia".split()
_FAMILY = "Drav Sol Ferr Kost Lind Mor Tarn Velk Brus Hald Zim Port Gral Nev Rast Jor Pell Wend Cass Orl Dunk".split()
_TAILS = "ek ey ant ova in etti er aud ic ano holm ard uss ini".split()
_TOWNS = "Kell Brenn Tarv Oss Mir Lund Sarn Pell Dorn Vesk Hult Ravn Gast Ilm".split()
_TOWN_ENDS = "a haven ford mont burg ica ow ene".split()
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
}
OUTLETS = {
    "en": ("Harbour Post", "Evening Wire", "Northern Ledger", "The Beacon", "City Telegraph"),
    "fr": ("Le Quai", "La Dépêche du Nord", "Le Fanal", "Le Courrier du Soir"),
    "es": ("El Muelle", "La Voz del Sur", "El Faro"),
    "de": ("Hafenblatt", "Abendbote", "Nordkurier"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """`office` is a key of the templates' offices."""

    key: str
    name: str
    office: str
    country: str

    @property
    def surname(self) -> str:
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class World:
    """`leaders` are the two whom most articles name, by country."""

    countries: tuple[str, ...]
    leaders: dict[str, tuple[Person, Person]]
    towns: tuple[str, ...]
    locals: tuple[Person, ...]


@cache
def templates() -> dict[str, Any]:
    """The sentences of templates.toml."""
    return tomllib.loads(Path(__file__).with_name("templates.toml").read_text(encoding="utf-8"))


@cache
def make_world(seed: int) -> World:
    """The same world for the same seed, whatever the size of the corpus."""
    draw = Random(f"world {seed}")
    countries = tuple(start + draw.choice(_ENDS) for start in _STARTS[:COUNTRIES])
    names = [f"{given} {family}{tail}" for given, family, tail in product(_GIVEN, _FAMILY, _TAILS)]
    draw.shuffle(names)
    leaders: dict[str, tuple[Person, Person]] = {}
    for number, country in enumerate(countries):
        pair = (names.pop(), names.pop())
        leaders[country] = (
            Person(f"president {number}", pair[0], "president", country),
            Person(f"minister {number}", pair[1], "minister", country),
        )
    people = tuple(
        Person(f"local {number}", name, draw.choice(("governor", "mayor")), draw.choice(countries))
        for number, name in enumerate(names)
    )
    towns = tuple(a + b for a, b in product(_TOWNS, _TOWN_ENDS))
    return World(countries, leaders, towns, people)


def written_day(day: date, language: str) -> str:
    """A full date as papers of the language write it."""
    month = MONTHS[language][day.month - 1]
    forms = {
        "en": f"{day.day} {month} {day.year}",
        "fr": f"le {day.day} {month} {day.year}",
        "es": f"{day.day} de {month} de {day.year}",
        "de": f"{day.day}. {month} {day.year}",
    }
    return forms[language]


def written_number(number: int, language: str) -> str:
    """With the language's separator of thousands."""
    return f"{number:,}".replace(",", {"en": ",", "fr": " ", "es": ".", "de": "."}[language])
