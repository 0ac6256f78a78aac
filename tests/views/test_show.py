import pytest
from tests.fakes import fake_record

from dragoman.errors import UnknownIdError
from dragoman.model.span import Span
from dragoman.views.actors import ActorRow
from dragoman.views.claims import ArticlePage
from dragoman.views.show import EventEntry, StatementEntry, _number, show, show_event, show_statement

RECORD = fake_record()


@pytest.mark.parametrize(
    ("id_", "kind"), [("s1", StatementEntry), ("e2", EventEntry), ("a01", ArticlePage), ("n-maren", ActorRow)]
)
def test_any_id_is_shown(id_, kind):
    assert isinstance(show(RECORD, id_), kind)


def test_an_alias_leads_to_the_entry_of_today():
    assert show(RECORD, "s-old").statement.id == "s1"


@pytest.mark.parametrize(("ask", "id_"), [(show, "s99"), (show_statement, "e1"), (show_event, "s1")])
def test_an_unknown_id_lists_near_ones(ask, id_):
    with pytest.raises(UnknownIdError, match=r"near: \w"):
        ask(RECORD, id_)


def test_a_statement_shows_forms_evidence_and_why_it_is_one():
    entry = show(RECORD, "s1")
    assert [a.rendering.language for a in entry.attestations] == ["en", "fr"]
    assert {a.form for a in entry.attestations} == {"direct"}
    first = entry.attestations[0].evidence[0]
    assert (first.field, first.value, first.how) == ("speaker", "Ilya Maren", "stated")
    assert [(j.verdict, j.by, j.one, j.other) for j in entry.judgements] == [("same", "rule", 1, 2)]
    assert all(a.rendering.text in a.rendering.sentence for a in entry.attestations)


def test_judgements_on_other_words_are_left_out():
    assert show(RECORD, "s2").judgements == ()


def test_a_statement_names_the_events_it_performs():
    assert [event.id for event in show(RECORD, "s2").performs] == ["e1"]


def test_an_event_shows_status_holder_and_reason():
    entry = show(RECORD, "e2")
    assert [(a.form, a.holder) for a in entry.attestations] == [("denied", "Tomas Oredin"), ("actual", None)]
    assert entry.attestations[0].because == "the verb names the act"


@pytest.mark.parametrize(
    ("key", "expected"), [("a:10-30:quotation", 2), ("a:10-18:quotation", 3), ("a:q1", 1), ("b:10-30:quotation", 0)]
)
def test_a_judgement_is_on_the_attestation_whose_words_it_covers_best(key, expected):
    at = [("a", "q1", (Span(0, 5),)), ("a", "q2", (Span(10, 20), Span(25, 30))), ("a", "q3", (Span(10, 18),))]
    assert _number(key, at) == expected
