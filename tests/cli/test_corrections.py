"""The commands that correct a record, and those that look back: on a record of the real store."""

import json

import pytest
from tests.built import copied
from tests.cli.test_real_record import ids

from dragoman.store.project import DEFAULTS


@pytest.fixture
def folder(tmp_path, monkeypatch):
    copied(tmp_path).close()
    monkeypatch.chdir(tmp_path / "record")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    monkeypatch.delenv("DRAGOMAN_BY", raising=False)
    return tmp_path / "record"


def first(run, *command):
    return ids(run, *command)[0]


@pytest.mark.usefixtures("folder")
def test_show_says_who_corrected_what_and_what_was_there_before(run):
    accused = first(run, "statements", "--act", "accuse")
    assert run("redate", accused, "1971-05-02", "--by", "Ada", "--note", "the minutes")[0] == 0
    out = run("reattribute", accused, "--speaker", "Dravek", "--addressee", "-", "--by", "Ben")[1]
    assert out.splitlines() == [
        f"speaker of {accused} is Dravek (decision 2); take it back with: dragoman undo 2",
        f"addressee of {accused} is nobody (decision 3); take it back with: dragoman undo 3",
    ]
    shown = " ".join(run("show", accused)[1].split())
    assert "re-dated by Ada on 2" in shown
    assert "said on 1971-05-02; before: unknown (the minutes)" in shown
    assert "speaker Dravek; before: Ilse Soley" in shown.replace("Milan Dravek", "Dravek")
    told = json.loads(run("show", accused, "--json")[1])["corrections"]
    assert [(row["decision"], row["done"], row["by"]) for row in told] == [
        (1, "re-dated", "Ada"), (2, "re-attributed", "Ben"), (3, "re-attributed", "Ben"),
    ]  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_what_is_rejected_is_listed_with_rejected_until_it_is_undone(run):
    promised = first(run, "statements", "--act", "promise")
    assert run("reject", promised)[0] == 0
    assert promised not in ids(run, "statements")
    assert ids(run, "statements", "--rejected") == [promised]
    assert run("undo")[0] == 0
    assert ids(run, "statements", "--rejected") == []


@pytest.mark.usefixtures("folder")
def test_an_actor_is_renamed_confirmed_and_rejected(run):
    actor = first(run, "actors", "--name", "Soley")
    assert run("rename", actor, "Ilse M. Soley")[0] == 0
    assert run("confirm", actor)[0] == 0
    assert "Ilse M. Soley" in run("timeline")[1]
    assert "confirmed by" in run("show", actor)[1]
    assert run("reject", actor)[0] == 0
    assert ids(run, "actors", "--rejected") == [actor]


@pytest.mark.usefixtures("folder")
def test_articles_are_moved_and_stories_joined(run):
    stories = json.loads(run("stories", "--json")[1])
    large, small = sorted(stories, key=lambda row: -len(row["articles"]))[:2]
    moved = [article["id"] for article in large["articles"][:2]]
    assert run("move", *moved, "--to", "new", "--by", "Ada")[0] == 0
    sizes = [len(row["articles"]) for row in stories if row is not large]
    left = sorted(len(row["articles"]) for row in json.loads(run("stories", "--json")[1]))
    assert left == sorted([*sizes, len(large["articles"]) - 2, 2])
    assert run("same", large["id"], small["id"], "--by", "Ada")[0] == 0
    assert len(json.loads(run("stories", "--json")[1])) == len(stories)
    code, _, err = run("move", moved[0], "--to", "t000")
    assert (code, "near: " in err) == (2, True)


@pytest.mark.usefixtures("folder")
def test_diff_and_views_of_the_past(run):
    accused, promised = first(run, "statements", "--act", "accuse"), first(run, "statements", "--act", "promise")
    last = json.loads(run("log", "--runs", "--json")[1])[-1]["number"]
    before = ids(run, "timeline")
    assert run("redate", accused, "1971-05-02")[0] == run("reject", promised, "--by", "Ada")[0] == 0
    told = run("diff", "--since", str(last))[1]
    assert "1 statement changed" in told
    assert "day: none → 1971-05-02" in told
    assert "1 statement withdrawn" in told
    assert "rejected by Ada" in told
    changes = json.loads(run("diff", "--since", str(last), "--kind", "statement", "--json")[1])
    assert [(c["state"], c["id"]) for c in changes] == [("changed", accused), ("withdrawn", promised)]
    assert ids(run, "timeline", "--as-of", str(last)) == before != ids(run, "timeline")
    assert run("show", promised, "--as-of", str(last))[0] == 0
    assert run("diff", "--since", "2200-01-01")[1] == "nothing changed since 2200-01-01\n"
    code, out, err = run("timeline", "--as-of", "yesterday")
    assert (code, out) == (2, "")
    assert "2026-03-01T14:30" in err


def test_who_speaks_is_named_in_the_configuration_or_the_environment(run, folder, monkeypatch):
    accused = first(run, "statements", "--act", "accuse")
    (folder / "dragoman.toml").write_text(DEFAULTS.replace('by = ""', 'by = "Cleo"'))
    run("confirm", accused)
    monkeypatch.setenv("DRAGOMAN_BY", "Dana")
    run("confirm", accused)
    run("confirm", accused, "--by", "Ada")
    assert [word["by"] for word in json.loads(run("log", "--json")[1])] == ["Cleo", "Dana", "Ada"]


@pytest.mark.parametrize(
    ("command", "given", "options"),
    [
        (("rename", "s1", "X"), ("s1", "X"), {}),
        (("redate", "s1", "1931-05-05", "--note", "seen"), ("s1", "1931-05-05"), {"note": "seen"}),
        (("reject", "s1"), ("s1",), {}),
        (("confirm", "s1"), ("s1",), {}),
        (("reattribute", "s1", "--speaker", "A", "--speaker", "B"), ("s1",), {"speaker": ["A", "B"]}),
        (("reattribute", "s1", "--on-behalf", "-"), ("s1",), {"on_behalf": []}),
        (("move", "a01", "a02", "--to", "new"), (["a01", "a02"], None), {}),
    ],
)
def test_words_are_passed_on_with_a_name(record, run, command, given, options):
    code, out, _ = run(*command, "--by", "Ada")
    assert (code, record.calls) == (0, [(given, {"by": "Ada", **options})])
    assert "dragoman undo" in out
    assert json.loads(run(*command, "--by", "Ada", "--json")[1])["verdict"] == command[0]


@pytest.mark.usefixtures("record")
def test_words_on_nothing_are_refused_with_near_ids(run):
    for command in (
        ("reject", "s99"),
        ("rename", "s99", "X"),
        ("redate", "s99", "1931"),
        ("move", "a99", "--to", "new"),
    ):
        code, _, err = run(*command)
        assert (code, "near: " in err) == (2, True)


@pytest.mark.usefixtures("folder")
def test_orphaned_words_are_asked_for(run):
    assert run("log", "--orphaned")[1] == "no word is orphaned\n"
