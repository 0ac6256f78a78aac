from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.scoring import made

from dragoman.errors import KnowledgeError, UsageError
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import Span
from dragoman.model.time import Time
from dragoman.scoring import ScoreRow, check_floors, evaluate_gold, load_floors
from dragoman.scoring.gold import load_constructions, load_times

TIMES = """
[[example]]
id = "{half}-1"
published = "1971-05-05"
text = "The {half} ferry sailed on 3 May 1971."
[[example.time]]
span = "3 May 1971"
start = "1971-05-03"
end = "1971-05-03"
granularity = "day"
"""
NONE = '[[example]]\nid = "n1"\ntext = "Rain fell."\n'


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for half in ("dev", "test"):
        path = tmp_path / "times" / "en" / f"{half}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TIMES.format(half=half), encoding="utf-8")
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "en.toml").write_text(NONE, encoding="utf-8")
    return tmp_path


def reader(text: str, *, language: str | None, published: date | None) -> Reading:
    """Finds what stands after "on" in texts of the dev half, and nothing elsewhere."""
    assert language == "en"
    start = text.find("3 May")
    found = "dev" in text and published == date(1971, 5, 5)
    times = (Time("t0", Span(start, len(text) - 1), "1971-05-03", "1971-05-03", "day"),) if found else ()
    return Reading(FORMAT, made.page(text), times=times)


def test_rows_of_each_half_and_of_both(gold: Path) -> None:
    rows = evaluate_gold(gold, stages=["times"], reader=reader)
    assert {row.half: row.value for row in rows if row.metric == "value_recall"} == {
        "dev": 1.0,
        "test": 0.0,
        "all": 0.5,
    }
    assert {row.n for row in rows if row.metric == "value_recall" and row.half == "all"} == {2}


def test_one_half_alone(gold: Path) -> None:
    rows = evaluate_gold(gold, stages=["times"], half="test", reader=reader)
    assert {row.half for row in rows} == {"test"}


def test_a_measure_without_cases_has_no_value(gold: Path) -> None:
    rows = evaluate_gold(gold, stages=["times"], half="test", reader=reader)
    assert next(row for row in rows if row.metric == "value_precision").value is None


CONSTRUCTIONS = """
[[example]]
id = "{half}-1"
construction = "{construction}"
text = "Ruvia denied the {half} charge."
[[example.quotation]]
content = "the {half} charge"
cue = "denied"
source = "Ruvia"
act = "deny"
form = "indirect"
kind = "speech"
"""


def test_constructions_are_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "constructions" / "en"
    folder.mkdir(parents=True)
    for half, construction in (("dev", "noun-object"), ("test", "accuse")):
        text = CONSTRUCTIONS.format(half=half, construction=construction)
        (folder / f"{half}.toml").write_text(text, encoding="utf-8")
    (known,) = load_constructions(folder / "dev.toml", "en")

    def only_dev(text: str, *, language: str | None, published: date | None) -> Reading:  # noqa: ARG001
        return made.of_quotations(text, known.answers if text == known.text else ())

    rows = evaluate_gold(tmp_path, stages=["constructions"], reader=only_dev)
    assert {(row.half, row.metric, row.value) for row in rows if row.metric.startswith("recall:")} == {
        ("dev", "recall:noun-object", 1.0),
        ("test", "recall:accuse", 0.0),
        ("all", "recall:noun-object", 1.0),
        ("all", "recall:accuse", 0.0),
    }


def test_floors_stand_beside_both_halves(gold: Path) -> None:
    (gold / "floors.toml").write_text("[times.en]\nvalue_f = 0.6\n[none.en]\nno_event = 1.0\n", encoding="utf-8")
    rows = evaluate_gold(gold, stages=["times", "none"], reader=reader)
    assert {(row.half, row.floor) for row in rows if row.metric == "value_f"} == {
        ("dev", None),
        ("test", None),
        ("all", 0.6),
    }
    assert check_floors(rows, load_floors(gold / "floors.toml")) == []


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda gold: evaluate_gold(gold, stages=["tymes"]), "no stage 'tymes'; valid: furniture"),
        (lambda gold: evaluate_gold(gold, half="train"), "no half 'train'; valid: dev, test"),
        (lambda gold: evaluate_gold(gold / "nowhere"), "nowhere is no folder"),
    ],
)
def test_usage(gold: Path, call: Callable[[Path], list[ScoreRow]], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        call(gold)


def test_a_stage_without_files_is_an_error(gold: Path) -> None:
    with pytest.raises(KnowledgeError, match="no folder of a language"):
        evaluate_gold(gold, stages=["events"], reader=reader)


def test_an_error_while_reading_names_the_example(gold: Path) -> None:
    def broken(text: str, *, language: str | None, published: date | None) -> Reading:  # noqa: ARG001
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug") as caught:
        evaluate_gold(gold, stages=["times"], reader=broken)
    assert "example dev-1 of" in caught.value.__notes__[0]


def test_the_reader_here_agrees_with_the_gold_here(gold: Path) -> None:
    (example,) = load_times(gold / "times" / "en" / "dev.toml", "en")
    reading = reader(example.text, language="en", published=date(1971, 5, 5))
    assert reading.times[0].span == example.answers[0].span


def row(metric: str, value: float | None, half: str = "all") -> ScoreRow:
    return ScoreRow("events", "en", half, metric, value, 10)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([row("type_f", 0.7)], []),
        ([row("type_f", 0.71)], []),
        ([row("type_f", 0.69)], ["events.en.type_f: 0.690 is below its floor 0.700"]),
        ([row("type_f", 0.69), row("type_f", 0.9, "dev")], ["events.en.type_f: 0.690 is below its floor 0.700"]),
        ([row("type_f", None)], ["events.en.type_f: no figure, its floor is 0.700"]),
        ([row("type_r", 0.9)], ["events.en.type_f: no figure, its floor is 0.700"]),
    ],
)
def test_floors_are_kept(rows: list[ScoreRow], said: list[str]) -> None:
    assert check_floors(rows, {("events", "en", "type_f"): 0.7}) == said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[events.en]\ntype_f = 70\n", r"events\.en\.type_f = 70; valid: 0 to 1"),
        ("[events.en]\ntype_f = true\n", "True; valid"),
        ("[events]\ntype_f = 0.7\n", r"valid is \[stage\.language\]"),
        ("[events", "floors.toml"),
    ],
)
def test_floors_that_make_no_sense(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "floors.toml").write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=said):
        load_floors(tmp_path / "floors.toml")
