"""Ids: deterministic for articles and within a reading, minted once in the record."""

import hashlib


def text_hash(text: str) -> str:
    """SHA-256 of the text, 16 hex digits: enough for 10^8 texts at a collision chance under 10^-3."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def raw_hash(raw: bytes) -> str:
    """SHA-256 of the bytes, whole: names the file that keeps them."""
    return hashlib.sha256(raw).hexdigest()


def article_id(text: str, outlet: str | None, url: str | None) -> str:
    """Hash of text, outlet and canonical address (not the path): two outlets' identical copy are two articles."""
    return "a" + text_hash("\x1f".join((outlet or "", url or "", text)))[:12]


def local_id(kind: str, number: int) -> str:
    """The `number`-th thing of a kind within one reading, e.g. ``q3``."""
    return f"{kind}{number}"


def minted_id(kind: str, anchor: str) -> str:
    """An id of the record, from the first attestation's anchor; never recomputed afterwards."""
    return kind + text_hash(f"{kind}\x1f{anchor}")[:10]
