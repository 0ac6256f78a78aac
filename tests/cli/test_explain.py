"""`dragoman explain`: each quotation with the rule that made it and what its fields rest on."""

import json

import pytest

TEXT = (
    "Ruvia rejects the charge\n\n"
    "Ilse Brandl, the foreign minister of Denmark, said that Norway had broken the treaty. "
    "“We want guarantees,” she told reporters, “and we want them now.”\n"
)


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "110")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return "a.txt"


def test_the_rule_the_speaker_and_what_it_was_resolved_through_are_told(run, article):
    code, out, err = run("explain", article)
    assert (code, err) == (0, "")
    for told in (
        "a.txt: 3 quotations",
        "line 3  “Norway had broken the treaty”",
        "rule: clause of en:verb:say:4, cue “said”",
        "speaker: Ilse Brandl, resolved at “she … Ilse Brandl” (pronoun for a name)",
    ):
        assert told in out


def test_json_holds_the_same(run, article):
    code, out, _ = run("explain", article, "--json")
    [told] = json.loads(out)
    direct = told["quotations"][2]
    assert (code, told["path"], direct["rule"].split()[0]) == (0, "a.txt", "direct")
    assert [f["how"] for f in direct["fields"] if f["field"] == "speaker"] == ["resolved"]


def test_an_open_speaker_is_said(run, tmp_path):
    (tmp_path / "b.txt").write_text("“De ambassadeur moet het land binnen drie dagen verlaten.”", encoding="utf-8")
    _, out, _ = run("explain", str(tmp_path / "b.txt"), "--language", "nl")
    assert "rule: quote marks alone" in out
    assert "speaker: open: the text names nobody" in out


def test_a_file_that_is_not_there(run, tmp_path):
    code, _, err = run("explain", str(tmp_path / "none.txt"))
    assert code == 1
    assert "none.txt" in err
