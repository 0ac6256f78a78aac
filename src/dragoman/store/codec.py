"""Nouns as JSON bytes and back. Spans are two-element arrays; every object checks itself again when it comes back."""

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
)

_ENCODER = msgspec.json.Encoder()


def to_bytes(value: Stored) -> bytes:
    """`value` as the JSON of the contract."""
    return _ENCODER.encode(value)


def from_bytes[T](kind: type[T], data: bytes | str, *, where: str = "") -> T:
    """The `kind` that `data` holds. Raises `RecordError` naming `where` for anything else."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.MsgspecError as error:
        raise RecordError(f"{where or kind.__name__}: stored data is no {kind.__name__}: {error}") from error
