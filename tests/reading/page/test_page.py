"""Title, byline, furniture, printed dates."""

import pytest

from dragoman.languages import known_languages, load_language
from dragoman.model.span import Span
from dragoman.ontology.entries import Entry
from dragoman.reading.page import PageParts, find_blocks, find_page_parts, load_page

BODY = [
    "The harbour master closed the strait at dawn, and nobody was told why.",
    "“We shall not open it before the king has signed,” he said.",
    "Grain prices rose by a third within a week, merchants complained.",
    "The council of the island sits again in the spring, its clerk announced.",
]


def parts_of(lines: list[str], code: str = "en", title_given: str | None = None) -> tuple[str, PageParts]:
    text = "\n\n".join(lines)
    return text, find_page_parts(text, find_blocks(text), table=load_page(code), title_given=title_given)


def furniture_of(lines: list[str], code: str = "en") -> list[str]:
    text, parts = parts_of(lines, code)
    return [span.of(text) for span in parts.furniture]


def examples() -> list[tuple[str, str, str]]:
    return [
        (code, item.text("example"), item.text("kind", "line"))
        for code in ("und", *known_languages())
        for item in Entry(load_language(code).table("page"), code).tables("furniture")
    ]


@pytest.mark.parametrize(("code", "example", "kind"), examples())
def test_each_pattern_knows_its_example(code: str, example: str, kind: str) -> None:
    lines = ["The strait is closed to all ships", *BODY, example]
    text, parts = parts_of(lines, code)
    if kind == "byline":
        assert parts.byline is not None
        assert parts.byline.of(text) == example
    else:
        assert [span.of(text) for span in parts.furniture] == [example]


def test_blocks_are_stripped_lines() -> None:
    assert find_blocks("  one \n\n\t\u00a0two\n ") == (Span(2, 5), Span(10, 13))
    assert find_blocks("") == ()


def test_every_block_is_in_one_part() -> None:
    text, parts = parts_of(["March 4, 1911", "War of the herrings", "By Ada Holm", *BODY, "Source link"])
    known = [*parts.furniture, *parts.body, *[span for span in (parts.title, parts.byline) if span]]
    assert sorted(known) == sorted(find_blocks(text))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["The strait is closed to all ships", *BODY], "The strait is closed to all ships"),
        (["World", "The strait is closed to all ships", *BODY], "The strait is closed to all ships"),
        (["March 4, 1911", "Will the strait open again?", *BODY], "Will the strait open again?"),
        (["The king: “I shall never sign”", *BODY], "The king: “I shall never sign”"),
        (["Home > World > Baltic", "The strait is closed to all ships", *BODY], "The strait is closed to all ships"),
        (BODY, None),
        ([BODY[0], "A subheading", *BODY[1:]], None),
    ],
)
def test_title(lines: list[str], title: str | None) -> None:
    text, parts = parts_of(lines)
    assert (parts.title.of(text) if parts.title else None) == title


def test_a_title_given_is_found_folded() -> None:
    text, parts = parts_of(
        ["Baltic news of the day", "L’ÉTAT ferme le détroit", *BODY], title_given="L'Etat ferme le detroit"
    )
    assert parts.title is not None
    assert parts.title.of(text) == "L’ÉTAT ferme le détroit"


@pytest.mark.parametrize(
    "line",
    ["A long wait for the captains", "Broken promises", "What next?", "“Not one ship”", "He said: “Read the treaty.”"],
)
def test_subheadings_and_sentences_are_no_furniture(line: str) -> None:
    assert furniture_of(["The strait is closed to all ships", *BODY[:2], line, *BODY[2:]]) == []


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "January 4, 1911"),
        ("en", "Published on Wednesday 4 January 1911 at 10:42 GMT"),
        ("fr", "Publié le 4 janvier 1911 à 10 h 42"),
        ("fr", "Mis à jour le 04/01/1911"),
    ],
)
def test_printed_dates(code: str, line: str) -> None:
    text, parts = parts_of([line, "The strait is closed to all ships", *BODY], code)
    assert [span.of(text) for span in parts.dates] == [line]
    assert parts.dates == parts.furniture


def test_a_sentence_with_a_date_is_no_printed_date() -> None:
    text, parts = parts_of(["The strait is closed to all ships", "On 4 January 1911 the strait was closed.", *BODY])
    assert parts.dates == ()
    assert len(parts.body) == len(BODY) + 1
    assert text


def test_behind_a_form_for_comments_all_is_furniture() -> None:
    tail = ["Leave a Reply", "Your name", "This was a fine article, and I shall come back to read more of it."]
    assert furniture_of(["The strait is closed to all ships", *BODY, *tail]) == tail


def test_a_prompt_above_the_article_does_not_end_it() -> None:
    assert furniture_of(["3 comments", "The strait is closed to all ships", *BODY]) == ["3 comments"]


def test_a_line_printed_twice_is_furniture_the_second_time() -> None:
    title = "The strait is closed to all ships"
    assert furniture_of([title, BODY[0], title, *BODY[1:], BODY[0]]) == [title, BODY[0]]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_tiny_pages(count: int) -> None:
    text, parts = parts_of(["Strait closed"] * count)
    assert len(parts.furniture) + len(parts.body) + (parts.title is not None) == count
    assert text


def test_a_long_line_is_read_in_time() -> None:
    _, parts = parts_of(["The strait is closed to all ships", "a b > " * 35_000, *BODY])
    assert len(parts.body) == len(BODY) + 1


@pytest.mark.parametrize(
    ("line", "code", "tells"),
    [
        ("Posted on May 3rd, 1911 by the night desk", "en", True),
        ("Page last modified on 3 May 1911", "en", True),
        ("THE STRAIT GAZETTE - Wednesday, May 3, 1911 - One Penny", "en", True),
        ("Riga, 3 May 1911", "en", True),
        ("The Strait Review, no. 7, Spring 1911", "en", True),
        ("The king closed the strait on 3 May 1911, said the clerk.", "en", False),
        ("Published on 3 May 1911, the treaty is read by every child. Nobody likes it.", "en", False),
        ("Riga, 3 May 1911 (from our own correspondent)", "en", True),
        ("RIGA, 3 sept. 1911 (de notre correspondant)", "fr", True),
        ("Riga, 3 mai 1911 (de notre envoyé) –", "fr", True),
        ("Consulté le 3 mai 1911", "fr", True),
        ("LA GAZETTE DU DÉTROIT - Mercredi 3 mai 1911 - Un sou", "fr", True),
        ("Le roi a fermé le détroit le 3 mai 1911.", "fr", False),
    ],
)
def test_lines_that_tell_a_day_of_the_page(line: str, code: str, tells: bool) -> None:
    text, parts = parts_of(["The strait is closed to all ships", line, *BODY], code)
    assert [span.of(text) for span in parts.dates] == ([line] if tells else [])


def test_the_head_of_a_newspaper_is_not_the_title() -> None:
    text, parts = parts_of(["THE STRAIT GAZETTE - Wednesday, May 3, 1911 - One Penny", "Strait closed", *BODY])
    assert parts.title is not None
    assert parts.title.of(text) == "Strait closed"


def test_the_title_of_the_window_is_furniture() -> None:
    text, parts = parts_of(["King closes the strait - Strait Gazette", "King closes the strait", *BODY])
    assert parts.title is not None
    assert parts.title.of(text) == "King closes the strait"
    assert [span.of(text) for span in parts.furniture] == ["King closes the strait - Strait Gazette"]
