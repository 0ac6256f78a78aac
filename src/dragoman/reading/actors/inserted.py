"""Words set into what somebody says: "…, [he warned]", « …, [a dit son envoyé], … », and words in marks.

Who stands in the words that are said is seldom who says them.
"""

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document

_CLOSED = 6
"""Tokens behind a speaker among which the comma stands that ends the clause."""


def is_inserted(token: Token, document: Document) -> bool:
    """ "No miner should die for a mine, [he] warned", « …, a-t-[il] averti »: who says so behind the words is at most
    their subject, not whom else they tell of."""
    if token.text.startswith("-"):
        verb = token.i - 1
        while verb > token.sent.start and document.tokens[verb].text != "," and token.i - verb < _CLOSED:
            verb -= 1
        return document.tokens[verb].text == ","
    doc = document.tokens
    if token.i + 2 >= len(doc) or token.dep not in document.labels.subject or doc[token.i - 1].text != ",":
        return False
    return token.head.i == token.i + 1 and doc[token.i + 2].text in (".", ",")


def is_interpolated(name: Span, token: Token, document: Document) -> bool:
    """Between two commas, behind a verb that opens what stands there."""
    at = document.token_at(name.end - 1)
    start = document.token_at(name.start)
    if at is None or start is None or at.i + 1 >= token.i:
        return False
    verb = start.i - 1
    while verb > token.sent.start and document.tokens[verb].pos in ("DET", "ADJ", "ADV", "NOUN", "VERB", "AUX"):
        verb -= 1
    first = document.tokens[verb + 1]
    closed = any(t.text == "," for t in document.tokens[at.i + 1 : min(at.i + _CLOSED, token.i)])
    return document.tokens[verb].text == "," and first.pos in ("VERB", "AUX") and closed


def said_apart(name: Span, token: Token, document: Document) -> bool:
    """« “Un juge a tranché”, a-t-[il] dit »: a pronoun outside quoted words means others than those named in them."""
    marks = [p.inner for p in document.pairs if p.level == 0 and p.inner.contains(name)]
    return bool(marks) and not marks[0].start <= token.idx < marks[0].end
