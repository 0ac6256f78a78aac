"""Bytes → text, and the one normalisation that a text ever gets."""

import codecs
import re

from charset_normalizer import from_bytes

from dragoman.errors import EncodingError, FormatError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BREAKS = re.compile(r"\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# What Western European text in cp1252 holds beyond ASCII; bytes that mean anything else there are of another encoding.
_WESTERN = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœùûúüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÙÛÚÜ«»“”‘’„‹›–—…€£°§·¡¿©®™ªº\u00a0")
# Encodings that web pages have used, without those of old operating systems, which guess as well and are never met.
_LEGACY = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859_2 iso8859_5 iso8859_7 iso8859_9 koi8_r"
    " koi8_u gb18030 big5 shift_jis euc_jp euc_kr"
).split()
_MOST_CONTROLS = 0.01  # of the characters: more is no text


def decode(raw: bytes, where: str, *, declared: str | None = None) -> str:
    """`raw` as text: by its byte order mark, as UTF-8, by the encoding it declares, as cp1252 or by statistics.

    Raises EncodingError for bytes that are no text (NUL bytes, mostly control characters) and for bytes that break
    the encoding of their own byte order mark.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], name, where)
    if b"\x00" in raw:
        raise EncodingError(
            "holds NUL bytes: this is no text (valid: UTF-8, or UTF-16 with a byte order mark)", where=where
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _guess(raw, where, declared, error.start)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise EncodingError("mostly control characters: this is no text", where=where)
    return text


def _strict(raw: bytes, encoding: str, where: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"begins with the mark of {encoding} but breaks it at byte {error.start}"
        raise EncodingError(reason, where=where) from error


def _guess(raw: bytes, where: str, declared: str | None, broken: int) -> str:
    if declared:
        try:
            return raw.decode(declared)
        except (UnicodeDecodeError, LookupError):
            declared = None  # the page is wrong about itself: guess
    western = raw.decode("cp1252", "replace")
    if all(character.isascii() or character in _WESTERN for character in western):
        return western
    best = from_bytes(raw[:100_000], cp_isolation=_LEGACY).best()
    if best is not None:
        try:
            return raw.decode(best.encoding)
        except (UnicodeDecodeError, LookupError):
            best = None  # its sample fitted, the rest does not
    raise EncodingError(f"no UTF-8 (byte {broken}) and no other encoding fits; save it as UTF-8", where=where)


def normalise(text: str, where: str) -> str:
    """`text` as articles keep it: every line break one LF, no byte order mark.

    Everything else stays, zero-width and bidirectional marks too: they are part of the words as printed, and removing
    them would move characters against the page. Raises EncodingError for NUL and lone surrogates (no file of text
    holds them), FormatError for a text without a single letter or digit.
    """
    text = _BREAKS.sub("\n", text.removeprefix("\ufeff"))
    if "\x00" in text:
        raise EncodingError(f"holds NUL at character {text.index(chr(0))}: this is no text", where=where)
    lone = _SURROGATE.search(text)
    if lone:
        raise EncodingError(f"holds a lone surrogate at character {lone.start()}: half a character", where=where)
    if not any(character.isalnum() for character in text):
        raise FormatError("empty: an article needs words", where=where)
    return text
