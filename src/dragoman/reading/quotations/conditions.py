"""The clauses and phrases of a content that set a condition: if, unless, provided that, in exchange for."""

from spacy.tokens import Token

from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.quotations.candidate import Candidate


def condition_of(document: Document, one: Candidate) -> Spans:
    """Conditional clauses inside the content, in order."""
    labels = document.labels
    found: list[Span] = []
    for span in one.content:
        for token in document.tokens_in(span):
            if token.lower_ in labels.condition_words and token.dep_ in labels.mark:
                clause = span_over(t for t in token.head.subtree if span.start <= t.idx < span.end)
                if clause and clause != span:
                    found.append(clause)
    return tuple(sorted(set(found)))
