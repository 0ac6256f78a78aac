"""Interviews printed as questions and answers: each answer is said by whoever is asked, with or without marks."""

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import speaks_or_hears
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import trim
from dragoman.reading.quotations.marks.marked import speech_pairs
from dragoman.reading.quotations.worth import is_hearsay, tells_another

_DASH = re.compile(r"[–—-]\s*(?=\w|[«“\"])")
_LABEL = re.compile(r"(?:R|A|Réponse|Answer)(?:\.|\s?:|\s?[–—-])[\s\u00a0]*(?=\w)")
_LONGEST = 45
"""Words that a question may have; a longer block is no question, whatever ends it."""
_FEWEST = 2
"""Questions that make an interview."""


class _Part(Enum):
    QUESTION = "question"
    ANSWER = "answer"
    OTHER = "other"


def answer_candidates(document: Document) -> Iterator[Candidate]:
    """One candidate for each answer, over its paragraphs; none where the page is no interview."""
    blocks = [b for b in document.blocks if not document.is_furniture(b.start)]
    asked = [_asks(b, document) for b in blocks]
    if sum(asked) < _FEWEST:
        return
    parts = _parts(blocks, asked, document)
    if not _is_interview(blocks, parts, document):
        return
    heads = _who_answers(blocks[: asked.index(True)], document)
    for group in _grouped(blocks, parts):
        spoken = [p for p in speech_pairs(document) if p.inner.of(document.text).strip()[:1].isupper()]
        if any(b.start <= p.open < b.end for b in group for p in spoken):
            continue  # « Il hésite. « Jamais. » »: told with its marks
        content = tuple(span for b in group if (span := trim(document.text, _unled(b, document))))
        if content:
            yield Candidate(None, "answer", content, (), None, heads, ())


def own_words(one: Candidate, answers: list[Candidate], document: Document) -> bool:
    """« Je propose un trait d'union »: what those who answer say they say or think is in their answer already."""
    if one.anchor is None or not any(s.start <= one.anchor.idx < s.end for a in answers for s in a.content):
        return False
    first_person = any(speaks_or_hears(head) for head in one.sources)
    if (first_person and tells_another(one, document)) or is_hearsay(one, document):
        return False
    return first_person or not one.sources or one.frame is None or one.frame.kind != "speech"


def _parts(blocks: list[Span], asked: list[bool], document: Document) -> list[_Part]:
    """What each block is; questions and answers take turns from the first question on."""
    found: list[_Part] = []
    for at, block in enumerate(blocks):
        before = found[-1] if found else _Part.OTHER
        next_led = at + 1 < len(blocks) and _is_led(blocks[at + 1], document)
        if asked[at] and not (at + 1 < len(blocks) and asked[at + 1]):
            found.append(_Part.QUESTION)
        elif before is _Part.QUESTION or (_is_led(block, document) and any(asked[:at])):
            found.append(_Part.ANSWER)
        elif before is _Part.ANSWER and (next_led or _remarks(at, blocks, asked, document)):
            found.append(_Part.QUESTION)
        elif before is _Part.ANSWER and 1 in _persons(block, document) and any(asked[at:]):
            found.append(_Part.ANSWER)
        else:
            found.append(_Part.OTHER)
    return found


def _remarks(at: int, blocks: list[Span], asked: list[bool], document: Document) -> bool:
    """« À Bruxelles, certains suggèrent un référendum. »: a question without its mark, amid others."""
    short = len(blocks[at].of(document.text).split()) <= _LONGEST // 2
    return short and any(asked[at + 1 :]) and not asked[at] and 1 not in _persons(blocks[at], document)


def _asks(block: Span, document: Document) -> bool:
    words = block.of(document.text).strip()
    if words[-1:] != "?" or len(words.split()) > _LONGEST or _is_led(block, document):
        return False
    return not any(p.open <= block.start and p.outer.end >= block.end for p in document.pairs if p.level == 0)


def _is_interview(blocks: list[Span], parts: list[_Part], document: Document) -> bool:
    """Somebody is spoken to and answers for himself; a page of headings that ask is none."""
    told = list(zip(blocks, parts, strict=True))
    spoken_to = any(2 in _persons(b, document) for b, part in told if part is _Part.QUESTION)
    own = [b for b, part in told if part is _Part.ANSWER and (_is_led(b, document) or 1 in _persons(b, document))]
    return spoken_to and len(own) >= _FEWEST


def _persons(block: Span, document: Document) -> set[int]:
    """The persons of the pronouns in a block: 1 "we", 2 "your"."""
    known = document.language.pronouns
    return {r.person for t in document.tokens_in(block) for r in known.get(t.lower.lstrip("-"), ())}


def _is_led(block: Span, document: Document) -> bool:
    return bool(_DASH.match(document.text, block.start) or _LABEL.match(document.text, block.start))


def _unled(block: Span, document: Document) -> Span:
    led = _DASH.match(document.text, block.start) or _LABEL.match(document.text, block.start)
    return Span(led.end() if led else block.start, block.end)


def _grouped(blocks: list[Span], parts: list[_Part]) -> Iterator[list[Span]]:
    group: list[Span] = []
    for block, part in zip(blocks, parts, strict=True):
        if part is _Part.ANSWER:
            group.append(block)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _who_answers(lead: list[Span], document: Document) -> tuple[Token, ...]:
    """The person whom the words before the first question and the whole page name most; not who asks."""
    named = [t for t in document.doc if t.pos == "PROPN" and document.kinds.get(t.i) == "person"]
    named = [t for t in named if not _asks_himself(t, document)]
    often = Counter(t.text for t in named)
    first = [t for b in lead for t in named if b.start <= t.idx < b.end]
    return (max(first, key=lambda t: (often[t.text], -t.i)),) if first else ()


def _asks_himself(name: Token, document: Document) -> bool:
    """Who wrote the interview down: in the byline, "conducted by [Ada Holm]", « propos recueillis par [Ada Holm] »."""
    if document.byline is not None and document.byline.contains(Span(name.idx, name.idx + len(name.text))):
        return True
    first = name
    while first.i > name.sent.start and first.nbor(-1).pos == "PROPN":
        first = first.nbor(-1)
    return first.i > name.sent.start and first.nbor(-1).lower in document.labels.by_words
