import pytest

from dragoman.errors import KnowledgeError
from dragoman.text.gazetteer import bodies, cities, countries, countries_of_word, region
from dragoman.text.organizations import parse_organization
from dragoman.text.persons import parse_person
from dragoman.text.tables import section, string_lists, strings


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Tschad", "TCD"),
        ("the Netherlands", "NLD"),
        ("Kingdom of Norway", "NOR"),
        ("DRC", "COD"),
        ("Congo", "COG"),
        ("ОАЭ", "ARE"),
        ("スペイン", "ESP"),
    ],
)
def test_countries(name: str, country: str) -> None:
    assert countries(name) == {f"country:{country}"}


@pytest.mark.parametrize(
    ("word", "country"),
    [("péruvien", "PER"), ("Норвегии", "NOR"), ("mexicain", "MEX"), ("danoise", None), ("table", None)],
)
def test_countries_of_word(word: str, country: str | None) -> None:
    assert countries_of_word(word) == ({f"country:{country}"} if country else set())


def test_bodies_and_cities() -> None:
    assert bodies("Bündnis") == frozenset() and bodies("Völkerbund") == {"body:league-of-nations"}
    assert cities("Wien") & cities("Vienna") & cities("Вена")
    assert not cities("Nowhereville")


@pytest.mark.parametrize(
    ("name", "key"),
    [("State of Oregon", "oregon"), ("Oregon State", "oregon"), ("Oregon", None), ("State of Israel", None)],
)
def test_region(name: str, key: str | None) -> None:
    assert region(name) == key


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Mme Irina Vale", ["Irina"], "Vale"),
        ("M. Duval", [], "Duval"),
        ("Prime Minister Anna von der Heide", ["Anna"], "Heide"),
        ("J. K. Moss", ["J", "K"], "Moss"),
        ("Юрий А. Лесной", ["Юрий", "А"], "Лесной"),
        ("Jean-Luc d'Arcy", ["Jean", "Luc"], "Arcy"),
    ],
)
def test_parse_person(name: str, given: list[str], family: str) -> None:
    person = parse_person(name)
    assert person is not None
    assert ([part.word for part in person.given], person.family) == (given, family)


def test_parse_person_without_words() -> None:
    assert parse_person("…") is None or parse_person("") is None
    person = parse_person("Carlos Ibarra Jr.")
    assert person is not None and person.generation == "younger"


def test_parse_organization() -> None:
    body = parse_organization("Министерство обороны Норвегии")
    assert (body.kinds, body.themes) == (frozenset({"ministry"}), frozenset({"defence"}))
    assert (body.owners, body.own) == (frozenset({"country:NOR"}), ())


def test_tables_say_what_is_wrong() -> None:
    with pytest.raises(KnowledgeError, match="expected a table"):
        section("persons", "nothing")
    with pytest.raises(KnowledgeError, match="list of strings"):
        strings("persons", "parts.x", "word")


def test_no_group_lists_a_form_twice() -> None:
    for group, forms in string_lists("persons", "given").items():
        assert len(forms) == len(set(forms)), group
