"""A project's cast.toml: people known beforehand are one person across articles and languages."""

from pathlib import Path

from dragoman import api

CAST = """
[[members]]
name = "Ana Soto"
names = { fr = ["Anna Sotto"] }

[[members.roles]]
title = "foreign minister"
country = "CHL"
sector = "GOV"
from = 1932-01-01
to = 1932-09-30
"""


def people(folder: Path) -> dict[str, int]:
    articles = folder / "articles"
    articles.mkdir(parents=True)
    (articles / "a.txt").write_text("Anna Sotto a refusé de répondre, mardi à Lima.", encoding="utf-8")
    (articles / "b.txt").write_text("The Chilean foreign minister accepted the plan.", encoding="utf-8")
    (articles / "articles.toml").write_text(
        "".join(f'["{n}.txt"]\npublished = "1932-09-0{d}"\nlanguage = "{code}"\n' for n, d, code in (("a", 2, "fr"), ("b", 3, "en"))),
        encoding="utf-8",
    )  # fmt: skip
    with api.open(folder / "crisis") as record:
        record.add(articles)
        return {e.name: e.articles for e in record.store.entities() if e.type == "person"}


def test_names_and_offices_lead_to_one_person(tmp_path: Path) -> None:
    api.init(tmp_path / "crisis")
    (tmp_path / "crisis" / "cast.toml").write_text(CAST, encoding="utf-8")
    assert people(tmp_path) == {"Ana Soto": 2}


def test_without_the_cast_they_are_two(tmp_path: Path) -> None:
    api.init(tmp_path / "crisis")
    assert people(tmp_path) == {"Anna Sotto": 1, "Chilean foreign minister": 1}
