"""Cues inside the marks they introduce: « Les îles, a dit le maire, ne sont pas à vendre. »"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import children, is_finite, verb_group
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import runs, trim, without
from dragoman.reading.quotations.cues.cue_clause import is_inverted
from dragoman.reading.quotations.cues.elsewhere import inverted
from dragoman.reading.quotations.cues.finding import cue_words, source_heads
from dragoman.reading.quotations.cues.inserted import in_cue
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.reading.quotations.cues.source_spans import source_spans
from dragoman.text.marks import Pair

_STOPS = ',.;:»”"'
_FULL_STOP = re.compile(r"[.!?…][\s\u00a0\u202f]+")
_LONGEST = 15
"""Tokens that an incise may have; a longer one is a sentence of its own."""


def incise_candidates(document: Document, senses: Senses) -> Iterator[Candidate]:
    """One candidate for each inverted cue between commas in marks; each tells the sentences up to the next one's."""
    for pair in document.pairs:
        if pair.level or document.is_furniture(pair.open):
            continue
        found: list[tuple[Token, Frame | None, Span]] = []
        inner = [p.outer.end for p in document.pairs if p.level == 1 and p.open <= pair.inner.start + 1 < p.outer.end]
        for token in document.tokens_in(pair.inner):
            if token.pos != "VERB" or not _is_cue(token, document):
                continue
            frame = next((f for f in senses.get(token.i, ()) if "direct" in f.content), None)
            hole = _hole(token, pair, document) if frame is not None or _is_told(token, document) else None
            if hole is not None and any(0 < hole.start - end < len(", ?") for end in inner):
                continue  # « “Partez”, [nous a dit un soldat] »: who tells words in marks of their own
            if hole is not None and _apart(hole, found, document):
                found.append((token, frame, hole))
        starts = [pair.inner.start, *(_sentence_before(hole, document) for _, _, hole in found[1:]), pair.inner.end]
        for (token, frame, hole), start, end in zip(found, starts, starts[1:], strict=False):
            if candidate := _candidate(token, frame, hole, Span(start, end), pair, document):
                yield candidate


def left_to_incises(one: Candidate, incises: list[Candidate]) -> Candidate:
    """« … », dit X. « Les îles, [a-t-il prévenu], … »: marks that a cue inside them tells are not the cue's before."""
    rest = tuple(s for s in one.content if not any(i.clause and s.contains(i.clause) for i in incises))
    return replace(one, content=rest) if rest and len(rest) < len(one.content) else one


def _sentence_before(hole: Span, document: Document) -> int:
    """Where the sentence begins that a cue stands in."""
    ends = [m.end() for m in _FULL_STOP.finditer(document.text, 0, hole.start)]
    return ends[-1] if ends else 0


def _apart(hole: Span, found: list[tuple[Token, Frame | None, Span]], document: Document) -> bool:
    """Whether a cue stands in a sentence behind the one of the cue before."""
    return not found or _sentence_before(hole, document) > found[-1][2].end


def _is_cue(token: Token, document: Document) -> bool:
    """A finite verb right behind a comma or its own auxiliaries, in front of its subject."""
    group, first = {t.i for t in verb_group(token, document.labels)}, token
    while first.i - 1 in group:
        first = first.nbor(-1)
    before = first.nbor(-1) if first.i else first
    behind = before.text == "," or before.pos in ("AUX", "PRON", "ADV") or before.text.startswith("-")
    return behind and is_finite(token, document.labels) and is_inverted(token, document)


def _is_told(token: Token, document: Document) -> bool:
    """« … », with any verb: « Au fond, soupire l'envoyé, … »; who tells is a person or a definite noun."""
    labels = document.labels
    if labels.object_patterns or token.i + 1 >= len(document.doc):
        return False
    behind = [
        c for c in children(token, labels.subject | labels.object) if c.i > token.i and c.pos in ("NOUN", "PROPN")
    ]
    near = [c for c in behind if c.left_edge.i == token.i + 1]
    definite = any("Definite=Def" in d.morph for c in near for d in children(c, labels.determiner))
    closed = bool(near) and document.doc[min(near[0].right_edge.i + 1, len(document.doc) - 1)].text == ","
    return closed and (definite or any(document.kinds.get(c.i) == "person" for c in near))


def _hole(token: Token, pair: Pair, document: Document) -> Span | None:
    """From the comma in front of the cue to the comma or stop behind its source."""
    doc, labels = document.doc, document.labels
    group = {t.i for t in verb_group(token, labels)}
    first = token.i
    while first and (first - 1 in group or in_cue(doc[first - 1], labels)):
        first -= 1
    if first == 0 or doc[first - 1].text != ",":
        return None
    last = token.i
    while last + 1 < len(doc) and doc[last + 1].text not in _STOPS and last - first < _LONGEST:
        last += 1
    if (late := inverted(token, document)) and late[0].i > last:  # « ajoute, pensif, l'historien »
        last = late[0].i
        while last + 1 < len(doc) and doc[last + 1].text not in _STOPS:
            last += 1
    end = doc[last].idx + len(doc[last].text)
    if last - first >= _LONGEST or doc[first].idx <= pair.inner.start or end > pair.inner.end:
        return None
    return Span(doc[first].idx, end)


def _resumed(pair: Pair, document: Document) -> list[Pair]:
    """The paragraphs that go on with a quotation which its own paragraph does not close."""
    found: list[Pair] = []
    for other in document.pairs:
        if other.level or other.open <= pair.open:
            continue
        if not other.resumes or (found or [pair])[-1].closed:
            break
        found.append(other)
    return found


def _candidate(
    token: Token, frame: Frame | None, hole: Span, told: Span, pair: Pair, document: Document
) -> Candidate | None:
    """None where nothing is left of the marks beside the words of saying."""
    resumed = [p.inner for p in _resumed(pair, document)] if told.end == pair.inner.end else []
    parts = [trim(document.text, part) for part in (*without(told, [hole]), *resumed)]
    content = tuple(p for p in parts if p and any(ch.isalnum() for ch in document.text[p.start : p.end]))
    if not content:
        return None
    sources = tuple(source_heads(token, frame, document, content))
    words = runs(t for t in cue_words(token, document) if hole.start <= t.idx < hole.end)
    return Candidate(frame, "direct", content, words, token, sources, source_spans(sources, document), hole)
