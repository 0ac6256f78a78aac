import pytest
from tests.fakes import fake_record

from dragoman.errors import UsageError
from dragoman.views.actors import actors
from dragoman.views.articles import articles
from dragoman.views.coverage import coverage
from dragoman.views.disagreements import disagreements
from dragoman.views.positions import positions
from dragoman.views.stories import stories

RECORD = fake_record()


def test_articles_by_day_with_what_they_attest():
    rows = articles(RECORD)
    assert [row.id for row in rows] == ["a01", "a03", "a02", "a06", "a04", "a05"]
    assert [(row.statements, row.events) for row in rows[:2]] == [(2, 1), (3, 1)]


@pytest.mark.parametrize(
    ("filters", "expected"), [({"outlet": "le fanal"}, ["a02", "a04"]), ({"language": "fr"}, ["a02", "a04"])]
)
def test_articles_of_an_outlet_or_language(filters, expected):
    assert [row.id for row in articles(RECORD, **filters)] == expected


def test_actors_who_speak_most_come_first():
    rows = actors(RECORD)
    assert [row.name for row in rows[:2]] == ["Tomas Oredin", "Veldania"]
    assert next(row for row in rows if row.id == "n-voice").of.name == "Veldania"


def test_positions_belong_to_whom_was_spoken_for_and_the_latest_leads():
    rows = {(row.holder.name, row.issue or row.act): row for row in positions(RECORD)}
    veldania = rows["Veldania", "Passage of the Strait of Orm"]
    assert [s.id for s in veldania.statements] == ["s1", "s2"]  # by the day it was said, never by the publication
    assert [s.id for s in veldania.undated] == ["s6"]
    assert rows["Tomas Oredin", "warn"].latest.id == "s7"


def test_an_announced_utterance_is_not_a_position():
    assert "s9" not in [s.id for row in positions(RECORD) for s in (*row.statements, *row.undated)]


@pytest.mark.parametrize(("kind", "expected"), [(None, ["d1"]), ("figure", ["d1"]), ("date", [])])
def test_disagreements_by_kind(kind, expected):
    assert [row.id for row in disagreements(RECORD, kind=kind)] == expected


def test_both_sides_of_a_disagreement_have_outlet_and_language():
    row = disagreements(RECORD)[0]
    assert (row.left.outlet, row.left.language) == ("The Orm Gazette", "en")
    assert (row.right.outlet, row.right.text) == ("Le Fanal", "près de 60 canonnières")


def test_stories_list_their_articles():
    assert [a.outlet for a in stories(RECORD)[0].articles] == ["The Orm Gazette", "Le Fanal"]


def test_coverage_counts_what_was_read_and_what_was_not():
    held = coverage(RECORD)
    assert (held.articles, held.dated, held.origins_at_most, held.first) == (6, 5, 4, "1931-05-05")
    assert [(c.language, c.articles) for c in held.languages] == [("en", 4), ("fr", 2)]
    assert held.rejected[0].where == "notes.pdf"


@pytest.mark.parametrize(
    ("ask", "filters", "said"),
    [
        (articles, {"outlet": "Nobody's Post"}, "valid: .*Harbour Post"),
        (articles, {"language": "xx"}, "valid: en, fr"),
        (actors, {"type": "robot"}, "valid: person, country"),
        (disagreements, {"kind": "taste"}, "valid: figure, date"),
    ],
)
def test_values_that_are_not_valid(ask, filters, said):
    with pytest.raises(UsageError, match=said):
        ask(RECORD, **filters)
