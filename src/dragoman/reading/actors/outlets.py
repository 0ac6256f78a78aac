"""Names that a noun for a paper, a station or a body announces."""

from collections.abc import Iterator

from dragoman.reading.actors.named import Named
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words

_JOINTS = frozenset({"al", "el", "de", "du", "des", "d'", "d’", "la", "le", "del", "of", "the", "and", "et", "-"})
"""Small words inside the name of a paper or a station."""


def outlet_names(scan: Scan, taken: bytearray, words: Words, index: Index) -> Iterator[Named]:
    """Names behind a noun for a paper, a station or a body: « l'agence danoise [Ritza Presse] »."""
    for at, word in enumerate(scan.folded):
        if word not in words.outlets or not scan.open[at] or scan.tokens[at].pos not in ("NOUN", "PROPN"):
            continue
        start = at + 1
        while start < len(scan.tokens) and start <= at + 2 and _tells_more(start, scan, index):
            start += 1
        end = start
        while end < len(scan.tokens) and _in_name(end, start, scan) and not taken[end]:
            end += 1
        while end > start and not scan.tokens[end - 1].text[:1].isupper() and not scan.tokens[end - 1].text.isdigit():
            end -= 1
        if end > start and scan.tokens[start - 1].whitespace:
            phrase = scan.span(at, end)
            yield Named(scan.span(start, end), "organization", scan.tokens[end - 1], phrase=phrase)


def _tells_more(at: int, scan: Scan, index: Index) -> bool:
    """A word in small letters between the noun and its name, mostly an adjective (« le quotidien [cairote] X »)."""
    token = scan.tokens[at]
    return token.text.islower() and (token.pos in ("ADJ", "NOUN", "X") or scan.folded[at] in index.demonyms)


def _in_name(at: int, start: int, scan: Scan) -> bool:
    """A capitalised word; behind the first also what joins two of them ("Voix [du] Golfe", "Steppe[-24]")."""
    token = scan.tokens[at]
    if token.text[:1].isupper():
        return token.pos not in ("DET", "ADP") or at == start
    after = scan.tokens[at + 1] if at + 1 < len(scan.tokens) else None
    joins = token.lower in _JOINTS or token.text == "-" or (token.text.isdigit() and scan.tokens[at - 1].text == "-")
    return (
        at > start
        and joins
        and after is not None
        and (after.text[:1].isupper() or token.text.isdigit() or after.text.isdigit() or token.lower in _JOINTS)
    )
