"""Quoted words with no cue of their own: a sentence or a paragraph in marks, said by whoever is spoken of before it."""

import re

from spacy.tokens import Token

from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import is_finite, own_subjects, subjects
from dragoman.reading.quotations.generic import speaks
from dragoman.text.labels import after_label
from dragoman.text.marks import Pair

_SPACES = " \t\u00a0\u202f"
_FEWEST = 3
"""Words that a sentence in marks must have to be speech without a cue."""


def stands_alone(pair: Pair, document: Document) -> bool:
    """Whether marks hold whole sentences and no word outside them belongs to these."""
    text = document.text
    inner = pair.inner.of(text)
    if not inner[:1].isupper() or len(re.findall(r"\w+", inner)) < _FEWEST:
        return False
    start = after_label(text, document.block_of(pair.open))
    before = text[start : pair.open].rstrip(_SPACES)
    after = text[pair.outer.end : document.block_of(pair.outer.end - 1).end].strip(_SPACES)
    ended = inner[-1] in ".!?…" or after[:1] == "." or not pair.closed
    fresh = not before or before[-1] in '.!?…”»"'
    goes_on = after.lstrip(".")[:1] in ",;:–—-" and after.lstrip(".") != ""
    return ended and fresh and not goes_on and not after.lstrip(". ")[:1].islower()


def opens_line(pair: Pair, document: Document) -> bool:
    """Whether nothing but a label stands before marks in their line."""
    return pair.open <= after_label(document.text, document.block_of(pair.open))


def told_of(pair: Pair, document: Document) -> list[Token]:
    """Who the sentence right before marks is about: "The mayor shrugs. “Ask them.”" """
    block = document.block_of(pair.open)
    if opens_line(pair, document):
        return []
    before = [t for t in document.tokens_in(Span(block.start, pair.open)) if not t.is_quote]
    if not before or any(p.level == 0 and p.outer.overlaps(_sentence(before[-1])) for p in document.pairs):
        return []
    verbs = [t for t in before[-1].sent if t.pos_ in ("VERB", "AUX") and is_finite(t, document.labels)]
    main = next((t for t in verbs if t.dep_ == "ROOT"), None)
    heads = own_subjects(main, document.labels) or subjects(main, document.labels) if main is not None else []
    return [t for t in heads if speaks(t, document)]


def _sentence(token: Token) -> Span:
    return Span(token.sent.start_char, token.sent.end_char)


def follows(last: Pair, pair: Pair, document: Document) -> bool:
    """Whether a line in marks goes on with the speaker of the marks before: the next line, or behind one question."""
    lines = [b for b in document.blocks if last.outer.end <= b.start and b.end <= pair.open]
    asked = [b for b in lines if document.text[b.start : b.end].rstrip()[-1:] == "?"]
    return opens_line(pair, document) and len(lines) == len(asked) <= 1
