import pytest
from tests.fakes import fake_record

from dragoman.model.span import Span
from dragoman.views.context import around, runs, tell_events, tell_statements
from dragoman.views.events import events
from dragoman.views.lookup import Rendering
from dragoman.views.statements import statements

RECORD = fake_record()
TEXT = "One left. They met.\nMore."


@pytest.mark.parametrize(
    ("sentences", "words", "expected"),
    [
        ((Span(0, 9), Span(10, 19)), (Span(10, 14),), "They met."),
        ((Span(0, 9), Span(10, 19)), (Span(2, 5), Span(10, 14)), "One left. They met."),
        ((), (Span(10, 14),), TEXT.splitlines()[0]),
        ((Span(0, 9),), (Span(4, 14),), "One left. They"),
        ((Span(0, 9),), (), None),
    ],
)
def test_the_sentence_around_words(sentences, words, expected):
    found = around(TEXT, sentences, words)
    assert (found.of(TEXT) if found else None) == expected


def test_events_and_statements_are_told_in_sentences_with_their_words_marked():
    row = tell_events(RECORD, events(RECORD, type="COERCE"))[0]
    assert [[run.text for run in runs(r) if run.marked] for r in row.renderings] == [["closed"], ["croisent"]]
    row = tell_statements(RECORD, statements(RECORD, act="deny"))[0]
    assert ["".join(run.text for run in runs(r)) for r in row.renderings] == [r.sentence for r in row.renderings]
    assert all(r.text in r.sentence for r in row.renderings)


@pytest.mark.parametrize(
    ("sentence", "marks", "expected"),
    [
        (None, (), [("talks", True)]),
        ("No talks now", (Span(3, 8),), [("No ", False), ("talks", True), (" now", False)]),
        ("talks", (Span(0, 5),), [("talks", True)]),
        ("ab cd ef", (Span(6, 8), Span(0, 2)), [("ab", True), (" cd ", False), ("ef", True)]),
        ("abcdef", (Span(0, 4), Span(2, 6)), [("abcd", True), ("ef", True)]),
    ],
)
def test_a_sentence_is_cut_where_its_words_begin_and_end(sentence, marks, expected):
    rendering = Rendering("a", "q", None, None, None, "en", "talks", (), sentence, marks)
    assert [(run.text, run.marked) for run in runs(rendering)] == expected
