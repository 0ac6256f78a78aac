"""Files, folders and standard input → articles and rejects."""

import io
import os
from pathlib import Path

import pytest

from dragoman.ingest import Columns, Limits, Reject, Skipped, read_paths
from dragoman.model.article import Article

WORDS = "The harbour master closed the strait.\nNobody was told why."


def articles(*paths: Path | str, **options: object) -> list[Article]:
    found = list(read_paths(paths, **options))  # type: ignore[arg-type]
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def rejects(*paths: Path | str, **options: object) -> list[Reject]:
    return [item for item in read_paths(paths, **options) if isinstance(item, Reject)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "raw",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
        b"\xff\xfe" + WORDS.encode("utf-16-le"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
    ],
)
def test_every_writing_of_a_text_is_one_text(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    (article,) = articles(tmp_path)
    assert article.text == WORDS
    assert article.outlet == "a.txt"


def test_an_old_encoding_is_guessed(tmp_path: Path) -> None:
    text = "L'été dernier, le maître du port a fermé le détroit à tous les navires étrangers."
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    assert articles(tmp_path)[0].text == text


def test_bytes_of_no_encoding_are_guessed_or_refused(tmp_path: Path) -> None:
    text = "Капитан порта закрыл пролив на рассвете, и никому не сказали почему."
    (tmp_path / "a.txt").write_bytes(text.encode("cp1251"))
    assert articles(tmp_path)[0].text == text


def test_marks_without_width_stay(tmp_path: Path) -> None:
    text = "The har\u00adbour\u200b master\u200f left."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert articles(tmp_path)[0].text == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"* * *", "empty"),
        (b"\x00\x01\x02binary\x00", "NUL"),
        (b"\x01\x02\x03\x04abc" * 9, "control characters"),
        (b"\xff\xfea", "breaks it"),
        (b"\xef\xbb\xbfa\xff", "breaks it"),
        (b"x" * 300, "limit of one file"),
        (b"word " * 30, "characters"),
        (b"wordwordwordwordword", "a line of"),
    ],
)
def test_what_is_no_article_says_why(tmp_path: Path, raw: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    (reject,) = rejects(tmp_path, limits=Limits(file_bytes=250, characters=120, line=15 if b"wordword" in raw else 150))
    assert reason in reject.reason
    assert reject.where == str(tmp_path / "a.txt")
    assert reject.stage == "ingest"


def test_folders_are_walked_in_order_and_other_files_counted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", "README.md", "expected.toml", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Words of {name}.")
    skipped = Skipped()
    found = articles(tmp_path, skipped=skipped)
    assert [article.outlet for article in found] == ["a.txt", "b.txt", "sub/c.txt"]
    assert skipped.files == 3


def test_articles_toml_tells_what_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "articles.toml").write_text(
        '["a.txt"]\noutlet = "The Harbour Courier"\nurl = "https://courier.example/a?utm_source=x"\n'
        'published = 1911-01-04\ntitle = "Strait closed"\nlanguage = "en-GB"\n'
    )
    (article,) = articles(tmp_path)
    assert (article.outlet, article.url) == ("The Harbour Courier", "https://courier.example/a")
    assert (article.published_given, article.published_basis) == ("1911-01-04", "given")
    assert (article.title_given, article.language_given) == ("Strait closed", "en")


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ('["a.txt"]\nwhen = "1911"', "unknown keys when"),
        ('["a.txt"]\noutlet = 3', "must be a string"),
        ('"a.txt" = 3', "must be a table"),
        ('["a.txt"]\npublished = "yesterday"', "1962-10-27"),
        ("[", "no TOML"),
    ],
)
def test_a_broken_articles_toml_names_the_entry(tmp_path: Path, toml: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "articles.toml").write_text(toml)
    (reject,) = rejects(tmp_path)
    assert reason in reject.reason


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        '{"text": "One text.", "outlet": "Courier", "published": "1911-01-04T10:00:00Z", "language": "en"}',
        "",
        '{"text": "Broken',
        '["no", "object"]',
        '{"title": "No text"}',
        '{"text": 3}',
        '{"text": "  "}',
        '{"text": "A\\u0000B"}',
        '{"text": "half \\ud83d"}',
        '{"text": "Last text."}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = list(read_paths([tmp_path / "a.jsonl"]))
    read = [item for item in found if isinstance(item, Article)]
    assert [article.text for article in read] == ["One text.", "Last text."]
    assert (read[0].outlet, read[0].published_given) == ("Courier", "1911-01-04")
    refused = [item.where.rpartition(", ")[2] for item in found if isinstance(item, Reject)]
    assert refused == [f"line {number}" for number in (3, 4, 5, 6, 7, 8, 9)]


def test_json_lines_with_other_names_and_a_line_too_long(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "' + "x " * 200 + '"}\n{"body": "Short.", "paper": "Courier"}\n')
    found = list(read_paths([tmp_path], limits=Limits(file_bytes=100), columns=Columns(text="body", outlet="paper")))
    assert isinstance(found[0], Reject)
    assert "line 1" in found[0].where
    assert isinstance(found[1], Article)
    assert (found[1].text, found[1].outlet) == ("Short.", "Courier")


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        (WORDS.encode(), [WORDS]),
        (b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (b"<!doctype html><p>One.</p><p>Two.</p>", ["One.\n\nTwo."]),
        (b'\xef\xbb\xbf{"text": "One."}', ["One."]),
    ],
)
def test_standard_input(raw: bytes, texts: list[str]) -> None:
    assert [article.text for article in articles("-", stdin=io.BufferedReader(io.BytesIO(raw)))] == texts


def test_missing_and_unknown_files_are_rejects_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "a.pdf").write_text(WORDS)
    found = list(read_paths([tmp_path / "none.txt", tmp_path / "a.pdf", tmp_path / "a.txt"]))
    assert [type(item) for item in found] == [Reject, Reject, Article]
    assert isinstance(found[1], Reject)
    assert ".jsonl" in found[1].reason


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_an_endless_file_is_not_held(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    (reject,) = rejects(tmp_path, limits=Limits(file_bytes=1000))
    assert "1,000 bytes" in reject.reason


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    found = read_paths([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert isinstance(next(found), Article)
    (tmp_path / "b.txt").write_text(WORDS)
    assert isinstance(next(found), Article)


def test_ids_come_from_text_outlet_and_address(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text(WORDS)
    same, twin = articles(tmp_path / "a"), articles(tmp_path / "b")
    assert same[0].id == twin[0].id
    assert same[0].raw_hash == twin[0].raw_hash
    first, second = articles(tmp_path)
    assert (first.outlet, second.outlet) == ("a/x.txt", "b/x.txt")
    assert first.id != second.id
    assert first.text_hash == second.text_hash


def test_a_missing_path_says_so(tmp_path: Path) -> None:
    (found,) = read_paths([tmp_path / "nowhere"])
    assert isinstance(found, Reject) and "no such file" in found.reason
