"""The clauses and phrases of a content that set a condition: if, unless, provided that, in exchange for."""

from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.quotations.acts.act_table import load_acts
from dragoman.reading.quotations.candidate import Candidate


def condition_of(document: Document, one: Candidate) -> Spans:
    """Conditional clauses inside the content by the parse, and the fixed openings of acts.toml, in order."""
    found = [clause for span in one.content for clause in (*_by_mark(document, span), *_by_opening(document, span))]
    apart: list[Span] = []
    for clause in found:
        if not any(clause.overlaps(other) for other in apart):
            apart.append(clause)
    return tuple(sorted(apart))


def _by_mark(document: Document, span: Span) -> list[Span]:
    labels = document.labels
    found = []
    for token in document.tokens_in(span):
        if token.lower in labels.condition_words and token.dep in labels.mark:
            clause = span_over(t for t in token.head.subtree if span.start <= t.idx < span.end)
            whole = clause is not None and len(document.tokens_in(clause)) >= len(document.tokens_in(span)) - 1
            if clause and not whole:  # « et si nous partagions ? » is no condition
                found.append(clause)
    return found


def _by_opening(document: Document, span: Span) -> list[Span]:
    """From an opening ("provided", « en échange de ») to the next mark, as the wordings of the table have it."""
    words = span.of(document.text).replace("’", "'")
    hits = [hit for wording in load_acts(document.language.code).conditions for hit in wording.finditer(words)]
    return [
        Span(span.start + hit.start(), span.start + hit.end())
        for hit in hits
        if hit.end() - hit.start() < span.end - span.start
    ]
