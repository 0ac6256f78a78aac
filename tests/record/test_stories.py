from tests.made import CRISIS

from dragoman.record.stories import group_stories, telling_numbers

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


def test_years_tell_no_story() -> None:
    assert telling_numbers("In 1971 some 4,500 of 30 ships and 7 tugs") == {"4500", "30"}
