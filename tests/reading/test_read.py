"""Reading whole texts: batches, odd input, other languages."""

import json
from datetime import date

import pytest

import dragoman
from dragoman.errors import DragomanError, FormatError
from dragoman.model.article import Article
from dragoman.model.ids import article_id, text_hash
from dragoman.reading.read import LONGEST, ReadFailure, read_articles

ENGLISH = "Ida Berg said on Monday that the port of Aden would stay open."
FRENCH = "Ida Berg a déclaré lundi que le port d'Aden resterait ouvert."


def article(text: str, language: str | None = None) -> Article:
    return Article(article_id(text, None, None), text, text_hash(text), language_given=language)


def test_readings_come_in_the_order_of_the_texts_whatever_their_language() -> None:
    texts = [ENGLISH, FRENCH, ENGLISH + " It rained.", FRENCH + " Il pleuvait."]
    assert [r.article.language for r in dragoman.read_many(texts)] == ["en", "fr", "en", "fr"]


def test_a_reading_is_json_and_its_spans_point_into_the_text() -> None:
    reading = dragoman.read(ENGLISH, language="en", published=date(1962, 10, 23))
    plain = json.loads(json.dumps(reading.to_dict()))
    (quotation,) = plain["quotations"]
    start, end = quotation["content"][0]
    assert ENGLISH[start:end] == "the port of Aden would stay open"
    assert quotation["said_on"] == {"start": "1962-10-22", "end": "1962-10-22", "granularity": "day"}
    assert plain["article"]["published"]["basis"] == "given"


def test_one_published_day_for_each_text() -> None:
    days = [date(1956, 11, 6), None]
    found = [r.article.published.value for r in dragoman.read_many([ENGLISH, ENGLISH], published=days)]
    assert found == ["1956-11-06", None]


@pytest.mark.parametrize("text", ["", "\n\n", "…", "“", "«»", "\u200f\u200e", "a" * 300, ". . . .", "\U0001f600"])
def test_odd_texts_are_read_without_a_fault(text: str) -> None:
    (result,) = read_articles([article(text, "en")])
    assert not isinstance(result, ReadFailure), result


def test_a_text_over_the_limit_fails_alone() -> None:
    first, second = read_articles([article("word " * (LONGEST // 5 + 1), "en"), article(ENGLISH, "en")])
    assert isinstance(first, ReadFailure) and "at most" in first.reason
    assert not isinstance(second, ReadFailure) and second.quotations


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(FormatError, match="surrogates"):
        dragoman.read("a \ud800 b", language="en")


def test_a_failed_text_raises_for_a_caller_that_reads_one() -> None:
    with pytest.raises(DragomanError, match="at most"):
        dragoman.read("word " * (LONGEST // 5 + 1), language="en")


def test_a_language_without_a_parser_keeps_marks_and_names_and_says_so() -> None:
    text = "El presidente dijo: «No aceptaremos el ultimátum de Rusia», y la OTAN calló durante tres largas semanas."
    reading = dragoman.read(text)
    assert reading.article.language == "es"
    assert [q.content[0].of(text) for q in reading.quotations] == ["No aceptaremos el ultimátum de Rusia"]
    assert {e.country for e in reading.entities} >= {"RUS"} and "NATO" in {e.name for e in reading.entities}
    assert "no parser" in reading.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "Police searched the Danish consul general's residence for letters on Wednesday.",
        "The Danish supreme leader met a senior Norwegian rebel official.",
        "New Bolivian President Mr Alvaro Soto has declared a curfew in Bolivia.",
        "Danish King Oskar bin Tomas Al Berg has sent a message to President Dr. Omar Haddad.",
    ],
)
def test_roles_that_begin_at_one_word_are_two_entities(text: str) -> None:
    entities = [entity.id for entity in dragoman.read(text, language="en").entities]
    assert len(entities) == len(set(entities))
