"""The reading is measured on every gold example, and no figure may be below its floor in gold/floors.toml."""

from pathlib import Path

import pytest

from dragoman.scoring import STAGES, ScoreRow, check_floors, evaluate_gold, load_floors

GOLD = Path(__file__).parents[2] / "gold"
MIXED = {"names", "pairs", "occasions", "issues"}
LANGUAGES = {"en", "fr"}
UNPARSED = {"de", "es"}
SURFACE = {"times", "quotations"}  # the stages that have gold for languages without a parser


@pytest.fixture(scope="module")
def rows() -> list[ScoreRow]:
    return evaluate_gold(GOLD)


def test_every_floor_is_kept(rows: list[ScoreRow]) -> None:
    assert check_floors(rows, load_floors(GOLD / "floors.toml")) == []


def test_every_stage_and_language_was_scored(rows: list[ScoreRow]) -> None:
    wanted = {(stage, language) for stage in STAGES for language in (("all",) if stage in MIXED else LANGUAGES)}
    wanted |= {(stage, language) for stage in SURFACE for language in UNPARSED}
    wanted |= {("pairs", language) for language in ("en-en", "fr-fr", "en-fr")}
    assert {(row.stage, row.language) for row in rows} == wanted


def test_every_stage_has_a_floor() -> None:
    assert {stage for stage, _, _ in load_floors(GOLD / "floors.toml")} == set(STAGES)


def test_figures_are_shares_of_cases(rows: list[ScoreRow]) -> None:
    assert [row for row in rows if row.value is None and row.n] == []
    assert [row for row in rows if row.value is not None and not (row.n and 0 <= row.value <= 1)] == []
