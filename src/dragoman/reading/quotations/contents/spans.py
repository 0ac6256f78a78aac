"""Spans of content: trimmed of marks and punctuation, grown over quote pairs they cross, cut around a cue."""

import re
from collections.abc import Iterable

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.verbs import children
from dragoman.reading.source_words import load_source_words
from dragoman.text.marks import Pair

_LONGEST_OCCASION = 10
"""Tokens of a phrase that tells in which letter or talk something was said."""
_EDGE = " \t\n\r\u00a0\u202f\u2009,;:–—-"

_DATELINE = re.compile(r"[A-ZÀ-Ý][^.!?:«“\"\n]{2,70}?(?:\([^)\n]{2,40}\)|\b\d{4}|[A-ZÀ-Ý]{3}\b[^.\n]{0,25}?) ?[–—-] ")
_ASKED = re.compile(r"[?!][\u00a0\u202f ]+(?=[A-ZÀ-Ý])")
_COLON = re.compile(r"(?<=[\w»”)])[\u00a0\u202f ]?:[\u00a0\u202f ]+")


def runs(tokens: Iterable[Token]) -> Spans:
    """Tokens as spans, one for each run of neighbours."""
    found: list[Span] = []
    last = -2
    for token in sorted(tokens, key=lambda t: t.i):
        end = token.idx + len(token.text)
        if token.i == last + 1 and found:
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(token.idx, end))
        last = token.i
    return tuple(found)


def trim(text: str, span: Span, pairs: Iterable[Pair] = ()) -> Span | None:
    """Without white space, commas and dashes at the edges; without the outer marks when one pair holds it all."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if start >= end:
        return None
    for pair in pairs:
        if pair.outer.start <= start and end <= pair.outer.end and (start <= pair.inner.start or end >= pair.inner.end):
            inner = Span(max(start, pair.inner.start), min(end, pair.inner.end))
            if inner.start < inner.end and (inner.start > start or inner.end < end):
                return trim(text, inner, ())
    return _unbalanced(text, Span(start, end), pairs)


def _unbalanced(text: str, span: Span, pairs: Iterable[Pair]) -> Span | None:
    """Drop a mark at an edge whose partner lies outside, and the full stop that ends a whole sentence outside marks."""
    start, end = span
    for pair in pairs:
        if pair.open == start and (pair.close is None or pair.close >= end):
            start = pair.inner.start
        if pair.close is not None and pair.outer.end == end and pair.open < start:
            end = pair.inner.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end) if start < end else None


def grow(span: Span, pairs: Iterable[Pair], *, cue: Spans) -> Span:
    """Extend over any quote pair that the span crosses or starts with, unless the cue stands in that pair."""
    start, end = span
    for pair in pairs:
        if not pair.outer.overlaps(Span(start, end)) or any(pair.outer.overlaps(one) for one in cue):
            continue
        crosses_end = start <= pair.outer.start < end < pair.outer.end
        begins_with = pair.outer.start <= start <= pair.inner.start + 1 and end < pair.outer.end
        starts_inside = pair.outer.start < start < pair.inner.end < end
        if crosses_end or begins_with:
            end = pair.outer.end
        if starts_inside:
            start = pair.outer.start
    return Span(start, end)


def told_from(text: str, host: Span, cue: int) -> int:
    """Where in a sentence the words begin that a cue at `cue` tells: behind a dateline, a question, the last colon."""
    start = host.start
    place = _DATELINE.match(text, start, cue)
    if place is not None and (start == 0 or text[start - 1] == "\n" or text[:start].rstrip(" ").endswith("\n")):
        start = place.end()
    asked = max((m.end() for m in _ASKED.finditer(text, start, cue)), default=start)
    colon = max((m.end() for m in _COLON.finditer(text, start, cue)), default=start)
    colon = max(colon, asked)
    marks = sum(text.count(mark, start, colon) for mark in "«“") - sum(text.count(mark, start, colon) for mark in "»”")
    return colon if marks == 0 and text[colon:cue].strip(" ,\u00a0") else start


def between_stops(host: Span, hole: Span, document: Document) -> Span:
    """The part of a sentence around `hole` up to the nearest semicolon or colon outside marks on either side.

    A colon or semicolon right beside the hole parts nothing: what it leads to is the content.
    """
    text, marks = document.text, [p.inner for p in document.pairs]

    def parts(at: int) -> bool:
        return text[at] in ";:" and text[at + 1 : at + 2].isspace() and not any(p.start <= at < p.end for p in marks)

    before = next((at + 1 for at in range(hole.start - 1, host.start, -1) if parts(at)), host.start)
    after = next((at for at in range(hole.end + 1, host.end) if text[at] == ";" and parts(at)), host.end)
    beside = not text[before : hole.start].strip()
    return Span(host.start if beside else before, after)


def without(span: Span, holes: Iterable[Span]) -> list[Span]:
    """The parts of `span` outside `holes`."""
    parts = [span]
    for hole in holes:
        parts = [
            piece
            for part in parts
            for piece in (Span(part.start, min(part.end, hole.start)), Span(max(part.start, hole.end), part.end))
            if piece.start < piece.end
        ]
    return sorted(set(parts))


def clause_tokens(head: Token, labels: Labels) -> list[Token]:
    """A complement clause without its complementizer."""
    marks = {c.i for c in children(head, labels.mark) if c.lower in labels.complementizers}
    return [token for token in head.subtree if token.i not in marks and not token.is_space]


def content_of(tokens: Iterable[Token], document: Document, cue: Spans) -> Spans:
    """Tokens as content: over the quote pairs they cross, without complementizer and edges."""
    found = _in_one_line(tokens)
    labels = document.labels
    that = labels.complementizers
    while found and found[0].lower in that and (found[0].dep in labels.mark or found[0].lower in labels.never_subjects):
        found = found[1:]
    span = span_over(_before_occasion(_before_remark(found, labels), document))
    if span is None:
        return ()
    colon = next(
        (p.open for p in document.pairs if span.start < p.open < span.end and _after_colon(p.open, document.text)), None
    )
    if colon is not None:  # the words behind a colon are a quotation of their own
        span = Span(span.start, document.text.rindex(":", span.start, colon))
    trimmed = trim(document.text, grow(span, document.pairs, cue=cue), document.pairs)
    return (trimmed,) if trimmed else ()


def _in_one_line(tokens: Iterable[Token]) -> list[Token]:
    """Up to the end of the line: a parser reads on behind a title without a full stop."""
    found = list[Token]()
    for token in tokens:
        if not token.is_space:
            found.append(token)
        elif found and "\n" in token.text:
            break
    return found


def _before_remark(tokens: list[Token], labels: Labels) -> list[Token]:
    """Up to what is remarked on all of it: « exige un vote, [ce que Lima exclut] »."""
    if labels.object_patterns:
        return tokens
    for at, token in enumerate(tokens[1:-2], 1):
        remark = token.text == "," and tokens[at + 1].lower == "ce" and tokens[at + 2].lower in labels.relative_pronouns
        if remark and not any(t.is_quote for t in tokens[:at]):
            return tokens[:at]
    return tokens


def _before_occasion(tokens: list[Token], document: Document) -> list[Token]:
    """Without the occasion behind a comma at the end: "agreed to leave, [in a letter to the duke]"."""
    words = load_source_words(document.language.code)
    for token in reversed(tokens[-_LONGEST_OCCASION:]):
        if token.lemma not in words.occasions or token.pos != "NOUN" or token.i < 3:
            continue
        before = [token.nbor(-1), token.nbor(-2), token.nbor(-3)]
        led = before[0].pos == "DET" and before[1].lower in words.occasion_marks and before[2].text == ","
        whole = all(t.i <= token.i or token.is_ancestor(t) or t.is_punct for t in tokens if t.i > token.i)
        cut = [t for t in tokens if t.i < before[2].i]
        return cut if led and whole and cut and not any(t.is_quote for t in tokens) else tokens
    return tokens


def _after_colon(offset: int, text: str) -> bool:
    return text[:offset].rstrip("\u00a0\u202f ").endswith(":")
