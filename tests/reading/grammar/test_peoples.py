"""Peoples and their countries: who acts for a country, and who is only a part of its people."""

import pytest
import spacy
from spacy.tokens import Doc as Parse

from dragoman.engines.copied import copied
from dragoman.model.parse import Token
from dragoman.reading.grammar.peoples import country_of, is_counted_people, is_told_apart

VOCABS = {code: spacy.blank(code).vocab for code in ("en", "fr")}
type Rows = list[tuple[str, int, str, str]]


def token_of(code: str, rows: Rows, at: int) -> Token:
    """One token of a parse from (word, head, label, part of speech)."""
    words, heads, labels, parts = (list(column) for column in zip(*rows, strict=True))
    return copied(Parse(VOCABS[code], words=words, heads=heads, deps=labels, pos=parts))[at]  # type: ignore[arg-type]


ROW = ("went", 0, "ROOT", "VERB")
HUNDREDS: Rows = [("Hundreds", 3, "nsubj", "NOUN"), ("of", 0, "prep", "ADP"), ("Greeks", 1, "pobj", "PROPN"), ROW]
OTHERS: Rows = [("Rumours", 3, "nsubj", "NOUN"), ("of", 0, "prep", "ADP"), ("Greeks", 1, "pobj", "PROPN"), ROW]
ETHNIC: Rows = [("The", 2, "det", "DET"), ("ethnic", 2, "amod", "ADJ"), ("Hungarians", 3, "nsubj", "PROPN"), ROW]
PLAIN: Rows = [("The", 2, "det", "DET"), ("tired", 2, "amod", "ADJ"), ("Hungarians", 3, "nsubj", "PROPN"), ROW]
NUMBER: Rows = [("six", 1, "nummod", "NUM"), ("Angolais", 1, "ROOT", "NOUN"), ("partent", 1, "acl", "VERB")]
THRACE: Rows = [("Les", 1, "det", "DET"), ("Turcs", 1, "ROOT", "NOUN"), ("de", 3, "case", "ADP")]


@pytest.mark.parametrize(
    ("code", "rows", "at", "counted"),
    [
        ("en", HUNDREDS, 2, True),
        ("en", OTHERS, 2, False),
        ("en", ETHNIC, 2, True),
        ("en", PLAIN, 2, False),
        ("fr", NUMBER, 1, True),
    ],
)
def test_some_of_a_people_are_not_their_country(code: str, rows: Rows, at: int, counted: bool) -> None:
    people = token_of(code, [(w, h if w != "went" else at + 1, d, p) for w, h, d, p in rows], at)
    assert is_counted_people(people) is counted


@pytest.mark.parametrize(("part", "apart"), [("PROPN", True), ("NOUN", False)])
def test_a_people_somewhere_is_told_apart_by_the_place(part: str, apart: bool) -> None:
    assert is_told_apart(token_of("fr", [*THRACE, ("Thrace", 1, "nmod", part)], 1)) is apart


@pytest.mark.parametrize(
    ("code", "word", "part", "country"),
    [("en", "Chilean", "ADJ", "CHL"), ("en", "chilean", "ADJ", None), ("fr", "chilien", "ADJ", "CHL")],
)
def test_a_capital_tells_a_country_where_the_language_writes_one(
    code: str, word: str, part: str, country: str | None
) -> None:
    assert country_of(token_of(code, [(word, 0, "ROOT", part)], 0), code) == country
