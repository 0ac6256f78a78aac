"""What two wordings have in common is found once, however rare their articles have a word."""

import pytest

from dragoman.record.contents import common
from dragoman.record.contents.alignment import Alignment
from dragoman.record.contents.common import common_of
from dragoman.record.contents.concepts import items_of
from dragoman.record.contents.topics import weighed

LEFT, RIGHT = "the mines are laid by the fleet", "the fleet lays the mines"


def test_the_same_words_in_other_articles_share_it(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = items_of(LEFT, "en"), items_of(RIGHT, "en")
    found = common_of(left, right)
    monkeypatch.setattr(common, "_links", lambda *_: pytest.fail("looked for again"))
    again = weighed(left, {"mines": 9, "fleet": 4})
    assert common_of(again, right) is found
    assert Alignment(again, right, (frozenset(), frozenset())).evidence < found.shared


def test_words_without_a_pair_are_those_of_their_own_article() -> None:
    left, right = items_of("the mines are swept", "en"), items_of("the ferry is late", "en")
    rarer = weighed(left, {"mines": 9})
    alone = Alignment(rarer, right, (frozenset(), frozenset())).alone[0]
    assert [item.rarity for item in alone if item.word == "mines"] == [
        item.rarity for item in rarer if item.word == "mines"
    ]


def test_contents_without_a_wording_are_not_kept() -> None:
    left = type(items_of(LEFT, "en"))(items_of(LEFT, "en"))
    assert common_of(left, items_of(RIGHT, "en")) is not common_of(left, items_of(RIGHT, "en"))
