"""A language is a folder: every folder holds the tables that its way of reading asks for, and they fit one another."""

import tomllib
from importlib.resources import files

import pytest

from dragoman.engines.parse import parsed_languages
from dragoman.languages import known_languages, load_language
from dragoman.languages.cues import load_cues
from dragoman.languages.naming import load_naming
from dragoman.ontology import load_ontology

EVERY = ("language", "page", "times")
PARSED = ("actors", "acts", "events", "figures", "inflection", "kinds", "labels", "sources", "support")
SURFACE = ("cues", "names")
UNPARSED = sorted(set(known_languages()) - set(parsed_languages()))


def tables(code: str) -> set[str]:
    folder = files("dragoman.languages").joinpath(code)
    return {item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")}


def table(code: str, name: str) -> dict[str, object]:
    return tomllib.loads(files("dragoman.languages").joinpath(code, f"{name}.toml").read_text(encoding="utf-8"))


def test_some_languages_are_read_without_a_parser() -> None:
    assert {"de", "es"} <= set(UNPARSED)


@pytest.mark.parametrize("code", known_languages())
def test_the_folder_holds_the_tables_of_its_way_of_reading(code: str) -> None:
    wanted = {*EVERY, *(PARSED if code in parsed_languages() else SURFACE)}
    assert wanted - tables(code) == set()


@pytest.mark.parametrize("code", known_languages())
def test_calendar_marks_and_titles_are_complete(code: str) -> None:
    language = load_language(code)
    assert set(language.weekdays.values()) == set(range(7))
    assert set(language.months.values()) == set(range(1, 13))
    assert language.quotes and language.titles.honorifics and language.titles.particles
    assert all(word == word.lower() for word in (*language.weekdays, *language.months))


@pytest.mark.parametrize("code", known_languages())
def test_every_kind_of_time_that_english_knows_has_an_entry(code: str) -> None:
    def kinds(one: str, key: str) -> set[str]:
        listed = table(one, "times")[key]
        assert isinstance(listed, list)
        return {item["means"] if "means" in item else item["name"] for item in listed}

    english = {"in", "date-either"}  # "in three days" that may tell how long; 3/4/1979 that may be of either month
    spared = english | {"so-far"} if code == "de" else english
    for key in ("expression", "modifier"):
        assert kinds("en", key) - kinds(code, key) <= spared, key
    assert kinds(code, "range") == kinds("en", "range") or len(kinds(code, "range")) >= 2


@pytest.mark.parametrize("code", UNPARSED)
def test_names_point_at_what_the_ontology_knows(code: str) -> None:
    naming, ontology = load_naming(code), load_ontology()
    assert naming is not None
    assert set(naming.offices.values()) - {office.name for office in ontology.offices.listed} == set()
    assert [country for country in set(naming.demonyms.values()) if ontology.countries.name(country) is None] == []
    houses = {name for name in naming.bodies.values() if ontology.countries.find(name, "en")}
    unknown = {name for name in naming.bodies.values() if ontology.bodies.find(name, "en") is None} - houses
    assert unknown == set()


@pytest.mark.parametrize("code", UNPARSED)
def test_cues_cover_every_act_and_say_what_they_take(code: str) -> None:
    table = load_cues(code)
    assert table is not None
    assert {cue.act for cue in table.cues} == {
        "demand", "request", "propose", "promise", "agree", "reject", "threaten", "accuse", "deny", "praise", "warn", "state"
    } - ({"agree"} if code == "de" else set())  # fmt: skip
    assert [cue.forms for cue in table.cues if not cue.forms or not cue.takes] == []


def test_a_language_with_a_parser_needs_no_cues() -> None:
    assert load_cues("en") is None and load_naming("fr") is None
