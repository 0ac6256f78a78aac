"""When an article is from."""

import pytest

from dragoman.model.span import Span
from dragoman.reading.times import Dating, date_article, find_expressions, load_times


def dating(text: str, *, given: str | None = None, printed: int | None = None, code: str = "en") -> Dating:
    """The dating of `text`; `printed` is the number of the line that prints the date."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    table = load_times(code)
    return date_article(
        text,
        body=tuple(span for number, span in enumerate(spans) if number != printed),
        printed=(spans[printed],) if printed is not None else (),
        expressions=find_expressions(text, table=table),
        published_given=given,
        table=table,
    )


def test_given_wins_and_another_printed_day_is_kept_beside() -> None:
    found = dating("April 2, 1964\nThe king abdicated.", given="1963-10-16", printed=0)
    assert (found.published.value, found.published.basis, found.stated_date) == ("1963-10-16", "given", "1964-04-02")


@pytest.mark.parametrize(
    ("text", "code", "day"),
    [
        ("RIGA, October 16, 1963 (Baltic Agency) — The king abdicated.", "en", "1963-10-16"),
        ("TALLINN, Estonia, 16 October 1963 - The king abdicated.", "en", "1963-10-16"),
        ("RIGA, 16 octobre 1963 (Agence balte) – Le roi a abdiqué.", "fr", "1963-10-16"),
        ("RIGA, 16 octobre 1963 (Agence) –\nLe roi a abdiqué.", "fr", "1963-10-16"),
        ("RIGA/TALLINN, 16 octobre 1963 – Le roi a abdiqué.", "fr", "1963-10-16"),
        ("RIGA/TALLINN, October 16, 1963 - The king abdicated.", "en", "1963-10-16"),
        ("RIGA, Wednesday, October 16 — The war of 1960 has left its mark, the king said.", "en", "1963-10-16"),
    ],
)
def test_dateline(text: str, code: str, day: str) -> None:
    found = dating(text, code=code)
    assert (found.published.value, found.published.basis) == (day, "dateline")
    assert found.published.evidence


def test_a_dateline_without_year_or_weekday_is_not_completed() -> None:
    assert dating("RIGA, October 16 (Baltic Agency) — The king abdicated.").published.value is None


def test_a_printed_day_is_believed() -> None:
    found = dating("October 17, 1963\nThe king abdicated on Wednesday, October 16.", printed=0)
    assert (found.published.value, found.stated_date) == ("1963-10-17", None)


def test_a_printed_day_long_after_the_news_is_a_repost() -> None:
    found = dating("December 3, 1963\nThe king abdicated on Wednesday, October 16.", printed=0)
    assert found.stated_date == "1963-12-03"
    published = found.published
    assert (published.value, published.earliest, published.latest) == (None, "1963-10-16", "1963-10-18")
    assert published.basis == "inferred"


def test_weekday_day_and_month_give_the_year() -> None:
    text = "The king abdicated on Wednesday, October 16.\nHe was crowned in 1958."
    published = dating(text).published
    assert (published.earliest, published.latest, published.basis) == ("1963-10-16", "1963-10-18", "inferred")


@pytest.mark.parametrize(
    ("line", "code", "value", "stated"),
    [
        ("Posted on October 17th, 1963 by the night desk", "en", "1963-10-17", None),
        ("Page last modified on 17 October 1963", "en", None, "1963-10-17"),
        ("Updated: 19 October 1963. Published: 17 October 1963", "en", "1963-10-17", "1963-10-19"),
        ("Consulté le 17 octobre 1963", "fr", None, "1963-10-17"),
        ("Modifié le 19 octobre 1963, publié le 17 octobre 1963", "fr", "1963-10-17", "1963-10-19"),
        ("17/10/93", "fr", "1993-10-17", None),
        ("17/10/63", "fr", None, None),
    ],
)
def test_words_before_a_printed_day_tell_what_it_is(line: str, code: str, value: str | None, stated: str) -> None:
    found = dating(f"{line}\nThe king said nothing.", printed=0, code=code)
    assert (found.published.value, found.stated_date) == (value, stated)


def test_two_digits_of_a_year_name_its_century_where_one_is_near() -> None:
    years = [dating(f"23/06/{year}\nThe king spoke.", printed=0).published.value for year in ("09", "46", "71")]
    assert years == ["2009-06-23", None, "1971-06-23"]


def test_an_issue_bounds_its_articles() -> None:
    published = dating("The Baltic Review, no. 7, Autumn 1963\nThe king said nothing.", printed=0).published
    assert (published.value, published.earliest, published.latest) == (None, "1963-09-01", "1963-11-30")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The king was crowned on 3 May 1958 and is old.", "1958-05-03", None),
        ("The pact, sealed on 3 May 1958, will be read out on 9 June 1958.", "1958-05-03", "1958-06-09"),
        ('The pact was sealed on 3 May 1958. "It will be read out on 9 June 1958," she said.', "1958-05-03", None),
        ("The king abdicated on Wednesday, October 16. It is the third crisis of 1963.", "1963-10-16", "1963-10-18"),
    ],
)
def test_what_is_told_as_done_or_announced_bounds_the_day(text: str, earliest: str, latest: str | None) -> None:
    published = dating(text).published
    assert (published.value, published.earliest, published.latest) == (None, earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["The king abdicated on Wednesday.", "The king abdicated on Wednesday, October 16.", "He will come in 1970."],
)
def test_too_little_stays_unknown(text: str) -> None:
    published = dating(text).published
    assert (published.value, published.earliest, published.latest, published.basis) == (None, None, None, "unknown")
