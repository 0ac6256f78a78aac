"""Pairing quotation marks, in texts where they are nested, turned the wrong way round or never closed.

A mark closes when one of its family is open and its side or its neighbours say so; it opens otherwise. What is never
closed ends with its paragraph, or where the same family opens again; nothing is thrown away but lone closing marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.errors import UsageError
from dragoman.model.span import Span
from dragoman.text.fold import words
from dragoman.text.glyphs import (
    ALL_MARKS,
    MARKS,
    Glyph,
    after_digit,
    find_glyphs,
    free_left,
    free_right,
    looks_closing,
    looks_opening,
)

_SENTENCE_END = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Pair:
    """A quoted stretch. `inner` is what stands between the marks without spaces at its ends; `outer` has the marks too.

    `open` and `close` are where the marks stand; without a closing mark `close` is None and `closed` False. `level` is
    0 for the outermost. `resumes`: the paragraph before ended inside a quotation and this one opens it again.
    """

    open: int
    close: int | None
    inner: Span
    outer: Span
    level: int
    closed: bool
    glyph: str
    resumes: bool = False


@dataclass(frozen=True, slots=True)
class SpeechHints:
    """What tells words somebody said from a term, a title or scare quotes; no verdict.

    `words`: how many; `sentence`: begins with a capital and ends as a sentence does; `introduced`: a colon or comma
    stands before; `enclosed`: nothing but the quotation stands in its stretch between sentence ends.
    """

    words: int
    sentence: bool
    introduced: bool
    enclosed: bool


def _opens(text: str, glyph: Glyph, end: int) -> bool:
    """Whether a mark opens, given that none of its family is open."""
    if not text[glyph.end : end].strip() or after_digit(text, glyph):
        return False
    if glyph.family == "single":
        return looks_opening(text, glyph)
    if glyph.side == "open":
        return True
    if glyph.side == "either":
        return not looks_closing(text, glyph)
    return free_left(text, glyph) and (glyph.family == "double" or looks_opening(text, glyph))


def _closes(text: str, glyph: Glyph, opened: Glyph, following: Sequence[Glyph], end: int) -> bool:
    """Whether a mark closes `opened`, the innermost open one of its family."""
    if glyph.family == "single" and glyph.mark != "‘":
        return free_right(text, glyph) and not _plural_possessive(text, glyph, following)
    if glyph.side == "close":
        return opened.mark != "»" or not looks_opening(text, glyph)
    if opened.mark in "„‚»›" and glyph.mark in "“‘«‹":
        return True
    if glyph.side == "either":
        return not looks_opening(text, glyph)
    if glyph.family == "guillemet":  # a space after « is usual, so only the end or punctuation says that it closes
        return free_right(text, glyph) and not text[glyph.end : glyph.end + 1].isspace()
    return free_right(text, glyph) or not text[glyph.end : end].strip()


def _closes_other(text: str, glyph: Glyph, opened: Glyph, following: Sequence[Glyph]) -> bool:
    """Whether a mark closes one of another family that nothing else will: “…», "…”, as careless pages mix them."""
    if glyph.side != "close" or "single" in (glyph.family, opened.family) or not free_right(text, glyph):
        return False
    later = next((g for g in following if g.family == opened.family), None)
    return later is None or looks_opening(text, later)


def _plural_possessive(text: str, glyph: Glyph, following: Sequence[Glyph]) -> bool:
    """The mark in "the Joneses' house", when another mark further on can close."""
    if text[glyph.at - 1] not in "sSxz" or not text[glyph.end : glyph.end + 2].strip()[:1].islower():
        return False
    later = next((g for g in following if g.family == "single"), None)
    return later is not None and looks_closing(text, later)


def _pair(text: str, opened: Glyph, close: Glyph | None, end: int, level: int) -> Pair | None:
    start, stop = opened.end, close.at if close else end
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if start == stop:
        return None
    outer = Span(opened.at, close.end if close else stop)
    return Pair(opened.at, close.at if close else None, Span(start, stop), outer, level, close is not None, opened.mark)


def _pair_block(text: str, block: Span, marks: tuple[str, ...]) -> list[Pair]:
    glyphs = find_glyphs(text, block.start, block.end, marks)
    stack: list[Glyph] = []
    found: list[Pair | None] = []
    for at, glyph in enumerate(glyphs):
        depth = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family == glyph.family), None)
        if depth is None:
            if _opens(text, glyph, block.end):
                stack.append(glyph)
            elif stack and _closes_other(text, glyph, stack[-1], glyphs[at + 1 :]):
                found.append(_pair(text, stack.pop(), glyph, block.end, len(stack)))
            continue
        if _closes(text, glyph, stack[depth], glyphs[at + 1 :], block.end):
            found.extend(_abandon(text, stack[depth + 1 :], glyph.at, depth + 1))
            found.append(_pair(text, stack[depth], glyph, block.end, depth))
            del stack[depth:]
        elif glyph.side == "either" and glyph.family == "straight":  # the one before was never closed
            found.extend(_abandon(text, stack[depth:], glyph.at, depth))
            stack[depth:] = [glyph]
        elif glyph.family != "single" and _opens(text, glyph, block.end):
            stack.append(glyph)
    pairs = [p for p in (*found, *_abandon(text, stack, block.end, 0)) if p is not None]
    return _cut_unclosed(text, sorted(pairs, key=lambda p: (p.open, -p.outer.end)))


def _abandon(text: str, opened: Sequence[Glyph], end: int, level: int) -> list[Pair | None]:
    """Pairs without a closing mark; a straight single one was an apostrophe after all."""
    return [_pair(text, g, None, end, level + i) for i, g in enumerate(opened) if g.mark not in "'’"]


def _cut_unclosed(text: str, pairs: list[Pair]) -> list[Pair]:
    """End what was never closed where its own family opens again, and lift what then stands outside it."""
    result: list[Pair] = []
    lifted = 0
    for at, pair in enumerate(pairs):
        pair = replace(pair, level=max(0, pair.level - lifted))
        again = next((p for p in pairs[at + 1 :] if MARKS[p.glyph][0] == MARKS[pair.glyph][0]), None)
        if not pair.closed and again is not None and pair.inner.start < again.open < pair.inner.end:
            stop = pair.inner.start + len(text[pair.inner.start : again.open].rstrip())
            if stop > pair.inner.start:
                pair = replace(pair, inner=Span(pair.inner.start, stop), outer=Span(pair.open, stop))
            lifted += 1
        result.append(pair)
    return result


def _resumes(text: str, block: Span, pair: Pair, last: Pair | None) -> bool:
    """The paragraph before ended inside a quotation of the family that this one opens with."""
    if last is None or last.closed or MARKS[last.glyph][0] != MARKS[pair.glyph][0]:
        return False
    return not text[block.start : pair.open].strip()


def pair_marks(text: str, blocks: Sequence[Span], *, marks: Sequence[str] = ALL_MARKS) -> tuple[Pair, ...]:
    """All quoted stretches of `text`, in order of their opening marks. Spans are code points of `text`.

    `blocks` are the paragraphs: a pair never crosses their edges. A quotation that runs on over paragraphs, each opened
    anew, is one unclosed pair for each but the last, and `resumes` marks the ones that go on. `marks` are the
    characters to look for. Raises UsageError for a mark that is not in `dragoman.text.glyphs.MARKS`.
    """
    if unknown := [mark for mark in marks if mark not in MARKS]:
        raise UsageError(f"unknown quotation marks {unknown!r}; valid: {' '.join(MARKS)}")
    result: list[Pair] = []
    last: Pair | None = None
    for block in blocks:
        pairs = _pair_block(text, block, tuple(marks))
        if pairs and _resumes(text, block, pairs[0], last):
            pairs[0] = replace(pairs[0], resumes=True)
        block_end = block.start + len(text[block.start : block.end].rstrip())
        last = next((p for p in reversed(pairs) if not p.closed and p.outer.end == block_end), None)
        result.extend(pairs)
    return tuple(result)


def speech_hints(text: str, pair: Pair) -> SpeechHints:
    """Hints whether a quoted stretch is speech or a term, a title or scare quotes ("the so-called 'volunteers'")."""
    inner = pair.inner.of(text)
    before = text[: pair.open].rstrip()[-1:]
    after = text[pair.outer.end :].lstrip()[:1]
    ends = inner[-1] in _SENTENCE_END
    capital = next((c for c in inner if c.isalpha()), "").isupper()
    count = len(words(text, pair.inner))
    return SpeechHints(
        words=count,
        sentence=capital and count > 2 and (ends or after in _SENTENCE_END),
        introduced=bool(before) and before in ":,",
        enclosed=(not before or before in _SENTENCE_END) and (ends or not after or after in _SENTENCE_END),
    )
