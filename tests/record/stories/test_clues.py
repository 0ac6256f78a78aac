import pytest

from dragoman.record.stories.clues import Clues, Rarity, agreement, telling_countries, telling_names, telling_numbers

NORWAY = frozenset({"country:NOR"})


def test_years_tell_no_story() -> None:
    assert telling_numbers("In 1971 some 4,500 of 30 ships and 7 tugs") == {"4500", "30"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway closes a fjord",
        "le roi norvégien",
        "президент Норвегии",
        "挪威關閉峽灣",
        "노르웨이의 국왕",
        "ნორვეგიაში",
    ],
)
def test_a_country_is_known_in_any_language(text: str) -> None:
    assert telling_countries(text) == NORWAY


@pytest.mark.parametrize(("text", "country"), [("古巴和日本", {"CUB", "JPN"}), ("美國", {"USA"}), ("영국과", {"GBR"})])
def test_two_letters_are_a_name_in_dense_scripts(text: str, country: set[str]) -> None:
    assert telling_countries(text) == {f"country:{one}" for one in country}


def test_names_meet_across_scripts_and_small_words_are_none() -> None:
    assert telling_names("ended in Gdansk") & telling_names("в порту Гданьск")
    assert telling_names("the strait was closed") == frozenset()


def test_other_countries_speak_against_one_happening() -> None:
    here, there = Clues(countries=NORWAY), Clues(countries=frozenset({"country:PER"}))
    assert agreement(here, here, Rarity()) > 0 > agreement(here, there, Rarity())
    assert agreement(here, Clues(), Rarity()) == 0


def test_other_numbers_speak_against_one_happening_and_none_say_nothing() -> None:
    wreck, fire, plain = (Clues(numbers=frozenset(numbers)) for numbers in (("19", "43"), ("35", "82"), ()))
    assert agreement(wreck, wreck, Rarity()) > 0 > agreement(wreck, fire, Rarity())
    assert agreement(wreck, Clues(numbers=frozenset(("19", "24"))), Rarity()) > 0
    assert agreement(wreck, plain, Rarity()) == agreement(plain, plain, Rarity()) == 0


def test_a_rare_name_tells_more_than_a_common_one() -> None:
    rarity = Rarity()
    for number in range(40):
        rarity.add(frozenset({"common", f"other{number}"}))
    rarity.add(frozenset({"common", "rare"}))
    left = frozenset({"common", "rare", "mine"})
    shared = [rarity.overlaps(left, [frozenset({one, "theirs", "too"})])[0] for one in ("rare", "common")]
    assert shared[0] > shared[1] >= 0
