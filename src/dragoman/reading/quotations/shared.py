"""Cues that share a subject: "said that …, and warned that …" tells two things of one speaker."""

from dataclasses import replace

from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import children, is_finite, own_subjects, tense, verb_group
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.spans import trim

_BEHIND = ("parenthetical", "direct")


def part_shared(kept: list[Candidate], document: Document) -> list[Candidate]:
    """Candidates parted where a second cue without a subject of its own goes on behind the content of the first."""
    found = list(kept)
    for at, one in enumerate(found):
        for other_at, other in enumerate(found):
            cut = _cut(one, other, document) if other_at != at else None
            shorter = trim(document.text, Span(one.content[-1].start, cut), document.pairs) if cut is not None else None
            if shorter:
                one = found[at] = replace(one, content=(*one.content[:-1], shorter))
                found[other_at] = replace(other, sources=one.sources, source=one.source)
    return found


def _cut(one: Candidate, other: Candidate, document: Document) -> int | None:
    """Where the content of `one` ends if the cue of `other`, which stands in it, goes on with the same speaker."""
    if one.anchor is None or other.anchor is None or one.pattern in _BEHIND or not one.sources:
        return None
    start, end = one.content[-1]
    labels, verb = document.labels, other.anchor
    if not start < verb.idx < end or verb.dep_ not in labels.conjunct or own_subjects(verb, labels):
        return None
    if other.frame is None or other.frame.kind != "speech" or not is_finite(verb, labels):
        return None
    if tense(verb, labels) != tense(one.anchor, labels) or verb.pos_ != "VERB":
        return None
    first = verb_group(verb, labels)[0]
    if any(p.inner.start < first.idx < p.inner.end for p in document.pairs):
        return None
    joined = [c for c in children(verb.head, labels.coordinator) if start < c.idx < first.idx]
    return joined[-1].idx if joined else None
