"""What befalls people and things, whatever the language: the classes of ``data/happenings.toml``."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from dragoman.record.contents.words import split_words


@dataclass(frozen=True, slots=True)
class Happening:
    """A class of the table."""

    name: str
    counted: bool
    once: bool
    bare: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The words of a text that tell a happening, folded."""

    happening: Happening
    words: tuple[str, ...]


@cache
def _tables() -> Mapping[str, re.Pattern[str]]:
    """{language: a pattern over folded words, a group a class}"""
    written: dict[str, dict[str, list[str]]] = {}
    for number, (_, entry) in enumerate(_entries().items()):
        for code, words in entry.items():
            if len(code) == 2:
                written.setdefault(code, {})[f"h{number}"] = cast(list[str], words)
    return {
        code: re.compile("|".join(_group(name, words) for name, words in one.items())) for code, one in written.items()
    }


def _group(name: str, words: list[str]) -> str:
    parts = (
        re.escape(" ".join(split_words(word.rstrip("*")))) + (r"\w*" if word.endswith("*") else "") for word in words
    )
    return rf"(?P<{name}>(?<!\S)(?:{'|'.join(sorted(parts, key=len, reverse=True))})(?!\S))"


@cache
def _entries() -> dict[str, dict[str, object]]:
    source = files("dragoman.record").joinpath("data/happenings.toml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, object]], tomllib.loads(source))


@cache
def _classes() -> tuple[Happening, ...]:
    return tuple(
        Happening(name, *(bool(entry.get(flag)) for flag in ("counted", "once", "bare")))
        for name, entry in _entries().items()
    )


def find_happenings(text: str, language: str) -> Iterator[Found]:
    """Those of a text, in order."""
    pattern = _tables().get(language)
    for match in pattern.finditer(" ".join(split_words(text))) if pattern else ():
        yield Found(_classes()[int((match.lastgroup or "h0")[1:])], tuple(match.group().split()))


def befalls(text: str, language: str) -> frozenset[str]:
    """The classes that numbers are told of; a bare one only where there is no other."""
    found = [one.happening for one in find_happenings(text, language) if one.happening.counted]
    full = frozenset(one.name for one in found if not one.bare)
    return full or frozenset(one.name for one in found)
