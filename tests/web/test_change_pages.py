"""The pages of what changed: issues, shifts between days, and people's corrections."""

import re

from starlette.testclient import TestClient
from tests.fakes import fake_record

from dragoman.model.judgement import Anchor, Told, Word
from dragoman.model.span import Span
from dragoman.web import app

HOSTILE = "<b>the harbour</b> clerk"
S1 = Anchor("a01", Span(0, 4), "Some", "content")
WORDS = [
    Word(1, "2021-03-04T10:00:00Z", "ana", "statement", "redate", S1, S1, None, "said_on", Told("1931-05-03"),
         Told("1931-05-04"), "the paper of that day says so"),
    Word(2, "2021-03-05T10:00:00Z", HOSTILE, "statement", "undo", S1, S1, 1),
]  # fmt: skip


def client() -> TestClient:
    record = fake_record()
    record.spoken = {"s1": WORDS}
    return TestClient(app.build(record), base_url="http://127.0.0.1", raise_server_exceptions=False)


def drawn(address: str) -> str:
    return re.sub(r"\s+", " ", client().get(address).text)


def test_a_shift_shows_the_words_of_both_sides() -> None:
    (row,) = client().get("/shifts.json?actor=Karsova").json()
    page = drawn("/shifts?actor=Karsova")
    before, after = (page.index(f'href="/statements/{row[side][0]["id"]}"') for side in ("before", "after"))
    assert page.index("Before</p>") < before < page.index("After</p>") < after
    assert "denied on one day, offered talks on another" in page


def test_shifts_of_others_are_left_out() -> None:
    assert client().get("/shifts.json?actor=Veldania").json() == []
    assert "No shift of this kind was found" in drawn("/shifts?actor=Veldania")


def test_an_issue_leads_to_the_positions_on_it() -> None:
    (row,) = client().get("/issues.json").json()
    page = drawn("/issues")
    assert '<a href="/positions?issue=Passage+of+the+Strait+of+Orm">' in page
    assert f'data-label="statements">{row["statements"]}<' in page
    assert client().get("/positions?issue=Passage+of+the+Strait+of+Orm").status_code == 200


def test_a_correction_shows_who_spoke_what_the_field_said_before_and_that_it_was_taken_back() -> None:
    rows = client().get("/corrections.json").json()
    assert [(row["correction"]["decision"], row["undoes"], row["undone_by"]) for row in rows] == [
        (2, 1, None),
        (1, None, 2),
    ]
    page = drawn("/corrections")
    assert "<del><bdi>1931-05-03</bdi></del> → <ins><bdi>1931-05-04</bdi></ins>" in page
    assert "taken back by 2" in page and "takes back decision 1" in page
    assert "&lt;b&gt;the harbour&lt;/b&gt; clerk" in page and HOSTILE not in page


def test_a_record_that_nobody_corrected_says_so() -> None:
    record = fake_record()
    page = TestClient(app.build(record), base_url="http://127.0.0.1").get("/corrections").text
    assert "Nobody has corrected this record." in page
