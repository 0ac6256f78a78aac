import os
from collections.abc import Sequence

import numpy as np
import pytest
from tests.made import CRISIS

from dragoman.engines.embed import DIMENSIONS, Encoder, Vectors, has_slow
from dragoman.record.stories.clues import Clues
from dragoman.record.stories.ground import Ground, Placed
from dragoman.record.stories.grouping import KNOWN, group_stories, place

ARTICLES: list[dict[str, str | None]] = [
    {"id": str(n), "text": p.text, "language": p.language, "published": p.published} for n, p in enumerate(CRISIS)
]


def test_one_happening_in_two_languages_is_one_story_and_another_is_not() -> None:
    found = group_stories(ARTICLES)
    assert found["0"] == found["1"] == found["2"]
    assert found["5"] != found["0"]


def test_what_comes_later_changes_nothing() -> None:
    whole = group_stories(ARTICLES)
    for count in range(1, len(ARTICLES)):
        assert group_stories(ARTICLES[:count]) == {key: whole[key] for key in list(whole)[:count]}


def test_a_story_closes_after_its_window() -> None:
    again = {**ARTICLES[0], "id": "again", "published": "1971-07-01"}
    found = group_stories([ARTICLES[0], again])
    assert found["again"] != found["0"]


def test_an_article_without_a_date_is_placed() -> None:
    found = group_stories([ARTICLES[0], {**ARTICLES[1], "published": None}])
    assert found["1"] == found["0"]


class Counted:
    """An encoder that gives one direction per happening and counts what the slow one is asked for."""

    def __init__(self) -> None:
        self.slowly: list[str] = []

    def __call__(self, texts: Sequence[str], encoder: Encoder) -> Vectors:
        if encoder == "slow":
            self.slowly += texts
        rows = np.zeros((len(texts), DIMENSIONS[encoder]), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[int(text)] = 1
        return rows


@pytest.fixture
def ground(monkeypatch: pytest.MonkeyPatch) -> Ground:
    """A ground with a slow encoder, whether or not the extra is installed."""
    for name in ("neutral_start", "neutral_sum"):
        monkeypatch.setattr(
            f"dragoman.record.contents.vectors.{name}", lambda *asked: (np.zeros(DIMENSIONS[asked[-1]]), 10)
        )
    return Ground(Counted(), slow=True)


def put(ground: Ground, name: str, language: str, happening: int, stories: dict[str, list[Placed]]) -> str:
    placed = Placed(name, language, 1, str(happening), Clues())
    ground.add(placed)
    story = place(placed, stories, ground).story or name
    stories.setdefault(story, []).append(placed)
    return story


def slowly(ground: Ground) -> list[str]:
    assert isinstance(ground.encode, Counted)
    return ground.encode.slowly


def test_languages_of_the_fast_encoder_never_ask_the_slow_one(ground: Ground) -> None:
    stories: dict[str, list[Placed]] = {}
    for number, language in enumerate(("en", "fr", "ru")):
        put(ground, str(number), language, number % 2, stories)
    assert slowly(ground) == []
    assert [len(members) for members in stories.values()] == [2, 1]


def test_a_language_that_only_the_slow_encoder_knows_meets_all_others_in_its_space(ground: Ground) -> None:
    stories: dict[str, list[Placed]] = {}
    first, _other = put(ground, "a", "en", 0, stories), put(ground, "b", "fr", 1, stories)
    assert put(ground, "c", "ka", 0, stories) == first
    assert set(slowly(ground)) == {"0", "1"}


def test_the_slow_encoder_is_not_asked_where_the_fast_one_is_sure(ground: Ground) -> None:
    stories: dict[str, list[Placed]] = {}
    put(ground, "other", "ka", 1, stories)
    for number in range(KNOWN):
        put(ground, str(number), "en", 0, stories)
    asked = len(slowly(ground))
    assert asked > 0
    put(ground, "late", "en", 0, stories)
    assert len(slowly(ground)) == asked


@pytest.mark.skipif(not has_slow() and os.environ.get("CI") != "true", reason="the extra `languages` is not installed")
def test_the_slow_encoder_joins_what_the_fast_one_cannot_read() -> None:
    georgian = (
        "ვარნიამ ორშაბათს დახურა კელის სრუტე. პრეზიდენტმა მილან დრავეკმა თქვა, რომ უცხო სამხედრო გემი არ გაივლის."
    )
    later: dict[str, str | None] = {"id": "ka", "text": georgian, "language": "ka", "published": "1971-05-04"}
    found = group_stories([*ARTICLES, later])
    assert found["ka"] == found["0"] != found["5"]
