import pytest

from dragoman.text.families import endings, family, languages


@pytest.mark.parametrize(
    ("language", "one", "other"), [(code, *ending.forms) for code in languages() for ending in endings(code)]
)
def test_the_forms_beside_each_ending_are_of_one_family(language: str, one: str, other: str) -> None:
    assert family(one, language) == family(other, language)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "withdraw withdraws withdrew withdrawn withdrawal withdrawals"),
        ("en", "enlarge enlarging enlarged enlargement"),
        ("en", "inspect inspected inspection inspections inspector inspectors"),
        ("en", "invade invaded invasion invasions"),
        ("fr", "retirer retire retirera retiraient retirées retrait retraits"),
        ("fr", "étendre étend étendra étendu étendue extension"),
        ("fr", "élargir élargissait élargira élargie élargissement"),
        ("fr", "déployer déploie déployé déploiement déploiements"),
    ],
)
def test_verb_and_noun_are_of_one_family(language: str, forms: str) -> None:
    assert len({family(word, language) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "mission", "missing"),
        ("en", "foreigner", "foreign"),
        ("en", "officer", "office"),
        ("en", "prisoner", "prison"),
        ("fr", "retrait", "retraite"),
        ("fr", "presse", "pression"),
        ("fr", "base", "bas"),
        ("fr", "parlement", "parler"),
    ],
)
def test_words_that_only_look_alike_are_apart(language: str, one: str, other: str) -> None:
    assert family(one, language) != family(other, language)


def test_an_unknown_language_keeps_words_as_they_are() -> None:
    assert family("Sanções", "pt") == "sancoes"
