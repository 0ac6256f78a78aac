"""What two articles are compared by: word shingles, a signature of them, sentences and numbers."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dragoman.model.ids import text_hash
from dragoman.record.contents.words import numbers
from dragoman.text.fold import shingles, words

PAIR, TRIPLE = 2, 3  # words: what two texts are judged by, and what makes them meet (pairs of words are too common)
UNSPACED = {PAIR: 3, TRIPLE: 5}  # characters, in scripts written without spaces: about as many words
PERMUTATIONS = 64  # one row a band: two texts that share 6 % of their triples meet with a chance of .98
SENTENCES = 8  # sentences of an article whose vectors are compared
SHORTEST = 25  # characters; shorter lines (bylines, dates, prompts) say nothing of what the text is a copy of
_SENTENCE = re.compile(r"[^\n.!?。！？…]+[.!?。！？…]*[\"”»’']*")


@dataclass(frozen=True, slots=True)
class Sketch:
    """One article as copies see it: `shingles` are its pairs of words, `bands` the keys under which near copies meet.

    `day` is an ISO day or None.
    """

    id: str
    language: str
    day: str | None
    text_hash: str
    shingles: frozenset[int]
    bands: tuple[str, ...]
    numbers: frozenset[str]
    sentences: tuple[str, ...]


def make_sketch(article: str, text: str, *, language: str | None, day: str | None) -> Sketch:
    """The sketch of one text; `language` None is compared as one language of its own ("und")."""
    met = words(text)
    unspaced = sum(len(word) == 1 and not word.isascii() for word in met) * 2 > len(met)
    pairs, triples = (_hashed(met, UNSPACED[n] if unspaced else n) for n in (PAIR, TRIPLE))
    return Sketch(
        id=article,
        language=language or "und",
        day=day,
        text_hash=text_hash(text),
        shingles=pairs,
        bands=bands(triples),
        numbers=frozenset(n for n in numbers(text) if len(n) > 1),
        sentences=tuple(lead_sentences(text)),
    )


def _hashed(met: tuple[str, ...], length: int) -> frozenset[int]:
    return frozenset(zlib.crc32(" ".join(run).encode()) for run in shingles(met, length))


@cache
def _multipliers() -> NDArray[np.uint64]:
    drawn = np.random.default_rng(20211217).integers(1, 2**63, size=(2, PERMUTATIONS), dtype=np.uint64)
    return drawn | np.uint64(1)


def bands(hashed: frozenset[int]) -> tuple[str, ...]:
    """MinHash (Broder 1997) with one row a band: ``number:least hash``; empty for a text without words."""
    if not hashed:
        return ()
    values = np.fromiter(sorted(hashed), dtype=np.uint64, count=len(hashed))
    factor, shift = _multipliers()
    least = ((values[:, None] * factor + shift) >> np.uint64(32)).min(axis=0)
    return tuple(f"{number}:{value:x}" for number, value in enumerate(least.tolist()))


def lead_sentences(text: str, *, most: int = SENTENCES) -> Sequence[str]:
    """The first sentences long enough to say something; the whole text where there is none."""
    found: list[str] = []
    for match in _SENTENCE.finditer(text):
        sentence = match.group().strip()
        if len(sentence) >= SHORTEST or (sentence and not sentence.isascii() and len(sentence) >= SHORTEST // 2):
            found.append(sentence)
            if len(found) == most:
                break
    return found or ([text.strip()] if text.strip() else [])
