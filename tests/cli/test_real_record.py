"""The doors on a record of the real store; only the reading is made by hand."""

import json

import pytest
from starlette.testclient import TestClient
from tests.made import CRISIS, reader

from dragoman import api
from dragoman.web.app import create


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A record of the invented crisis in `tests/made.py`, and its folder as the current one."""
    articles = tmp_path / "articles"
    articles.mkdir()
    facts = []
    for number, piece in enumerate(CRISIS):
        (articles / f"{number}.txt").write_text(piece.text, encoding="utf-8")
        facts.append(f'["{number}.txt"]\noutlet = "{piece.outlet}"\nlanguage = "{piece.language}"\n')
    (articles / "articles.toml").write_text("\n".join(facts), encoding="utf-8")
    api.init(tmp_path / "crisis")
    with api.open(tmp_path / "crisis") as record:
        record.add(articles, reader=reader(CRISIS))
    monkeypatch.chdir(tmp_path / "crisis")
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path / "crisis"


def ids(run, *command):
    code, out, err = run(*command, "--json")
    assert (code, err) == (0, "")
    return [row["id"] for row in json.loads(out)]


@pytest.mark.usefixtures("folder")
def test_every_id_that_is_listed_can_be_shown(run):
    listed = [i for noun in ("timeline", "statements", "events", "articles", "actors") for i in ids(run, noun)]
    assert len(listed) > 10
    assert {i: run("show", i)[0] for i in listed} == dict.fromkeys(listed, 0)


@pytest.mark.usefixtures("folder")
def test_a_persons_word_holds_until_it_is_taken_back(run):
    before = ids(run, "statements")
    assert run("same", before[0], before[-1], "--by", "Ada")[0] == 0
    assert len(ids(run, "statements")) == len(before) - 1
    assert "Ada" in run("log")[1]
    assert run("undo", "--by", "Ada")[0] == 0
    assert ids(run, "statements") == before


@pytest.mark.usefixtures("folder")
def test_unknown_ids_are_refused(run):
    statement = ids(run, "statements")[0]
    for command, said in ((("show", "s99"), "near: "), (("same", statement, "s99"), "near: "), (("undo", "99"), "99")):
        code, out, err = run(*command)
        assert (code, out) == (2, "")
        assert err.startswith("dragoman: ")
        assert said in err


def test_adding_again_reads_nothing(run, folder):
    code, out, _ = run("add", str(folder.parent / "articles"))
    assert (code, out.split(",")[0]) == (0, "read 0 articles (0 copies among them)")
    assert f"{len(CRISIS)} known already" in out


def test_exports_hold_what_the_questions_answer(run, folder):
    assert run("export", "--as", "jsonl", "out")[0] == 0
    lines = (folder / "out" / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    assert sorted(json.loads(line)["id"] for line in lines) == sorted(ids(run, "statements"))


@pytest.mark.usefixtures("folder")
def test_doctor_finds_the_record(run):
    assert f"{len(CRISIS)} articles" in run("doctor")[1]


def test_the_pages_of_the_record(run, folder, monkeypatch):
    monkeypatch.setenv("DRAGOMAN_RECORD", str(folder))
    client = TestClient(create(), base_url="http://localhost")
    addresses = [
        "/",
        "/statements",
        "/events",
        "/articles",
        "/actors",
        "/disagreements",
        "/about",
        "/positions",
        "/stories",
    ]
    addresses += [f"/{noun}/{i}" for noun in ("statements", "events", "articles") for i in ids(run, noun)]
    assert {a: client.get(a).status_code for a in addresses} == dict.fromkeys(addresses, 200)
    assert "<title>Timeline · crisis</title>" in client.get("/").text
