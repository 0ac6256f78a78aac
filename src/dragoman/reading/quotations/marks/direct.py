"""Words in quote marks: a quotation for each cue that owns some, and for marks that speak without one."""

import re
from collections.abc import Iterator

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import runs, trim
from dragoman.reading.quotations.cues.finding import cue_words, source_heads
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.reading.quotations.cues.source_spans import source_spans
from dragoman.reading.quotations.marks.floating import follows, stands_alone, told_above, told_behind, told_of
from dragoman.reading.quotations.marks.marked import Cue, direct_cues, speech_pairs
from dragoman.reading.quotations.marks.owners import continues, owner_of, resumes, unknown_cue
from dragoman.text.marks import Pair

_FULL_STOP = re.compile(r"[.!?…:;»”]\s+")


def direct_candidates(document: Document, senses: Senses) -> Iterator[Candidate]:
    """One candidate for each cue with the marks it owns, floating marks joined to the cue before them."""
    pairs = speech_pairs(document)
    cues = direct_cues(document, senses) if pairs else []
    owned: dict[int, list[Pair]] = {}
    loose: list[tuple[Pair, tuple[Token, ...]]] = []
    last: tuple[int, Pair] | None = None
    waiting: list[Pair] = []
    for pair in pairs:
        owner = last[0] if last and resumes(last[1], pair, cues[last[0]], document) else owner_of(pair, cues, document)
        if owner is None and (unknown := unknown_cue(pair, document)) is not None:
            cues.append(unknown)
            owner = len(cues) - 1
        if owner is None and last is not None and continues(last[1], pair, cues[last[0]], document):
            owner = last[0]
        if owner is None and stands_alone(pair, document):
            before = loose[-1] if loose else None
            spoken = owned[last[0]] if last else []
            heads = _inherited(pair, before, (cues[last[0]], last[1], spoken) if last else None, document)
            loose += [(pair, heads)] if heads else []
        if owner is not None:
            owned.setdefault(owner, []).extend([*(waiting if pair.resumes else []), pair])
            last = (owner, pair)
        waiting = [*waiting, pair] if owner is None and not pair.closed else []
    for index, mine in owned.items():
        yield _candidate(cues[index], mine, document)
    yield from _floating(loose, document)


def _inherited(
    pair: Pair,
    before: tuple[Pair, tuple[Token, ...]] | None,
    last: tuple[Cue, Pair, list[Pair]] | None,
    document: Document,
) -> tuple[Token, ...]:
    """Who says marks without a cue: whom the sentence before is about, else who spoke last."""
    told = tuple(told_of(pair, document)) or tuple(told_behind(pair, document))
    if told:
        return told
    if before is not None and (last is None or before[0].open > last[1].open):
        return before[1] if follows(before[0], pair, document) else ()
    if last is not None and follows(last[1], pair, document):
        spans = tuple(p.inner for p in last[2])
        return tuple(source_heads(last[0].head, last[0].frame, document, spans))
    return tuple(told_above(pair, document))


def _floating(loose: list[tuple[Pair, tuple[Token, ...]]], document: Document) -> Iterator[Candidate]:
    """Marks without a cue; paragraphs of one speech, each opened anew, are one quotation."""
    groups: list[tuple[list[Pair], tuple[Token, ...]]] = []
    for pair, heads in loose:
        if groups and groups[-1][1] == heads and (pair.resumes or not groups[-1][0][-1].closed):
            groups[-1][0].append(pair)
        else:
            groups.append(([pair], heads))
    for mine, heads in groups:
        spans = tuple(span for p in mine if (span := trim(document.text, p.inner)))
        if spans:
            yield Candidate(None, "floating", spans, (), None, heads, ())


def _candidate(cue: Cue, pairs: list[Pair], document: Document) -> Candidate:
    content = [trim(document.text, pair.inner) for pair in pairs]
    content += _led_in(cue, pairs, document)
    spans = tuple(sorted({span for span in content if span}))
    heads = tuple(source_heads(cue.head, cue.frame, document, spans))
    words = runs(cue_words(cue.head, document))
    return Candidate(
        cue.frame,
        "direct",
        _merged(spans),
        words,
        cue.head,
        heads,
        source_spans(heads, document),
        cue.clause,
    )


def _led_in(cue: Cue, pairs: list[Pair], document: Document) -> list[Span | None]:
    """Words outside the marks that belong to the same clause: « NATO “threatens us”, he said » begins at NATO."""
    first = pairs[0]
    if cue.clause.start < first.outer.end:
        return []
    token = document.token_at(first.open)
    block = document.block_of(first.open)
    if token is None:
        return []
    start = max(token.sent.start_char, block.start)
    if start >= first.open:  # the parser began a sentence at the mark
        ends = [m.end() for m in _FULL_STOP.finditer(document.text, block.start, first.open)]
        start = ends[-1] if ends else block.start
    lead = document.text[start : first.open].rstrip()
    if not lead or not (lead[-1].isalnum() or lead[-1] in "'’"):
        return []  # only words that run on into the marks belong to what was said
    return [trim(document.text, Span(start, first.outer.end))]


def _merged(spans: Spans) -> Spans:
    """Spans that touch, overlap or stand beside each other with nothing said between, as one."""
    found: list[Span] = []
    for span in spans:
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
        else:
            found.append(span)
    return tuple(found)
