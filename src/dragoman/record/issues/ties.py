"""Statements and events tied to the issues of the project, each with its reason and the words behind it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.record import Issue, RecordEvidence, Tie
from dragoman.model.span import Span, Spans
from dragoman.record.issues.assigning import Told, find_issues, stated_issues
from dragoman.record.issues.meaning import GetVectors
from dragoman.record.nodes import pieces, sentence_spans, words_of
from dragoman.record.ports import Node, Source

_CUT = re.compile(r"[,;:()«»“”\"]|\s[-–—]\s")  # where a clause may end


def tie(entry: str, nodes: Iterable[tuple[Node, Source]], issues: tuple[Issue, ...], vectors: GetVectors) -> list[Tie]:
    """The issues of one entry, each by the first of its nodes that says so, in the order of the codebook."""
    found: dict[str, Tie] = {}
    for node, source in nodes if issues else ():
        told, text = _told(node, source), source.article.text
        for one in find_issues(told, issues, vectors):
            words = RecordEvidence(source.article.id, one.spans, words_of(text, one.spans))
            found.setdefault(one.issue, Tie(entry, one.issue, one.how, words, one.because))
    return [found[issue.id] for issue in issues if issue.id in found]


def _told(node: Node, source: Source) -> Told:
    """A quotation by its content; an event by the saying that it is, else by its clause."""
    reading = source.reading
    quotations = {one.id: one for one in reading.quotations}
    if node.kind == "statement":
        return told_quotation(source, quotations[node.local])
    event = next(one for one in reading.events if one.id == node.local)
    saying = quotations.get(event.performed_by or "")
    return told_quotation(source, saying) if saying and saying.content else _told_event(source, event)


def told_quotation(source: Source, quotation: Quotation) -> Told:
    """A quotation with its sentence and the one before."""
    sentence = sentence_spans(source.reading, quotation.content or quotation.cue)
    before = _before(source.reading.article.sentences, sentence)
    return Told(source.article.text, source.reading.article.language, quotation.content, sentence, before)


def only_conditional(source: Source, quotation: Quotation, issues: tuple[Issue, ...]) -> frozenset[str]:
    """The issues that a quotation names in its condition alone: "we lift the ban once the [missiles] are gone"."""
    if not quotation.condition:
        return frozenset()
    told = told_quotation(source, quotation)
    rest = [part for span in told.content for part in _without(span, quotation.condition)]
    return stated_issues(told, issues) - stated_issues(replace(told, content=tuple(rest)), issues)


def _without(span: Span, left_out: Spans) -> list[Span]:
    """The parts of a span that the others do not cover."""
    parts = [span]
    for out in left_out:
        cut = [(Span(p.start, min(p.end, out.start)), Span(max(p.start, out.end), p.end)) for p in parts]
        parts = [one for pair in cut for one in pair if one.start < one.end]
    return parts


def _told_event(source: Source, event: EventMention) -> Told:
    sentence = sentence_spans(source.reading, event.trigger)
    text = source.article.text
    clause = tuple(part for span in sentence for part in pieces(text, span, _CUT) if part.overlaps(event.trigger[0]))
    return Told(text, source.reading.article.language, clause or event.trigger, sentence)


def _before(sentences: Spans, sentence: Spans) -> Spans:
    start = sentence[0].start if sentence else 0
    earlier: Sequence[Span] = [span for span in sentences if span.end <= start]
    return tuple(earlier[-1:])
