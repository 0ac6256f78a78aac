"""Contents word by word, in other words and other languages."""

import pytest

from dragoman.record.contents.alignment import Alignment
from dragoman.record.contents.concepts import concepts, items_of
from dragoman.record.contents.topics import weighed


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
    assert set(table.opposites) <= known
    assert all(name not in others for name, others in table.opposites.items())
    assert set(table.stages) | table.parties | set(table.rarities) <= known


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
    assert align(left, right, languages).common.opposed is answer


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        ("that Varnia must pay Ostrel", "that Ostrel must pay Varnia", True),
        ("that Varnia must pay Ostrel", "that Varnia has to pay Ostrel", False),
        ("that the rebels fired on the army", "that the army fired on the rebels", True),
    ],
)
def test_parties_that_change_places(left: str, right: str, answer: bool) -> None:
    assert align(left, right, ("en", "en")).common.turned_round is answer


def test_what_is_left_over_and_how_close_the_rest_is() -> None:
    found = align("the canal will be measured by an engineer", "the canal will be shared by an engineer", ("en", "en"))
    assert [[item.word for item in side] for side in found.left_over] == [["measured"], ["shared"]]
    assert found.covered >= found.close > 0.6
    assert found.common.verbatim == 1.0


@pytest.mark.parametrize(
    ("left", "right", "languages", "answer"),
    [
        ("the canal will be measured by Ostrel", "the canal will be shared by Ostrel", ("en", "en"), True),
        (
            "the canal will be measured by Ostrel, at last",
            "Ostrel measured the canal, a clerk says",
            ("en", "en"),
            False,
        ),
        ("the port of Kell goes to Ostrel", "les archives de Kell vont à Ostrel", ("en", "fr"), True),
    ],
)
def test_another_word_in_the_same_place(left: str, right: str, languages: tuple[str, str], answer: bool) -> None:
    assert align(left, right, languages).replaced(one_order=languages[0] == languages[1]) is answer


def test_opposites_count_where_they_stand_in_one_place() -> None:
    there = align("the gates of the canal are open today", "the gates of the canal are shut today", ("en", "en"))
    elsewhere = align("the open sea lies behind the canal", "behind the canal the road is shut", ("en", "en"))
    assert there.common.opposed_there(one_order=True)
    assert not elsewhere.common.opposed_there(one_order=True)


def test_what_news_is_full_of_tells_less() -> None:
    rare, common = align("the herring", "le hareng"), align("the government", "le gouvernement")
    assert rare.evidence > common.evidence > 0


def test_who_stands_behind_by_comes_first() -> None:
    assert not align(
        "that Ostrel shelled Varnia", "that Varnia was shelled by Ostrel", ("en", "en")
    ).common.turned_round
    assert align("that Ostrel shelled Varnia", "that Ostrel was shelled by Varnia", ("en", "en")).common.turned_round


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [
        # no table has "windlass": another language may have another word for it
        ("the guard of Varnia burnt a windlass of Kell", "la garde de Varnia a brûlé un guindeau de Kell", False),
        ("the guard of Varnia burnt a church of Kell", "la garde de Varnia a brûlé un hôpital de Kell", True),
    ],
)
def test_a_word_that_no_table_has_is_no_other_word(left: str, right: str, answer: bool) -> None:
    assert align(left, right, ("en", "fr")).replaced(one_order=False) is answer


def test_what_two_wordings_share_is_one_however_often_their_articles_say_it() -> None:
    left, right = items_of("The strike will go on in the mines", "en"), items_of("The strike in the mines", "en")
    seldom = Alignment(left, right, (frozenset(), frozenset()))
    often = Alignment(weighed(left, {"strike": 9, "mines": 9}), right, (frozenset(), frozenset()))
    assert seldom.links is often.links
    assert seldom.evidence > often.evidence > 0
