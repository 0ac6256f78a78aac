"""Languages as data: one folder a language, `und/` for what they share. `load_language(code)` is the door."""

from dragoman.languages.frames import (
    CONTENT_PATTERNS,
    SLOTS,
    EventFrame,
    Frame,
    FrameLexicon,
    Need,
    PhraseCue,
    SupportVerb,
)
from dragoman.languages.language import Language, Pronoun, Titles, known_languages, load_language
from dragoman.languages.lexicon import load_frames

__all__ = [
    "CONTENT_PATTERNS",
    "SLOTS",
    "EventFrame",
    "Frame",
    "FrameLexicon",
    "Language",
    "Need",
    "PhraseCue",
    "Pronoun",
    "SupportVerb",
    "Titles",
    "known_languages",
    "load_frames",
    "load_language",
]
