"""The words that name a source: noun phrases without what belongs to the content."""

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import noun_phrase, span_over
from dragoman.reading.quotations.contents.spans import trim


def outside_content(source: Spans, content: Spans, document: Document) -> Spans:
    """A source up to where its content begins, where the parser hung the one on the other."""
    starts = [c.start for c in content]
    first = [t for start in starts if (t := document.token_at(start)) is not None and t.i]
    starts += [t.nbor(-1).idx for t in first if t.nbor(-1).pos == "ADP"]
    cut = (Span(s.start, min([s.end, *(c for c in starts if s.start < c < s.end)])) for s in source)
    return tuple(span for span in cut if span.start not in starts)


def _without_relative(phrase: list[Token], labels: Labels) -> list[Token]:
    """« [dont] Lima affirme que … »: without the pronoun that the parser tied to the subject."""
    return phrase[1:] if len(phrase) > 1 and phrase[0].lower in labels.relative_pronouns else phrase


def _source_phrase(head: Token, labels: Labels) -> list[Token]:
    """« confiaient-[ils], neuf chapitres … »: nothing belongs to a pronoun behind a hyphen."""
    return [head] if head.text.startswith("-") else _without_relative(noun_phrase(head, labels), labels)


def source_spans(sources: tuple[Token, ...], document: Document) -> Spans:
    """The source's noun phrases; coordinated ones as one span."""
    spans = [span_over(_source_phrase(head, document.labels)) for head in sources]
    found = sorted(trimmed for span in spans if span and (trimmed := trim(document.text, span)))
    merged: list[Span] = []
    for span in found:
        if merged and span.start - merged[-1].end <= 5:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
