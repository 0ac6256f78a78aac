"""Offices of the cast: who holds them on the day of the article."""

from datetime import date

import pytest

import dragoman
from dragoman.errors import UsageError
from dragoman.reading.actors.cast import make_cast

CAST = [
    {
        "name": "Ana Soto",
        "roles": [{"title": "foreign minister", "country": "CHL", "sector": "GOV", "from": date(1932, 1, 1), "to": "1932-09-30"}],
    },
    {"name": "Luis Prado", "roles": [{"title": "foreign minister", "country": "CHL", "from": "1932-10-01"}]},
]  # fmt: skip


def named(text: str, language: str, day: str | None) -> list[str]:
    published = date.fromisoformat(day) if day else None
    entities = dragoman.read(text, language=language, published=published, cast=CAST).entities
    return [e.name for e in entities if e.type == "person"]


@pytest.mark.parametrize(
    ("text", "language", "day", "name"),
    [
        ("The Chilean foreign minister refused.", "en", "1932-09-30", "Ana Soto"),
        ("The Chilean foreign minister refused.", "en", "1932-10-01", "Luis Prado"),
        ("Le ministre chilien des Affaires étrangères a refusé.", "fr", "1932-09-02", "Ana Soto"),
        ("The former Chilean foreign minister refused.", "en", "1932-09-02", "former Chilean foreign minister"),
        ("The Peruvian foreign minister refused.", "en", "1932-09-02", "Peruvian foreign minister"),
        ("The Chilean foreign minister refused.", "en", "1931-12-31", "Chilean foreign minister"),
        ("The Chilean foreign minister refused.", "en", None, "Chilean foreign minister"),
    ],
)
def test_an_office_alone_is_who_holds_it_that_day(text: str, language: str, day: str | None, name: str) -> None:
    assert named(text, language, day) == [name]


def test_a_member_serves_whom_it_serves_that_day() -> None:
    cast = make_cast([{"name": "Ana Soto", "roles": [
        {"title": "envoy", "country": "CHL", "sector": "GOV", "to": "1930-12-31"},
        {"title": "judge", "country": "PER", "sector": "JUD", "from": "1931-01-01"},
    ]}])  # fmt: skip
    (member,) = cast.members
    assert (member.country("1930-05-05"), member.sectors("1930-05-05")) == ("CHL", ("GOV",))
    assert (member.country("1932-05-05"), member.sectors("1932-05-05")) == ("PER", ("JUD",))
    assert member.country(None) == "CHL"


@pytest.mark.parametrize(
    ("role", "message"),
    [
        ({"title": "envoy", "since": "1930"}, "since"),
        ({"title": "envoy", "from": "in May"}, "is no day"),
        ({"title": "envoy", "from": "1931-01-02", "to": "1931-01-01"}, "before it begins"),
        ("envoy", "valid: a table"),
    ],
)
def test_a_broken_role_is_told(role: object, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        make_cast([{"name": "Ana Soto", "roles": [role]}])
