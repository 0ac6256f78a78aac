"""What befalls people and things is found in three languages."""

import tomllib
from importlib.resources import files

import pytest

from dragoman.record.contents.happenings import befalls, find_happenings

TABLE = tomllib.loads(files("dragoman.record").joinpath("data/happenings.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", TABLE)
def test_each_class_is_found_in_its_example(name: str) -> None:
    assert name in {one.happening.name for one in find_happenings(TABLE[name]["example"], "en")}


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Douze pétroliers ont rebroussé chemin.", "fr", {"turn back"}),
        ("El tratado se firmó el lunes.", "es", {"sign"}),
        ("L'accord est entré en vigueur lundi.", "fr", {"take force"}),
        ("La trêve est entrée en vigueur lundi.", "fr", {"take force"}),
        ("The dockers were signposted.", "en", set()),
        ("Forty men drowned when the ferry sank.", "en", {"die", "sink"}),
        ("Das Schiff sank am Montag.", "de", set()),
    ],
)
def test_found(text: str, language: str, names: set[str]) -> None:
    assert {one.happening.name for one in find_happenings(text, language)} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Officials put the number of guns at 30.", {"be there"}),
        ("The number of dockers arrested rose to 60.", {"arrest"}),  # the arrest tells more than that they are there
        ("The treaty was signed.", set()),
    ],
)
def test_numbers_are_told_of(text: str, names: set[str]) -> None:
    assert befalls(text, "en") == names
