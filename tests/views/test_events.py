import pytest
from tests.fakes import fake_record

from dragoman.errors import UsageError
from dragoman.model.span import Span
from dragoman.views.context import around, tell_events
from dragoman.views.events import events

RECORD = fake_record()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["e2", "e1", "e3"]),
        ({"actor": "Karsovie"}, ["e2"]),
        ({"recipient": "Karsova"}, ["e1", "e3"]),
        ({"type": "agree"}, ["e3"]),
        ({"since": "1931-05-05", "until": "1931-05"}, ["e1", "e3"]),
        ({"text": "ACCEPTE"}, ["e3"]),
    ],
)
def test_filters(filters, expected):
    assert [row.id for row in events(RECORD, **filters)] == expected


def test_each_attestation_keeps_its_own_status_and_holder():
    row = events(RECORD, type="COERCE")[0]
    assert [(h.status, h.holder.name if h.holder else None) for h in row.held] == [
        ("denied", "Tomas Oredin"),
        ("actual", None),
    ]


def test_an_unknown_type_lists_the_valid_ones():
    with pytest.raises(UsageError, match="valid: AGREE, CONSULT"):
        events(RECORD, type="WAR")


def test_events_are_told_in_sentences():
    row = tell_events(RECORD, events(RECORD, type="COERCE"))[0]
    assert [r.trigger for r in row.renderings] == ["closed", "croisent"]
    assert all(r.trigger in r.sentence and len(r.sentence) > len(r.trigger) for r in row.renderings)


@pytest.mark.parametrize(
    ("sentences", "words", "expected"),
    [
        ((Span(0, 9), Span(10, 19)), (Span(10, 14),), "They met."),
        ((Span(0, 9), Span(10, 19)), (Span(2, 5), Span(10, 14)), "One left. They met."),
        ((), (Span(10, 14),), "One left. They met."),
        ((Span(0, 9),), (), None),
    ],
)
def test_the_sentence_around_words(sentences, words, expected):
    assert around("One left. They met.\nMore.", sentences, words) == expected
