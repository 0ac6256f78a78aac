"""Quotation-mark characters: which family each belongs to, and what its neighbours say about its direction."""

import re
from dataclasses import dataclass
from typing import Literal

type Side = Literal["open", "close", "either"]


@dataclass(frozen=True, slots=True)
class Glyph:
    """One mark in a text: where, which characters, its family, and the side it usually stands on."""

    at: int
    mark: str
    family: str
    side: Side

    @property
    def end(self) -> int:
        return self.at + len(self.mark)


# mark → family, usual side. Only marks of one family close each other. » and “ also open or close, by language.
MARKS: dict[str, tuple[str, Side]] = {
    "``": ("twin", "open"),
    "''": ("twin", "close"),
    "“": ("double", "open"),
    "”": ("double", "close"),
    "„": ("double", "open"),
    "‟": ("double", "open"),
    '"': ("straight", "either"),
    "«": ("guillemet", "open"),
    "»": ("guillemet", "close"),
    "‹": ("small guillemet", "open"),
    "›": ("small guillemet", "close"),
    "‘": ("single", "open"),
    "‚": ("single", "open"),
    "‛": ("single", "open"),
    "’": ("single", "close"),
    "'": ("single", "either"),
}
ALL_MARKS = tuple(MARKS)
_BEFORE = frozenset("([{<—–-/:;¿¡=|…")
_AFTER = frozenset(")]}>.,;:!?…—–-/|")
# Elisions that begin with an apostrophe ('90s, 'tis) or end with one before a slip of a space (l ‘Europe).
_ELIDED_START = re.compile(r"(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|n\b)", re.IGNORECASE)
_ELIDED_ARTICLE = re.compile(r"(?:^|[\s(])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu) ?$", re.IGNORECASE)


def find_glyphs(text: str, start: int, end: int, marks: tuple[str, ...]) -> list[Glyph]:
    """The quotation marks of `text[start:end]`, apostrophes and signs for feet, inches and seconds left out."""
    longest_first = sorted(marks, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    found = (Glyph(m.start(), m[0], *MARKS[m[0]]) for m in pattern.finditer(text, start, end))
    return [g for g in found if not (g.family == "single" and is_apostrophe(text, g))]


def before(text: str, glyph: Glyph) -> str:
    """The character in front of a quote mark; a space at the start of the text."""
    return text[glyph.at - 1] if glyph.at else " "


def after(text: str, glyph: Glyph) -> str:
    """The character behind a quote mark; a space at the end of the text."""
    return text[glyph.end] if glyph.end < len(text) else " "


def is_apostrophe(text: str, glyph: Glyph) -> bool:
    """Inside a word, in front of an elided one, or after an elided article (l'Est, '90s, l ‘Est)."""
    left, right = before(text, glyph), after(text, glyph)
    if left.isalnum() and right.isalnum():
        return True
    if glyph.mark == "‚":
        return right.isspace()
    if right.isalnum() and _ELIDED_START.match(text, glyph.end) and glyph.mark != "‘":
        return True
    return right.isalpha() and bool(_ELIDED_ARTICLE.search(text, max(0, glyph.at - 9), glyph.at))


def after_digit(text: str, glyph: Glyph) -> bool:
    """Feet, inches, minutes and seconds: 6' 2", 40'."""
    return glyph.mark in "'\"’”" and before(text, glyph).isdigit()


def free_left(text: str, glyph: Glyph) -> bool:
    """A space, the start or an opening sign stands before: an opening mark may stand here."""
    left = before(text, glyph)
    return left.isspace() or left in _BEFORE or left in MARKS


def free_right(text: str, glyph: Glyph) -> bool:
    """A space, the end or punctuation stands after: a closing mark may stand here."""
    right = after(text, glyph)
    return right.isspace() or right in _AFTER or right in MARKS


def looks_opening(text: str, glyph: Glyph) -> bool:
    """Whether only its left side is free, as before a quoted word."""
    return free_left(text, glyph) and not free_right(text, glyph)


def looks_closing(text: str, glyph: Glyph) -> bool:
    """Whether only its right side is free, as behind a quoted word."""
    return free_right(text, glyph) and not free_left(text, glyph)
