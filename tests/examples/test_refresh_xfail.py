import tomllib
from pathlib import Path

import pytest
from tests.examples import expected, held, reached

import refresh_xfail

CHECKS = [expected.Check(name, "statement", {}) for name in ("statement-a", "statement-b", "origin-10.1-02")]


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three checks, of which the second is passed."""
    path = tmp_path / "made.toml"
    monkeypatch.setattr(expected, "EXAMPLES", ("made",))
    monkeypatch.setattr(expected, "XFAIL", tmp_path)
    monkeypatch.setattr(expected, "checks", lambda _: CHECKS)
    monkeypatch.setattr(held, "build", lambda folder, _: folder)
    monkeypatch.setattr(reached, "missing", lambda check, _: None if check.id == "statement-b" else 'act is "deny"')
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'not reached yet: act is "deny"'),
        ('statement-a = "not reached yet: something else"', 'not reached yet: act is "deny"'),
        ('statement-a = "A nested source, and no name for it."', "A nested source, and no name for it."),
        ('statement-b = "By hand."\nstatement-gone = "By hand."', 'not reached yet: act is "deny"'),
    ],
)
def test_only_what_fails_is_listed_and_reasons_by_hand_are_kept(
    listed: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str
) -> None:
    listed.write_text(before, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["refresh_xfail.py"])
    assert refresh_xfail.main() == 0
    content = tomllib.loads(listed.read_text(encoding="utf-8"))
    assert content == {"statement-a": after, "origin-10.1-02": 'not reached yet: act is "deny"'}


def test_check_writes_nothing(listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["refresh_xfail.py", "--check"])
    assert refresh_xfail.main() == 1
    assert not listed.exists()
    monkeypatch.setattr("sys.argv", ["refresh_xfail.py"])
    refresh_xfail.main()
    monkeypatch.setattr("sys.argv", ["refresh_xfail.py", "--check"])
    assert refresh_xfail.main() == 0
