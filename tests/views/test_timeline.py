from dataclasses import replace

import pytest
from tests.fakes import fake_record

from dragoman.errors import UsageError
from dragoman.model.article import Published
from dragoman.model.time import When
from dragoman.views.context import tell_timeline
from dragoman.views.timeline import by_days, timeline

RECORD = fake_record()


def test_an_event_that_a_statement_performs_is_part_of_its_entry():
    rows = timeline(RECORD)
    assert "e1" not in [row.id for row in rows]
    assert next(row for row in rows if row.id == "s2").performs == ("REQUEST",)


def test_an_event_whose_statement_is_not_listed_keeps_its_own_entry():
    record = fake_record()
    record.listed_statements = [s for s in record.listed_statements if s.id != "s2"]
    assert "e1" in [row.id for row in timeline(record)]


def test_an_event_without_an_actor_is_left_out():
    assert "e4" not in [row.id for row in timeline(RECORD)]


def test_entries_are_in_order_and_the_undated_last():
    assert [row.id for row in timeline(RECORD)] == ["e2", "s2", "s1", "s3", "s4", "s7", "s5", "s6", "e3", "s8", "s9"]


def test_what_the_day_rests_on_is_said():
    marks = {row.id: row.dated.dated_by for row in timeline(RECORD)}
    assert (marks["s1"], marks["s3"], marks["s8"]) == ("text", "publication", "none")


def test_statuses_stand_side_by_side():
    row = next(row for row in timeline(RECORD) if row.id == "e2")
    assert row.statuses == ("denied", "actual")
    assert (row.articles, row.languages) == (2, ("en", "fr"))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"actor": "Marène"}, ["s2", "s1"]),
        ({"actor": "n-lune"}, []),
        ({"since": "1931-05-07", "until": "1931-05-07"}, ["s5"]),
        ({"until": "1931-05-04"}, ["e2"]),
        ({"article": "a06"}, ["s3"]),
        ({"kind": "Event"}, ["e2", "e3"]),
        ({"kind": "statement", "until": "1931-05-04"}, []),
    ],
)
def test_filters(filters, expected):
    assert [row.id for row in timeline(RECORD, **filters)] == expected


def test_an_unknown_name_lists_near_ones():
    with pytest.raises(UsageError, match=r"near: .*Tomas Oredin"):
        timeline(RECORD, actor="Tomaso Oredinovsky")


def test_words_are_told_in_their_sentence():
    rows = {row.id: row for row in tell_timeline(RECORD, timeline(RECORD))}
    assert rows["e3"].words.sentence.startswith("Le ministre karsovien")
    assert rows["e3"].words.text in rows["e3"].words.sentence
    assert rows["s3"].words.sentence.startswith("Foreign Minister Tomas Oredin denied")
    assert (rows["e3"].words.form, rows["s3"].words.form) == (None, "direct")


def test_entries_stand_under_their_days_and_the_undated_under_none():
    days = by_days(timeline(RECORD))
    assert [(d.start, len(d.rows)) for d in days][:2] == [("1931-05-03", 1), ("1931-05-05", 2)]
    assert (days[-1].start, [row.id for row in days[-1].rows]) == (None, ["s8", "s9"])


def test_days_of_publication_that_are_not_known_closely_stand_apart():
    record = fake_record()
    week = Published(None, "1931-05-01", "1931-05-07", "inferred")
    record.listed_articles = [replace(a, published=week) if a.id == "a03" else a for a in record.listed_articles]
    days = by_days(timeline(record, actor="Oredin"))
    assert [(d.start, d.end, d.published) for d in days if d.published] == [("1931-05-01", "1931-05-07", True)]


def test_the_widest_attested_of_a_day_comes_first():
    record = fake_record()
    record.listed_statements = [replace(s, articles=9) if s.id == "s1" else s for s in record.listed_statements]
    assert [row.id for row in timeline(record, since="1931-05-05", until="1931-05-05")] == ["s1", "s2"]


def test_a_day_told_comes_before_a_day_of_publication():
    record = fake_record()
    told = When("1931-05-06", "1931-05-06", "day")
    record.listed_statements = [replace(s, said_on=told) if s.id == "s7" else s for s in record.listed_statements]
    assert [row.id for row in timeline(record, since="1931-05-06", until="1931-05-06")] == ["s7", "s3", "s4"]


def test_an_unknown_kind_lists_the_valid_ones():
    with pytest.raises(UsageError, match="valid: statement, event"):
        timeline(RECORD, kind="rumour")
