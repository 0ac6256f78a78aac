"""Nouns as JSON bytes and back. Spans are two-element arrays; every object checks itself again when it comes back."""

import zlib

import msgspec

from dragoman.errors import RecordError
from dragoman.model.article import Published
from dragoman.model.judgement import Anchor, Told
from dragoman.model.reading import Reading
from dragoman.model.record import (
    Disagreement,
    Event,
    Issue,
    RecordEntity,
    RecordEvidence,
    Shift,
    Statement,
    Story,
    Tie,
)
from dragoman.record.ports import Tally

type Clues = tuple[tuple[RecordEvidence, str], ...]
type Stored = (
    Published
    | Clues
    | Reading
    | Anchor
    | Told
    | Disagreement
    | Event
    | RecordEntity
    | Statement
    | Story
    | Issue
    | Tie
    | Shift
    | Tally
)

LEVEL = 6
PACKED = b"\x78"  # how zlib begins, and JSON does not
_ENCODER = msgspec.json.Encoder()


def to_bytes(value: Stored) -> bytes:
    """`value` as the JSON of the contract."""
    return _ENCODER.encode(value)


def pack(value: Stored) -> bytes:
    """The same, compressed: a reading takes a sixth. `from_bytes` reads both."""
    return zlib.compress(to_bytes(value), LEVEL)


def from_bytes[T](kind: type[T], data: bytes | str, *, where: str = "") -> T:
    """The `kind` that `data` holds. Raises `RecordError` naming `where` for anything else."""
    try:
        if isinstance(data, bytes) and data[:1] == PACKED:
            data = zlib.decompress(data)
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, zlib.error) as error:
        raise RecordError(f"{where or kind.__name__}: stored data is no {kind.__name__}: {error}") from error
