import pytest

from dragoman.errors import UsageError
from dragoman.model.article import Published
from dragoman.model.time import When
from dragoman.views.dating import UNDATED, Dated, date_entry, order, window, within

MAY = Published("1931-05-06", "1931-05-06", "1931-05-06", "given")
EARLY = Published("1931-05-05", "1931-05-05", "1931-05-05", "metadata")
BOUNDED = Published(None, "1931-05-01", "1931-05-04", "inferred")
OPEN = Published(None, "1931-05-01", None, "inferred")
UNKNOWN = Published()


@pytest.mark.parametrize(
    ("when", "published", "expected"),
    [
        (When("1931-05-05", "1931-05-05", "day"), [MAY], Dated("1931-05-05", "1931-05-05", "day", "text")),
        (When("1931-05-01", None, "month"), [MAY], Dated("1931-05-01", None, "month", "text")),
        (None, [MAY, EARLY], Dated("1931-05-05", "1931-05-05", "day", "publication")),
        (None, [BOUNDED], Dated("1931-05-01", "1931-05-04", "day", "publication")),
        (None, [UNKNOWN, MAY], Dated("1931-05-06", "1931-05-06", "day", "publication")),
        (When(None, None, "day"), [MAY], Dated("1931-05-06", "1931-05-06", "day", "publication")),
        (None, [UNKNOWN], UNDATED),
        (None, [OPEN], UNDATED),
        (None, [], UNDATED),
    ],
)
def test_the_text_leads_then_the_first_publication(when, published, expected):
    assert date_entry(when, published) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("1962-10-22", "1962-10-28", ("1962-10-22", "1962-10-28")),
        ("1962-10", "1962-10", ("1962-10-01", "1962-10-31")),
        ("1964-02", "1964-02", ("1964-02-01", "1964-02-29")),
        ("1962", None, ("1962-01-01", None)),
        ("", "1962", (None, "1962-12-31")),
        (None, None, (None, None)),
    ],
)
def test_a_year_or_month_is_its_first_or_last_day(since, until, expected):
    assert window(since, until) == expected


@pytest.mark.parametrize("written", ["yesterday", "1962-13", "1962-02-30", "22/10/1962", "0000", "1962-10-22T00:00"])
def test_another_way_of_writing_a_day_is_refused(written):
    with pytest.raises(UsageError, match="valid: a day, month or year"):
        window(written, None)


def test_a_window_that_ends_before_it_begins_is_refused():
    with pytest.raises(UsageError, match=r"ends .* before it begins"):
        window("1962-11", "1962-10")


@pytest.mark.parametrize(
    ("dated", "since", "until", "expected"),
    [
        (Dated("1931-05-05", "1931-05-05", "day", "text"), "1931-05-05", "1931-05-05", True),
        (Dated("1931-05-05", "1931-05-05", "day", "text"), "1931-05-06", None, False),
        (Dated("1931-05-01", "1931-05-31", "month", "text"), "1931-05-10", "1931-05-11", True),
        (Dated("1931-05-01", None, "day", "text"), "1931-06-01", None, True),
        (Dated(None, "1931-05-01", "day", "text"), None, "1930-01-01", True),
        (UNDATED, None, None, True),
        (UNDATED, "1931-05-01", None, False),
    ],
)
def test_an_entry_touches_a_window(dated, since, until, expected):
    assert within(dated, since, until) is expected


def test_undated_entries_come_last():
    late = Dated("1999-01-01", "1999-01-01", "day", "text")
    assert sorted([UNDATED, late], key=order) == [late, UNDATED]


def test_what_is_dated_by_publication_stands_at_the_last_day_it_can_be_from():
    told = Dated("1931-05-05", "1931-05-08", "day", "text")
    published = Dated("1931-05-01", "1931-05-06", "day", "publication")
    single = Dated("1931-05-06", "1931-05-06", "day", "text")
    assert sorted([published, single, told], key=order) == [told, single, published]
