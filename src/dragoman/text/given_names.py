"""Given names that are one in several languages, scripts and everyday forms: Alexander, Oleksandr, Sasha."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from dragoman.text.fold import fold
from dragoman.text.sounds import readings
from dragoman.text.tables import string_lists

SHORT = 5  # sounds; below, one changed sound is another name


@lru_cache(maxsize=1)
def _given_groups() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    by_word: dict[str, set[str]] = {}
    by_sound: dict[str, set[str]] = {}
    for group, forms in string_lists("persons", "given").items():
        for form in forms:
            by_word.setdefault(fold(form), set()).add(group)
            for sound in readings(form):
                if len(sound) >= SHORT - 1:
                    by_sound.setdefault(sound, set()).add(group)
    freeze = {word: frozenset(groups) for word, groups in by_word.items()}
    return MappingProxyType(freeze), MappingProxyType({s: frozenset(g) for s, g in by_sound.items()})


@lru_cache(maxsize=16384)
def given_groups(word: str, language: str | None = None) -> frozenset[str]:
    """Names of the groups of equivalent given names that `word` belongs to, by its letters, else by its sound."""
    by_word, by_sound = _given_groups()
    if found := by_word.get(fold(word)):
        return found
    return frozenset().union(*(by_sound.get(sound, frozenset()) for sound in readings(word, language)))
