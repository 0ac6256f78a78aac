"""JSON Lines: one article a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

import msgspec

from dragoman.errors import FormatError, InputError, LimitError
from dragoman.ingest.article import Facts, language_code, make_article
from dragoman.ingest.decode import decode
from dragoman.ingest.limits import Limits
from dragoman.model.article import Article


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the fields in JSON Lines; all but `text` may be missing from a line."""

    text: str = "text"
    title: str = "title"
    url: str = "url"
    outlet: str = "outlet"
    published: str = "published"
    language: str = "language"


def read_lines(
    stream: BinaryIO, where: str, *, limits: Limits, columns: Columns, path: str | None, outlet: str | None
) -> Iterator[Article | InputError]:
    """The articles of a stream of JSON Lines; a line that is none comes out as its error and the rest goes on.

    Blank lines are passed over. A line longer than the limit of one file is skipped without being held.
    """
    number = 0
    while raw := stream.readline(limits.file_bytes + 1):
        number += 1
        place = f"{where}, line {number}"
        if len(raw) > limits.file_bytes:
            _skip_line(stream, raw)
            yield LimitError(f"a line of more than {limits.file_bytes:,} bytes", where=place)
            continue
        if not raw.strip():
            continue
        try:
            text, facts = _fields(raw, columns, place)
            yield make_article(text, raw, facts.over(Facts(outlet=outlet)), path=path, limits=limits, where=place)
        except InputError as error:
            yield error


def _skip_line(stream: BinaryIO, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(1 << 20)


def _fields(raw: bytes, columns: Columns, where: str) -> tuple[str, Facts]:
    try:
        fields = msgspec.json.decode(decode(raw, where))
    except msgspec.DecodeError as error:
        raise FormatError(f"no line of JSON: {error}", where=where) from error
    if not isinstance(fields, dict):
        raise FormatError(
            f"a JSON {type(fields).__name__}; valid: an object with the field {columns.text!r}", where=where
        )
    text = _text(fields, columns.text, where)
    if text is None:
        raise FormatError(
            f"no field {columns.text!r}; the line has {', '.join(map(repr, fields)) or 'none'}", where=where
        )
    facts = Facts(
        outlet=_text(fields, columns.outlet, where),
        url=_text(fields, columns.url, where),
        title=_text(fields, columns.title, where),
        published=_text(fields, columns.published, where),
        language=language_code(_text(fields, columns.language, where)),
    )
    return text, facts


def _text(fields: Mapping[object, object], name: str, where: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise FormatError(f"the field {name!r} is no string: {value!r:.60}", where=where)
    return value
