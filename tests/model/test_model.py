"""Spans, evidence and ids check themselves."""

import pytest

from dragoman.errors import EvidenceError, SpanError
from dragoman.model.article import Page, Published
from dragoman.model.entity import Entity, Mention
from dragoman.model.ids import article_id, minted_id, text_hash
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import Evidence, Span, check_spans

PAGE = Page("a1", None, None, None, "en", None, None, Published(), None, None, (), ())


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 1), (0, 6)])
def test_spans_outside_their_text_are_refused(span: tuple[int, int]) -> None:
    with pytest.raises(SpanError):
        check_spans([Span(*span)], 5)


def test_span_arithmetic() -> None:
    assert Span(0, 3).of("été rouge") == "été"
    assert Span(0, 3).overlaps(Span(2, 4)) and not Span(0, 3).overlaps(Span(3, 4))
    assert Span(0, 9).contains(Span(3, 9)) and not Span(0, 9).contains(Span(3, 10))


@pytest.mark.parametrize(
    ("spans", "how", "rule", "error"),
    [
        ((Span(2, 1),), "stated", "r", SpanError),
        ((Span(0, 1),), "guessed", "r", EvidenceError),
        ((Span(0, 1),), "stated", "", EvidenceError),
    ],
)
def test_evidence_checks_itself(spans: tuple[Span, ...], how: str, rule: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        Evidence(spans, how, rule)  # type: ignore[arg-type]


def test_an_entity_needs_evidence_for_country_and_for_each_sector() -> None:
    note = Evidence((Span(0, 2),), "inferred", "countries: PER")
    with pytest.raises(EvidenceError, match="country"):
        Entity("e1", "country", "Peru", country="PER")
    with pytest.raises(EvidenceError, match="sectors"):
        Entity("e1", "country", "Peru", sectors=("GOV", "MIL"), evidence={"sectors": (note,)})
    Entity("e1", "country", "Peru", "PER", ("GOV",), None, {"country": note, "sectors": (note,)})


def test_a_reading_refuses_ids_that_it_does_not_hold() -> None:
    reading = Reading(FORMAT, PAGE, mentions=(Mention("m1", Span(0, 4), "name", "e9"),))
    with pytest.raises(EvidenceError, match="e9"):
        reading.check("Peru")


def test_a_reading_refuses_spans_outside_the_text() -> None:
    reading = Reading(FORMAT, PAGE, mentions=(Mention("m1", Span(0, 40), "name", None),))
    with pytest.raises(SpanError):
        reading.check("Peru")


def test_to_dict_yields_lists() -> None:
    plain = Reading(FORMAT, PAGE, mentions=(Mention("m1", Span(0, 4), "name", None),)).to_dict()
    assert plain["mentions"] == [{"id": "m1", "span": [0, 4], "form": "name", "entity": None}]
    assert list(plain)[:2] == ["format", "article"]


def test_article_ids_tell_outlets_apart_and_forget_the_path() -> None:
    assert article_id("text", "The Gull", None) != article_id("text", "Le Phare", None)
    assert article_id("text", "The Gull", None) == article_id("text", "The Gull", None)
    assert text_hash("text") == text_hash("text") != text_hash("texts")
    assert minted_id("s", "k").startswith("s") and minted_id("s", "k") != minted_id("e", "k")
