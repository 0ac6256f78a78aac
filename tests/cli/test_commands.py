import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from dragoman.cli import COMMANDS, add, checks, opening
from dragoman.cli.failing import exit_code
from dragoman.cli.output import clean
from dragoman.cli.serve import is_loopback
from dragoman.errors import EngineError, FormatError, RecordError, UnknownIdError, UsageError


@pytest.mark.parametrize("command", [function.__name__ for function, _, _ in COMMANDS])
def test_every_command_has_help_with_an_example(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"dragoman {command}" in out.split("Example")[1]


def test_help_loads_nothing_heavy():
    heavy = "('spacy', 'sqlalchemy', 'babel', 'starlette', 'numpy', 'trafilatura')"
    script = f"""
import sys
from dragoman.cli import main
try:
    main(["--help"])
except SystemExit:
    print([name for name in {heavy} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stderr.strip() == "[]"


def test_a_fault_inside_is_a_sentence_and_exit_code_3(record, run):
    def broken(*_, **__):
        raise ZeroDivisionError("by zero\nin detail")

    record.add = broken
    code, _, err = run("add", "folder")
    assert code == 3
    said = "dragoman: a fault in dragoman itself: ZeroDivisionError: by zero (--debug shows where)"
    assert err.strip().splitlines()[-1] == said
    with pytest.raises(ZeroDivisionError):
        run("add", "folder", "--debug")


def test_without_a_record_the_exit_code_is_3(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    code, _, err = run("timeline")
    assert code == 3
    assert "dragoman init DIR" in err


def test_a_record_is_found_from_a_folder_inside_it(tmp_path):
    (tmp_path / "dragoman.toml").write_text("")
    inside = tmp_path / "notes" / "deep"
    inside.mkdir(parents=True)
    assert opening.find_record(None, start=inside) == tmp_path.resolve()


def test_a_record_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RecordError, match="no such record"):
        opening.find_record(tmp_path / "gone")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("x"), 2),
        (UnknownIdError("x"), 2),
        (FormatError("x"), 1),
        (RecordError("x"), 3),
        (EngineError("x"), 3),
        (PermissionError(13, "Permission denied", "x"), 3),
    ],
)
def test_exit_codes(error, code):
    assert exit_code(error) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain é 字", "plain é 字"),
        ("red \x1b[31m", "red �[31m"),
        ("a\nb\tc\r\nd", "a b c d"),
        ("turn \u202eback", "turn �back"),
        ("bell\x07 c1\x9b", "bell� c1�"),
    ],
)
def test_nothing_said_steers_the_terminal(text, expected):
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("10.0.0.2", False), ("pc", False)],
)
def test_loopback(host, expected):
    assert is_loopback(host) is expected


@pytest.mark.parametrize("command", ["same", "different"])
def test_a_persons_word_is_passed_on_with_a_name(record, run, command):
    code, out, _ = run(command, "s1", "s2", "--by", "Ada")
    assert (code, record.calls) == (0, [(("s1", "s2"), {"by": "Ada"})])
    assert "dragoman undo" in out


def test_undo_takes_the_latest_back(record, run):
    code, _, _ = run("undo")
    assert (code, [given for given, _ in record.calls]) == (0, [(None,)])


@pytest.mark.parametrize(("rejected", "code"), [([], 0), ([("notes.pdf", "not text")], 1)])
def test_add_says_what_was_read_and_what_was_not(record, run, rejected, code):
    summary = SimpleNamespace(read=2, known=1, copies=1, rejected=rejected, seconds=0.1)
    record.add = lambda *_, **__: summary
    found, out, err = run("add", "folder")
    assert found == code
    assert out.startswith("read 2 articles (1 copy among them), 1 known already")
    assert [f"rejected {where}: {reason}" for where, reason in rejected] == [x for x in err.splitlines() if x.strip()]


@pytest.mark.usefixtures("record")
def test_export_names_its_files(run, tmp_path):
    code, out, _ = run("export", "--as", "csv", "--bom", "out")
    assert code == 0
    assert "statements.csv" in out
    assert (tmp_path / "out" / "events.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_doctor_names_what_mends(run, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    lacking = checks.Check("model xx", "missing", "not installed", "pip install xx")
    monkeypatch.setattr(checks, "check_models", lambda: [lacking])
    code, out, _ = run("doctor", "--json")
    found = {check["what"]: check for check in json.loads(out)}
    assert code == 3
    assert found["model xx"]["mend"] == "pip install xx"
    assert found["record"]["mend"].startswith("dragoman init")
    assert found["SQLite"]["state"] == "ok"


def test_a_package_that_is_not_there_is_missing(monkeypatch):
    monkeypatch.setattr(checks, "NEEDED", ("no-such-package-anywhere",))
    found = {check.what: check for check in checks.check_packages()}
    assert found["no-such-package-anywhere"].state == "missing"


def test_the_summary_counts_in_words():
    summary = SimpleNamespace(read=1, known=0, copies=2, rejected=[], seconds=0.0)
    assert add.told(summary) == "read 1 article (2 copies among them), 0 known already, 0 rejected"


def test_whoever_stops_reading_causes_no_traceback():
    done = subprocess.run(
        f"{sys.executable} -c 'from dragoman.cli import main; main()' --help | head -c 10",
        shell=True,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert "Traceback" not in done.stderr


def test_a_record_without_articles_says_how_to_fill_it(run, tmp_path, monkeypatch):
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    code, out, _ = run("init", str(tmp_path / "crisis"), "--json")
    assert (code, json.loads(out)) == (0, {"record": str(tmp_path / "crisis")})
    code, out, err = run("timeline", "--json", "--record", str(tmp_path / "crisis"))
    assert (code, json.loads(out)) == (0, [])
    assert err == "this record holds no article yet; fill it with: dragoman add FOLDER\n"


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["same", "s1", "s2"], {"decision": 17, "verdict": "same", "left": "s1", "right": "s2"}),
        (["different", "s1", "s2"], {"decision": 17, "verdict": "different", "left": "s1", "right": "s2"}),
        (["undo", "17"], {"decision": 17, "verdict": "undo"}),
        (["export", "--as", "csv", "out"], None),
    ],
)
@pytest.mark.usefixtures("record")
def test_commands_that_write_answer_programs_too(run, command, expected):
    code, out, err = run(*command, "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert answer == expected if expected else all(path.endswith(".csv") for path in answer)
