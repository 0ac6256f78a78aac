"""Other scripts in Latin letters, as English newspapers would spell them."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from dragoman.text.scripts import script_of
from dragoman.text.tables import string_map

_OWN_TABLES = {"uk": "Cyrl", "be": "Cyrl", "bg": "Cyrl"}
_COVERED = frozenset({"Cyrl", "Grek", "Arab", "Hebr", "Geor"})
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
_BELARUSIAN = re.compile("[ўЎ]")
_ADJECTIVE = re.compile(r"(?:ий|ый|ій)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _letters(key: str, script: str) -> Mapping[str, str]:
    return {**string_map("transliteration", script), **(string_map("transliteration", key) if key != script else {})}


@lru_cache(maxsize=16)
def _pattern(key: str, script: str) -> re.Pattern[str]:
    longest_first = sorted(_letters(key, script), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)


def cyrillic_language(text: str, language: str | None = None) -> str:
    """ "uk", "be" or "bg" where the given language or a letter of its own says so, else "ru"."""
    if language in _OWN_TABLES or language == "ru":
        return language
    if _BELARUSIAN.search(text):
        return "be"
    return "uk" if _UKRAINIAN.search(text) and not _RUSSIAN.search(text) else "ru"


@lru_cache(maxsize=65536)
def to_latin(text: str, language: str | None = None) -> str:
    """`text` with Cyrillic, Greek, Arabic, Hebrew and Georgian letters in Latin ones; the rest is left as it is.

    `language` (ISO 639-1) picks Ukrainian, Belarusian or Bulgarian values; without it their own letters do.
    """
    text = unicodedata.normalize("NFC", text)
    script = script_of(text)
    if script not in _COVERED:
        return text
    key = script
    if script == "Cyrl":
        chosen = cyrillic_language(text, language)
        key = chosen if chosen in _OWN_TABLES else script
        text = _ADJECTIVE.sub("и" if key != "uk" else "і", text)
    if script == "Grek":
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    letters = _letters(key, script)
    shouted = len(text) > 1 and text.isupper()

    def replace(found: re.Match[str]) -> str:
        latin = letters[found[0].lower()]
        if not found[0][0].isupper():
            return latin
        return latin.upper() if shouted else latin[:1].upper() + latin[1:]

    return _pattern(key, script).sub(replace, text)
