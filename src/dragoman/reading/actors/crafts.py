"""Names of ships and aircraft: "the tanker [Bucharest]" is no city, "the cruiser [General Pardo]" no officer."""

from collections.abc import Iterator

from dragoman.model.parse import Token
from dragoman.ontology import Place
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words

_OPEN = ("«", "“", '"', "‘")
_JOINTS = frozenset({"of", "the", "de", "du", "des", "la"})
_LONGEST = 5
"""Words of such a name."""


def with_crafts(scan: Scan, tabled: list[Named], words: Words, index: Index) -> list[Named]:
    """The names of the tables and those of crafts; none inside a craft's."""
    crafts = list(_crafts(scan, words, index))
    if not crafts:
        return tabled
    taken = scan.claimed(n.span for n in crafts)
    return sorted([*(n for n in tabled if not taken[n.head.i]), *crafts], key=lambda n: n.span)


def _crafts(scan: Scan, words: Words, index: Index) -> Iterator[Named]:
    for at, word in enumerate(scan.folded):
        if word not in words.crafts or not scan.open[at] or scan.tokens[at].pos not in ("NOUN", "PROPN"):
            continue
        start = at + 1
        if start < len(scan.tokens) and scan.tokens[start].text.islower() and scan.tokens[start].pos == "ADJ":
            start += 1
        if start < len(scan.tokens) and scan.tokens[start].text in _OPEN:
            start += 1
        end = _end(start, scan)
        if end > start and scan.tokens[start - 1].text not in (".", ","):
            flag = _flag(at, scan, index)
            phrase = None if scan.tokens[start - 1].text in _OPEN else scan.span(at, end)
            yield Named(scan.span(start, end), "craft", scan.tokens[end - 1], place=flag, phrase=phrase)


def _end(start: int, scan: Scan) -> int:
    end, last = start, min(len(scan.tokens), start + _LONGEST)
    while end < last and _is_name(scan.tokens[end], end > start):
        end += 1
        if not scan.tokens[end - 1].whitespace:
            break
        if end + 1 < last and scan.tokens[end].lower in _JOINTS and _is_name(scan.tokens[end + 1], True):
            end += 1  # "Pride [of] Tavira"
    return end


def _is_name(token: Token, further: bool) -> bool:
    day = token.ent_type in ("DATE", "TIME")
    initial = further and len(token.text) == 2 and token.text.endswith(".")
    return token.text[:1].isupper() and not day and (token.pos in ("PROPN", "NOUN", "X", "ADJ") or initial)


def _flag(at: int, scan: Scan, index: Index) -> Place | None:
    """ "the [Chilean] cruiser General Pardo", « le cargo [libanais] Nour »."""
    for near in (at - 1, at + 1):
        code = index.demonyms.get(scan.folded[near]) if 0 <= near < len(scan.tokens) else None
        if code is not None:
            found = index.places.get(scan.folded[near], ())
            return next((p for p in found if p.kind == "demonym"), None)
    return None
