"""Cues that share a subject: "said that …, and warned that …" tells two things of one speaker."""

from dataclasses import replace
from itertools import pairwise

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import children, is_finite, own_subjects, tense, verb_group
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import trim, without
from dragoman.reading.source_words import load_nouns

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
    if not start < verb.idx < end or verb.dep not in labels.conjunct or own_subjects(verb, labels):
        return None
    if other.frame is None or not is_finite(verb, labels):
        return None
    inner = any(p.level == 0 and p.inner.start <= verb.head.idx < p.inner.end for p in document.pairs)
    if (
        not inner
        and other.frame.kind != "speech"
        and (not other.sources or any(_thinks(s, document) for s in other.sources))
    ):
        return None  # « redoute que la crue n'emporte le pont, mais [espère] … »: no crue does
    if tense(verb, labels) != tense(one.anchor, labels) or verb.pos != "VERB":
        return None
    first = verb_group(verb, labels)[0]
    if any(p.inner.start < first.idx < p.inner.end for p in document.pairs):
        return None
    heads = (verb.head, verb) if inner else (verb.head,)
    joined = [c for head in heads for c in children(head, labels.coordinator) if start < c.idx < first.idx]
    return joined[-1].idx if joined else None


def _thinks(token: Token, document: Document) -> bool:
    """Whether a subject can be of a mind: somebody known, a person, a body, a pronoun."""
    if document.labels.object_patterns or token.pos in ("PRON", "PROPN") or document.kinds.get(token.i) is not None:
        return True
    code, lemma = document.language.code, token.lemma
    return any(lemma in load_nouns(code, kind) for kind in ("person", "group", "organization", "country"))


def part_incises(kept: list[Candidate], document: Document) -> list[Candidate]:
    """« La trêve, a dit X, a tenu, [et] personne, a-t-il ajouté, n'y croit »: parted between two incises."""
    found = list(kept)
    behind = [at for at, one in enumerate(found) if one.pattern == "parenthetical" and one.clause is not None]
    behind.sort(key=lambda at: found[at].clause or Span(0, 0))
    for left, right in pairwise(behind):
        joint = _joint(found[left], found[right], document)
        if joint is None:
            continue
        first = _clipped(found[left], Span(found[left].reach.start, joint.start), document)
        second = _clipped(found[right], Span(joint.end, found[right].reach.end), document)
        if first and second:
            found[left], found[right] = replace(found[left], content=first), replace(found[right], content=second)
    return found


def _joint(one: Candidate, other: Candidate, document: Document) -> Span | None:
    """The coordinator behind a comma between two incises of one sentence."""
    if one.clause is None or other.clause is None or not one.reach.overlaps(other.reach):
        return None
    between = document.tokens_in(Span(one.clause.end, other.clause.start))
    joined = [t for t in between[1:] if t.pos == "CCONJ" and t.nbor(-1).text in (",", ";")]
    return Span(joined[-1].idx, joined[-1].idx + len(joined[-1].text)) if joined else None


def _clipped(one: Candidate, window: Span, document: Document) -> Spans:
    holes = [one.clause] if one.clause is not None else []
    parts = (Span(max(s.start, window.start), min(s.end, window.end)) for s in one.content)
    pieces = (piece for part in parts if part.start < part.end for piece in without(part, holes))
    return tuple(p for piece in pieces if (p := trim(document.text, piece, document.pairs)))
