"""Folded forms for comparison: words and shingles that ignore case, accents and typography."""

import re
import unicodedata
from functools import lru_cache

from dragoman.errors import UsageError
from dragoman.model.span import Span

_KEPT_CLASSES = (7, 9)  # nukta and virama are letters' parts in Indic scripts, not accents
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´ʼʹ′ʻ", "'"),
        **dict.fromkeys("“”„‟«»‹›″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", None),
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ħ": "h",
        "…": "...",
    }
)
_SPACES = re.compile(r"\s+")
# Scripts written without spaces: every character counts as a word of its own.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:['’ʼ][^\W_{_UNSPACED}]+)*")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Case, accents and variants of quotes, dashes and spaces removed; offsets are not kept."""
    if text.isascii():  # nothing to spread: most words of English and many of French
        return _SPACES.sub(" ", text.replace("`", "'").casefold()).strip()
    plain = text.translate(_PLAIN).casefold().translate(_PLAIN)
    spread = unicodedata.normalize("NFKD", plain)
    bare = "".join(c for c in spread if not (k := unicodedata.combining(c)) or k in _KEPT_CLASSES)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", bare).translate(_PLAIN)).strip()


def word_spans(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Spans of the words of `text` (or of the part that `span` covers), in code points of `text`."""
    start, end = span if span is not None else (0, len(text))
    return tuple(Span(m.start(), m.end()) for m in _WORD.finditer(text, start, end))


def words(text: str, span: Span | None = None) -> tuple[str, ...]:
    """Folded words of `text` (or of the part that `span` covers), in order."""
    return tuple(map(fold, written_words(text, span)))


def written_words(text: str, span: Span | None = None) -> list[str]:
    """The same as they are written."""
    start, end = span if span is not None else (0, len(text))
    return _WORD.findall(text, start, end)


def shingles(words: tuple[str, ...], n: int) -> frozenset[tuple[str, ...]]:
    """The set of runs of `n` words; a shorter text is one shingle, an empty one none.

    Raises UsageError when `n` is below 1.
    """
    if n < 1:
        raise UsageError(f"shingles of {n} words: n must be 1 or more")
    if not words:
        return frozenset()
    return frozenset(words[i : i + n] for i in range(max(1, len(words) - n + 1)))
