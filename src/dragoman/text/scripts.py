"""Which script a text is written in (ISO 15924 codes)."""

from bisect import bisect_right
from collections import Counter
from functools import lru_cache

# First code point, last code point, script; sorted. Letters only matter, so punctuation inside a block is harmless.
_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x3040, 0x30FF, "Jpan"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xAC00, 0xD7AF, "Hang"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFF, "Arab"),
)
_STARTS = tuple(first for first, _, _ in _RANGES)
UNKNOWN = "Zyyy"


def script_of_letter(letter: str) -> str:
    """Script of one character; "Zyyy" for anything that is not a letter of a script listed here."""
    if not letter.isalpha():
        return UNKNOWN
    code = ord(letter)
    at = bisect_right(_STARTS, code) - 1
    return _RANGES[at][2] if at >= 0 and code <= _RANGES[at][1] else UNKNOWN


@lru_cache(maxsize=65536)
def script_of(text: str) -> str:
    """The script most letters of `text` belong to; "Zyyy" without any letter. Kana anywhere means "Jpan"."""
    counts = Counter(script_of_letter(c) for c in text)
    del counts[UNKNOWN]
    if not counts:
        return UNKNOWN
    return "Jpan" if "Jpan" in counts else counts.most_common(1)[0][0]
