"""Contents word by word, in other words and other languages."""

import pytest

from dragoman.record.alignment import Alignment
from dragoman.record.concepts import concepts, items_of


def align(left: str, right: str, languages: tuple[str, str] = ("en", "fr")) -> Alignment:
    items = [items_of(text, language) for text, language in zip((left, right), languages, strict=True)]
    return Alignment(items[0], items[1], (frozenset(), frozenset()))


def shared(found: Alignment) -> set[tuple[str, str]]:
    return {(found.left[i].word, found.right[j].word) for i, j in found.pairs.items()}


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        ("shelling will start again", "les bombardements reprendraient", {("shelling", "bombardements"), ("start again", "reprendraient")}),
        ("Bolivian troops", "les soldats de la Bolivie", {("bolivian", "bolivie"), ("troops", "soldats")}),
        ("the envoys are handed back", "livrer les émissaires", {("envoys", "emissaires"), ("handed back", "livrer")}),
        ("a bakery", "une fontaine", set()),
    ],
)  # fmt: skip
def test_words_of_two_languages_meet_in_what_they_stand_for(left: str, right: str, pairs: set[tuple[str, str]]) -> None:
    assert shared(align(left, right)) == pairs


def test_every_opposite_is_a_concept_and_every_concept_has_words() -> None:
    table = concepts()
    known = {name for words in table.exact.values() for names in words.values() for name in names}
    known |= {name for stems in table.prefixes.values() for found in stems.values() for _, name in found}
    assert {name for pair in table.opposites for name in pair} <= known
    assert all(len(pair) == 2 for pair in table.opposites)
    assert set(table.stages) | table.parties | set(table.rates) <= known


@pytest.mark.parametrize(
    ("left", "right", "languages", "answer"),
    [
        ("the gates open", "the gates shut", ("en", "en"), True),
        ("it is possible to sail", "it is impossible to sail", ("en", "en"), True),
        ("the gates open", "the gates open at noon", ("en", "en"), False),
        ("he accepts the truce", "il refuse la trêve", ("en", "fr"), True),
        ("they will stay", "ils ne partiront pas", ("en", "fr"), True),
    ],
)
def test_opposites(left: str, right: str, languages: tuple[str, str], answer: bool) -> None:
    assert align(left, right, languages).opposed is answer


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("that Varnia must pay Ostrel", "that Ostrel must pay Varnia", True),
        ("that Varnia must pay Ostrel", "that Varnia has to pay Ostrel", False),
        ("that the rebels fired on the army", "that the army fired on the rebels", True),
    ],
)
def test_parties_that_change_places(left: str, right: str, answer: bool) -> None:
    assert align(left, right, ("en", "en")).turned_round is answer


def test_what_is_left_over_and_how_close_the_rest_is() -> None:
    found = align("the canal will be measured by an engineer", "the canal will be shared by an engineer", ("en", "en"))
    assert [[item.word for item in side] for side in found.left_over] == [["measured"], ["shared"]]
    assert found.covered >= found.close > 0.6
    assert found.verbatim == 1.0
