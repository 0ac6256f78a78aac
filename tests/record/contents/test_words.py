import pytest

from dragoman.record.contents.amounts import amounts, beyond
from dragoman.record.contents.markers import find_markers
from dragoman.record.contents.words import conditional, content_words, in_order, negated, numbers, word_tables


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("175 000 soldiers", {"175000"}),
        ("175,000 soldiers and 3.5 billion", {"175000", "3.5"}),
        ("3,5 milliards", {"3.5"}),
        ("between 1,250,000 and 40", {"1250000", "40"}),
        ("nobody", set()),
    ],
)
def test_numbers_are_one_however_they_are_grouped(text: str, found: set[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("We will withdraw the fleet", "en", False),
        ("We will not withdraw the fleet", "en", True),
        ("They don’t accept it", "en", True),
        ("Nous ne retirerons pas la flotte", "fr", True),
        ("Je crains qu'il ne vienne", "fr", False),
        ("мы не уйдём", "ru", True),
        ("nobody knows", "xx", None),
    ],
)
def test_negation(text: str, language: str, answer: bool | None) -> None:
    assert negated(text, language) is answer


def test_content_words_leave_out_what_carries_nothing() -> None:
    assert content_words("L'alliance n'a pas 40 navires dans le détroit", "fr") == (
        "alliance",
        "pas",
        "navires",
        "detroit",
    )


def test_no_word_of_a_table_is_listed_twice() -> None:
    assert all(table.negations and table.empty for table in word_tables().values())


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("for two to three weeks", "en", {"2", "21 days"}),
        ("pendant deux à trois semaines", "fr", {"2", "21 days"}),
        ("for three months", "en", {"90 days"}),
        ("ninety days", "en", {"90 days"}),
        ("two years and three months", "en", {"820 days"}),
        ("deux mois et dix jours", "fr", {"70 days"}),
        ("two weeks of talks and ten days of rest", "en", {"14 days", "10 days"}),
        ("sous huit jours", "fr", {"7 days"}),
        ("2.5 billion crowns", "en", {"2.5e+09"}),
        ("un seul phare", "fr", {"1"}),
        ("three hundred lorries", "en", {"300"}),
        ("une douzaine de navires", "fr", {"12"}),
        ("a dozen ships and 40 boats", "en", {"12", "40"}),
        ("la quarantaine navale", "fr", set()),
        ("два корабля", "ru", set()),
        ("half a dozen jets", "en", {"6"}),
        ("une demi-douzaine d'avions", "fr", {"6"}),
        ("two dozen lorries", "en", {"24"}),
        ("two and a half million pounds", "en", {"2.5e+06"}),
        ("deux millions et demi de livres", "fr", {"2.5e+06"}),
        ("twelve millions of thalers", "en", {"1.2e+07"}),
        ("millions of exiles", "en", set()),
        ("vingt et un coups de canon", "fr", {"21"}),
        ("quatre-vingt-deux marins", "fr", {"82"}),
        ("quatre-vingts marins", "fr", {"80"}),
        ("trois mille deux cents fusils", "fr", {"3200"}),
        ("one hundred and four monitors", "en", {"104"}),
        ("forty-one per cent", "en", {"41"}),
        ("within forty-eight hours", "en", {"2 days"}),
        ("the port closes for a month", "en", {"30 days"}),
        ("two thirds of the river", "en", {"0.667"}),
        ("les deux tiers du fleuve", "fr", {"0.667"}),
        ("three gallons a week", "en", {"3"}),
        ("un Mi-8 abattu", "fr", set()),
    ],
)
def test_numbers_written_as_words(text: str, language: str, found: set[str]) -> None:
    assert amounts(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("If the dam breaks, we shall leave", "en", True),
        ("We shall leave", "en", False),
        ("Nous partirons s'ils avancent", "fr", True),
        ("Nous partirons", "fr", False),
        ("если", "xx", False),
    ],
)
def test_conditions(text: str, language: str, answer: bool) -> None:
    assert conditional(text, language) is answer


@pytest.mark.parametrize(
    ("text", "language", "kind", "answer"),
    [
        ("the fleet may sail", "en", "possible", True),
        ("the fleet will sail", "en", "possible", False),
        ("the fleet will sail", "en", "future", True),
        ("la flotte appareillera", "fr", "future", True),
        ("la flotte pourrait partir", "fr", "possible", True),
        ("il a quitté le port", "fr", "done", True),
        ("il va à la capitale", "fr", "done", False),  # "à" is no auxiliary
        ("il ne partira que sur un ordre", "fr", "only", True),
        ("il ne dit pas que l'ordre est venu", "fr", "only", False),
        ("some of the crews", "en", "some", True),
        ("every crew except ours", "en", "except", True),
        ("a word", "xx", "all", False),
        ("the fleet sails in May", "en", "possible", False),  # a month
        ("no ship may pass", "en", "possible", False),  # what nobody may do
        ("the crown is considering a blockade", "en", "possible", True),
        ("il songe à rappeler la flotte", "fr", "possible", True),
        ("the crews ought to be home by spring", "en", "expected", True),
        ("les équipages devraient rentrer", "fr", "expected", True),
        ("some forty crews", "en", "some", False),  # about forty
        ("every one of the crews", "en", "some", False),
        ("every crew without exception", "en", "except", False),
        ("sans exception", "fr", "except", False),
        ("pas un seul navire", "fr", "only", False),
        ("il ne sait que faire", "fr", "only", False),
        ("ce n'est qu'une rumeur", "fr", "only", False),
        ("il ne livrera la forteresse de Kell qu'au roi", "fr", "only", True),
        ("they will stay whether or not the talks fail", "en", "regardless", True),
        ("quoi qu'ils fassent, nous restons", "fr", "regardless", True),
        ("the crown has shut the schools", "en", "past", True),
        ("la cour a fermé les écoles", "fr", "past", True),
        ("la cour a une idée", "fr", "past", False),  # a noun
        ("la cour fermera les écoles", "fr", "past", False),
        ("l'offre de M. Perez", "fr", "future", False),  # a name
    ],
)
def test_markers(text: str, language: str, kind: str, answer: bool) -> None:
    assert (kind in find_markers(text, language).found) is answer


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("the tax goes as soon as the debt is paid", "en", True),
        ("we shall sail when the fog lifts", "en", True),
        ("they fired when they last came", "en", False),
        ("nous rouvrirons dès que la dette sera payée", "fr", True),
        ("nous rouvrirons le pont", "fr", False),
        ("should they cross the ford, we shall fire", "en", True),
        ("let them cross the ford, and we shall fire", "en", True),
        ("retirez vos canons, et nous signerons", "fr", True),
        ("we shall sign in return for the two forts", "en", True),
        ("nous signerons en échange des deux forts", "fr", True),
        ("the ban is lifted once more", "en", False),
        ("we shall sign whether or not they pay", "en", False),
        ("nous signerons même s'ils ne paient pas", "fr", False),
    ],
)
def test_what_hangs_on_something_to_come(text: str, language: str, answer: bool) -> None:
    assert find_markers(text, language).conditional is answer


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [("a b c d", "a b c d", 1.0), ("a b", "b a", 0.5), ("a x b", "a b y", 1.0), ("a", "b", 1.0)],
)
def test_shared_words_in_one_order(left: str, right: str, share: float) -> None:
    assert in_order(left.split(), right.split()) == share


@pytest.mark.parametrize(
    ("numbers", "others", "left"),
    [
        ({"6"}, {"12"}, {"6"}),
        ({"42 days"}, {"45 days"}, set()),  # six weeks, a month and a half
        ({"42 days"}, {"90 days"}, {"42 days"}),
        ({"42"}, {"45"}, {"42"}),
        ({"6", "240"}, {"6"}, {"240"}),
    ],
)
def test_numbers_beyond_others(numbers: set[str], others: set[str], left: set[str]) -> None:
    assert beyond(frozenset(numbers), frozenset(others)) == left
