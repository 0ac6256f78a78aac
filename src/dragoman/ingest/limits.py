"""How large an input may be."""

from dataclasses import dataclass
from typing import BinaryIO

from dragoman.errors import LimitError


@dataclass(frozen=True, slots=True)
class Limits:
    """`file_bytes` of one file (of one line of JSON Lines), `characters` of one article, `line` of its longest line."""

    file_bytes: int = 5_000_000
    characters: int = 400_000
    line: int = 200_000


def read_limited(stream: BinaryIO, limits: Limits, where: str) -> bytes:
    """The bytes of `stream`; raises LimitError without holding more than one byte over the limit."""
    raw = stream.read(limits.file_bytes + 1)
    if len(raw) > limits.file_bytes:
        raise LimitError(f"more than {limits.file_bytes:,} bytes; the limit of one file is `file_bytes`", where=where)
    return raw


def check_text(text: str, limits: Limits, where: str) -> None:
    """Raise LimitError for a text of more characters, or with a longer line, than the limits allow."""
    if len(text) > limits.characters:
        raise LimitError(f"{len(text):,} characters; the limit of one article is {limits.characters:,}", where=where)
    longest = max(map(len, text.split("\n")))
    if longest > limits.line:
        raise LimitError(f"a line of {longest:,} characters; the limit is {limits.line:,}", where=where)
