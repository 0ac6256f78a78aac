"""Answers given as words → spans of the text."""

import re

import msgspec

from dragoman.errors import KnowledgeError
from dragoman.model.span import Span, Spans


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The `nth` place (from 1) at which `text` stands."""

    text: str
    nth: int = 1


type Words = str | Place | list[str | Place]


def find_place(text: str, words: str | Place, *, after: int = 0) -> Span:
    """Where `words` stand in `text`, not as a part of longer words.

    A bare string means its first place from `after` on (else its first at all), a `Place` its nth in the whole text.
    Raises `KnowledgeError` naming the words and how often they occur.
    """
    wanted = words if isinstance(words, Place) else Place(words)
    found = [Span(*match.span()) for match in _pattern(wanted.text).finditer(text)] if wanted.text else []
    if not 1 <= wanted.nth <= len(found):
        raise KnowledgeError(f"{wanted.text!r}: place {wanted.nth} asked for, it occurs {len(found)} times in the text")
    if isinstance(words, str):
        return next((span for span in found if span.start >= after), found[0])
    return found[wanted.nth - 1]


def find_places(text: str, words: Words | None) -> Spans:
    """One span a string; the strings of a list are looked for one after the other."""
    spans: list[Span] = []
    for one in words if isinstance(words, list) else () if words is None else (words,):
        spans.append(find_place(text, one, after=spans[-1].end if spans else 0))
    return tuple(spans)


def _pattern(words: str) -> re.Pattern[str]:
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    return re.compile(before + re.escape(words) + after)
