"""Who goes on speaking under another description: "Soto refused. "Never," the Chilean president said."

Who begins to speak is told before the words. Where quoted words open a sentence right behind the report of what
somebody said, the description behind them ("the Chilean president", "the Iron Duke") is of that person; so it is in the
first sentence of an article whose title names the speaker ("Soto: "Never"").
"""

import re

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.people import Person
from dragoman.reading.actors.pronouns import is_subject
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.scan import Scan
from dragoman.reading.document import Document
from dragoman.reading.grammar.tree import sentence_before
from dragoman.text.marks import Pair

_BEHIND = 60
"""Characters behind quoted words within which the description of who says them begins."""
_STOPS = (".", "!", "?", "”", "»", '"', "…")
_COLON = re.compile(r"\s*:\s")


def going_on(role: Role, people: list[Person], scan: Scan) -> Person | None:
    """The person of no known country who speaks in front, for a head of state or government of a named country."""
    if not role.top or role.owner is None or role.owner_is_body or role.plural:
        return None
    person = speaking_before(role.span, people, scan.document)
    if (
        person is None
        or person.home is not None
        or any(held.owner or not (held.top or held.office == "general") for held in person.roles)
    ):
        return None
    return None if _clash(person.gender, role.gender) else person


def speaking_before(described: Span, people: list[Person], document: Document) -> Person | None:
    """The one person named as the subject of the sentence in front of quoted words, else in the title."""
    marks = _quoted_in_front(described, document)
    if marks is None:
        return None
    block = document.block_of(marks.open)
    before = document.text[block.start : marks.open].rstrip()
    if not before:
        return _titled(block, people, document)
    token = document.token_at(marks.open)
    sentence = sentence_before(token) if token is not None else None
    if not before.endswith(_STOPS) or sentence is None or sentence.start_char < block.start:
        return None
    found = [p for p in people if any(_within(s, sentence.start_char, sentence.end_char) for s, _ in p.names)]
    acting = [
        p
        for p in found
        if any(
            is_subject(s, document) and _said(s, document)
            for s, _ in p.names
            if _within(s, sentence.start_char, sentence.end_char)
        )
    ]
    return acting[0] if len(acting) == 1 else None


def _quoted_in_front(described: Span, document: Document) -> Pair | None:
    """The quoted words that a description of who says them stands behind, in one sentence."""
    near = [p for p in document.pairs if p.level == 0 and p.close is not None and p.close < described.start]
    last = max(near, key=lambda p: p.open, default=None)
    if last is None or last.close is None or described.start - last.close > _BEHIND:
        return None
    between = document.text[last.close + 1 : described.start]
    return None if re.search(r"[.!?;:\n]", between) else last


def _titled(block: Span, people: list[Person], document: Document) -> Person | None:
    """Of the first words of the body: who speaks in the title."""
    title = document.title
    if title is None:
        return None
    between = [b for b in document.blocks if title.end <= b.start < block.start and not document.is_furniture(b.start)]
    named = [(s, p) for p in people for s, _ in p.names if _within(s, title.start, title.end)]
    if between or len({id(p) for _, p in named}) != 1 or block.start < title.end:
        return None
    span, person = min(named, key=lambda one: one[0])
    return person if _COLON.match(document.text, span.end) and span.start == title.start else None


def _said(name: Span, document: Document) -> bool:
    """Whether a subject's verb is one of saying."""
    token = document.token_at(name.end - 1)
    while token is not None and token.pos not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token is not None and _is_saying(token, document)


def _is_saying(verb: Token, document: Document) -> bool:
    frames = document.language.frames.lookup(verb.lemma, "verb", verb.lower)
    return any(frame.act is not None and frame.kind == "speech" for frame in frames)


def _within(span: Span, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end


def _clash(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right
