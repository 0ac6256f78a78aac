"""How the days of two accounts lie to one another."""

from itertools import product

import pytest

from dragoman.record.days.known import APART, BEFORE, ONE_NEWS, Days, between

SPANS = (
    Days("1962-10-22", "1962-10-22", True),
    Days("1962-10-15", "1962-10-22", False),
    Days("1962-10-18", "1962-10-25", False),
    Days("1962-10-01", "1962-10-31", False),
    Days(None, "1962-10-22", False),
    Days(None, None, False),
    Days("1962-11-20", "1962-11-20", True),
)


@pytest.mark.parametrize(("a", "b"), list(product(SPANS, SPANS)))
def test_what_is_kept_of_two_spans_is_what_they_tell(a: Days, b: Days) -> None:
    found = between(a, b)
    assert found is between(a, b)
    assert (found.apart, found.same, found.near) == (a.apart(b), a.same_day(b), a.near(b, APART))
    assert found.news == a.ends_near(b, ONE_NEWS)
    assert found.dated == (found.news and a.within_days(BEFORE) and b.within_days(BEFORE))
    assert found.open == (None in (a.start, a.end, b.start, b.end))
