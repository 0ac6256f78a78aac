import pytest

from dragoman.text.names import name_key, same_name
from dragoman.text.nominals import described, follows_preposition, without_office


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("the president", {"president"}),
        ("Peruvian premier", {"country:PER", "premier"}),
        ("le premier ministre norvégien", {"premier", "ministre", "country:NOR"}),
        ("the Chilean side", {"country:CHL", "side"}),
        ("mayor of Toledo", None),
        ("maire de Lyon", None),
        ("King of Jordan", {"king", "country:JOR"}),
        ("президент Норвегии", {"президент", "country:NOR"}),
        ("Foreign Ministry spokesman", {"foreign", "ministry", "spokesman"}),
        ("the King", {"king"}),
    ],
)
def test_descriptions(name: str, said: set[str] | None) -> None:
    found = described(name)
    assert found is not None
    assert said is None or found == said


@pytest.mark.parametrize(
    "name",
    [
        "Premier Varga",
        "President Jordan",
        "King",
        "Martin King",
        "Mr Lord",
        "Général de Castries",
        "Secretary of State Anna Moss",
        "ministre de la Défense Duval",
        "Президент Романова",
        "General Assembly",
        "Council of Ministers",
        "Oslo",
        "",
    ],
)
def test_names_are_no_descriptions(name: str) -> None:
    assert described(name) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Peruvian premier", "Chilean premier"),
        ("premier péruvien", "premier chilien"),
        ("the president", "Salvador Allende"),
        ("the president", "President Allende"),
        ("Swedish side", "Danish side"),
        ("side", "Danish side"),
        ("Vice President", "President"),
        ("Foreign Minister", "Prime Minister"),
        ("president of Chile", "Chile"),
        ("mayor of Toledo", "Toledo"),
        ("Президент Норвегии", "Норвегия"),
        ("porte-parole du Vatican", "Vatican"),
        ("Vatican chief", "Vatican"),
        ("Foreign Ministry spokesman", "Foreign Ministry"),
    ],
)
def test_a_description_is_nobody_else(a: str, b: str) -> None:
    assert same_name(a, b) < 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the Peruvian premier", "Peruvian premier"),
        ("UN chief", "chief of the UN"),
        ("American side", "US side"),
        ("Peru's prime minister", "Prime Minister of Peru"),
    ],
)
def test_one_description(a: str, b: str) -> None:
    assert same_name(a, b) >= 0.5
    assert set(name_key(a)) & set(name_key(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Major", "John Major"),
        ("President Jordan", "Hamilton Jordan"),
        ("Президент Романова", "Анна Романова"),
        ("Général de Castries", "Christian de Castries"),
    ],
)
def test_titles_do_not_hide_names(a: str, b: str) -> None:
    assert same_name(a, b) >= 0.5


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Secretary of State Anna Moss", "Anna Moss"),
        ("ministre de la Défense Duval", "Duval"),
        ("President of Chile Patricio Aylwin", "Patricio Aylwin"),
        ("Général de Castries", "Général de Castries"),
        ("President of Chile", "President of Chile"),
        ("Mr Moss", "Mr Moss"),
    ],
)
def test_without_office(name: str, bare: str) -> None:
    assert without_office(name) == bare


@pytest.mark.parametrize(
    ("before", "follows"), [(["port", "of"], True), (["gulf", "of", "the"], True), (["anna", "de"], False), ([], False)]
)
def test_follows_preposition(before: list[str], follows: bool) -> None:
    assert follows_preposition(before) is follows
