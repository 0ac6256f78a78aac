"""Offices of people on the command line, and pairs left open."""

import json

import pytest
from tests.built import made
from tests.made import Piece, Who


@pytest.fixture
def folder(tmp_path, monkeypatch):
    def spoken(outlet, text, day, names, title):
        return Piece(outlet, text, "en", day, (Who("p1", "person", names, "OST", titles=(title,)),))

    made(tmp_path, (
        spoken("Harbour Post", "Foreign Minister Ilse Soley spoke.", "1971-05-04", ("Ilse Soley",), "Foreign Minister"),
        spoken("Kell Gazette", "Foreign Minister Jan Kovar spoke.", "1971-05-09", ("Jan Kovar",), "Foreign Minister"),
        spoken("Le Quai", "The Ostrelian foreign minister refused.", "1971-05-12", (), "foreign minister"),
    )).close()  # fmt: skip
    monkeypatch.chdir(tmp_path / "record")
    monkeypatch.setenv("COLUMNS", "120")


@pytest.mark.usefixtures("folder")
def test_actors_and_show_tell_offices_with_their_days(run):
    code, out, _ = run("actors", "--all", "--json")
    soley = next(row for row in json.loads(out) if row["name"] == "Ilse Soley")
    (role,) = soley["roles"]
    assert (code, role["office"], role["from"], role["to"]) == (0, "foreign-minister", "1971-05-04", "1971-05-04")
    assert role["successor"]["name"] == "Jan Kovar"
    assert role["evidence"][0]["text"] == "Foreign Minister Ilse Soley"
    assert "Foreign Minister (OST), 1971-05-04" in run("actors", "--all")[1]
    shown = run("show", soley["id"])[1]
    assert "“Foreign Minister Ilse Soley” (Harbour Post, 1971-05-04, en)" in shown
    assert "held by another from: 1971-05-09, Jan Kovar" in shown


@pytest.mark.usefixtures("folder")
def test_the_export_has_the_roles(run, tmp_path):
    assert run("export", "--as", "jsonl", str(tmp_path / "out"))[0] == 0
    rows = [json.loads(line) for line in (tmp_path / "out" / "entities.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["name"]: [role["from"] for role in row["roles"]] for row in rows if row["roles"]} == {
        "Ilse Soley": ["1971-05-04"],
        "Jan Kovar": ["1971-05-09"],
    }


@pytest.mark.usefixtures("folder")
def test_review_prints_the_commands(run):
    code, out, _ = run("review", "--kind", "entity", "--limit", "1")
    assert code == 0 and "dragoman same n" in out and "dragoman different n" in out
    assert "several holders" in out and "1 more pair" in out
    assert len(json.loads(run("review", "--json")[1])) == 2
    assert run("review", "--kind", "lamp")[0] == 2
