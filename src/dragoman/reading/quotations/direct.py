"""Words in quote marks: which cue each pair belongs to, and which marks speak without one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.languages import Frame
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import children, is_finite, own_subjects
from dragoman.reading.quotations.behind import cue_clause
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.cues import cue_words, source_heads, source_spans
from dragoman.reading.quotations.senses import Senses
from dragoman.reading.quotations.spans import runs, trim
from dragoman.text.marks import Pair

_GAP = re.compile(r"[\s\u00a0\u202f,;:.…—–-]*\Z")
_LEAD = re.compile(r"[\s\u00a0\u202f,:—–-]*\Z")
_FULL_STOP = re.compile(r"[.!?…:;»”]\s+")
_SPEECH_WORDS = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that may own marks: its head, frame, and the stretch of text that is cue and source."""

    head: Token
    frame: Frame
    clause: Span


def speech_pairs(document: Document) -> list[Pair]:
    """Outermost pairs that can be speech: several words, or a sentence of their own; terms and titles stay out."""
    found = []
    for pair in document.pairs:
        if pair.level == 0 and not document.is_furniture(pair.open) and _speaks(pair, document):
            found.append(pair)
    return found


def _speaks(pair: Pair, document: Document) -> bool:
    inner = pair.inner.of(document.text).strip()
    words = re.findall(r"\w+", inner)
    if len(words) >= _SPEECH_WORDS:
        return True
    before = document.text[max(pair.open - 3, 0) : pair.open].rstrip("\u00a0\u202f ")
    whole = inner[:1].isupper() and (inner[-1:] in ".!?," or document.text[pair.outer.end : pair.outer.end + 1] == ",")
    return bool(words) and (whole or before.endswith(":"))


def direct_cues(document: Document, senses: Senses) -> list[Cue]:
    """Cues that can introduce quoted words, outside the marks themselves, in order."""
    found = []
    inside = [pair.outer for pair in document.pairs if pair.level == 0]
    for index, frames in senses.items():
        token, frame = document.doc[index], next((f for f in frames if f.pos == "verb" and "direct" in f.content), None)
        if frame is not None and not any(span.start < token.idx < span.end for span in inside):
            found.append(Cue(token, frame, _outside(cue_clause(token, document, None), token, inside)))
    return found


def _outside(clause: Span, token: Token, inside: list[Span]) -> Span:
    """The cue's clause cut at the quote marks around it."""
    start, end = clause
    for span in inside:
        if start < span.end <= token.idx:
            start = span.end
        elif token.idx <= span.start < end:
            end = span.start
    return Span(start, max(end, token.idx + len(token.text)))


def direct_candidates(document: Document, senses: Senses) -> Iterator[Candidate]:
    """One candidate for each cue with the marks it owns, floating marks joined to the cue before them."""
    pairs = speech_pairs(document)
    cues = direct_cues(document, senses) if pairs else []
    owned: dict[int, list[Pair]] = {}
    last: tuple[int, Pair] | None = None
    waiting: list[Pair] = []
    for pair in pairs:
        owner = _owner(pair, cues, document)
        if owner is None and last is not None and _continues(last[1], pair, cues[last[0]], document):
            owner = last[0]
        if owner is not None:
            owned.setdefault(owner, []).extend([*(waiting if pair.resumes else []), pair])
            last = (owner, pair)
        waiting = [*waiting, pair] if owner is None and not pair.closed else []
    for index, mine in owned.items():
        yield _candidate(cues[index], mine, document)


def _owner(pair: Pair, cues: list[Cue], document: Document) -> int | None:
    """The cue right behind the marks, else right in front of them, in the same paragraph (or ending the one before)."""
    block = document.block_of(pair.open)
    behind = in_front = None
    told = _told_already(pair, cues, document)
    for index, cue in enumerate(cues):
        if cue.clause.start >= pair.outer.end and cue.head.idx < document.block_of(pair.outer.end - 1).end:
            if (
                behind is None
                and not told
                and _GAP.match(document.text[pair.outer.end : cue.clause.start])
                and _comes_after(pair, cue, document)
            ):
                behind = index
        elif cue.head.idx < pair.open and _leads(cue, pair, block, document):
            governed = in_front is not None and cues[in_front].head in list(cue.head.ancestors)
            in_front = in_front if governed else index
    return behind if behind is not None else in_front


def _told_already(pair: Pair, cues: list[Cue], document: Document) -> bool:
    """Marks amid a sentence that a cue with a subject has opened: « She said he was “mad,” she said: … »."""
    token = document.token_at(pair.open)
    if token is None or not document.text[: pair.open].rstrip("\u00a0\u202f ")[-1:].isalnum():
        return False
    start = max(token.sent.start_char, document.block_of(pair.open).start)
    before = [c for c in cues if start <= c.head.idx < pair.open and c.clause.end <= pair.open]
    return any(own_subjects(c.head, document.labels) and is_finite(c.head, document.labels) for c in before)


def _comes_after(pair: Pair, cue: Cue, document: Document) -> bool:
    """A full stop between marks and cue parts them; one inside the marks does not, where the cue begins small."""
    between = document.text[pair.outer.end : cue.clause.start]
    opening = document.token_at(cue.clause.start)
    if "." in between or ":" in between or opening is None or opening.dep_ in document.labels.coordinator:
        return False  # "“…” and noted that" goes on with another cue's sentence
    if any(
        (s.left_edge.idx <= pair.open < s.i and pair.open < s.right_edge.idx) or s.idx < pair.open <= s.right_edge.idx
        for s in own_subjects(cue.head, document.labels)
    ):
        return False  # the marks stand inside the subject: "X, asked about “the line”, replied"
    if _fragment(pair, document) or _told_before(pair, cue, document):
        return False
    inner = pair.inner.of(document.text).rstrip("\u00a0\u202f ")
    if inner[-1:] in ".…" and "," not in between:
        first = document.text[cue.clause.start : cue.clause.start + 1]
        complements = document.labels.clause | document.labels.infinitive | document.labels.object
        if not first.islower() and any(c.i > cue.head.i for c in children(cue.head, complements)):
            return False  # "“….” He refused to say …" says something of its own
        return first.islower() or cue.head.i <= (token.i + 4 if (token := document.token_at(cue.clause.start)) else 0)
    return True


def _fragment(pair: Pair, document: Document) -> bool:
    """Marks around a few words of a phrase without a finite verb: « Refusant de “spéculer”, X a noté … »."""
    before = document.text[: pair.open].rstrip("\u00a0\u202f ")
    token = document.token_at(pair.inner.start)
    if token is None or not before[-1:].isalpha() or not pair.inner.of(document.text)[:1].islower():
        return False
    start = max(token.sent.start_char, document.block_of(pair.open).start)
    words = document.tokens_in(Span(start, pair.inner.end))
    return not any(t.pos_ in ("VERB", "AUX") and is_finite(t, document.labels) for t in words)


def _told_before(pair: Pair, cue: Cue, document: Document) -> bool:
    """Marks that end a sentence begun outside them are not the next sentence's: « … a “lie.” He said … »."""
    before = document.text[: pair.open].rstrip("\u00a0\u202f ")
    ends = pair.inner.of(document.text).rstrip("\u00a0\u202f ")[-1:] in ".!?…"
    return ends and before[-1:].isalnum() and not document.text[cue.clause.start : cue.clause.start + 1].islower()


def _leads(cue: Cue, pair: Pair, block: Span, document: Document) -> bool:
    between = document.text[cue.head.idx + len(cue.head.text) : pair.open]
    if cue.head.idx < block.start:
        tail = document.text[cue.head.idx : block.start].rstrip()
        return tail.endswith(":") and "\n" not in tail and pair.open <= block.start + 1
    if re.search(r"[.!?]\s", between) or any(mark in between for mark in '“”«»"'):
        return False
    if _LEAD.match(document.text[cue.clause.end : pair.open]) is None and not between.rstrip("\u00a0\u202f ").endswith(
        (":", ",")
    ):
        return False
    return between.rstrip("\u00a0\u202f ").endswith((":", ",")) or len(between.split()) <= 1


def _continues(before: Pair, pair: Pair, cue: Cue, document: Document) -> bool:
    """Uncued marks go on with the last speaker: right behind the cue's sentence, or as a paragraph wholly in marks."""
    block = document.block_of(pair.open)
    start = max(before.outer.end, cue.clause.end)
    between = document.text[start : pair.open] if start <= pair.open else document.text[before.outer.end : pair.open]
    words = [w for w in between.split() if any(ch.isalnum() for ch in w)]
    joined = all(t.is_punct or t.pos_ == "CCONJ" for t in document.tokens_in(Span(pair.open - len(between), pair.open)))
    if not words or joined:
        return not _in_cue(pair, cue, document)
    rest = document.text[pair.outer.end : block.end].strip()
    whole = pair.open <= block.start + 1 and not rest.strip(" .\u00a0")
    return whole and between.count("\n") <= 3 and len(words) == 0


def _in_cue(pair: Pair, cue: Cue, document: Document) -> bool:
    """Whether marks stand in the cue's own clause: a title or a term (he said on “The Morning Hour”)."""
    between = document.tokens_in(Span(cue.head.idx + len(cue.head.text), pair.open))
    return cue.clause.end <= pair.open and any(t.pos_ in ("ADP", "PART") for t in between) and between[-1].is_alpha


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
