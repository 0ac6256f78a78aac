"""Months and weekdays inside names, on entities set by hand: no model is loaded."""

import spacy
from spacy.tokens import Doc as Parse
from spacy.tokens import Span as Entity

from dragoman.engines.copied import copied
from dragoman.languages import load_language
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.named_time import without_names
from dragoman.reading.times import find_expressions, load_times

VOCAB = spacy.blank("en").vocab


def left(words: list[str], entities: list[tuple[int, int, str]]) -> list[str]:
    """The times of the text that no name begins with."""
    parse = Parse(VOCAB, words=words)
    parse.set_ents([Entity(parse, start, end, label=label) for start, end, label in entities])
    doc = copied(parse)
    document = Document(
        text=doc.text,
        language=load_language("en"),
        labels=load_labels("en"),
        doc=doc,
        blocks=(Span(0, len(doc.text)),),
        furniture=(),
        title=None,
        pairs=(),
        sentences=(),
        token_starts=tuple(token.idx for token in doc),
    )
    found = without_names(find_expressions(doc.text, table=load_times("en")), document)
    return [item.span.of(doc.text) for item in found]


def test_a_person_is_no_month() -> None:
    assert left(["June", "Arden", "spoke", "in", "April"], [(0, 2, "PERSON")]) == ["April"]


def test_a_month_that_ends_a_name_or_stands_alone_is_one() -> None:
    assert left(["Both", "spoke", "in", "April"], [(3, 4, "PERSON")]) == ["April"]
    assert left(["Arden", "spoke", "in", "June"], [(0, 1, "PERSON"), (3, 4, "DATE")]) == ["June"]
