"""Names that only ever stand where a place does: "near [Werder]", "the zone of [Sylhet]", « au large d'[Arica] »."""

from dataclasses import replace

from dragoman.model.parse import Token
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Words
from dragoman.text.fold import fold

_OF = frozenset({"of", "de", "d'", "d’", "du"})
_LONGEST = 2


def located(found: list[Named], scan: Scan, words: Words) -> list[Named]:
    """The recogniser's persons and organisations given as places where each of their mentions stands like one."""
    where = {named.span: _stands_in_place(named, scan, words) for named in found}
    text = scan.document.text
    elsewhere = {n.span.of(text) for n in found if not where[n.span]}
    alone = {token.text for token in scan.tokens if token.dep in scan.document.labels.subject}
    return [
        replace(n, what="place") if where[n.span] and not {n.span.of(text), n.head.text} & (elsewhere | alone) else n
        for n in found
    ]


def _stands_in_place(named: Named, scan: Scan, words: Words) -> bool:
    tokens = scan.document.tokens_in(named.span)
    if named.what == "person" and _in_front_of_kind(named.head, scan, words):
        return True
    if named.what not in ("person", "organization") or len(tokens) > _LONGEST or not tokens[0].i:
        return False
    before = tokens[0].nbor(-1)
    article = before.lower in words.definite and before.i > 0
    if article:
        before = before.nbor(-1)
    if before.lower in words.locatives:
        return named.what == "person" or not article or before.lower in words.along
    if before.pos == "VERB" and fold(before.lemma) in words.overrun and not article:
        return True
    if before.lower in _OF and before.i:
        return scan.folded[before.i - 1] in words.place_heads
    return (
        words.owner_in_front
        and before.lower in scan.document.labels.small.where
        and not article
        and _is_stay(before, named, words)
    )


def _in_front_of_kind(token: Token, scan: Scan, words: Words) -> bool:
    """ "[Werder] island": a kind of place in small letters right behind."""
    after = token.nbor(1) if token.i + 1 < len(scan.tokens) else None
    return words.owner_in_front and after is not None and after.pos == "NOUN" and after.text in words.place_heads


def _is_stay(preposition: Token, named: Named, words: Words) -> bool:
    """ "In Goma", "killed at Goma": not "confidence in Soto", "shouted at Soto", "at Soto Holdings"."""
    above = preposition.head
    if above.lemma in words.beliefs or (preposition.lower == "at" and above.pos == "VERB" and named.what == "person"):
        return False
    return preposition.lower == "in" or named.what == "person"
