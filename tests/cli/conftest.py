from types import SimpleNamespace

import pytest
from tests.fakes import fake_record

from dragoman.cli import main, opening


@pytest.fixture
def record(monkeypatch, tmp_path):
    """A record of invented countries, found from the current folder; `calls` are what commands asked it to do."""
    calls = []

    def note(*given, **options):
        calls.append((given, {name: value for name, value in options.items() if value is not None}))
        return "17"

    def notes(*given, **options):
        note(*given, **options)
        return ("17",) * max(1, len(options) - 2)

    one = dict.fromkeys(("same", "different", "undo", "rename", "redate", "reject", "confirm"), note)
    several = dict.fromkeys(("reattribute", "move_all"), notes)
    held = SimpleNamespace(store=fake_record(), calls=calls, **one, **several)
    (tmp_path / "dragoman.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(opening, "open_record", lambda _: held)
    monkeypatch.setenv("COLUMNS", "110")
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    return held


@pytest.fixture
def run(capsys):
    """Run one command: its exit code, standard output and standard error."""

    def ran(*arguments):
        try:
            main(arguments)
            code = 0
        except SystemExit as left:
            code = left.code or 0
        out, err = capsys.readouterr()
        return code, out, err

    return ran
