"""Nouns as JSON bytes and back. Spans are two-element arrays; every object checks itself again when it comes back."""

from functools import cache

import msgspec

from dragoman.errors import RecordError
from dragoman.model.judgement import Anchor
from dragoman.model.reading import Reading
from dragoman.model.record import Disagreement, Event, RecordEntity, Statement, Story

type Stored = Reading | Anchor | Disagreement | Event | RecordEntity | Statement | Story

_ENCODER = msgspec.json.Encoder()


def to_bytes(value: Stored) -> bytes:
    """`value` as the JSON of the contract."""
    return _ENCODER.encode(value)


@cache
def _decoder[T](kind: type[T]) -> msgspec.json.Decoder[T]:
    return msgspec.json.Decoder(kind)


def from_bytes[T](kind: type[T], data: bytes | str, *, where: str = "") -> T:
    """The `kind` that `data` holds. Raises `RecordError` naming `where` for anything else."""
    try:
        return _decoder(kind).decode(data)
    except msgspec.MsgspecError as error:
        raise RecordError(f"{where or kind.__name__}: stored data is no {kind.__name__}: {error}") from error
