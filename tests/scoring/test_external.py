from pathlib import Path

import pytest

from dragoman.errors import UsageError
from dragoman.model.plain import Plain
from dragoman.scoring import evaluate_external
from dragoman.scoring.external import flatten

GOOD = """
import json, sys
assert "--json" in sys.argv
print(json.dumps({"all": {"f": 0.5, "n": 4}, "consistent": True, "errors": [1, 2], "name": "x"}))
"""
LIMITED = """
import json, sys
known = ("--limit",)
print(json.dumps({"arguments": len(sys.argv), "limit": int(sys.argv[sys.argv.index("--limit") + 1])}))
"""
BROKEN = "raise SystemExit('no such model')"
TALKATIVE = "print('all went well')"
SLOW = "import time\ntime.sleep(60)"
TOLD = "import json, sys, pathlib\nprint(json.dumps({'rows': len(pathlib.Path(sys.argv[1]).read_text().split())}))"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    scripts = {"alpha_score.py": GOOD, "score_beta.py": BROKEN, "score_gamma.py": TALKATIVE, "helper.py": "1 / 0"}
    for name, source in scripts.items():
        (tmp_path / name).write_text(source, encoding="utf-8")
    return tmp_path


def test_every_scorer_is_run_and_one_that_fails_stops_no_other(folder: Path) -> None:
    rows = evaluate_external(folder)
    assert [(row.stage, row.metric, row.value) for row in rows] == [
        ("alpha", "all.f", 0.5),
        ("alpha", "all.n", 4.0),
        ("alpha", "consistent", 1.0),
        ("beta", "failed", None),
        ("gamma", "failed", None),
    ]
    assert "no such model" in rows[3].note
    assert "JSONDecodeError" in rows[4].note


def test_the_limit_goes_to_those_that_know_it(tmp_path: Path) -> None:
    (tmp_path / "a_score.py").write_text(LIMITED, encoding="utf-8")
    (tmp_path / "b_score.py").write_text(GOOD, encoding="utf-8")
    rows = evaluate_external(tmp_path, limit=7)
    assert {row.metric: row.value for row in rows if row.stage == "a"} == {"arguments": 4.0, "limit": 7.0}
    assert any(row.stage == "b" and row.value == 0.5 for row in rows)


def test_a_scorer_is_given_its_data(tmp_path: Path) -> None:
    (tmp_path / "score_quotations.py").write_text(TOLD, encoding="utf-8")
    data = tmp_path / "data" / "quotations_en"
    data.mkdir(parents=True)
    (data / "dev.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    (row,) = evaluate_external(tmp_path)
    assert (row.stage, row.half, row.metric, row.value) == ("quotations", "dev", "rows", 2.0)


def test_a_scorer_that_hangs_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "score_slow.py").write_text(SLOW, encoding="utf-8")
    (row,) = evaluate_external(tmp_path, timeout=0.5)
    assert row.note == "gave no answer within 0.5 s"


def test_a_folder_without_scorers(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no scorer there"):
        evaluate_external(tmp_path)


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ({"a": {"b": 1, "c": [2, 3.5]}}, [("a.b", 1.0), ("a.c.0", 2.0), ("a.c.1", 3.5)]),
        ({"a": None, "b": "words", "c": False}, [("c", 0.0)]),
        ({"errors": {"x": 1}}, []),
    ],
)
def test_flatten(figures: Plain, found: list[tuple[str, float]]) -> None:
    assert list(flatten(figures)) == found
