"""Web pages → visible blocks and metadata."""

import pytest

from dragoman.errors import EncodingError, FormatError
from dragoman.ingest.html import read_html

HEAD = """<!doctype html><html lang="fr-CA"><head><meta charset="utf-8">
<title>Le détroit est fermé - Courrier du port</title>
<meta property="og:title" content="Le détroit est fermé"><meta property="og:site_name" content="Courrier du port">
<meta property="article:published_time" content="1998-03-02T10:00:00+01:00">
<link rel="canonical" href="https://courrier.example/detroit"><style>p{color:red}</style></head><body>"""


def blocks(body: str) -> list[str]:
    return read_html(f"<html><body>{body}</body></html>".encode(), "page.html")[0].split("\n\n")


def test_facts() -> None:
    text, facts = read_html((HEAD + "<p>Le port est vide.</p>").encode(), "page.html")
    assert text == "Le port est vide."
    assert (facts.title, facts.outlet) == ("Le détroit est fermé", "Courrier du port")
    assert (facts.url, facts.published) == ("https://courrier.example/detroit", "1998-03-02")
    assert (facts.language, facts.basis) == ("fr", "metadata")


def test_a_page_may_hold_the_press_of_any_century() -> None:
    page = (HEAD.replace("1998-03-02", "1898-03-02") + "<p>Le port est vide.</p>").encode()
    assert read_html(page, "page.html")[1].published == "1898-03-02"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One <b>bo</b>ld\n word.</p><p>Two.</p>", ["One bold word.", "Two."]),
        ("<div>One<br>Two<div>Three</div>Four</div>", ["One", "Two", "Three", "Four"]),
        ("<p>One<script>var x</script><!-- no --> more</p><noscript>no</noscript>", ["One more"]),
        ("<p hidden>no</p><p style='display: none'>no</p><p aria-hidden='true'>no</p><p>One</p>", ["One"]),
        ("<nav>Home</nav><ul><li>a</li><li>b</li></ul>", ["Home", "a", "b"]),
        ("<p>caf&eacute; &amp; th&#233; &laquo;&nbsp;ici&nbsp;&raquo;</p>", ["café & thé «\u00a0ici\u00a0»"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("One<p>unclosed<p>Two", ["One", "unclosed", "Two"]),
    ],
)
def test_visible_text(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize("raw", [b"<html></html>", b"<script>x</script>", b"<p hidden>no</p>"])
def test_a_page_without_visible_text(raw: bytes) -> None:
    with pytest.raises(FormatError, match="visible text"):
        read_html(raw, "page.html")


def test_bytes_that_are_no_page() -> None:
    with pytest.raises(EncodingError, match="NUL"):
        read_html(b"<p>\x00\x00</p>", "page.html")


def test_a_declared_encoding_is_believed() -> None:
    raw = '<html><head><meta charset="iso-8859-2"></head><body><p>Książę odpłynął</p></body></html>'.encode(
        "iso-8859-2"
    )
    assert read_html(raw, "page.html")[0] == "Książę odpłynął"


def test_a_page_nested_very_deeply_is_cut_and_not_fatal() -> None:
    body = "<p>One</p>" + "<div>" * 3000 + "deep" + "</div>" * 3000
    assert blocks(body)[0] == "One"
